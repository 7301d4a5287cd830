"""How often: «cada quincena», «los viernes», «el 5 de cada mes», «twice a month», as an RFC 5545 rule."""

import re
from collections.abc import Callable, Iterator

from nlu.calendar_words import CODES, DAYS, MONTHS, WEEKDAY, one_of
from nlu.calendar_words import MONTH as MONTH_NUMBER
from nlu.found import RecurrenceFound
from nlu.plain_text import PlainText

_Match = re.Match[str]
_Rule = Callable[[_Match], str | None]

PAYDAYS = "FREQ=MONTHLY;BYMONTHDAY=15,-1"
_EVERY = r"(?:cada|todos? los|todas? las|c/|every|each|todito?s los)"
_DAY = rf"(?:dia |el |los |las |cada |todos los |and |the )*(?P<{{}}>{DAYS})s?"
_MONTHLY = r"(?:(?: |, )?(?:de|del|de todos los|todos los|cada|por|of|of each|of every|each|every|al|a|the)? ?(?:cada |every |each |los |the )*(?:mes|meses|month))"
_LAST = r"(?:ultimo(?: dia)?|ultimo dia|30|31|28|29|fin(?: de mes| del mes)?|last(?: day)?|30th|31st|final|end of (?:the )?month)"
_NTH = {"primer": 1, "primero": 1, "first": 1, "1st": 1, "1er": 1, "segundo": 2, "second": 2, "2nd": 2, "tercer": 3,
        "tercero": 3, "third": 3, "3rd": 3, "cuarto": 4, "fourth": 4, "4th": 4, "ultimo": -1, "last": -1}  # fmt: skip
_NUMBER = r"(?P<n>\d{1,3})"


def _always(rule: str) -> _Rule:
    return lambda found: rule


def _every_days(found: _Match) -> str | None:
    number = int(found["n"])
    if number in {7, 8}:  # «cada ocho días» counts today too
        return "FREQ=WEEKLY"
    if number == 14:
        return "FREQ=WEEKLY;INTERVAL=2"
    return _interval("DAILY", number)


def _interval(frequency: str, number: int) -> str | None:
    if number == 0:
        return None
    return f"FREQ={frequency}" + (f";INTERVAL={number}" if number > 1 else "")


def _month_day(found: _Match) -> str | None:
    number = 1 if found["n"] in {"primero", "first"} else int(found["n"])
    if not 1 <= number <= 31:
        return None
    return f"FREQ=MONTHLY;BYMONTHDAY={-1 if number == 31 else number}"


def _two_month_days(found: _Match) -> str | None:
    first, second = int(found["n"]), found["m"]
    if not 1 <= first <= 31:
        return None
    if first == 15 and re.fullmatch(_LAST, second):
        return PAYDAYS
    if not second.isdigit():
        return f"FREQ=MONTHLY;BYMONTHDAY={first},-1" if re.fullmatch(_LAST, second) else None
    return f"FREQ=MONTHLY;BYMONTHDAY={first},{second}" if 1 <= int(second) <= 31 else None


def _nth_weekday(found: _Match) -> str:
    return f"FREQ=MONTHLY;BYDAY={_NTH[found['nth']]}{CODES[WEEKDAY[found['day']]]}"


def _weekdays(found: _Match) -> str:
    days = {WEEKDAY[name] for name in re.findall(DAYS, found[0]) if name in WEEKDAY}
    return "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in sorted(days))


def _second_weekday(found: _Match) -> str:
    return "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + CODES[WEEKDAY[found["day"]]]


def _day_range(found: _Match) -> str:
    first, last = WEEKDAY[found["first"]], WEEKDAY[found["last"]]
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return "FREQ=DAILY" if len(days) == 7 else "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in days)


def _yearly_date(found: _Match) -> str | None:
    month, day = MONTH_NUMBER[found["month"]], found["n"]
    if day is None:
        return f"FREQ=YEARLY;BYMONTH={month}"
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={int(day)}" if 1 <= int(day) <= 31 else None


def _patterns() -> Iterator[tuple["re.Pattern[str]", _Rule, bool]]:
    day = one_of(list(WEEKDAY))
    listed = rf"{day}(?:(?:,? (?:y|e|and|&) |, ?| )(?:los |el |on )?{day})*"
    plural = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)"
    for written, rule, sure in (
        # paydays
        (rf"\b(?:el |los |the |on the |dia |dias |cada |todos los |los dias )*(?P<n>15)(?:th)? (?:y|and|e|&)(?: los| el| the| cada| a| al| on)* (?P<m>{_LAST}){_MONTHLY}?\b", _two_month_days, True),
        (r"\b(?:cada |todas las |todos las |por |a la |las |de |en cada |cada fin de |x )(?:dia de )?quincenas?\b(?: en quincena| a quincena)?|\bquincenal(?:mente|es)?\b|\b(?:every|each|on) paydays?\b|\bon paydays\b", _always(PAYDAYS), True),
        (r"\btwice (?:a|per|every|each) month\b|\bsemi-?monthly\b|\b(?:2|dos) veces (?:al|por|cada|x|en el|a el) mes\b", _always(PAYDAYS), False),
        (rf"\b(?:el |los |the |on the |dia |dias |cada |todos los |los dias )*(?P<n>\d{{1,2}})(?:th|st|nd|rd)? (?:y|and|e) (?:los |el |the |cada |dia |on the )*(?P<m>\d{{1,2}}|ultimo(?: dia)?|last(?: day)?)(?:th|st|nd|rd)?{_MONTHLY}\b", _two_month_days, True),
        # the day of the month
        (rf"\b(?:el |on the |the )?(?P<nth>{one_of(list(_NTH))}) (?P<day>{DAYS}){_MONTHLY}\b", _nth_weekday, True),
        (r"\b(?:al |a |los |el |cada |todos los |every |the |on the |by the )*(?:fin|fines|final|finales|ultimo dia|ultimo|end|last day)(?: de|s de| del| of)?(?: cada| todos los| los| every| each| the)+ (?:mes|meses|month)\b|\b(?:cada|todos los|los) (?:fin|fines|ultimo|ultimos|final)(?: dia)? (?:de|del) (?:mes|cada mes)\b|\bcada (?:ultimo|fin de mes)\b|\b(?:el )?ultimo (?:dia )?de (?:cada )?mes\b(?=.*\bcada\b)|\bel ultimo dia del mes\b(?=.*\btodos los meses\b)", _always("FREQ=MONTHLY;BYMONTHDAY=-1"), True),
        (r"\b(?:al |a |los |el |cada )*(?:principio|inicio|comienzo)s? (?:de|del) (?:cada|todos los) mes(?:es)?\b|\b(?:beginning|start) of (?:every|each) month\b", _always("FREQ=MONTHLY;BYMONTHDAY=1"), True),
        (r"\b(?:el |los |the |on the |cada |todos los |dia |dias |every )*(?P<n>\d{1,2}|primero|first)(?:ro|ero|th|st|nd|rd)? (?:de |of |del )?(?:cada|todos los|todo los|c/|every|each|the) ?(?:mes|meses|month)\b", _month_day, True),
        (r"\b(?:cada|todos los|every) (?:dia |the |mes el (?:dia )?|mes los )?(?P<n>\d{1,2}|primero)(?:th|st|nd|rd)? (?:de|del) mes\b", _month_day, True),
        (r"\b(?:cada mes|todos los meses|mensualmente|mensual|every month|each month|monthly)(?:,? (?:el|los|on|the|dia|cada))+ (?P<n>\d{1,2}|primero|first)(?:ro|th|st|nd|rd)?\b(?! ?:\d)", _month_day, True),
        (r"\b(?:los dias|los|cada dia|todos los dias) (?P<n>\d{1,2})(?: de mes| del mes| de cada mes)?\b(?! ?(?:y|dias|mes|semanas|quetzal|dolar|lempira|cordoba|peso|mil|q\b|que|de (?!cada|mes)|[:%.,/]\d))", _month_day, True),
        (r"\b(?:todos los|cada|every) (?P<n>30|31|15|\d{1,2}(?:th|st|nd|rd))(?:th|st|nd|rd)?\b(?! ?(?:y\b|dias?|mes|semanas?|min|hora|quetzal|dolar|lempira|cordoba|peso|mil|q\b|de [a-z]+|[:%.,/]\d|days?|weeks?|months?|bucks))", _ordinal_day, True),
        # days apart
        (rf"\b{_EVERY} ?(?P<n>\d{{1,3}}) (?:dias|days)\b", _every_days, True),
        (rf"\b{_EVERY} ?(?:dia de por medio|dia por medio)\b|\b(?:un )?dia (?:de )?por medio\b|\bun dia si y (?:un dia |otro |el otro )?(?:dia )?no\b|\b(?:every|each) (?:other|second) day\b|\binterdiario\b|\bun dia si,? otro no\b", _always("FREQ=DAILY;INTERVAL=2"), True),
        (rf"\b(?:{_EVERY} (?:2 |other |second )(?P<day>{DAYS}))\b", _second_weekday, True),
        (rf"\b(?:un |los |cada )?(?P<day>{DAYS}) (?:de por medio|por medio|si y (?:un |el )?(?:otro )?no|si,? otro no)\b", _second_weekday, True),
        (r"\b(?:cada |una )?semana (?:de )?por medio\b|\buna semana si y (?:la )?(?:otra )?(?:semana )?no\b|\b(?:every|each) (?:other|second) week\b|\bbi-?weekly\b|\bfortnightly\b|\bevery fortnight\b|\bbisemanal\b|\bonce every 2 weeks\b", _always("FREQ=WEEKLY;INTERVAL=2"), True),
        (rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:semanas|weeks)\b", lambda found: _interval("WEEKLY", int(found["n"])), True),
        (rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:meses|months)\b", lambda found: _interval("MONTHLY", int(found["n"])), True),
        (r"\b(?:every|each) other month\b|\bmes (?:de )?por medio\b|\bbimestral(?:mente)?\b|\bbimensual\b", _always("FREQ=MONTHLY;INTERVAL=2"), True),
        (r"\btrimestral(?:mente)?\b|\bquarterly\b|\b(?:cada|por) trimestre\b", _always("FREQ=MONTHLY;INTERVAL=3"), True),
        (r"\bsemestral(?:mente)?\b|\bcada (?:semestre|medio ano)\b|\btwice a year\b", _always("FREQ=MONTHLY;INTERVAL=6"), True),
        (rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:anos|years)\b", lambda found: _interval("YEARLY", int(found["n"])), True),
        # weekdays
        (rf"\b(?:de |from |los dias de )?(?P<first>{day}) (?:a|al|hasta el|hasta|to|through|thru|-) (?P<last>{day})\b|\b(?P<first_>{day})-(?P<last_>{day})\b", _day_range_reader, True),
        (r"\b(?:entre semana|dias de semana|dias habiles|dias de trabajo|(?:on |every )?weekdays?|(?:on )?work(?:ing)? ?days)\b", _always("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), True),
        (r"\b(?:(?:todos )?los fines(?: de semana)?|cada (?:fin|fines) de semana|fines de semana|(?:on |every |each |the )*weekends|every weekend)\b", _always("FREQ=WEEKLY;BYDAY=SA,SU"), True),
        (rf"\b(?:los |todos los |cada |c/|todos |los dias |cada dia |every |each |on |dia )+{listed}s?\b(?! (?:pasad|que viene|\d))", _weekdays_reader, True),
        (rf"\b{day}s?(?:(?:,? (?:y|and|&) |, ?){day}s?)+\b", _weekdays, True),
        (rf"\b(?:sabados|domingos|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)(?:(?:,? (?:y|and) |, ?){day}s?)*\b", _weekdays, True),
        (rf"\b(?P<day>{plural}) (?:de cada|de todas las) semanas?\b|\b(?:una vez (?:a la|por) semana,? (?:los|el)|cada semana,? (?:los|el)|semanalmente,? (?:los|el)|weekly on|every week on) (?P<day_>{DAYS})s?\b", _weekdays, True),
        # periods
        (rf"\b{_EVERY} (?:(?P<n>\d{{1,2}}) de |the )?(?P<month>{MONTHS})\b(?! ?\d)|\bcada ano (?:en|por|el|para)(?: el)?(?: (?P<n_>\d{{1,2}}) de)? (?P<month_>{MONTHS})\b", _yearly_reader, True),
        (rf"\b(?:{_EVERY} (?:mananas?|tardes?|noches?|madrugadas?|mornings?|nights?|evenings?|afternoons?|mananitas?|nochecitas?|tardecitas?))\b|\b(?:las (?:noches|mananas|tardes))\b", _always("FREQ=DAILY"), True),
        (rf"\b(?:{_EVERY} (?:dias?|days?|single day)|a ?diario|diarios?|diarias?|diariamente|daily|everyday|(?:al|por|x) dia|(?:(?<=\d )|(?<=dollars )|(?<=dolares )|(?<=bucks )|(?<=quetzales )|(?<=lempiras )|(?<=cordobas )|(?<=pesos )|(?<=once )|(?<=times ))(?:a|per) day|dia a dia|dia tras dia|(?:todo|tod[oi]to?s?) los dias)\b(?! (?:siguiente|\d))(?<!el diario)", _always("FREQ=DAILY"), True),
        (r"\b(?:cada|todas las|por|x|a la|c/|every|each|a|per) ?(?:semanas?|week)\b(?! (?:pasada|que viene|ago|from|later|\d))|\bsemanal(?:mente|es)?\b|\bweekly\b|\bde semana en semana\b|\bonce a week\b", _always("FREQ=WEEKLY"), True),
        (r"\b(?:cada|todos los|por|x|al|c/|every|each|a|per) ?(?:mes|meses|month)\b(?! (?:pasado|que viene|ago|from|later|\d))|\bmensual(?:mente|es)?\b|\bmonthly\b|\bmes a mes\b|\bpor mes\b", _always("FREQ=MONTHLY"), True),
        (r"(?<!% )(?<!ciento )\b(?:cada|todos los|al|por|every|each|per|a) (?:anos?|year)\b(?! (?:pasado|que viene|ago|nuevo|from|\d))|\banual(?:mente)?\b|\byearly\b|\bannually\b", _always("FREQ=YEARLY"), True),
    ):  # fmt: skip
        yield re.compile(written), rule, sure


def _ordinal_day(found: _Match) -> str | None:
    number = int(re.sub(r"\D", "", found["n"]))
    return f"FREQ=MONTHLY;BYMONTHDAY={-1 if number == 31 else number}" if 1 <= number <= 31 else None


def _day_range_reader(found: _Match) -> str:
    first = WEEKDAY[found["first"] or found["first_"]]
    last = WEEKDAY[found["last"] or found["last_"]]
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return "FREQ=DAILY" if len(days) == 7 else "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[day] for day in days)


def _weekdays_reader(found: _Match) -> str | None:
    """«on Friday» is one Friday; «on Fridays», «los viernes» and «every Friday» are all of them."""
    one_day = re.match(r"(?:on |dia )+(?!.*\b(?:every|cada|todos|los)\b)", found[0])
    return None if one_day and not re.search(r"(?<!e)days\b", found[0]) else _weekdays(found)


def _yearly_reader(found: _Match) -> str | None:
    month, day = found["month"] or found["month_"], found["n"] or found["n_"]
    if day is None:
        return f"FREQ=YEARLY;BYMONTH={MONTH_NUMBER[month]}"
    return f"FREQ=YEARLY;BYMONTH={MONTH_NUMBER[month]};BYMONTHDAY={int(day)}" if 1 <= int(day) <= 31 else None


_PATTERNS = list(_patterns())


def find_recurrence(plain: PlainText, taken: set[int], expecting: str | None) -> RecurrenceFound | None:
    """The most exact rhythm that the message states; the words of all of them are no dates and no amounts."""
    first: RecurrenceFound | None = None
    for pattern, reader, sure in _PATTERNS:
        for found in pattern.finditer(plain.text):
            covered = set(plain.pieces_between(*found.span()))
            rule = None if covered & taken else reader(found)
            if rule:
                taken |= covered
                first = first or RecurrenceFound(rule, *plain.span(*found.span()), sure)
    return first or (_asked_for(plain, taken) if expecting == "recurrence" else None)


_BARE: list[tuple["re.Pattern[str]", _Rule]] = [
    (re.compile(rf"^(?:el |los |on |the )*(?:dia )?(?:{DAYS})s?(?:(?:,? (?:y|and) |, ?| )(?:el )?{DAYS})*$"), _weekdays),
    (re.compile(r"^(?:el |los |the )?(?:dia |dias )?(?P<n>\d{1,2})(?:th|st|nd|rd)?$"), _month_day),
    (re.compile(r"^(?:el |los )?(?P<n>\d{1,2}) (?:y|e|and) (?:el )?(?P<m>\d{1,2})$"), _two_month_days),
    (re.compile(r"^(?:la |las |en |el |a )*(?:quincenas?|dia de pago|payday)$"), _always(PAYDAYS)),
    (re.compile(r"^(?:una |la |por )*(?:semana|week)$"), _always("FREQ=WEEKLY")),
    (re.compile(r"^(?:un |el |por )*(?:mes|month)$"), _always("FREQ=MONTHLY")),
    (re.compile(r"^(?:un |el |por )*(?:dia|day)s?$"), _always("FREQ=DAILY")),
    (re.compile(r"^(?:a |al |el |los )*(?:fin|fines|ultimo)(?: dia)?(?: de| del)?(?: mes)?$"), _always("FREQ=MONTHLY;BYMONTHDAY=-1")),
]  # fmt: skip


def _asked_for(plain: PlainText, taken: set[int]) -> RecurrenceFound | None:
    """The bot has asked how often, so that «viernes» or «15» is the answer."""
    text = plain.text.strip(" .!¡?¿")
    for pattern, reader in _BARE:
        found = pattern.match(text)
        rule = reader(found) if found else None
        if rule and plain.pieces:
            taken.update(range(len(plain.pieces)))
            return RecurrenceFound(rule, plain.pieces[0].start, plain.pieces[-1].end, sure=True)
    return None
