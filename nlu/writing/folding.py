"""Letters without accents, one for one, and how a word sounds in Central American Spanish."""

import re
import unicodedata
from functools import lru_cache

MOST_CHARACTERS = 500

_SAME = {"–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "´": "'", "º": "o", "°": "o", "ª": "a"}


def fold(text: str) -> str:
    """Lower case without accents; exactly as long as the text, so that every span stays true."""
    return "".join(map(_fold_letter, text))


def shorten(text: str) -> str:
    """At most 500 characters, cut between words: half a number would be another number."""
    if len(text) <= MOST_CHARACTERS:
        return text
    head = text[: MOST_CHARACTERS + 1]
    cut = max(head.rfind(" "), head.rfind("\n"))
    return head[:cut] if cut > 0 else ""


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in _SAME:
        return _SAME[letter]
    if letter.isspace():
        return " "
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(int(digit))
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


_SOUNDS = [
    (re.compile(pattern), spoken)
    for pattern, spoken in (
        (r"ll(?=[aeiou])", "y"),
        (r"[cs]h", "C"),
        (r"qu(?=[ei])|q", "k"),
        (r"gu(?=[ei])", "G"),
        (r"g(?=[ei])", "j"),
        (r"c(?=[ei])|z|x", "s"),
        (r"c", "k"),
        (r"v", "b"),
        (r"h", ""),
        (r"y", "i"),
        (r"n(?=[bp])", "m"),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """What a folded word sounds like: «beinte», «veinte» and «veynte» sound alike."""
    for written, spoken in _SOUNDS:
        word = written.sub(spoken, word)
    return word


def listed(words: str) -> frozenset[str]:
    """The words of a sentence as a set: long lists stay readable."""
    return frozenset(words.split())
