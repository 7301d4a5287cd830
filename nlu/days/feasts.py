"""The days that people name instead of counting: Navidad, Semana Santa, el aguinaldo, the mothers of each country."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

Feast = Callable[[int, str], date]


def fixed(month: int, day: int) -> Feast:
    return lambda year, country: date(year, month, day)


def from_easter(days: int) -> Feast:
    return lambda year, country: easter(year) + timedelta(days)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; nth = -1 is the last."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def mothers(year: int, country: str) -> date:
    if country in {"HN", "US"}:
        return nth_weekday(year, 5, 6, 2)
    return date(year, 8, 15) if country == "CR" else date(year, 5, 30 if country == "NI" else 10)


def fathers(year: int, country: str) -> date:
    fixed = {"GT": (6, 17), "SV": (6, 17), "HN": (3, 19), "NI": (6, 23)}
    return date(year, *fixed[country]) if country in fixed else nth_weekday(year, 6, 6, 3)


def children(year: int, country: str) -> date:
    fixed = {"GT": (10, 1), "SV": (10, 1), "HN": (9, 10), "NI": (6, 1), "MX": (4, 30)}
    return date(year, *fixed.get(country, (10, 1)))


def _thirteenth(year: int, country: str) -> date:
    """By law: GT mid December, HN and MX by the 20th, SV from the 12th, NI by the 10th."""
    return date(year, 12, {"HN": 20, "SV": 12, "NI": 10, "MX": 20}.get(country, 15))


def _fourteenth(year: int, country: str) -> date:
    return date(year, 6, 30) if country == "HN" else date(year, 7, 15)


def independence(year: int, country: str) -> date:
    return {"MX": date(year, 9, 16), "US": date(year, 7, 4)}.get(country, date(year, 9, 15))


def by_country(days: dict[str, tuple[int, int]], other: tuple[int, int]) -> Feast:
    """A feast that every country keeps on a day of its own."""
    return lambda year, country: date(year, *days.get(country, other))


revolution = by_country({"GT": (10, 20), "NI": (7, 19)}, (11, 20))
teachers = by_country({"GT": (6, 25), "HN": (9, 17), "SV": (6, 22), "NI": (6, 29)}, (5, 15))
garifuna = by_country({"HN": (4, 12), "BZ": (11, 19)}, (11, 26))
_santo_domingo = by_country({"NI": (8, 1)}, (8, 4))

_MERO = r"(?:(?:mero|merito|propio|mismo|mismito|santo) )?"
_DIA = rf"(?:el |la |los |the )?{_MERO}(?:(?:dia|noche) (?:de |del ))?(?:la |los |el )?"


def _kept(name: str, *more: str) -> str:
    """A saint whose name towns and people bear too: a feast only as a day, an eve or what comes before and after."""
    led = "|".join(
        rf"(?<={lead} ){article}"
        for lead in ("antes de", "despues de", "vispera de", "visperas de", "llega", "llegue", "llego", "viene",
                     "venga", "cae", "caiga", "pasando", *more)
        for article in ("", "la ", "las ", "el ")
    )  # fmt: skip
    return rf"(?:(?:dia|noche|vispera|feria) (?:de |del )(?:la |el |los |las )?|{led}){name}"


#: How it is named, when it is, and whether it is a day or a week.
Named = tuple["re.Pattern[str]", Feast, str]
FEASTS: list[Named] = [
    (re.compile(rf"\b{_DIA}(?:{pattern})\b"), feast, grain)
    for pattern, feast, grain in (
        (r"noche ?buena|christmas eve", fixed(12, 24), "day"),
        (r"fin de ano|nochevieja|ano viejo|new year'?s eve|end of (?:the |this )?year"
         r"|before the year (?:ends?|out|done|over|finish\w*"
         r"|is (?:over|out|up|done))|(?:que )?(?:se )?(?:termine|acabe|finalice) (?:el|este) ano"
         r"|year'?s? end|finales de ano"
         r"|old year'? ?s? ?(?:night|eve|day)?"
         r"|lo que (?:queda|resta) (?:del|de este) ano|(?:the )?rest of the year"
         r"|fines de ano|finales del ano|terminar el ano|que termine el ano", fixed(12, 31), "day"),
        (r"navidad(?:es)?|pascuas? navidena|christmas(?: day)?|noel", fixed(12, 25), "day"),
        (r"ano nuevo|new year'?s?(?: day)?|first of the (?:new )?year", fixed(1, 1), "day"),
        (r"(?:los )?(?:santos )?reyes(?: magos)?", fixed(1, 6), "day"),
        (r"san valentin|del carino|(?:el )?amor y (?:de )?la amistad|dia del amor|dia de los enamorados"
         r"|valentine(?:'? ?s)?(?: day)?",
         fixed(2, 14), "day"),
        (r"semana santa|holy week|semana mayor", from_easter(0), "week"),
        (r"(?:domingo de )?resurreccion|domingo de pascua|easter(?: sunday)?", from_easter(0), "day"),
        (r"viernes santo|good friday", from_easter(-2), "day"),
        (r"jueves santo", from_easter(-3), "day"),
        (r"miercoles santo", from_easter(-4), "day"),
        (r"martes santo", from_easter(-5), "day"),
        (r"lunes santo", from_easter(-6), "day"),
        (r"martes de carnaval", from_easter(-47), "day"),
        (r"corpus(?: christi)?", from_easter(60), "day"),
        (r"sabado (?:de gloria|santo)", from_easter(-1), "day"),
        (r"domingo de ramos|palm sunday", from_easter(-7), "day"),
        (r"miercoles de ceniza|ash wednesday", from_easter(-46), "day"),
        (r"dia de (?:la |las )?(?:madres?|mamas?)|las madres|mother'?s day", mothers, "day"),
        (r"dia (?:del|de los) (?:padres?|papas?)|father'?s day", fathers, "day"),
        (r"dia (?:del|de los) ninos?|children'?s day", children, "day"),
        (r"dia del? (?:los )?maestros?", teachers, "day"),
        (r"dia (?:internacional )?de la mujer", fixed(3, 8), "day"),
        (r"(?:fiestas? )?(?:patrias?|dia de (?:la )?independencia|de (?:la )?independencia)|independence(?: day)?",
         independence, "day"),
        (r"(?:los )?(?:santos |fieles )?difuntos|dia de (?:los |lo )?(?:muerto|finado|difunto)s?|day of the dead",
         fixed(11, 2), "day"),
        (r"halloween|noche de brujas", fixed(10, 31), "day"),
        (r"todos? (?:los )?santos?(?! dias?\b)|todosantos?|(?:dia de|para) (?:los )?santos(?! reyes)"
         r"|all saints'?(?: day)?",
         fixed(11, 1), "day"),
        (r"virgen(?:cita)? de guadalupe|guadalupana|guadalupe", fixed(12, 12), "day"),
        (r"dia del trabajo|labor day|dia del trabajador", fixed(5, 1), "day"),
        (r"griteria chiquita", fixed(8, 14), "day"),
        (r"(?:la )?griteria|quema del diablo", fixed(12, 7), "day"),
        (r"(?:la )?purisima|inmaculada(?: concepcion)?|virgen de (?:la )?concepcion", fixed(12, 8), "day"),
        (r"aguinaldo|treceavo(?: mes)?|decimo ?tercer(?: mes)?", _thirteenth, "day"),
        (r"bono (?:14|catorce)|catorceavo(?: mes)?|decimo ?cuarto(?: mes)?", _fourteenth, "day"),
        (r"feria de san marcos", fixed(4, 25), "day"),
        (r"feria de (?:xela|quetzaltenango)|xelaju", fixed(9, 15), "day"),
        (r"feria de (?:jocotenango|agosto|la asuncion)|virgen de la asuncion", fixed(8, 15), "day"),
        (r"fiestas julias", fixed(7, 16), "day"),
        (r"feria juniana", fixed(6, 29), "day"),
        (r"fiestas agostinas|feria agostina", fixed(8, 6), "day"),
        (r"virgen(?:cita)? de suyapa|" + _kept("suyapa"), fixed(2, 3), "day"),
        (_kept("candelaria", "para", "hasta", "desde", "aqui a"), fixed(2, 2), "day"),
        (_kept("(?:cristo negro|(?:senor de )?esquipulas)"), fixed(1, 15), "day"),
        (_kept("san sebastian"), fixed(1, 20), "day"),
        (_kept("san jose"), fixed(3, 19), "day"),
        (r"dia de la (?:santa )?cruz", fixed(5, 3), "day"),
        (_kept("san isidro(?: labrador)?"), fixed(5, 15), "day"),
        (_kept("san antonio"), fixed(6, 13), "day"),
        (_kept("san juan(?: bautista)?"), fixed(6, 24), "day"),
        (_kept("san pedro(?: y san pablo)?"), fixed(6, 29), "day"),
        (r"virgen del carmen|dia del carmen", fixed(7, 16), "day"),
        (r"dia (?:de|del indio) lempira", fixed(7, 20), "day"),
        (_kept("santiago(?: apostol)?"), fixed(7, 25), "day"),
        (_kept("santa ana"), fixed(7, 26), "day"),
        (_kept("santo domingo"), _santo_domingo, "day"),
        (_kept("(?:divino )?salvador del mundo"), fixed(8, 6), "day"),
        (r"(?:dia|noche) del grito", fixed(9, 15), "day"),
        (r"batalla de san jacinto", fixed(9, 14), "day"),
        (_kept("(?:virgen de )?(?:la )?merced(?:es)?"), fixed(9, 24), "day"),
        (_kept("san miguel(?: arcangel)?"), fixed(9, 29), "day"),
        (_kept("san jeronimo"), fixed(9, 30), "day"),
        (_kept("san francisco(?: de asis)?"), fixed(10, 4), "day"),
        (r"virgen del rosario", fixed(10, 7), "day"),
        (r"dia de la (?:raza|hispanidad)", fixed(10, 12), "day"),
        (r"dia de la revolucion(?: mexicana)?|aniversario de la revolucion", revolution, "day"),
        (_kept("san judas(?: tadeo)?"), fixed(10, 28), "day"),
        (_kept("santa cecilia"), fixed(11, 22), "day"),
        (_kept("santa (?:catarina|catalina)"), fixed(11, 25), "day"),
        (r"dia (?:de los )?garifunas?", garifuna, "day"),
        (_kept("san andres"), fixed(11, 30), "day"),
        (_kept("santa barbara"), fixed(12, 4), "day"),
        (_kept("santa lucia"), fixed(12, 13), "day"),
        (_kept("posadas", "para", "hasta") + "|primera posada", fixed(12, 16), "day"),
        (_kept("santo tomas"), fixed(12, 21), "day"),
        (r"(?:santos )?inocentes", fixed(12, 28), "day"),
        (r"thanksgiving(?: day)?|accion de gracias", lambda year, country: nth_weekday(year, 11, 3, 4), "day"),
    )
]  # fmt: skip


def feast_near(feast: Feast, today: date, country: str, past: bool) -> date:
    """The feast before today (or on it), or the next one from today on."""
    days = [feast(year, country) for year in (today.year - 1, today.year, today.year + 1)]
    if past:
        return max(day for day in days if day <= today)
    return min(day for day in days if day >= today)
