"""A stretch of a message while it is being read as money."""

from dataclasses import dataclass
from fractions import Fraction

from nlu.money.currencies import Currency

ONE = frozenset({"un", "una", "uno", "one", "a"})


@dataclass(frozen=True)
class Draft:
    """Pieces first..last, being read as money."""

    value: Fraction
    first: int
    last: int
    currency: Currency | None = None
    other: Fraction | None = None
    approximate: bool = False
    doubtful: bool = False
