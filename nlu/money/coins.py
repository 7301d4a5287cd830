"""Coins and sums by the name that they have in one country and not in the next: «tres coras», «dos tostones»."""

from dataclasses import dataclass
from fractions import Fraction

from nlu.writing.folding import listed


@dataclass(frozen=True)
class Coin:
    worth: Fraction
    #: where it is stated: a cora is a quarter dollar and nothing else
    currency: str | None = None


def _coins(names: str, hundredths: int, currency: str | None = None) -> dict[str, Coin]:
    return dict.fromkeys(listed(names), Coin(Fraction(hundredths, 100), currency))


_COINS: dict[str, dict[str, Coin]] = {
    "GT": {**_coins("choca chocas", 25), **_coins("toston tostones", 50)},
    "HN": {**_coins("toston tostones", 50), **_coins("daime daimes", 20), **_coins("bufalo bufalos", 10)},
    "SV": {
        **_coins("cora coras kora koras quarter quarters", 25, "USD"),
        **_coins("daime daimes dime dimes", 10, "USD"),
    },
    "NI": _coins("chelin chelines", 25),
    "MX": _coins("ciego ciegos", 100_00),
    "US": {
        **_coins("quarter quarters cora coras", 25, "USD"),
        **_coins("dime dimes", 10, "USD"),
        **_coins("nickel nickels", 5, "USD"),
        **_coins("penny pennies", 1, "USD"),
    },
}
#: A thousand where it is known, the single coin elsewhere: never taken for granted.
THOUSANDS = frozenset({"lucas", "luca"})


def coin(word: str, country: str) -> Coin | None:
    return _COINS.get(country, {}).get(word)
