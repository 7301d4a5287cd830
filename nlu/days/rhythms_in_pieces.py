"""Rhythms told in two pieces: «los días de plaza, que son jueves y domingo», «a principios y a mediados de mes»,
«cada mes, el tercer sábado», “one day on, one day off”."""

import re
from collections.abc import Iterator

from nlu.days.calendar_words import ALL_DAYS, DAYS, MONTHS, one_of
from nlu.days.rhythms import NTH, Rule, always, nth_weekday, weekdays, yearly

_EACH = r"(?:de |del |de cada |of (?:the|each|every) |cada |each |every )?(?:mes|month)"
_OF_A_MONTH = re.compile(r"\b(?:mes|month)\b")
_FIRST = r"(?:principios?|inicios?|comienzos?|start|beginning)"
_MIDDLE = r"(?:mediados?|(?:la )?mitad|mid(?:dle)?)"
_LAST = r"(?:fin(?:es|al|ales)?|end)"
_ONE = r"(?:al |a |en |el |at the |the |on the |un[oa]? (?:a |al |en )?)*"
_AND = rf"(?: {_EACH})?,? (?:y|e|and|n|&)(?: (?:otr[oa]|another|one|aviso|again))* {_ONE}"
_MARKET = r"(?:plaza|mercado|tianguis|tiangue|feria|market)(?: days?)?(?: (?:aqui|aca|en (?:el|mi) pueblo|here))?"
#: «ir al mercado el lunes» is one Monday.
_DAYS_OF = r"(?:dias (?:de |que (?:es|hay|haya) )|(?:cada|every|each|on|pan) (?:dia de |the )?)"
_WHICH = (
    r"(?:,? ?\(?(?:que|q|k|o sea|osea|es decir|aqui|aki|aca|es|son|dat|that|which|is|are|its|el|los|las|on|pan"
    r"|digo)\b)*,?"
)
_TAIL = r"(?:,? (?:y|e|i|and|n|an|&) |, ?)(?:el |los |on |pan )?"


def _of_month(days: str) -> Rule:
    """Two parts of every month; «la mitad y el final» may be of anything."""
    return lambda found: f"FREQ=MONTHLY;BYMONTHDAY={days}" if _OF_A_MONTH.search(found[0]) else None


def in_pieces() -> Iterator[tuple[str, Rule]]:
    yield (
        rf"\b{_DAYS_OF}{_MARKET}{_WHICH} {ALL_DAYS}(?:{_TAIL}{ALL_DAYS})*\b(?! \d)",
        weekdays,
    )
    yield rf"\b{_FIRST}{_AND}{_MIDDLE}(?: {_EACH})?\b", _of_month("1,15")
    yield rf"\b{_FIRST}{_AND}{_LAST}(?: {_EACH})?\b", _of_month("1,-1")
    yield rf"\b{_MIDDLE}{_AND}{_LAST}(?: {_EACH})?\b", _of_month("15,-1")
    yield (
        r"\b(?:one|1|a) day (?:yes|on),? (?:and )?(?:one|1|a|the next|the other)?(?: day)? ?(?:no|off)\b"
        r"|\bdia si,? (?:y )?dia no\b"
        r"|\b(?:1|un) dia si,? (?:y )?(?:el |al |1 |un )*(?:otro|siguiente|dia)? ?(?:dia )?no\b",
        always("FREQ=DAILY;INTERVAL=2"),
    )
    monthly = r"(?:cada mes|todos los meses|every month|each month|(?:una|1) vez (?:al|por) mes|once a month)"
    yield (
        rf"\b{monthly},? (?:el |on |the |on the |cada )*(?P<nth>{one_of(list(NTH))}) (?P<day>{DAYS})\b",
        nth_weekday,
    )
    yield (
        r"\b(?:una|1) vez al ano,? (?:nomas,? )?(?:el |cada |en )*(?:(?P<n>\d{1,2}) de )?"
        rf"(?P<month>{MONTHS})\b(?P<month_>)(?P<n_>)",
        yearly,
    )
    yield (
        rf"\bonce a year,? (?:on )?(?:the )?(?:(?P<n>\d{{1,2}})(?:th|st|nd|rd)? (?:of )?)?(?P<month>{MONTHS})\b"
        r"(?P<month_>)(?:,? (?P<n_>\d{1,2})(?:th|st|nd|rd)?\b)?",
        yearly,
    )
