"""What she says to a card about erasing or leaving, in words of its own: «sí, bórrelo todo», «salirme del todo»."""

import re

from core.domain.words import plain

_ERASE = re.compile(
    r"(?:si|yes)(?: ya| quiero| please| por favor)* (?:que )?(?:l[oa] )?(?:borr|elimin|quit|delete|erase)\w*"
    r"(?: (?:todo|l[oa] mio|mis datos|it|all|everything|my data))?(?: por favor| please)?"
)
_LEAVE = re.compile(
    r"(?:si |yes )?(?:quiero |i want to )?(?:salir(?:me)?|me salgo|del todo|leave)(?: del todo| for good)?"
)


def has_it_erased(text: str) -> bool:
    return _ERASE.fullmatch(plain(text)) is not None


def leaves(text: str) -> bool:
    return _LEAVE.fullmatch(plain(text)) is not None
