"""The days that people name instead of counting: Navidad, Semana Santa, el aguinaldo, the mothers of each country."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

_Feast = Callable[[int, str], date]


def _fixed(month: int, day: int) -> _Feast:
    return lambda year, country: date(year, month, day)


def _from_easter(days: int) -> _Feast:
    return lambda year, country: easter(year) + timedelta(days)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) to Sunday (6) of a month; nth = -1 is the last."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _mothers(year: int, country: str) -> date:
    if country in {"HN", "US"}:
        return nth_weekday(year, 5, 6, 2)
    return date(year, 8, 15) if country == "CR" else date(year, 5, 30 if country == "NI" else 10)


def _fathers(year: int, country: str) -> date:
    fixed = {"GT": (6, 17), "SV": (6, 17), "HN": (3, 19), "NI": (6, 23)}
    return date(year, *fixed[country]) if country in fixed else nth_weekday(year, 6, 6, 3)


def _children(year: int, country: str) -> date:
    fixed = {"GT": (10, 1), "SV": (10, 1), "HN": (9, 10), "NI": (6, 1), "MX": (4, 30)}
    return date(year, *fixed.get(country, (10, 1)))


def _thirteenth(year: int, country: str) -> date:
    """By law: GT mid December, HN and MX by the 20th, SV from the 12th, NI by the 10th."""
    return date(year, 12, {"HN": 20, "SV": 12, "NI": 10, "MX": 20}.get(country, 15))


def _fourteenth(year: int, country: str) -> date:
    return date(year, 6, 30) if country == "HN" else date(year, 7, 15)


def _independence(year: int, country: str) -> date:
    return {"MX": date(year, 9, 16), "US": date(year, 7, 4)}.get(country, date(year, 9, 15))


def _by_country(days: dict[str, tuple[int, int]], other: tuple[int, int]) -> _Feast:
    """A feast that every country keeps on a day of its own."""
    return lambda year, country: date(year, *days.get(country, other))


_revolution = _by_country({"GT": (10, 20), "NI": (7, 19)}, (11, 20))
_teachers = _by_country({"GT": (6, 25), "HN": (9, 17), "SV": (6, 22), "NI": (6, 29)}, (5, 15))
_garifuna = _by_country({"HN": (4, 12), "BZ": (11, 19)}, (11, 26))
_santo_domingo = _by_country({"NI": (8, 1)}, (8, 4))

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


FEASTS: list[tuple["re.Pattern[str]", _Feast, str]] = [
    (re.compile(rf"\b{_DIA}(?:{pattern})\b"), feast, grain)
    for pattern, feast, grain in (
        (r"noche ?buena|christmas eve", _fixed(12, 24), "day"),
        (r"fin de ano|nochevieja|ano viejo|new year'?s eve|end of (?:the |this )?year"
         r"|before the year (?:ends?|out|done|over|finish\w*"
         r"|is (?:over|out|up|done))|(?:que )?(?:se )?(?:termine|acabe|finalice) (?:el|este) ano"
         r"|year'?s? end|finales de ano"
         r"|old year'? ?s? ?(?:night|eve|day)?"
         r"|lo que (?:queda|resta) (?:del|de este) ano|(?:the )?rest of the year"
         r"|fines de ano|finales del ano|terminar el ano|que termine el ano", _fixed(12, 31), "day"),
        (r"navidad(?:es)?|pascuas? navidena|christmas(?: day)?|noel", _fixed(12, 25), "day"),
        (r"ano nuevo|new year'?s?(?: day)?|first of the (?:new )?year", _fixed(1, 1), "day"),
        (r"(?:los )?(?:santos )?reyes(?: magos)?", _fixed(1, 6), "day"),
        (r"san valentin|del carino|(?:el )?amor y (?:de )?la amistad|dia del amor|dia de los enamorados"
         r"|valentine(?:'? ?s)?(?: day)?",
         _fixed(2, 14), "day"),
        (r"semana santa|holy week|semana mayor", _from_easter(0), "week"),
        (r"(?:domingo de )?resurreccion|domingo de pascua|easter(?: sunday)?", _from_easter(0), "day"),
        (r"viernes santo|good friday", _from_easter(-2), "day"),
        (r"jueves santo", _from_easter(-3), "day"),
        (r"miercoles santo", _from_easter(-4), "day"),
        (r"martes santo", _from_easter(-5), "day"),
        (r"lunes santo", _from_easter(-6), "day"),
        (r"martes de carnaval", _from_easter(-47), "day"),
        (r"corpus(?: christi)?", _from_easter(60), "day"),
        (r"sabado (?:de gloria|santo)", _from_easter(-1), "day"),
        (r"domingo de ramos|palm sunday", _from_easter(-7), "day"),
        (r"miercoles de ceniza|ash wednesday", _from_easter(-46), "day"),
        (r"dia de (?:la |las )?(?:madres?|mamas?)|las madres|mother'?s day", _mothers, "day"),
        (r"dia (?:del|de los) (?:padres?|papas?)|father'?s day", _fathers, "day"),
        (r"dia (?:del|de los) ninos?|children'?s day", _children, "day"),
        (r"dia del? (?:los )?maestros?", _teachers, "day"),
        (r"dia (?:internacional )?de la mujer", _fixed(3, 8), "day"),
        (r"(?:fiestas? )?(?:patrias?|dia de (?:la )?independencia|de (?:la )?independencia)|independence(?: day)?",
         _independence, "day"),
        (r"(?:los )?(?:santos |fieles )?difuntos|dia de (?:los |lo )?(?:muerto|finado|difunto)s?|day of the dead",
         _fixed(11, 2), "day"),
        (r"halloween|noche de brujas", _fixed(10, 31), "day"),
        (r"todos? (?:los )?santos?(?! dias?\b)|todosantos?|(?:dia de|para) (?:los )?santos(?! reyes)"
         r"|all saints'?(?: day)?",
         _fixed(11, 1), "day"),
        (r"virgen(?:cita)? de guadalupe|guadalupana|guadalupe", _fixed(12, 12), "day"),
        (r"dia del trabajo|labor day|dia del trabajador", _fixed(5, 1), "day"),
        (r"griteria chiquita", _fixed(8, 14), "day"),
        (r"(?:la )?griteria|quema del diablo", _fixed(12, 7), "day"),
        (r"(?:la )?purisima|inmaculada(?: concepcion)?|virgen de (?:la )?concepcion", _fixed(12, 8), "day"),
        (r"aguinaldo|treceavo(?: mes)?|decimo ?tercer(?: mes)?", _thirteenth, "day"),
        (r"bono (?:14|catorce)|catorceavo(?: mes)?|decimo ?cuarto(?: mes)?", _fourteenth, "day"),
        (r"feria de san marcos", _fixed(4, 25), "day"),
        (r"feria de (?:xela|quetzaltenango)|xelaju", _fixed(9, 15), "day"),
        (r"feria de (?:jocotenango|agosto|la asuncion)|virgen de la asuncion", _fixed(8, 15), "day"),
        (r"fiestas julias", _fixed(7, 16), "day"),
        (r"feria juniana", _fixed(6, 29), "day"),
        (r"fiestas agostinas|feria agostina", _fixed(8, 6), "day"),
        (r"virgen(?:cita)? de suyapa|" + _kept("suyapa"), _fixed(2, 3), "day"),
        (_kept("candelaria", "para", "hasta", "desde"), _fixed(2, 2), "day"),
        (_kept("(?:cristo negro|(?:senor de )?esquipulas)"), _fixed(1, 15), "day"),
        (_kept("san sebastian"), _fixed(1, 20), "day"),
        (_kept("san jose"), _fixed(3, 19), "day"),
        (r"dia de la (?:santa )?cruz", _fixed(5, 3), "day"),
        (_kept("san isidro(?: labrador)?"), _fixed(5, 15), "day"),
        (_kept("san antonio"), _fixed(6, 13), "day"),
        (_kept("san juan(?: bautista)?"), _fixed(6, 24), "day"),
        (_kept("san pedro(?: y san pablo)?"), _fixed(6, 29), "day"),
        (r"virgen del carmen|dia del carmen", _fixed(7, 16), "day"),
        (r"dia (?:de|del indio) lempira", _fixed(7, 20), "day"),
        (_kept("santiago(?: apostol)?"), _fixed(7, 25), "day"),
        (_kept("santa ana"), _fixed(7, 26), "day"),
        (_kept("santo domingo"), _santo_domingo, "day"),
        (_kept("(?:divino )?salvador del mundo"), _fixed(8, 6), "day"),
        (r"(?:dia|noche) del grito", _fixed(9, 15), "day"),
        (r"batalla de san jacinto", _fixed(9, 14), "day"),
        (_kept("(?:virgen de )?(?:la )?merced(?:es)?"), _fixed(9, 24), "day"),
        (_kept("san miguel(?: arcangel)?"), _fixed(9, 29), "day"),
        (_kept("san jeronimo"), _fixed(9, 30), "day"),
        (_kept("san francisco(?: de asis)?"), _fixed(10, 4), "day"),
        (r"virgen del rosario", _fixed(10, 7), "day"),
        (r"dia de la (?:raza|hispanidad)", _fixed(10, 12), "day"),
        (r"dia de la revolucion(?: mexicana)?|aniversario de la revolucion", _revolution, "day"),
        (_kept("san judas(?: tadeo)?"), _fixed(10, 28), "day"),
        (_kept("santa cecilia"), _fixed(11, 22), "day"),
        (_kept("santa (?:catarina|catalina)"), _fixed(11, 25), "day"),
        (r"dia (?:de los )?garifunas?", _garifuna, "day"),
        (_kept("san andres"), _fixed(11, 30), "day"),
        (_kept("santa barbara"), _fixed(12, 4), "day"),
        (_kept("santa lucia"), _fixed(12, 13), "day"),
        (_kept("posadas", "para", "hasta") + "|primera posada", _fixed(12, 16), "day"),
        (_kept("santo tomas"), _fixed(12, 21), "day"),
        (r"(?:santos )?inocentes", _fixed(12, 28), "day"),
        (r"thanksgiving(?: day)?|accion de gracias", lambda year, country: nth_weekday(year, 11, 3, 4), "day"),
    )
]  # fmt: skip


def feast_near(feast: _Feast, today: date, country: str, past: bool) -> date:
    """The feast before today (or on it), or the next one from today on."""
    days = [feast(year, country) for year in (today.year - 1, today.year, today.year + 1)]
    if past:
        return max(day for day in days if day <= today)
    return min(day for day in days if day >= today)
