"""The ways of saying how often, in the order in which they are tried: the most exact first."""

import re
from collections.abc import Iterator

from nlu.days import rhythms as rhythm
from nlu.days.calendar_words import ALL_DAYS, DAYS, MONEY, MONTHS, SHORT_DAYS, one_of
from nlu.days.feasts import FEASTS
from nlu.days.rhythms import LAST, NTH, PAYDAYS, Rule, always
from nlu.days.rhythms_by_ear import by_ear
from nlu.days.rhythms_in_english import in_english
from nlu.days.rhythms_in_pieces import in_pieces
from nlu.days.rhythms_in_spanish import in_spanish, once_in_it
from nlu.days.rhythms_in_turn import by_event, in_turn, twice_a_month
from nlu.days.weekday_rhythms import on_weekdays

Pattern = re.Pattern[str]

_EVERY = r"(?:cada|todos? los|todas? las|c/|each and every|every single|each single|every|each|todit[oa]s l[oa]s)"
_MONTHLY = (
    r"(?:(?: |, )?(?:del?|de todos los|todos los|cada|por|in|of|of each|of every|each|every|al|a|the)? ?"
    r"(?:cada |every |each |los |the )*(?:mes|meses|month|(?<=every )mo|(?<=each )mo))"
)
_THE = r"(?:\b(?:el|los|the|on|on the|dia|dias|los dias|cada|todos los|every|each|cada dia|all) )*"
_TH = r"(?:ro|ero|th|st|nd|rd)?"
_NO_UNIT = (
    rf"(?! ?(?:{MONEY}|y\b|dias?\b|anos?\b|mes|semanas?|min|horas?\b|days?\b|weeks?\b|months?\b|[:%.,/]\d|de (?!cada"
    rf"|mes)[a-z]+|que\b))"
)
#: «20 a day» and «once a week» tell a rhythm, «what a day» and «in a week» do not.
_RATE = "(?:" + "|".join(
    rf"(?<={before} )"
    for before in (r"\d", "dollars", "dolares", "bucks", "quetzales", "lempiras", "cordobas", "pesos", "once", "times",
                   "cords", "cord", "lemps", "lps", "quetz", "quetzals", "time", "usd", "cents", "colones", "twice",
                   "that", "much", "little", "k", "lempira", "dollar", "quetzal", "peso", "cordoba", "lemp", "buck")
) + ")"  # fmt: skip
#: «dos veces por semana»: on which days, she has to say.
_SEVERAL = r"(?<!veces )(?<!times )(?<!twice )(?<![2-9] time )"
#: «de aquí al día de Reyes», «al día 15»: one day.
_ONE_DAY = r"dia (?:de hoy|del? \d|\d)|" + "|".join(named.pattern for named, _, _ in FEASTS)
_NOT_ONCE = r"(?! (?:pasad[oa]|que viene|ago|from|later|siguiente|nuevo|\d{1,2}\b))"


def _paydays() -> Iterator[tuple[str, Rule]]:
    yield (
        rf"{_THE}\b(?P<n>15)(?:th)? (?:y|and|e|&|n)(?: los| el| the| cada| a| al| on)* (?P<m>{LAST}){_MONTHLY}?\b",
        rhythm.two_month_days,
    )
    yield (
        r"\b(?:cada|todas las|todos las|por|a la|en cada|cada fin de|x|every|each) (?:dia de )?quincenas?\b"
        r"(?: en quincena| a quincena)?|\b(?:las|de) quincenas\b|\bquincenal(?:mente|es)?\b"
        r"|\b(?:every|each|on) pay ?days?\b|\bon pay ?days\b"
        r"|\bcuando (?:es|sea|cae|caiga|llega|llegue) (?:la )?quincena\b",
        always(PAYDAYS),
    )
    yield (
        rf"{_THE}\b(?P<n>\d{{1,2}}|first|primero){_TH} (?:y|and|e|&|n) (?:los |el |the |cada |dia |on the )*"
        rf"(?P<m>\d{{1,2}}|ultimo(?: dia)?|last(?: day)?){_TH}{_MONTHLY}\b",
        rhythm.two_month_days,
    )
    yield (
        rf"\b(?:los|cada|todos los|every|each|los dias|dias) (?:dia )?(?P<n>\d{{1,2}}){_TH} (?:y|and|e|&) "
        rf"(?:los |el |the |cada |dia )*(?P<m>\d{{1,2}}){_TH}\b{_NO_UNIT}",
        rhythm.two_month_days,
    )
    yield (
        r"\bon the (?P<n>\d{1,2}(?=th|st|nd|rd)|first)(?:th|st|nd|rd)? and (?:the |on the )?(?P<m>\d{1,2})(?:th"
        r"|st|nd|rd)\b(?! of \w)",
        rhythm.two_month_days,
    )


def _pay_pairs() -> Iterator[tuple[str, Rule]]:
    """«el primero y el quince», “the first and the fifteenth”: without «de cada mes» only what wages are paid on."""
    for one, other in (("1|primero|first", "15|16"), ("5", "20"), ("10", "25")):
        yield (
            rf"\b(?:(?:el|los|the|on the|dias?) (?:dias? )?|(?=\d{{1,2}}st ))(?P<n>{one}){_TH} (?:y|and|e|&|n) "
            rf"(?:el |los |the |dia )*"
            rf"(?P<m>{other}){_TH}\b(?! (?:de|del|of) (?!mes|cada|every|each|the month)){_NO_UNIT}",
            rhythm.two_month_days,
        )


def _month_days() -> Iterator[tuple[str, Rule]]:
    ends = r"(?:fin|fines|final|finales|ultimo dia|ultimos? dias?|ultimo|end|last day|last)"
    yield (
        rf"\b(?:el |on the |the |every |cada |los )*(?P<nth>{one_of(list(NTH))}) "
        rf"(?P<day>{DAYS}|{SHORT_DAYS}){_MONTHLY}\b",
        rhythm.nth_weekday,
    )
    yield (
        rf"\b(?:every|cada) (?P<nth>first|3rd|4th|last|primer|tercer|ultimo) (?P<day>{DAYS})\b",
        rhythm.nth_weekday,
    )
    yield (
        rf"\b(?:al |a |los |el |cada |todos los |every |the |on the |by the |at the |at |on )*{ends}(?: de|s de"
        rf"| del| of)?"
        r"(?: cada| todos los| los| every| each)+ (?:mes|meses|month)\b"
        rf"|\b(?:cada|todos los|los) {ends} (?:de|del) mes\b|\bcada (?:ultimo|fin de mes)\b"
        rf"|\b(?:every|each) (?:end of (?:the )?month|month end|month'?s end|last day)\b|\b(?:every|each"
        rf"|cada) (?:month|mes),? "
        rf"(?:on the|at the|el|a|al) {ends}\b(?: del? mes| of the month| dia)?|\bfines de mes\b",
        always("FREQ=MONTHLY;BYMONTHDAY=-1"),
    )
    yield (
        r"\b(?:al |a |los |el |cada |en )*(?:principio|inicio|comienzo)s? (?:de|del) (?:cada|todos los) mes(?:es)?\b"
        r"|\b(?:beginning|start|first) of (?:every|each) month\b|\bcada (?:principio|inicio)s? de mes\b"
        r"|\bcada (?:dia )?primero\b(?! de (?!mes|cada))|\bevery first of the month\b|\bcada (?:dia )?primero de mes\b",
        always("FREQ=MONTHLY;BYMONTHDAY=1"),
    )
    yield (
        rf"{_THE}\b(?P<n>\d{{1,2}}|primero|first){_TH} (?:dia |day )?(?:de |of |del )?"
        r"(?:cada|todos los|todo los|c/|every|each) ?(?:mes|meses|month)\b",
        rhythm.month_day,
    )
    yield (
        rf"\b(?:cada|todos los|every|each) (?:dia |the |mes el (?:dia )?|mes los )?(?P<n>\d{{1,2}}"
        rf"|primero){_TH} (?:del?|of the|of) (?:mes|month)\b",
        rhythm.month_day,
    )
    yield (
        r"\b(?:cada mes|todos los meses|mensualmente|mensual|every month|each month|every mo|each mo"
        r"|monthly|(?:once|1 time|one time"
        r"|una vez) (?:a|per|al|por|for|by|in|en)(?: the| el)?"
        rf" (?:month|mes)|al mes|por mes)(?:,? (?:el|los|on|the|dia|day|cada|en|para))+ (?P<n>\d{{1,2}}|primero"
        rf"|first){_TH}\b(?! ?:\d)",
        rhythm.month_day,
    )
    yield (
        r"\b(?:los dias|los|cada dia|todos los dias) "
        rf"(?P<n>\d{{1,2}})(?! [a-z]{{3,}}s\b)(?: de mes| del mes| de cada mes)?\b{_NO_UNIT}",
        rhythm.month_day,
    )
    yield r"\bcada 8(?= ?[.!]?$)", always("FREQ=WEEKLY")
    yield r"\bcada (?P<n>\d{1,2})(?= ?[.!]?$| (?:me |recuer|recor|acuer|avis|por ?fa))", rhythm.month_day
    yield (
        rf"\b(?:todos los|cada|every|each) (?P<n>30|31|15|\d{{1,2}}(?:th|st|nd|rd)){_TH}\b{_NO_UNIT}",
        rhythm.month_day,
    )


def _days_apart() -> Iterator[tuple[str, Rule]]:
    tail = rf"(?:,? (?:los |el |on |the |of a |cada |en )*(?P<day>{DAYS})s?)?"
    yield rf"\b{_EVERY} ?(?P<n>\d{{1,3}}) (?:dias|days)\b", rhythm.every_days
    yield r"\bcada tercer dia\b", always("FREQ=DAILY;INTERVAL=2")  # Mexican for every other day
    yield r"\b(?:every|each) 3rd day\b", always("FREQ=DAILY;INTERVAL=3")
    yield rf"\balternat(?:e|ing) (?P<day>{DAYS})\b", rhythm.every_weeks
    yield (
        rf"\b(?:{_EVERY} ?)?(?:un )?dia (?:de )?por medio\b"
        r"|\b(?:every|each) (?:other|2nd) day\b|\binterdiario\b",
        always("FREQ=DAILY;INTERVAL=2"),
    )
    yield rf"\b(?:un |los |cada )?(?P<day>{DAYS}) (?:de )?por medio\b", rhythm.every_weeks
    yield (
        r"\b(?:(?:cada |una )?semana (?:de )?por medio|cada (?:otra|segunda) semana|week on,? week off"
        r"|(?:una |1 )?semana si,? (?:y )?(?:una |la |otra |1 )*(?:semana )?no|pasando (?:una|1) semana"
        r"|(?:every|each) (?:other|2nd) week|bi[- ]?weekly|(?:cada )?catorcena(?:l|lmente)?"
        r"|fortnightly|(?:every|each|once a) fortnight"
        rf"|bisemanal){tail}\b",
        rhythm.every_weeks,
    )
    yield rf"\b{_EVERY} ?(?:couple of|(?P<n>\d{{1,2}})) (?:semanas?|weeks?){tail}\b", rhythm.every_weeks
    yield rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:meses|months)\b", lambda found: rhythm.interval("MONTHLY", int(found["n"]))
    yield rf"\b{_EVERY} ?(?P<n>\d{{1,2}}) (?:anos|years)\b", lambda found: rhythm.interval("YEARLY", int(found["n"]))
    yield (
        r"\b(?:every|each) (?:other|2nd) month\b|\b(?:un )?mes si,? (?:y )?(?:un |el )?(?:mes |otro )?no\b"
        r"|\bmes (?:de )?por medio\b|\b(?:cada )?bimestr(?:al(?:mente)?|e)\b|\bbimensual\b",
        always("FREQ=MONTHLY;INTERVAL=2"),
    )
    yield r"\btrimestral(?:mente)?\b|\bquarterly\b|\b(?:cada|por) trimestre\b", always("FREQ=MONTHLY;INTERVAL=3")
    yield (
        r"\bsemestral(?:mente)?\b|\bcada (?:semestre|medio ano)\b|\btwice a year\b|\b2 veces (?:al|por) ano\b",
        always("FREQ=MONTHLY;INTERVAL=6"),
    )


def _periods() -> Iterator[tuple[str, Rule]]:
    parts = (
        r"(?:mananas?|tardes?|noches?|madrugadas?|mornings?|nights?|evenings?|afternoons?|mananitas?"
        r"|nochecitas?|tardecitas?)"
    )
    yield (
        rf"\b{_EVERY} (?:(?P<n>\d{{1,2}}) de |the )?(?P<month>{MONTHS})\b(?! ?\d)"
        rf"|\bcada ano (?:en|por|el|para)(?: el)?(?: (?P<n_>\d{{1,2}}) de)? (?P<month_>{MONTHS})\b",
        rhythm.yearly,
    )
    yield (
        rf"\b{_EVERY} {parts}\b|\b(?:las|por las|en las) (?:noches|mananas|tardes)\b|\bnightly\b"
        r"|\bin the (?:mornings|evenings|afternoons)\b"
        r"|(?<!\d )\b(?:mornings|nights|evenings|afternoons)(?= (?:at|around) \d)",
        always("FREQ=DAILY"),
    )
    yield (
        rf"\b(?:{_EVERY} (?:dias?|days?|single day)|a ?diario|diari[oa]s?|diariamente|daily|everyday|(?:por|x) dia"
        rf"|al (?!{_ONE_DAY})dia"
        rf"|{_RATE}(?:a|per) day|dia a dia|dia tras dia|tod[oi]to?s los dias)\b(?! (?:siguiente|de (?:plaza"
        rf"|mercado|pago)))(?<!el diario)",
        always("FREQ=DAILY"),
    )
    yield (
        rf"{_SEVERAL}(?:\b(?:cada|todas las|por|x|a la|c/|every|each|per) ?|/ ?|{_RATE}{_SEVERAL}a )(?:semanas?|week)\b"
        rf"{_NOT_ONCE}"
        r"|\bsemanal(?:mente|es)?\b|\bweekly\b|\bde semana en semana\b"
        r"|\b(?:(?:one|1|una|un) (?:time|vez)|once) (?:by|in|en|for|x)(?: the| a| la)? (?:week|semana)\b"
        r"|(?:/ ?|per |\d a )wk\b",
        always("FREQ=WEEKLY"),
    )
    yield (
        rf"(?:\b(?:cada|todos los|por|x|al|c/|every|each|per) ?|/ ?|{_RATE}a )(?:mes|meses|month)\b{_NOT_ONCE}"
        r"|\bmensual(?:mente|es)?\b|\bmonthly\b|\bmes a mes\b"
        r"|\b(?:(?:one|1|una|un) (?:time|vez)|once) (?:by|in|en|for|x)(?: the| a| el)? (?:month|mes)\b"
        r"|(?:/ ?|per |\d a )mo\b",
        always("FREQ=MONTHLY"),
    )
    yield (
        rf"(?<!% )(?<!ciento )\b(?:(?:cada|todos los|al|por|every|each|per) |{_RATE}a )(?:anos?|year)\b{_NOT_ONCE}"
        r"|\banual(?:mente)?\b|\byearly\b|\bannual\b|\bannually\b",
        always("FREQ=YEARLY"),
    )


def _patterns() -> Iterator[tuple[Pattern, Rule, bool]]:
    for group, sure in (
        (in_pieces(), True), (in_spanish(), True), (in_english(), True), (in_turn(), True), (_paydays(), True),
        (_pay_pairs(), True), (twice_a_month(), False), (_month_days(), True), (_days_apart(), True), (by_ear(), True),
        (on_weekdays(), True), (by_event(), True), (once_in_it(), True), (_periods(), True),
    ):  # fmt: skip
        for written, rule in group:
            yield re.compile(written), rule, sure


PATTERNS = list(_patterns())

#: What is a rhythm only when the bot has just asked how often: «viernes», «15», «una semana».
ASKED: list[tuple[Pattern, Rule]] = [
    (
        re.compile(rf"^(?:el |los |on |the )*(?:dia )?{ALL_DAYS}(?:(?:,? (?:y|and) |, ?| )(?:el )?{ALL_DAYS})*$"),
        rhythm.weekdays,
    ),
    (
        re.compile(r"^(?:el |los |the |on )*(?:dia |dias )?(?P<n>\d{1,2}|primero|first)(?:th|st|nd|rd)?$"),
        rhythm.month_day,
    ),
    (re.compile(r"^(?:el |los )?(?P<n>\d{1,2}) (?:y|e|and) (?:el )?(?P<m>\d{1,2})$"), rhythm.two_month_days),
    (re.compile(r"^(?:la |las |en |el |a )*(?:quincenas?|dia de pago|payday)$"), always(PAYDAYS)),
    (re.compile(r"^(?:una |la |por |1 )*(?:semana|week)$"), always("FREQ=WEEKLY")),
    (re.compile(r"^(?:un |el |por |1 )*(?:mes|month)$"), always("FREQ=MONTHLY")),
    (re.compile(r"^(?:un |el |por )*(?:dia|day)s?$"), always("FREQ=DAILY")),
    (
        re.compile(r"^(?:a |al |el |los )*(?:fin|fines|ultimo)(?: dia)?(?: de| del)?(?: mes)?$"),
        always("FREQ=MONTHLY;BYMONTHDAY=-1"),
    ),
]
