"""Hours: «a las 7 y media de la noche», «7pm», «19:30», «al mediodía», «en la tardecita»."""

import re
from datetime import time

from nlu.days.calendar_words import MONEY, MONTHS
from nlu.days.sieve import Sieve
from nlu.days.taken_back import is_taken_back
from nlu.found import TimeFound
from nlu.telling.tense import Tense
from nlu.writing.plain_text import PlainText

_Match = re.Match[str]
_HALF = r"(?P<half>a\.? ?m\b\.?|p\.? ?m\b\.?|m\.?d?\b\.?(?= |$))"
_PART = (
    r"(?:,? (?:(?:de|en|por|a|in|at|of) ?(?:la |las |el |the |de |a )?"
    r"|(?:(?<=\d )|(?<=clock ))(?=noche|tarde|morning|evening|afternoon|night))"
    r"(?P<part>mananita|manana|mediodia|dia|tardecita"
    r"|tarde|nochecita|noche|madrugada|morning|afternoon|evening|night)s?\b(?! (?:ago|back|atras)\b))"
)
#: “6 each morning”: the part belongs to the rhythm, and tells which six.
_THEN = r"(?:each|every|cada|todas las|that|this)"
_DAYPART = r"(?:manana|tarde|noche|madrugada|morning|afternoon|evening|night)s?"
_APART = re.compile(rf"\b{_DAYPART}, (?P<hour>1[0-2]|[1-9])(?= ?(?:$|[.!]))")
_PAST_HOUR = (
    r"(?:(?: y|:| con)? (?P<plus>media|cuarto|\d\d|5)(?: minutos)?\b(?! ?(?:quetzal|dolar|lempira|cordoba|peso"
    r"|q\b|mil)))"
)
_LESS = r"(?: menos (?P<less>cuarto|\d{1,2}))"

_HOURS = [
    re.compile(written)
    for written in (
        rf"\b(?:a |at )?(?P<words>half past|quarter past|quarter to|quarter till|half) (?P<hour>\d{{1,2}})\b"
        rf"(?! ?(?:%|quetz|dol|lemp|bucks|k\b))(?: ?{_HALF}|{_PART})?",
        #: “at 5 and a half”, as Spanish counts the hours
        rf"\b(?:at|by|around|@) (?P<hour>1[0-2]|[1-9]) (?:and|n|an|y) (?:a )?(?P<plus>half|quarter|30|15)\b"
        rf"(?! ?(?:%|percent|hours?|{MONEY}|thousand|pounds?|days|weeks|months|years))(?: ?{_HALF}|{_PART})?",
        rf"\b(?P<less>cuarto) para (?:la|las) (?P<hour>\d{{1,2}}|una)(?![\d:/])(?: ?{_HALF}|{_PART})?",
        rf"\b(?P<less>5|10|15|20|25) (?:minutos )?para (?:la|las) (?P<hour>\d{{1,2}}|una)(?: ?{_HALF}|{_PART}"
        r"|(?= ?(?:$|[.,;])))",
        rf"\b(?P<less>5|10|20|25) (?:minutes )?(?:to|till?|before) (?P<hour>\d{{1,2}})(?: ?{_HALF}|{_PART})",
        r"(?<![\d:/.,$-])\b(?P<hour>1[0-2]|\d)(?P<minute>[0-5]\d) ?(?P<half>[ap]\.? ?m\b\.?)",
        rf"(?<![\d:/.,$-])\b(?P<hour>1?\d)[ -](?P<plus>[0-5]\d) ?(?:{_HALF}|{_PART})",
        r"\b(?:at|a las) (?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?! ?(?:quetz|dol|lemp|cord|peso|q\b))",
        rf"(?<![\d:/.,$-])(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?! ?[%\d])(?: ?(?:hrs?|hs|h"
        rf"|horas))? ?(?:{_HALF}|{_PART})",
        rf"(?<![\d:/.,$-])(?P<hour>\d{{1,2}})(?: in the)? ?{_HALF}",
        rf"(?<![\d:/.,$-])(?P<hour>\d{{1,2}}){_PAST_HOUR} (?P<half>[ap]\.? ?m\b\.?)",
        rf"\b(?P<hour>1[0-2]|\d)(?= {_THEN} {_DAYPART}\b(?! (?:ago|back|atras)\b)| tonight\b| ?noon\b)",
        r"(?<![\d:/.,$-])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d])(?: ?(?:hrs?|hs|h|horas)\b)?",
        rf"\b(?:a |tipo |como a |desde |hasta |de |para )?(?:la |las |alas ?|ala |eso de las )(?P<hour>\d{{1,2}}"
        rf"|una)(?:[.:](?P<minute>[0-5]\d))?(?![\d:/])(?:{_LESS}|{_PAST_HOUR})?(?: en punto)?(?: ?{_HALF}"
        rf"|{_PART})?(?! ?(?:%|quetzal|dolar|lempira|cordoba|peso|q\b|mil\b|dls|personas|familias|semanas|mujeres"
        rf"|socias|senoras|libras))\b",
        rf"(?<!el )(?<!dia )(?<!del )\b(?P<hour>\d{{1,2}}|una)(?:{_PAST_HOUR})? ?{_PART}",
        rf"\b(?P<hour>\d{{1,2}}) ?ish\b(?: ?{_HALF}|{_PART})?",
        rf"\b(?:at|@) (?P<hour>[1-9])(?P<minute>[0-5]\d) ?{_PART}",
        rf"(?:\b(?:at|around|by)|(?<!\w)@) (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)"
        rf"| (?P<plus>[1-5]\d))?(?: ?o ?'? ?clock)?(?! ?(?:%|bucks|dollar|quetz|percent|days|weeks|months|th\b"
        rf"|st\b|nd\b|rd\b|/|of\b|kings?\b|{MONTHS}))\b(?:{_PART})?",
        #: «al salir de la maquila, 4 y media»: between two stops
        r"(?<=, )(?P<hour>1[0-2]|[1-9]) y (?P<plus>media|cuarto)(?= ?(?:$|[.,;!?]))",
        rf"\b(?:tipo|como a) (?P<hour>\d{{1,2}})(?:{_PAST_HOUR}|\b)(?! ?(?:quetz|dol|lemp|mil))",
        r"(?<![\d:/.,$-])(?P<hour>1[3-9]|2[0-3]|0?\d|1[0-2]) ?(?:hrs|hs|h|horas)\b(?!\w)",
        rf"\b(?P<hour>\d{{1,2}}) ?o ?'? ?clock\b(?: ?{_HALF}|{_PART})?",
    )
]
#: “like 630 in the mornin”, “at 715”: an hour in what is still to come, elsewhere perhaps the sum that was saved.
_RUN_TOGETHER = re.compile(
    r"(?:\b(?:like|around|about|by|at|say)|(?<!\w)@) (?:like |around |about )?"
    r"(?P<hour>1[0-2]|[1-9])(?P<minute>[0-5]\d)"
    rf"(?: ?{_HALF}|{_PART}|(?<=at \d[0-5]\d)(?! ?(?:{MONEY}|\d|[.,]\d|%|[a-z]+s\b)))"
)
_PARTS: list[tuple["re.Pattern[str]", time]] = [
    (re.compile(pattern), time(hour, minute))
    for pattern, hour, minute in (
        (r"\b(?:al |a |el |de |en el )?(?:mero )?medio ?dia\b|\b(?:at )?(?:noon(?:time)?|midday)\b", 12, 0),
        (r"\b(?:a |a la |en la )?media ?noche\b|\bmidnight\b", 0, 0),
        (r"\b(?:en la |por la |a la |de )?tardecita\b|\bal? (?:atardecer|caer la tarde)\b|\bafter work\b", 17, 0),
        (r"\b(?:en la |por la |de )?(?:nochecita)\b|\bal anochecer\b", 19, 0),
        (r"\b(?:bien |muy |mas )?(?:tempranito|temprano)\b|\bal amanecer\b|\bearly\b"
         rf"(?! (?:next|this|{MONTHS}))",
         7, 0),
        (r"\b(?:en la |por la |de )?(?:mananita)s?\b", 7, 0),
        (r"\b(?:en|por|de|a|cada|todas) (?:la |las )?madrugadas?\b|\b(?:be)?fore ?day(?:light|break)?\b|\bday ?break\b"
         r"|\bcock ?crow\b", 5, 0),
        (r"\bdespues (?:de|del) almuerzo\b|\bafter lunch\b", 14, 0),
        (r"\blunch ?time\b|\ba la hora del almuerzo\b", 12, 0),
        (r"\bdinner ?time\b|\ba la hora de la cena\b", 19, 0),
        (r"\bdespues de (?:la )?cena\b|\bafter dinner\b", 20, 0),
        (r"\b(?:en|por|de|a) (?:la |las )(?:manana)s?\b|\b(?:cada|todas las|esta|las) mananas?\b|\b(?:in the "
         r"|every |each |this |[a-z]+days? |tomorrow )mornings?\b|(?<!\d )\bmornings(?= (?:at|around)\b)", 8, 0),
        (r"\b(?:en|por|de|a) (?:la |las )?tardes?\b|\b(?:cada|todas las|esta|las) tardes?\b|\b(?:in the |every "
         r"|each |this |[a-z]+days? |tomorrow )afternoons?\b", 16, 0),
        (r"\b(?:en|por|de|a) (?:la |las )?noches?\b|\b(?:cada|todas las|esta|las) noches?\b|\b(?:in the |every "
         r"|each |this |[a-z]+days? |tomorrow )evenings?\b|\bin the nights?\b(?! (?:before|of))"
         r"|\b(?:at |every |each |[a-z]+days? |tomorrow )nights?\b"
         r"|\btonight\b|\bweek ?nights?\b|(?<!\d )(?<!nine )\b(?:nights|evenings)(?= (?:at|around)\b)", 19, 0),
    )
]  # fmt: skip
_WAYS, _WAYS_OF_PARTS = Sieve(zip(_HOURS, strict=True)), Sieve(_PARTS)
_GREETING = re.compile(
    r"\b(?:buen(?:a|o)s?|feliz|good|bonita|linda) (?:dias?|tardes?|noches?|manana|morning|night|evening|afternoon)\b"
)


def find_time(plain: PlainText, tense: Tense, taken: set[int], expecting: str | None) -> TimeFound | None:
    """The first hour that the message states, or failing that a part of the day that is still to come."""
    ended: TimeFound | None = None
    for (pattern,) in _WAYS.passed(plain.text):
        for found in pattern.finditer(plain.text):
            covered = set(plain.pieces_between(*found.span()))
            read = None if covered & taken else _read(found)
            if read:
                taken |= covered
                at, sure = read if read[1] else _in_its_part(read[0], plain)
                hour = TimeFound(at, *plain.span(*found.span()), sure)
                if not is_taken_back(plain.text, found):
                    return hour
                ended = ended or hour
    if ended:
        return ended
    if tense.told == "future" and (run := _run_together(plain, taken)):
        return run
    if expecting == "time" and (answer := _bare_hour(plain, taken)):
        return answer
    if not tense.any_past and (apart := _apart(plain, taken)):
        return apart
    if tense.any_past and not tense.any_future and expecting != "time":
        return None  # «ayer en la noche guardé 50» asks for no hour
    return _part_of_day(plain, taken)


def _run_together(plain: PlainText, taken: set[int]) -> TimeFound | None:
    found = _RUN_TOGETHER.search(plain.text)
    covered = set(plain.pieces_between(*found.span())) if found else set()
    read = _read(found) if found and not covered & taken else None
    if found is None or read is None:
        return None
    taken |= covered
    at, sure = read if read[1] else _in_its_part(read[0], plain)
    return TimeFound(at, *plain.span(*found.span()), sure)


def _apart(plain: PlainText, taken: set[int]) -> TimeFound | None:
    """“every Tuesday night, seven”."""
    found = _APART.search(plain.text)
    covered = set(plain.pieces_between(*found.span("hour"))) if found else set()
    if found is None or covered & taken:
        return None
    taken |= covered
    at, sure = _in_its_part(time(int(found["hour"])), plain)
    return TimeFound(at, *plain.span(*found.span("hour")), sure)


def _in_its_part(at: time, plain: PlainText) -> tuple[time, bool]:
    """«todas las noches a las 8»: a part of the day that is named elsewhere decides about the hour."""
    part = _part_of_day(plain, set())
    if part is None or part.at.hour in {0, 12} or not at.hour:
        return at, False
    hour = at.hour % 12
    wanted = hour if part.at.hour < 12 else hour + 12
    return time(wanted, at.minute), True


def _part_of_day(plain: PlainText, taken: set[int]) -> TimeFound | None:
    greetings = [found.span() for found in _GREETING.finditer(plain.text)]
    ended: TimeFound | None = None
    for pattern, at in _WAYS_OF_PARTS.passed(plain.text):
        for found in pattern.finditer(plain.text):
            if any(start < found.end() and found.start() < end for start, end in greetings):
                continue
            part = TimeFound(at, *plain.span(*found.span()), sure=False, vague=True)
            if not is_taken_back(plain.text, found):
                return part
            ended = ended or part
    return ended


def _bare_hour(plain: PlainText, taken: set[int]) -> TimeFound | None:
    """The bot has asked for the hour, so that «7» or «siete y media» is the answer."""
    found = re.search(rf"(?<![\d:/.,])(?P<hour>\d{{1,2}})(?![\d:/])(?:{_LESS}|{_PAST_HOUR})?", plain.text)
    covered = set(plain.pieces_between(*found.span())) if found else set()
    read = _read(found) if found and not covered & taken else None
    if not found or read is None:
        return None
    taken |= covered
    return TimeFound(read[0], *plain.span(*found.span()), read[1])


def _group(found: _Match, name: str) -> str | None:
    return found[name] if name in found.re.groupindex else None


def _read(found: _Match) -> tuple[time, bool] | None:
    written = found["hour"]
    hour = int(written) if written.isdecimal() else 1
    minutes = hour * 60 + _minutes(found)
    part = (_group(found, "part") or "").strip()
    half = (_group(found, "half") or "").replace(" ", "").replace(".", "")
    if hour > 24 or (minutes >= 25 * 60) or (half == "m" and hour not in {11, 12}):  # «el 15 m cayó»
        return None
    hour_said = 12 if hour == 0 and half else hour
    shift, sure = _half_of_day(hour_said, half, part, "minute" in found.re.groupindex and written.startswith("0"))
    minutes = (minutes + shift * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60), sure


def _minutes(found: _Match) -> int:
    words = {
        "media": 30,
        "cuarto": 15,
        "half past": 30,
        "quarter past": 15,
        "quarter to": -15,
        "quarter till": -15,
        "half": 30,
        "quarter": 15,
    }
    minutes = int(_group(found, "minute") or 0)
    for name, sign in (("plus", 1), ("less", -1), ("words", 1)):
        if said := _group(found, name):
            minutes += sign * (words[said] if said in words else min(int(said), 59))
    return minutes


def _half_of_day(hour: int, half: str, part: str, leading_zero: bool) -> tuple[int, bool]:
    """How many hours to add, and whether that was said. Bare hours are taken while people are awake."""
    if hour > 12 or (leading_zero and not half and not part):
        return 0, True
    if half == "am" or part in {"manana", "mananita", "madrugada", "morning"}:
        return (-12 if hour == 12 else 0), True
    if half in {"m", "md"} or (part in {"dia", "mediodia"} and hour in {11, 12}):
        return 0, True
    if part in {"noche", "night", "nochecita"}:
        return (-12 if hour == 12 else 0 if hour < 4 else 12), True
    if half == "pm" or part:
        return (0 if hour == 12 else 12), True
    return (12 if 1 <= hour <= 7 else 0), False
