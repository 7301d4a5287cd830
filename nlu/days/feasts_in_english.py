"""The same feasts as English has them, careful and by ear: “All Souls' Day”, “in de dey of All Saints”."""

import re
from datetime import timedelta

from nlu.days import feasts
from nlu.days.feasts import Named, by_country, fixed, from_easter, nth_weekday

_OF = r"(?:the )?(?:day|dey|night|feast|fiesta) (?:of|for) (?:the |de |di )?"
_ITS_DAY = r"(?: (?:day|dey|night|morning|evening|weekend)\b)"
_SAINT = r"(?:st\.?|saint|san|santa) "
_S = r"(?:'?s|s'?)?"


def _own(name: str) -> str:
    """A name that belongs to nothing else."""
    return rf"(?:{_OF})?(?:the )?(?:{name}){_ITS_DAY}?"


def _day_of(name: str) -> str:
    """A name that churches, schools and people bear too: only its day is a feast."""
    return rf"{_OF}(?:{name})|(?:{name}){_ITS_DAY}"


def _whose(*people: str) -> str:
    return rf"(?:the )?(?:{'|'.join(people)}){_S} day|(?:the )?day of (?:the )?(?:{'|'.join(people)})s?"


_EMANCIPATION = by_country({"NI": (8, 27)}, (8, 1))

IN_ENGLISH: list[Named] = [
    (re.compile(rf"\b(?:{pattern})(?!\w)"), feast, grain)
    for pattern, feast, grain in (
        (_own(r"all saints?'?s?'?|all hallows?'?s?'?"), fixed(11, 1), "day"),
        (_own(r"all sou?ls?'?s?'?|dead people'?s? day"
              r"|(?:day|dey) of (?:the |de |di )?(?:deads?|dedd?|muertos?)"), fixed(11, 2), "day"),
        (_own(r"h[ae]ll?ow ?e'?e?n|halowin|jalowi?n|jalogui?n"), fixed(10, 31), "day"),
        (r"christmas (?:day|night|morning|evening)", fixed(12, 25), "day"),
        (r"box(?:ing|in'?) day", fixed(12, 26), "day"),
        (r"watch ?night", fixed(12, 31), "day"),
        (r"new year'?s?'? (?:day|morning)", fixed(1, 1), "day"),
        (_own(r"(?:three|3) (?:wise )?kings?'?s?'?|kings?'?s?'?(?= day)|epiphany"), fixed(1, 6), "day"),
        (_own("candlemas"), fixed(2, 2), "day"),
        (rf"(?:st\.? )?valentine{_S} day|lovers?'?s?'? day", fixed(2, 14), "day"),
        (r"(?:carnival|shrove|fat) tuesday|mardi gras", from_easter(-47), "day"),
        (r"holy monday", from_easter(-6), "day"),
        (r"holy tuesday", from_easter(-5), "day"),
        (r"holy wednesday", from_easter(-4), "day"),
        (r"(?:holy|maundy) thursday", from_easter(-3), "day"),
        (r"holy friday", from_easter(-2), "day"),
        (r"holy saturday", from_easter(-1), "day"),
        (r"easter monday", from_easter(1), "day"),
        (r"whit ?sunday|pentecost(?: sunday)?", from_easter(49), "day"),
        (r"easter week", from_easter(0), "week"),
        (_whose("mother", "mom", "mommy", "mama", "mamma", "mum", "mummy", "madda", "mudda"), feasts.mothers, "day"),
        (_whose("father", "dad", "daddy", "papa", "fada", "faada"), feasts.fathers, "day"),
        (_whose("child", "children", "kid", "pikni", "pickney"), feasts.children, "day"),
        (_whose("teacher"), feasts.teachers, "day"),
        (_whose("women", "woman", "ladies"), fixed(3, 8), "day"),
        (r"(?:labou?r|may|workers?'?) day", fixed(5, 1), "day"),
        (r"day of (?:the )?independence", feasts.independence, "day"),
        (r"(?:mexican )?(?:revolution(?:ary)?|liberation) day|day of (?:the )?(?:mexican )?revolution",
         feasts.revolution, "day"),
        (r"(?:the )?(?:garifuna (?:settlement )?|settlement |garinagu )day|day of (?:the )?garifunas?",
         feasts.garifuna, "day"),
        (r"emancipation day|crab soup (?:day|festival)", _EMANCIPATION, "day"),
        (r"(?:columbus|race) day", fixed(10, 12), "day"),
        (r"black friday", lambda year, country: nth_weekday(year, 11, 3, 4) + timedelta(1), "day"),
        (r"juneteenth", fixed(6, 19), "day"),
        (r"memorial day", lambda year, country: nth_weekday(year, 5, 0, -1), "day"),
        (r"veterans?'? day", fixed(11, 11), "day"),
        (r"th?anks ?givin'?g?(?: day)?", lambda year, country: nth_weekday(year, 11, 3, 4), "day"),
        (_own(r"(?:our lady|virgin|virgen|lady) (?:of|de) guadalupe|guadalupe(?= day)"), fixed(12, 12), "day"),
        (_own(r"(?:our lady|virgin|virgen|lady) (?:of|de) suyapa|suyapa(?= day)"), fixed(2, 3), "day"),
        (_own(r"(?:our lady|virgin) of (?:mount )?carmel?n?"), fixed(7, 16), "day"),
        (_own(r"(?:our lady|virgin) of (?:mercy|mercedes)"), fixed(9, 24), "day"),
        (_own(r"immaculate conception"), fixed(12, 8), "day"),
        (_day_of(r"(?:la )?purisima"), fixed(12, 8), "day"),
        (_day_of(r"(?:la )?griteria"), fixed(12, 7), "day"),
        (_day_of(r"(?:the )?assumption"), fixed(8, 15), "day"),
        (_day_of(r"(?:la )?candelaria"), fixed(2, 2), "day"),
        (_day_of(r"(?:the )?black christ|esquipulas"), fixed(1, 15), "day"),
        (_day_of(rf"{_SAINT}patrick{_S}"), fixed(3, 17), "day"),
        (_day_of(rf"{_SAINT}jose(?:ph)?{_S}"), fixed(3, 19), "day"),
        (_day_of(rf"{_SAINT}(?:anthony|antonio){_S}"), fixed(6, 13), "day"),
        (_day_of(rf"{_SAINT}(?:john|juan){_S}"), fixed(6, 24), "day"),
        (_day_of(rf"{_SAINT}(?:peter|pedro){_S}"), fixed(6, 29), "day"),
        (_day_of(rf"{_SAINT}james{_S}|santiago"), fixed(7, 25), "day"),
        (_day_of(rf"{_SAINT}(?:anne?|ana){_S}"), fixed(7, 26), "day"),
        (_day_of(rf"{_SAINT}(?:michael|miguel){_S}"), fixed(9, 29), "day"),
        (_day_of(rf"{_SAINT}(?:francis|francisco){_S}"), fixed(10, 4), "day"),
        (_day_of(rf"{_SAINT}(?:andrew|andres){_S}"), fixed(11, 30), "day"),
        (_day_of(rf"{_SAINT}(?:cecilia|cecily){_S}"), fixed(11, 22), "day"),
        (_day_of(rf"{_SAINT}(?:lucy|lucia){_S}"), fixed(12, 13), "day"),
        (_day_of(r"(?:the )?(?:holy )?innocents'?"), fixed(12, 28), "day"),
    )
]  # fmt: skip
