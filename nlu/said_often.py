"""What many people say alike, «hola» or «¿cuánto llevo?», is worked out once in ten minutes.

On a payday evening most short messages are such, and asking the sidecar for one costs six times the rest of an answer.
Kept in memory only, short ones without a figure, so that nothing of anybody's own stands there for long.
"""

from cachetools import TTLCache

from nlu.slots import Slots
from nlu.understood import Understanding

LONGEST = 24
SECONDS = 600
MOST = 2000
#: What it depends on besides the model: her words, language, country, currency, and what she was asked.
Key = tuple[str, str, str, str, str | None]


class SaidOften:
    def __init__(self) -> None:
        self._known: TTLCache[Key, Understanding] = TTLCache(MOST, SECONDS)

    def get(self, key: Key) -> Understanding | None:
        return self._known.get(key) if may_be_common(key[0]) else None

    def keep(self, key: Key, understood: Understanding) -> None:
        """Unless it states something: a day is read from the clock, a sum or a name is hers alone."""
        states_something = understood.slots != Slots() or understood.also_slots is not None or key[4] == "name"
        if may_be_common(key[0]) and not states_something:
            self._known[key] = understood


def may_be_common(text: str) -> bool:
    return len(text) <= LONGEST and not any(letter.isdigit() for letter in text)
