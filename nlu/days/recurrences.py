"""How often: «cada quincena», «los viernes», «el 5 de cada mes», «twice a month», as an RFC 5545 rule."""

import re
from dataclasses import replace

from nlu.days.calendar_words import CODES, DAYS, MONEY, MONTHS, WEEKDAY
from nlu.days.rhythm_patterns import ASKED, PATTERNS
from nlu.days.rhythms import Rule, month_day
from nlu.days.sieve import Sieve
from nlu.days.taken_back import is_taken_back
from nlu.found import RecurrenceFound
from nlu.writing.plain_text import PlainText

#: «recuérdeme cada mes que me toca pagar el 20»: the day stands apart from its rhythm.
_DAY_APART = re.compile(
    rf"\b(?:el (?:dia )?|los (?:dias )?|on the |the |dia |en su |en su dia )(?P<n>\d{{1,2}}|primero)"
    rf"(?:ro|ero|er|th|st|nd|rd)?\b"
    rf"(?! ?(?:[:%.,/]\d|{MONEY}|de |of |y |{MONTHS}))"
)
#: «no me avise más los lunes, mejor los viernes», “not Mondays anymore, Wednesdays”: the one that is to end
_DENIED = re.compile(
    r"\b(?:no|ya no|dont|don ?' ?t)\b(?: \w+){0,4}?"
    r" (?:avis|recuerd|record|mand|escrib|remind|text|send)\w*[^.,;]{0,14}$"
    r"|\b(?:not|no|cant|can ?' ?t(?: do| make)?|cannot|cant do) (?:on |los )?$"
)
#: «los miércoles no puedo, mejor los jueves»
_DENIED_BEHIND = re.compile(
    r",? (?:no(?=,)|(?:ya |yo |es que )*no (?:puedo|me (?:sirve|queda|conviene)|estoy|tengo tiempo|quiero|hay)"
    r"|(?:i |mi )?(?:can ?' ?t|cant|cannot|cyaan|kyaahn|dont|don ' t|am busy|no good|doesn ' t work"
    r"|(?:is|are) no good))\b"
)
#: «trabajo de lunes a sábado», “I sell on Sundays”: the rhythm of her life, not of what she asks for.
_LIVED = re.compile(
    r"\b(?:trabaj\w+|vend\w+|estudi\w+|salgo|salimos|descans\w+|(?:me|le|nos) pagan|lavo|cocino|abr(?:o|en)|work\w*"
    r"|sell\w*|study|clean|cook|off|get paid)(?: \w+){0,6},? (?:(?:en|por|de|los|las|on|from|the) )*$"
)
#: «lavo lunes y jueves, y esos días quiero que me recuerde»
_THOSE_DAYS = re.compile(r"\b(?:esos|estos|los mismos)(?: \d| mismos)? dias\b")
_END_APART = re.compile(
    r"\b(?:end|last day) of (?:the )?month\b|\b(?:fin|ultimo|ultimo dia) de(?:l)? mes\b"
    r"|\b(?:el ultimo dia|the last day)\b(?! (?:de la|del ano|of the (?:week|year)|of [a-z]+ber))"
)
#: “on the tenth of the month, every month”
_DAY_OF_MONTH = re.compile(
    r"\b(?:el |the |on the |dia |los )+(?P<n>\d{1,2})(?:th|st|nd|rd)? (?:of the month|del? mes)\b"
)
#: “every other month, on the fifth”
_TURNS = re.compile(r";INTERVAL=\d+$")
_WEEKDAY_APART = re.compile(rf"\b(?:el|los|on|on the|cada|en|su|dia) (?P<day>{DAYS})\b(?! pasad| que viene| \d)")

_TURNS_OLD = re.compile(r"\b(?:cumpl\w+|turns?|turning|ajusta|ajustar)(?: ya| sus)? $")

_WAYS = Sieve(PATTERNS)


def find_recurrence(plain: PlainText, taken: set[int], expecting: str | None) -> RecurrenceFound | None:
    """The most exact rhythm that the message states; the words of all of them are no dates and no amounts."""
    first: RecurrenceFound | None = None
    denied: RecurrenceFound | None = None
    for pattern, reader, sure in _WAYS.passed(plain.text):
        for found in pattern.finditer(plain.text):
            covered = set(plain.pieces_between(*found.span()))
            if _is_her_age(plain.text, found):
                taken |= covered
                continue
            rule = None if covered & taken else reader(found)
            if rule:
                taken |= covered
                rhythm = RecurrenceFound(rule, *plain.span(*found.span()), sure)
                if _is_denied(plain.text, found):
                    denied = denied or rhythm
                    first = first or _behind_comma(plain, found, pattern, reader)
                else:
                    first = first or rhythm
    first = first or denied
    if first is None:
        return _asked_for(plain, taken) if expecting == "recurrence" else None
    return _with_day_apart(first, plain, taken)


def _behind_comma(
    plain: PlainText, denied: "re.Match[str]", pattern: "re.Pattern[str]", reader: Rule
) -> RecurrenceFound | None:
    """«ya no los lunes, los martes»: read as one row, and two things."""
    comma = plain.text.find(",", denied.start(), denied.end())
    found = pattern.search(plain.text, comma + 1, denied.end()) if comma >= 0 else None
    rule = reader(found) if found else None
    return RecurrenceFound(rule, *plain.span(*found.span())) if found and rule else None


def _is_her_age(text: str, found: "re.Match[str]") -> bool:
    """«cumple los quince el 20 de marzo»"""
    return bool(_TURNS_OLD.search(text, 0, found.start()))


def _is_denied(text: str, found: "re.Match[str]") -> bool:
    lived = _LIVED.search(text, 0, found.start()) and not _THOSE_DAYS.search(text, found.end())
    before = lived or _DENIED.search(text, 0, found.start())
    return bool(before or _DENIED_BEHIND.match(text, found.end()) or is_taken_back(text, found))


def _with_day_apart(rhythm: RecurrenceFound, plain: PlainText, taken: set[int]) -> RecurrenceFound:
    ends = _END_APART.search(plain.text) if rhythm.rule == "FREQ=MONTHLY" else None
    if ends:
        taken |= set(plain.pieces_between(*ends.span()))
        return replace(rhythm, rule="FREQ=MONTHLY;BYMONTHDAY=-1")
    said = _DAY_OF_MONTH.search(plain.text) if rhythm.rule == "FREQ=MONTHLY" else None
    if said and (rule := month_day(said)) and not set(plain.pieces_between(*said.span())) & taken:
        taken |= set(plain.pieces_between(*said.span()))
        return replace(rhythm, rule=rule)
    apart = {"FREQ=MONTHLY": _DAY_APART, "FREQ=WEEKLY": _WEEKDAY_APART}.get(_TURNS.sub("", rhythm.rule))
    for found in apart.finditer(plain.text, _after(rhythm, plain)) if apart else ():
        covered = set(plain.pieces_between(*found.span()))
        rule = month_day(found) if apart is _DAY_APART else f"FREQ=WEEKLY;BYDAY={CODES[WEEKDAY[found['day']]]}"
        if rule and not covered & taken:
            taken |= covered
            return replace(rhythm, rule=f"{rhythm.rule};{rule.split(';')[1]}")
    return rhythm


def _after(rhythm: RecurrenceFound, plain: PlainText) -> int:
    """The day is told after the rhythm; one told before it is when something happened."""
    later = (i for i, piece in enumerate(plain.pieces) if piece.start >= rhythm.end)
    first = next(later, None)
    return len(plain.text) if first is None else plain.where(first)


def _asked_for(plain: PlainText, taken: set[int]) -> RecurrenceFound | None:
    """The bot has asked how often, so that «viernes» or «15» is the answer."""
    text = plain.text.strip(" .!¡?¿")
    for pattern, reader in ASKED:
        found = pattern.match(text)
        rule = reader(found) if found else None
        if rule and plain.pieces:
            taken.update(range(len(plain.pieces)))
            return RecurrenceFound(rule, plain.pieces[0].start, plain.pieces[-1].end, sure=True)
    return None
