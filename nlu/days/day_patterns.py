"""The ways of naming a day, in the order in which they are tried: the surest first."""

import re
from collections.abc import Iterator

from nlu.days import calendar_words as cal
from nlu.days import day_phrases as day
from nlu.days import feast_days, paydays
from nlu.days.calendar_words import AND_MORE, COUNT, DAYS, MONTHS, UNITS
from nlu.days.counted_back import back_in_spanish
from nlu.days.day_phrases import Reader
from nlu.days.days_back import counted_back
from nlu.days.deadlines import FROM_NOW
from nlu.days.not_this_year import NOT_THIS_ONE
from nlu.days.rhythms import NTH
from nlu.days.terms_alone import terms_alone
from nlu.days.terms_in_english import when_it_is_over

Pattern = re.Pattern[str]

_YEAR = (
    r"(?:,? ?(?:de |del |of )?(?P<year>(?:19|20)\d\d|(?<=[a-z] del )(?:2[6-9]|3\d)|(?<=ano )2[6-9])\b(?! ?[:/])"
    r"|(?P<which> (?:de )?este ano| (?:de |del )?(?:el )?(?:ano pasado|pasado ano)"
    r"| (?:de |del )?(?:el )?(?:otro|proximo) ano| (?:de |del )?(?:el )?ano (?:proximo|que viene|entrante)"
    rf"| (?:of )?(?:next|last|this) year|{NOT_THIS_ONE}))?"
)
#: A day number is none where it tells hours, money, children or a share.
_NO_UNIT = (
    r"(?! ?(?::\d|%|[ap]\.? ?m\b|quetzal|dolar|lempira|cordoba|peso|vara|q\b|dls|lps|mil\b|dias?\b|semanas?\b"
    r"|mes(?:es)?\b|anos?\b|horas?\b|days?\b|weeks?\b|months?\b|years?\b|hours?\b|kids\b"
    r"|boys|girls|children|sons|daughters|sisters|brothers"
    r"|of (?:us|them|my|our|her|his)\b|o ?'? ?clock|hijos|veces|[.,]\d|/\d|por ciento|x\b)"
    r"| (?:de|por|en) la (?:tarde|noche|madrugada)| de la manana"
    r"| (?:i|y|we) (?:saved?|put|set|took|sent)\b"
    r"| y (?:media|cuarto)| (?:grado|lugar|grade|floor|time|turno)| de (?:cada|la|las|los|mis)\b"
    rf"| (?:de |of )?{MONTHS}\b)"
)
_DAY_NUMBER = (
    r"(?<!\d)(?<!\d[.,])(?P<d>\d{1,2}|primero|uno(?= de [a-z])|first(?= of (?:the month|[a-z]+)\b)"
    r"|(?<=on the )first(?= ?(?:$|[,.;!]| (?:i|we|he|she|when)\b)))(?:ro|ero|er"
    r"|st|nd|rd|th|o)?"
)
_NOT_NO = r"(?! no\b(?:[,.]| pero| sino| fue| [a-z]+ pero|$))"  # «ayer no, pero hoy sí»


def _calendar_dates() -> Iterator[tuple[str, Reader]]:
    weekday = rf"(?:\b(?:el |on )?(?:{DAYS}|{cal.SHORT_DAYS}),? )?"
    yield r"(?<![\d-])(?P<y>20\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?![\d-])", day.iso
    yield (
        r"(?<![\d./-])(?P<d>\d{1,2})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)(?![\d-]|[./]\d)",
        day.slashed,
    )
    yield (
        rf"{weekday}(?:\b(?:el|dia|on|the) )*{_DAY_NUMBER}(?: ?(?:de |del mes de |of )?\b"
        rf"|[-/])(?P<month>{MONTHS})\b\.?{_YEAR}",
        day.day_month,
    )
    yield (
        rf"{weekday}\b(?P<month>{MONTHS})\b\.? (?:the )?(?P<d>\d{{1,2}}|first)(?:st|nd|rd|th)?\b"
        rf"(?!:\d|[.,]\d|\d|%| ?(?:{cal.MONEY})){_YEAR}",
        day.day_month,
    )
    yield r"(?<![\d./-])(?!24/7|[13]/[24]\b)(?P<d>\d{1,2})/(?P<m>\d{1,2})(?P<y>)(?![\d/]|[.]\d)", day.slashed
    yield r"(?<=el )(?P<d>\d{1,2})(?:-| del? )(?P<m>1[0-2]|0?[1-9])(?P<y>)\b(?! ?(?:de|[-/:.,]\d))", day.slashed
    yield r"(?P<d>(?<=el )[1-3]|(?<=al )[1-3])/(?P<m>[24])(?P<y>)(?![\d/])", day.slashed


def _relative_days() -> Iterator[tuple[str, Reader]]:
    part = r"(?: (?:en|por|a) la (?:tarde|noche|manana)| temprano| night| evening)?"
    yield r"\b(?:de )?hoy en (?:8|ocho)\b(?: dias\b)?(?! (?:semanas|meses))", day.shift(7)
    yield r"\b(?:de )?hoy en (?:15|quince)\b(?: dias\b)?(?! (?:semanas|meses))", day.shift(15)
    yield r"\b(?:de )?manana en (?:8|ocho)\b(?: dias\b)?", day.shift(8)
    yield rf"\b(?:del? |el )?(?P<weekday>{DAYS}) en (?:8|ocho)\b(?: dias\b)?", day.weekday_in_eight
    yield r"\bpasado manana\b|\bdia despues de manana\b|\b(?:the )?day after tomorrow\b", day.shift(2)
    yield (
        r"\b(?:tras ?antier|tras ?anteayer|antes de ante(?:noche|anoche)|antes de antier|ante?antier|antiantier)\b",
        day.shift(-3),
    )
    yield (
        r"\b(?:antier|ante ?ayer|antes ?de ?ayer|antes ayer|(?:the |day |the day )?before yesterday|antenoche"
        r"|ante ?anoche|antes de anoche|(?:the )?(?:day|night) before last|noche antepasada)\b" + part,
        day.shift(-2),
    )
    yield rf"\b(?:ayer|anoche|a noche|yesterday|yes'day|last night)\b{part}{_NOT_NO}", day.shift(-1)
    yield (
        r"(?<!la )(?<!las )(?<!esta )(?<!cada )(?<!de )(?<!tempranito )\bmanana\b|(?<=dia de )manana\b"
        r"|(?<=desde )manana\b|\btomorrow\b",
        day.shift(1),
    )
    yield (
        rf"(?<!from )\b(?:hoy(?: dia| mismo)?(?! (?:hasta|al dia de|a {MONTHS}))|today(?! (?:until|till?|to {MONTHS}))"
        r"|this (?:very )?(?:morning|afternoon|evening|am\b)|tonight"
        rf"|esta (?:misma )?(?:manana|tarde|noche|mananita|tardecita))\b{part}{_NOT_NO}",
        day.shift(0),
    )


def _stretches() -> Iterator[tuple[str, Reader]]:
    around = (
        r"(?: como| apenas| apenitas| justo| exactamente| unos| unas| ya| casi| mas o menos| about| around| the next"
        r"| los proximos| las proximas| mas de)*"
    )
    yield (
        rf"\b(?:en|dentro de|de aqui a|in|within){around} (?P<count>\d|una?|a|one) (?:quincenas?|pay ?days?)\b",
        paydays.paydays_ahead,
    )
    yield rf"\bit (?:has|have|makes?) {COUNT} {UNITS}{AND_MORE}\b(?! to\b)", day.back
    yield rf"(?<!desde )\bhacen?{around} {COUNT} {UNITS}{AND_MORE}\b", day.back
    yield rf"\b{COUNT} {UNITS}{AND_MORE} (?:atras|ago|back)\b", day.back
    yield (
        rf"\b(?:en|dentro de|de aqui a|de aqui en|de hoy en|in|within|from now in){around} {COUNT} {UNITS}"
        rf"{AND_MORE}(?: mas)?\b(?! ago| atras)",
        day.ahead,
    )
    yield (
        rf"\b(?:tengo|tenemos|me doy|nos damos|i have|we have|give (?:me|myself|us)) {COUNT} "
        rf"(?P<unit>semanas|mes|meses|ano|weeks|months?|year){AND_MORE}\b"
        r"(?! (?:de|sin|que|[a-z]+ndo|[a-z]+ing|old|pregnant|in)\b)",
        day.ahead,
    )
    yield (
        rf"\b(?:inside(?: of)?|over(?: the next)?|for the next|durante los proximos|plazo(?: de|:)?) {COUNT} {UNITS}"
        rf"{AND_MORE}\b",
        day.ahead_of_a_plan,
    )
    yield r"\ben (?P<unit>ano|mes) y (?P<half>medio)(?P<count>)(?P<more>)\b", day.ahead
    yield rf"\b{COUNT} {UNITS}{AND_MORE} (?:from now|from today|de plazo)\b", day.ahead


def _months_and_weeks() -> Iterator[tuple[str, Reader]]:
    ends = r"(?:fin|fines|final|finales|end|ultimo(?: dia)?|last day|last(?= of)|back end)"
    next_unit = r"(?:que viene|proxim[oa]|entrante|que entra|siguiente)"
    yield (
        rf"\b(?:a |al |en |el |para |by |at |the )*{ends}(?: de| del| of)?(?: el| the)? (?P<month>{MONTHS})\b{_YEAR}",
        day.end_of_named_month,
    )
    yield (
        rf"\b(?:a |al |el |the |at |by )*{ends}(?: de| del| of)?(?: este| el| otro| proximo| the| this| next)*"
        rf" (?:mes|month)\b(?: {next_unit})?",
        day.month_end,
    )
    yield (
        rf"\b(?:antes de que (?:termine|acabe|finalice)|before|until) (?P<month>{MONTHS})(?: ends| is over)\b"
        rf"|\b(?:(?:que|q|k|cuando) (?:se )?(?:termine|acabe|finalice|salga)"
        rf"|(?:al |de )?(?:acabar|terminar|finalizar|salir)"
        rf"|acabando|terminando|saliendo)(?: el| de| mes)* (?P<named>{MONTHS})\b|\blate (?P<late>{MONTHS})\b",
        day.end_of_named_month,
    )
    yield (
        r"\b(?:la |the )?(?P<nth>primera|segunda|tercera|ultima|first|second|third|last) (?:semana|week) (?:de|of) "
        rf"(?P<month>{MONTHS})\b",
        day.first_week,
    )
    yield (
        rf"\b(?:el |dia |the |on the )*{_DAY_NUMBER} (?:del?|of) (?:(?:este|el|otro|proximo|the|this|last"
        rf"|next) )?(?:mes|month)\b"
        r"(?: pasado| que paso| que viene| proximo)?",
        day.nth_of_month_near,
    )
    yield (
        r"\b(?:mes pasado|mes anterior|last month),? (?:el |on |the |on the )*(?:dia )?"
        rf"{_DAY_NUMBER}\b{_NO_UNIT}",
        day.nth_of_month_near,
    )
    yield r"\b(?:the )?end of next year\b|\bfin(?:es|ales)? del? (?:otro|proximo) ano\b", day.end_of_next_year
    yield (
        r"\b(?:month'? ?s?[ -]end)\b(?! every)",
        day.month_end,
    )
    yield (
        r"\b(?:principios?|inicios?|comienzos?|mediados?|beginning|start|early|middle|mid)"
        rf"(?: de| del| of)?(?: el| the)? ?-?(?:mes|month|(?P<month>{MONTHS}))\b",
        day.mid_month,
    )
    yield (
        r"\b(?:la |esta |el |my |the |mi |proxima |next |last |otra |ultima )*(?:quincena|payday|dia de pago)\b"
        r"(?: pasada| que viene| proxima| que paso)?",
        paydays.payday,
    )
    yield (
        rf"\b(?:de|desde|from) {cal.LED_MONTHS}(?P<lead> (?:a|hasta|to|till?|through)) (?P<month>{cal.LED_MONTHS})\b"
        rf"{_YEAR}",
        day.whole_month,
    )
    yield (
        r"\b(?P<lead>para|by|for|in|en|before|antes del?)? ?(?P<which>(?:el )?(?:otro|proximo) ano|el ano que viene"
        rf"|next year),? (?:en |in |por )?(?P<month>{cal.LED_MONTHS})\b(?P<year>)",
        day.whole_month,
    )
    yield (
        rf"\b(?P<lead>de aqui a|{FROM_NOW}|para cuando (?:empie[cz][ea]|llegue|venga|entre|sea)"
        r"|antes (?:de )?(?:que|q) (?:empie[cz][ea]|llegue|venga|entre|sea)|come|para|desde|hasta"
        r"|antes de|by|for|before|until|till?|since|during|en|in|this|next|last|este"
        r"|(?<!\d )(?:de|por|a|the))"
        rf"(?: el mes de| mes de| the month of)? (?P<month>{cal.LED_MONTHS})\b{_YEAR}",
        day.whole_month,
    )
    yield (
        rf"(?:(?<=\d )|(?<=[,.;:] ))(?P<month>{cal.LED_MONTHS})(?= ?[.!]?$|{cal.TO_DO})(?P<year>)(?P<which>)"
        r"(?P<lead>)",
        day.month_alone,
    )
    yield (
        r"\b(?:la |el |esta |este |the )?(?:proxim[oa]s?|pasad[oa]|otr[oa]|last|next) (?P<unit>semana|mes|ano|week"
        rf"|month|year)\b|\b(?:la |el )?(?<!fin de )(?P<named>semana|mes|ano) (?:pasad[oa]|anterior|que paso"
        rf"|{next_unit})\b",
        day.period,
    )
    yield (
        r"\b(?:para el|en el|en|para|antes del|by|before|in)(?: ano)? (?P<y>20[23]\d)\b(?! ?(?:quetz|q\b|dol|lem))",
        day.year_alone,
    )


def _weekdays() -> Iterator[tuple[str, Reader]]:
    lead = (
        r"(?:el |la |los |este |esta |on |this |dia |the )?(?:(?:proximo|pasado|ultimo|next|last|this|otro|past|las) )?"
    )
    week = (
        r"(?:pasada|antepasada|otra semana|proxima semana|semana (?:pasada|antepasada|que viene|entrante"
        r"|proxima)|semana)"
    )
    tail = (
        rf"(?: (?:(?:recien )?pasado|pasadito|que (?:recien |ya )?paso|que acaba de pasar"
        rf"|proximo|que viene|que entra|entrante|siguiente|anterior|just gone|gone|last"
        rf"|past|coming"
        rf"|de (?:la |esta )?{week}"
        r"|(?:of )?(?:next|last) week))?"
    )
    yield (
        rf"\b(?:el |the )?(?P<nth>{cal.one_of(NTH)}) (?P<weekday>{DAYS}) (?:del?|of|in) (?:este |el |the |this )?"
        rf"(?:(?P<month>{MONTHS})|mes|month)\b",
        day.nth_weekday_of_month,
    )
    yield rf"\b(?P<n>[2-9]) (?P<weekday>{DAYS})s? (?:ago|atras|back|gone)\b", day.weekday_weeks_ago
    yield (
        rf"\b(?:el |the |on )*(?P<weekday>{DAYS})(?P<n>) (?:antepasado|tras ?pasado|before last)\b",
        day.weekday_weeks_ago,
    )
    yield (
        rf"\b(?:(?:the )?week before last|(?:la )?semana antepasada),? (?:on |el )?(?P<weekday>{DAYS})\b",
        day.weekday_before_last,
    )
    yield (
        rf"\b(?P<weekday>{DAYS}|lun|mie|jue|vie|sab)\.?(?: que paso| (?:recien )?pasado)?,? "
        rf"(?:(?:que )?(?:fue|era|es|cae|cayo) )?(?:dia |el |the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b{_NO_UNIT}",
        day.weekday_and_day,
    )
    yield (
        r"\b(?:last week|next week|la semana pasada|la otra semana|la proxima semana|la semana que viene),? "
        rf"(?:on |el )?(?P<weekday>{DAYS})\b",
        day.weekday,
    )
    yield rf"\b{lead}(?P<weekday>{DAYS})\b{tail}(?! de la semana| pasad){_NOT_NO}", day.weekday
    yield rf"\b(?:on |last |this |next |past |since )+(?P<weekday>{cal.SHORT_DAYS})\b(?! \d)", day.weekday
    yield r"\b(?:el |este )(?P<weekday>lun|mie|jue|vie|sab)\b(?! \d{1,2} de)", day.weekday
    yield r"\b(?P<weekday>tues?|wed|thurs?|thu|fri)\b(?! \d)", day.weekday
    yield r"\b(?P<weekday>sat|sun|mon)\b(?= ?(?:$|[,.!;]))", day.weekday
    yield (
        rf"\b(?P<weekday>{cal.SHORT_DAYS})\b(?= (?:\d{{1,2}} ?(?:[ap]\.? ?m\b|:\d)|at \d|@|morning|night|noon))",
        day.weekday,
    )


def _patterns() -> Iterator[tuple[Pattern, Reader]]:
    feasts = ((name + _YEAR, reader) for name, reader in feast_days.named())
    past = rf"\b(?:pasado (?:dia )?|(?:past|last) (?=\d+(?:st|nd|rd|th))){_DAY_NUMBER}\b{_NO_UNIT}"
    led = (
        r"el (?:dia |mero )?|the day |in the (?=\d+\b(?! [a-z]))|al (?:dia )?|pal (?:dia )?|del (?:dia )?|dia |on the "
    )
    #: «on the fifteenth I set aside»: no banknote, as «the 20 I saved» is
    ordinal = r"\b(?:on|since|til|till|by) the (?P<d>\d{1,2})(?:st|nd|rd|th)\b(?=,? (?:i|y|we|mi|he|she|they|my) )"
    last = rf"\b(?:{led}){_DAY_NUMBER}\b{_NO_UNIT}"
    loose = rf"\bthe {_DAY_NUMBER}\b{_NO_UNIT}"
    for group in (
        _calendar_dates(), counted_back(), when_it_is_over(), back_in_spanish(), _relative_days(), _stretches(),
        terms_alone(), feasts, _weekdays(), _months_and_weeks(),
    ):  # fmt: skip
        for written, reader in group:
            yield re.compile(written), reader
    yield re.compile(past), day.the_last_nth
    yield re.compile(ordinal), day.the_nth
    yield re.compile(last), day.the_nth
    yield re.compile(loose), day.the_nth_if_a_day


PATTERNS = list(_patterns())

#: What counts as a day only when the bot has just asked for one: «15», «6 meses», «diciembre».
ASKED: list[tuple[Pattern, Reader]] = [
    (re.compile(rf"^(?:como |unos |about )?{COUNT} {UNITS}{AND_MORE}\b"), day.asked_stretch),
    (re.compile(rf"(?P<lead>)\b(?P<month>{MONTHS})\b{_YEAR}"), day.whole_month),
    (re.compile(r"^(?:el |the )?(?:dia )?(?P<d>\d{1,2})(?:th|st|nd|rd)?[.!]?$"), day.the_nth),
]
