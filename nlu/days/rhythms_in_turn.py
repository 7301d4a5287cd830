"""Rhythms that go by turns: «semana sí, semana no», «cada tres viernes», «el segundo y el cuarto sábado», several
days of one month, and the days on which something else happens."""

import re
from collections.abc import Iterator

from nlu.days.calendar_words import CODES, DAYS, MONEY, SHORT_DAYS, WEEKDAY, one_of
from nlu.days.rhythms import NTH, PAYDAYS, Match, Rule, always, every_weeks, month_day, weekdays

_EVERY = r"(?:cada|todos los|every|each)"
_TH = r"(?:ro|ero|th|st|nd|rd)?"
_MONTHLY = r"(?: (?:del?|of|in|a)? ?(?:cada |todos los |every |each |the |los )*(?:mes|meses|month))"
_NTHS = {**NTH, **{name + "s": nth for name, nth in NTH.items() if name[-1] in "or"}, "primeros": 1, "terceros": 3}
_ONE_OF_THEM = one_of(_NTHS)
_AND = r"(?:,? (?:y|e|and|n|&) |, ?)(?:el |los |the |on the |dia )*"
_DAY = rf"(?P<day>{DAYS}|{SHORT_DAYS})"
#: A row of numbers that is money, or counts something.
_NO_UNIT = (
    rf"(?! ?(?:{MONEY}|{_AND}?\d|[:%.]\d|dias?\b|anos?\b|semanas?\b|days?\b|weeks?\b|years?\b|de (?!cada|mes)[a-z]))"
)
WORKDAYS = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS="


def several_nths(found: Match) -> str:
    """«el segundo y el cuarto sábado»."""
    nths = [_NTHS[name] for name in re.findall(_ONE_OF_THEM + r"\b", found["nths"])]
    code = CODES[WEEKDAY[found["day"]]]
    return "FREQ=MONTHLY;BYDAY=" + ",".join(f"{nth}{code}" for nth in sorted(set(nths), key=lambda nth: (nth < 0, nth)))


def month_days(found: Match) -> str | None:
    """«los días 10, 20 y 30»."""
    days = [
        1 if name in {"primero", "first"} else int(name) for name in re.findall(r"\d+|primero|first", found["days"])
    ]
    if not all(1 <= day <= 31 for day in days):
        return None
    return "FREQ=MONTHLY;BYMONTHDAY=" + ",".join(str(-1 if day == 31 else day) for day in sorted(set(days)))


def weeks_of_days(found: Match) -> str | None:
    """«cada 15 días los sábados»: the day of the week makes two weeks of it."""
    weeks = {7: 1, 8: 1, 14: 2, 15: 2, 21: 3, 22: 3, 28: 4, 30: 4}.get(int(found["n"]))
    if weeks is None:
        return None
    interval = f";INTERVAL={weeks}" if weeks > 1 else ""
    return f"FREQ=WEEKLY{interval};BYDAY={CODES[WEEKDAY[found['day']]]}"


def left_out(found: Match) -> str:
    """«pasando un día» leaves one out between two."""
    between = int(found["n"]) if found["n"].isdecimal() else 1
    return f"FREQ=DAILY;INTERVAL={between + 1}"


def in_turn() -> Iterator[tuple[str, Rule]]:
    yield r"\b(?:de )?quincena (?:por|en|a|tras) quincena\b", always(PAYDAYS)
    yield (
        rf"\b(?:el |los |la |cada |todos los |on the |on |the |every |each )*(?P<nths>{_ONE_OF_THEM}(?:{_AND}"
        rf"{_ONE_OF_THEM})+) {_DAY}s?{_MONTHLY}?\b",
        several_nths,
    )
    yield (
        rf"\b(?:los|todos los) (?P<nths>primeros|segundos|terceros|cuartos|ultimos) {_DAY}s?{_MONTHLY}?\b",
        several_nths,
    )
    yield rf"\b(?P<nths>first|2nd|3rd|4th|last) (?P<day>{DAYS})s (?:of|in|a){_MONTHLY}\b", several_nths
    yield (
        rf"\b(?:(?:los|el|cada|todos los|on|on the|the|every)(?: dias?)?|dias) "
        rf"(?P<days>(?:\d{{1,2}}{_TH}|primero|first)(?:{_AND}\d{{1,2}}{_TH}){{2,}}){_MONTHLY}?\b{_NO_UNIT}",
        month_days,
    )
    yield (
        r"\b(?:el |al |los |cada |on the |the |every )*(?:ultimo|last) (?:dia )?(?:habil|laborable|laboral|de trabajo"
        rf"|working day|business day|work ?day|weekday){_MONTHLY}?\b",
        always(WORKDAYS + "-1"),
    )
    yield (
        r"\b(?:el |al |los |cada |on the |the |every )*(?:primer|first) (?:dia )?(?:habil|laborable|laboral|de trabajo"
        rf"|working day|business day|work ?day|weekday){_MONTHLY}?\b",
        always(WORKDAYS + "1"),
    )
    yield (
        r"\b(?:a |al |en |la |el |cada |in |the |at )*(?:mediados?|mitad|middle|mid) (?:del? |of )?"
        r"(?:cada|todos los|every|each) (?:mes|meses|month)\b"
        r"|\bcada (?:mediados?|mitad) de mes\b|\bevery mid-? ?month\b",
        always("FREQ=MONTHLY;BYMONTHDAY=15"),
    )
    yield (
        r"\b(?:from now on|de (?:hoy|ahora|aqui) en adelante|siempre),? (?:on |the |el |los |dia |cada )+"
        rf"(?P<n>\d{{1,2}}){_TH}(?: (?:of the|of each|del?|de cada) (?:month|mes))?\b{_NO_UNIT}",
        month_day,
    )
    yield rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:dias|days),? (?:los |el |on |cada |en )+(?P<day>{DAYS})s?\b", weeks_of_days
    yield rf"\b{_EVERY} (?P<n>[2-9]|1[0-2]) (?P<day>{DAYS})s?\b(?! de)", every_weeks
    yield rf"\b{_EVERY} (?:other|otro|2nd|segundo) {_DAY}\b(?! (?:of|in|a|de|del) )", every_weeks
    yield (
        r"\b(?:pasando|dejando|saltando|brincando|skipping) (?P<n>un|uno|1|2|3|a|one) (?:dias?|days?)\b"
        r"(?: de por medio)?",
        left_out,
    )
    yield (
        r"\b(?:1 |un |una )?(?:dia|noche|manana|tarde) si,? (?:y )?"
        r"(?:1 |un |una |otr[oa] |el otro )?(?:dia |noche )?no\b"
        r"|\b(?:every|each) other (?:night|morning|evening|afternoon)\b",
        always("FREQ=DAILY;INTERVAL=2"),
    )
    yield from beside_days()
    yield from around_the_month()
    yield (
        r"\b(?:every|each|tod[oa]s? los|todo) (?:blessed|god ?'? ?s|santos?|bendito|single blessed|living) "
        r"(?:days?|dias?)\b",
        always("FREQ=DAILY"),
    )


def twice_a_month() -> Iterator[tuple[str, Rule]]:
    yield (
        r"\btwice (?:a|per|every|each) month\b|\bsemi-?monthly\b"
        r"|\b2 ?x (?:a|per|al|por|/) ?(?:month|mes)\b|\b(?:2|un par de) veces (?:al|por|cada|x|en el|a el) mes\b"
        r"|\b2 times? (?:a|per|every|each) month\b",
        always(PAYDAYS),
    )


def beside_days() -> Iterator[tuple[str, Rule]]:
    """What is told beside the day of the week: «los sábados cada quince días», “of a Friday”, “Sondeh dem”."""
    yield (
        rf"\b(?:los|un|el|cada) (?P<day>{DAYS}),? (?:cada|every) (?P<n>\d{{1,2}}) (?:dias|days)\b",
        weeks_of_days,
    )
    yield rf"\b(?:los|un|el|cada) (?P<day>{DAYS}),? (?:cada|every) (?P<n>\d{{1,2}}) (?:semanas|weeks)\b", every_weeks
    yield rf"\b(?:los|el) (?P<day>{DAYS}),? cada (?P<n>8|14|15)\b(?! de)", weeks_of_days
    yield rf"\b(?P<day>{DAYS}),? (?:every|each) (?:other|2nd|two|2) weeks?\b", every_weeks
    yield (
        rf"\b(?:un |el )?(?P<day>{DAYS}) si,? (?:y )?(?:un |el |otro )*(?:{DAYS} )?no\b",
        every_weeks,
    )
    yield rf"\b(?P<day>{DAYS}) (?:con|tras) (?P=day)\b", weekdays
    yield (
        rf"\bof an? {DAYS}\b|\b{DAYS} (?:dem|them)\b"
        rf"|(?<!and )(?<!y )(?<!, )\b{DAYS} (?:mornings|evenings|nights|afternoons)\b",
        weekdays,
    )
    yield (
        r"\b(?:every |each |on )*week ?nights?\b(?! of)|\b[ml] ?(?:-|a|to) ?[fv]\b(?! ?\d)",
        always("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    )


def around_the_month() -> Iterator[tuple[str, Rule]]:
    """«todos los primeros de mes», «cuando empiece el mes», «cuando termine cada mes»."""
    yield (
        r"\b(?:todos los|cada|los)(?: dias?)? primeros?(?: de (?:cada )?mes)?\b"
        r"(?! (?:dia|de (?!mes|cada)|y |lun|mar|mie|jue|vie|sab|dom))"
        r"|\b(?:cuando (?:empieza|empiece|comienza|comience|entra|entre)|al (?:empezar|comenzar|entrar)) "
        r"(?:cada|el) mes\b|\b(?:every|each) (?:first|1st)(?: of (?:the )?month)?\b(?! [a-z]+day)",
        always("FREQ=MONTHLY;BYMONTHDAY=1"),
    )
    yield (
        r"\b(?:cuando (?:termina|termine|acaba|acabe)|al (?:terminar|acabar)) cada mes\b"
        r"|\b(?:every|each) (?:month'? ?s? end|end of (?:the )?month)\b|\bwhen(?:ever)? (?:the )?month ends?\b",
        always("FREQ=MONTHLY;BYMONTHDAY=-1"),
    )


def by_event() -> Iterator[tuple[str, Rule]]:
    """On the days on which she is paid: heard last, for «cada sábado cuando me pagan» is every Saturday."""
    yield (
        r"\b(?:each|every) time (?:i|y|mi) gets? (?:paid|pay|mi pay)\b"
        r"|\b(?:when(?:ever)?|once|wen) (?:i|y|mi|we) gets? (?:paid|pay|my pay|mi pay)\b"
        r"|\b(?:cada (?:vez )?que|cuando|siempre que) (?:me|nos) pag(?:an?|uen?)"
        r"(?: la quincena)?\b|\b(?:cada (?:vez )?que|siempre que) (?:cobro|cobre|cobremos|cobramos)\b",
        always(PAYDAYS),
    )
    yield (
        r"\b(?:cada (?:vez )?que|siempre que) (?:cae|caiga|llega|llegue|es|sea) (?:la )?quincena\b"
        r"|\b(?:on )?the day (?:that )?(?:i|y|mi) gets? (?:paid|pay)\b",
        always(PAYDAYS),
    )
    yield (
        r"\b(?:los|todos los|cada|en los) (?:dias? de )?(?:pagos?|paga|quincena)\b",
        always(PAYDAYS),
    )
