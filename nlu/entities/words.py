"""A message as words that know where they stand, how they sound, and whether somebody else has read them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from nlu.writing.normal import bare, sound

_WORD = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*")
_STOPS = re.compile(r"[.,;:!?¿¡()\n]")


@dataclass(frozen=True)
class Word:
    text: str
    start: int
    end: int
    bare: str
    heard: str
    #: read as an amount, a date, a rhythm or a time
    taken: bool
    #: a comma, a full stop or the like stands before it
    after_stop: bool


def words(text: str, taken: Iterable[tuple[int, int]] = ()) -> list[Word]:
    spans = tuple(taken)
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        found.append(
            Word(
                match.group(),
                start,
                end,
                bare(match.group()),
                hear(match.group()),
                any(start < there and here < end for here, there in spans),
                bool(_STOPS.search(text, last, start)),
            )
        )
        last = end
    return found


@lru_cache(maxsize=8192)
def hear(word: str) -> str:
    return sound(word)


def heard_set(words_: str) -> frozenset[str]:
    return frozenset(hear(word) for word in words_.split())
