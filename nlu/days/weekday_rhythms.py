"""Rhythms by the days of the week: «los viernes», «martes y jueves», «de lunes a sábado», «todos los días menos…»."""

from collections.abc import Iterator

from nlu.days import rhythms as rhythm
from nlu.days.calendar_words import ALL_DAYS, DAYS
from nlu.days.rhythms import NO_DATE, Rule, always

_EVERY = r"(?:cada|todos? los|todas? las|c/|each and every|every single|each single|every|each|todit[oa]s l[oa]s)"
_AND = (
    r"(?:,? (?:y|e|and|&|n|con|mas)(?: (?:tambien|aparte|ademas|luego))? |,? (?:tambien|aparte) |, ?| )"
    r"(?:los |el |on |cada |c/)?"
)
#: «lunes, miércoles y viernes», «los martes y también los jueves»
LISTED = rf"{ALL_DAYS}(?:{_AND}{ALL_DAYS})*"


def on_weekdays() -> Iterator[tuple[str, Rule]]:
    yield (
        rf"\b{_EVERY} (?:dias?|days?)\b[^.;]{{0,30}}\b(?:menos|excepto|except|but|not|salvo|quitando|cep|cept)"
        rf"(?: for| el| los| on)* "
        rf"(?P<days>{ALL_DAYS}s?(?:(?:,? (?:y|and|ni|or|n) |, ?)(?:el |los |on )?{ALL_DAYS}s?)*)\b",
        rhythm.all_days_but,
    )
    yield (
        rf"\b(?:de |from |los dias de |entre )?(?P<first>{ALL_DAYS}) ?(?:a|al|hasta el|hasta|to|through|thru|till|-) ?"
        rf"(?P<last>{ALL_DAYS})\b",
        rhythm.day_range,
    )
    yield (
        r"\b(?:entre semana|dias de semana|dias habiles|dias de trabajo|(?:on |every |each )*weekdays?"
        r"|(?:on )?work(?:ing)? ?days)\b",
        always("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    )
    yield (
        r"\b(?:(?:todos )?los fines(?: de semana)?|cada (?:fin|fines) de semana|fines de semana|(?:on |every "
        r"|each |the )*weekends|(?:every|each) fin de semana"
        r"|(?:every|each) weekend)\b(?! de)",
        always("FREQ=WEEKLY;BYDAY=SA,SU"),
    )
    yield (
        rf"\b(?:(?:una vez )?(?:a la|por|cada|every|each|per|a) (?:semana|week)|semanalmente|semanal|weekly),? "
        rf"(?:los |el |on |cada |every |en )+{LISTED}\b",
        rhythm.weekdays,
    )
    yield (
        rf"\b(?:los |todos los |cada |c/|todos |los dias |cada dia |every |every single |each |each and every "
        rf"|on |dia )+{LISTED}\b"
        r"(?! (?:pasad|que viene))"
        rf"{NO_DATE}",
        rhythm.said_weekdays,
    )
    yield (
        rf"\b{ALL_DAYS}(?:(?:,? (?:y|and|&|con|mas)(?: tambien)? |, ?| ?/ ?| ){ALL_DAYS})+\b{NO_DATE}",
        rhythm.weekdays,
    )
    plural = r"(?:sabados|domingos|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)"
    told = r"(?<!hace \d )(?<!tiene \d )(?<!van \d )(?<!como \d )(?<!ya \d )(?<!par de )"
    yield rf"\b{told}{plural}(?:(?:,? (?:y|and) |, ?){ALL_DAYS})*\b(?! ago| atras| back| gone| hace)", rhythm.weekdays
    yield rf"\b(?:cada|every) \w+,? (?:el |the )?(?:dia|day) {DAYS}\b", rhythm.weekdays
    yield (
        rf"\b(?:avisos|recordatorios|mensajes|messages|reminders"
        rf"|los (?:aviso|recordatorio|mensaje|record))\b[^.,;]{{0,24}}? (?:el|on|para el|en) {DAYS}\b",
        rhythm.weekdays,
    )
    yield rf"\b{DAYS} (?:de cada|de todas las|of every|of each) (?:semanas?|week)\b", rhythm.weekdays
