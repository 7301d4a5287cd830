"""Which year is meant: «del otro año», “this year”, «la Nochebuena, no la de este año sino la otra»."""

import re

_THIS_ONE = (
    r",? ?(?:pero )?no (?:es |en )?(?:la |el |las |los )?(?:de )?(?:est[ea]|ahora|ahorita|que viene|proxim[oa])"
    r"(?: (?:ano|mismo|diciembre|que viene))*"
)
#: Said of a day: this one not, but the one after it.
NOT_THIS_ONE = (
    rf"{_THIS_ONE},? ?(?:(?:sino|si no|mas bien|mejor|es|que sea|pero|en) )*"
    r"(?:la |el |las |los |del )+(?:otr[oa]|siguiente|de despues|de mas adelante|que (?:sigue|viene)|proxim[oa]"
    r"|ano (?:que viene|entrante|proximo|siguiente)|entrante)(?: ano)?"
)
_REFUSED = re.compile(_THIS_ONE)
_OF_THIS_YEAR = re.compile(r"\b(?:ano|ahora|ahorita|diciembre)\b")


def year_meant(which: str, this_year: int, near: int | None) -> int:
    """`near` is the year in which the day comes next: «no la que viene sino la otra» is the one after it."""
    refused = _REFUSED.match(which)
    if refused is None:
        return this_year + _step(which)
    if near is None or _OF_THIS_YEAR.search(refused[0]):
        return this_year + 1
    return near + 1


def _step(which: str) -> int:
    return -1 if "pasado" in which or "last" in which else 0 if "este" in which or "this" in which else 1
