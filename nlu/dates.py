"""Days in a message: «antier», «el viernes que viene», «hace 3 días», «15 de enero», «3/11»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlu import calendar_words as cal
from nlu import day_phrases as day
from nlu.calendar_words import COUNT, DAYS, MONTHS, UNITS
from nlu.day_phrases import Reader, Scene
from nlu.deadlines import leads_to_deadline
from nlu.feasts import FEASTS
from nlu.found import DateFound
from nlu.plain_text import PlainText
from nlu.tense import Tense


@dataclass(frozen=True)
class DateInText:
    found: DateFound
    is_deadline: bool


_YEAR = r"(?:,? ?(?:de |del |of )?(?P<year>20\d\d)|(?P<which> (?:de )?este ano| (?:de |del )?(?:el )?(?:ano pasado|pasado ano)| (?:de |del )?(?:otro|proximo|ano) (?:ano|proximo|que viene|entrante)| (?:de )?next year| (?:of )?last year| this year))?"
_NO_UNIT = r"(?! ?(?::\d|%|[ap]\.? ?m\b|quetzal|dolar|lempira|cordoba|peso|vara|q\b|dls|lps|mil\b|dias?\b|semanas?\b|mes(?:es)?\b|anos?\b|horas?\b|hijos|veces|de la (?:tarde|manana|noche|madrugada)|[.,]\d|/\d|por ciento))"


def _patterns() -> Iterator[tuple["re.Pattern[str]", Reader]]:
    weekday = rf"(?:el |la |los |este |esta |on |this |dia )?(?:(?:proximo|pasado|ultimo|next|last|this|otro) )?(?P<weekday>{DAYS})"
    which = r"(?: (?:pasado|que paso|proximo|que viene|entrante|siguiente|anterior|de (?:la |esta )?(?:semana pasada|pasada|otra semana|proxima semana|semana que viene|semana entrante|semana)|of next week|of last week|next week|last week))?"
    for written, reader in (
        (r"(?<![\d-])(?P<y>20\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?![\d-])", day.iso),
        (r"(?<![\d./-])(?P<d>\d{1,2})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)(?![\d-]|[./]\d)", day.slashed),
        (rf"(?:\b(?:el |on )?{DAYS},? )?(?:\b(?:el|dia|on|the) )*(?<!\d)(?<!\d[.,])(?P<d>\d{{1,2}}|primero)(?:ro|ero|er|st|nd|rd|th|o)? ?(?:de |del mes de |of )?\b(?P<month>{MONTHS})\b\.?{_YEAR}", day.day_month),
        (rf"\b(?:(?:on )?{DAYS},? )?(?P<month>{MONTHS})\b\.? (?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d|[.,]\d|\d|%){_YEAR}", day.day_month),
        (r"(?<![\d./-])(?!24/7|1/2\b|1/4\b|3/4\b)(?P<d>\d{1,2})/(?P<m>\d{1,2})(?P<y>)(?![\d/]|[.]\d)", day.slashed),
        (r"(?P<d>(?<=el )[1-3]|(?<=al )[1-3])/(?P<m>[24])(?P<y>)(?![\d/])", day.slashed),
        (r"\bpasado manana|(?:the )?day after tomorrow\b", day.shift(2)),
        (r"\b(?:tras ?antier|tras ?anteayer|antes de antier)\b", day.shift(-3)),
        (r"\b(?:antier|ante ?ayer|antes de ayer|antes ayer|(?:the )?day before yesterday|antenoche|ante ?anoche)\b", day.shift(-2)),
        (r"\b(?:ayer(?: en la (?:tarde|noche|manana))?|anoche|yesterday|last night)\b", day.shift(-1)),
        (r"(?<!la )(?<!las )(?<!esta )(?<!cada )(?<!de )\bmanana\b|(?<=para )manana\b|\btomorrow\b", day.shift(1)),
        (r"\b(?:hoy(?: dia| mismo)?|today|esta (?:manana|tarde|noche)|this (?:morning|afternoon|evening)|tonight|hoy en la (?:manana|tarde|noche))\b", day.shift(0)),
        (r"\bde hoy en (?:8|ocho)\b(?! (?:dias|semanas|meses))", day.shift(7)),
        (r"\bde hoy en (?:15|quince)\b(?! (?:dias|semanas|meses))", day.shift(15)),
        (rf"\b(?:hace|hacen|desde hace)(?: como| unos| unas| ya| casi| mas de)*? {COUNT} {UNITS}\b", day.back),
        (rf"\b{COUNT} {UNITS} (?:atras|ago|antes)\b", day.back),
        (rf"\b(?:en|dentro de|de aqui a|de aqui en|a|in|within|in about|from now in)(?: unos| unas| como| about| the next)? {COUNT} {UNITS}(?: mas)?\b(?! ago| atras)", day.ahead),
        (rf"\b{COUNT} {UNITS} (?:from now|from today|de plazo)\b", day.ahead),
        (rf"\b(?P<weekday>{DAYS})\.?,? (?:dia |el )?(?P<d>\d{{1,2}})\b{_NO_UNIT}", day.weekday_and_day),
        (rf"\b(?:a |al |en |el |para |by |at |the )*(?:fin|fines|final|finales|end|ultimo(?: dia)?)(?: de| del| of| of the)?(?: el)? (?P<month>{MONTHS})\b", day.end_of_named_month),
        (r"\b(?:fin|fines|final|finales|ultimo(?: dia)?|el ultimo)(?: de| del)? (?:este |el |otro |proximo )*mes(?: que viene)?\b|\b(?:the )?end of (?:the |this |next )?month\b", day.month_end),
        (rf"\b(?:principios?|inicios?|comienzos?|mediados?|beginning|start|middle|mid)(?: de| del| of| of the)?(?: el)? (?:mes|month|(?P<month>{MONTHS}))\b", day.mid_month),
        *((feast.pattern, day.feast_reader(index)) for index, (feast, _, _) in enumerate(FEASTS)),
        (rf"\b{weekday}\b{which}", day.weekday),
        (r"\b(?:la |el |esta |este |the )?(?:proxim[oa]s? |pasad[oa] |otr[oa] |last |next )(?P<unit>semana|mes|ano|week|month|year)\b|\b(?:la |el )?(?P<unit_>semana|mes|ano) (?:pasad[oa]|que viene|proxim[oa]|entrante|que entra|anterior|siguiente)\b", day.period_reader),
        (r"\b(?:la |esta |el |my |the |mi |proxima |next |last )*(?:quincena|payday|dia de pago)(?: pasada| que viene| proxima)?\b", day.payday),
        (rf"\b(?P<lead>en|para|de|desde|hasta|antes de|por|a|in|by|for|before|until|since|during|this|next|last|el mes de|finales de|este|the)(?: el mes de)? (?P<month>{cal.one_of(cal.WHOLE_MONTHS)})\b{_YEAR}", day.whole_month),
        (rf"\b(?:el (?:dia )?|al (?:dia )?|del (?:dia )?|dia |the |on the )(?P<d>\d{{1,2}}|primero)(?:ro|ero|st|nd|rd|th)?\b(?! ?[x%])(?! ?y (?:media|cuarto))(?! (?:grado|lugar|grade|floor|time|turno))(?! de (?:cada|la)\b){_NO_UNIT}", day.the_nth),
        (r"\b(?<=en el )(?P<y>20[23]\d)\b|\b(?:para el|en|para|antes del|by|before|in)(?: ano)? (?P<y_>20[23]\d)\b(?! ?(?:quetz|q\b|dol|lem))", day.year_reader),
    ):  # fmt: skip
        yield re.compile(written), reader


_PATTERNS = list(_patterns())


def find_dates(
    plain: PlainText, today: date, country: str, tense: Tense, taken: set[int], expecting: str | None
) -> list[DateInText]:
    """Every day in the message that no recurrence, hour or price has taken, in the order of the message."""
    dated: list[DateInText] = []
    for pattern, reader in _PATTERNS + (_ASKED if expecting in {"date", "deadline"} else []):
        for found in pattern.finditer(plain.text):
            covered = set(plain.pieces_between(*found.span()))
            start, end = plain.span(*found.span())
            by_then = leads_to_deadline(plain.text, found, expecting)
            scene = _scene(today, country, by_then, tense.at(start), expecting)
            meant = None if covered & taken else reader(found, scene)
            if meant:
                taken |= covered
                dated.append(DateInText(DateFound(meant.day, start, end, meant.sure, meant.grain), by_then))
    return sorted(dated, key=lambda one: one.found.start)


def _scene(today: date, country: str, by_then: bool, said: str | None, expecting: str | None) -> Scene:
    past = not by_then and (said == "past" or (said is None and expecting == "date"))
    return Scene(today, country, past, told=by_then or said is not None)


#: What counts as a day only when the bot has just asked for one: «15», «6 meses», «diciembre».
_ASKED: list[tuple["re.Pattern[str]", Reader]] = [
    (re.compile(rf"^ ?{COUNT} {UNITS}\b"), day.asked_stretch),
    (re.compile(rf"(?P<lead>)\b(?P<month>{MONTHS})\b{_YEAR}"), day.whole_month),
    (re.compile(r"^(?:el )?(?:dia )?(?P<d>\d{1,2})$"), day.the_nth),
]
