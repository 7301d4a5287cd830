"""A small language for hand-written rules: phrases as a person would say them, matched by sound.

    quiero|deseo ~ cuenta     words in order; a bar between choices; ~ up to four words between, ~~ up to ten
    [una|mi] cuenta           in brackets: may be missing
    ahorr*                    any ending          por_favor     one choice of two words
    #                         a number, in digits or words
    !esta|la mañana           not after these: «guardé 50 esta mañana» is over
    ^ hola $                  the first word of the message, the last

Patterns are folded exactly like messages, so nobody has to think of «kuenta» when writing «cuenta».

There are a thousand of them, and a message holds a handful of words: only those phrases are tried whose first word
the message holds.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlu.writing.normal import sound


def _word(choice: str) -> str:
    stem = choice.rstrip("*")
    folded = " ".join(sound(part) or part for part in stem.split("_"))
    return re.escape(folded) + (r"\S*" if choice.endswith("*") else "")


def _choices(token: str) -> str:
    return "|".join(_word(choice) for choice in token.split("|") if choice)


def _token(token: str) -> str:
    if token == "~":
        return r"(?:\S+ ){0,4}?"
    if token == "~~":
        return r"(?:\S+ ){0,10}?"
    if token == "^":
        return r"^"
    if token == "$":
        return r"$"
    if token == "?":
        return r"\? "
    if token == "#":
        return "0 "
    if token.startswith("!"):
        return "".join(rf"(?<!\b{_word(choice)} )" for choice in token[1:].split("|"))
    if token.startswith("["):
        return f"(?:(?:{_choices(token[1:-1])}) )?"
    return f"(?:{_choices(token)}) "


@lru_cache(maxsize=4096)
def pattern(phrase: str) -> re.Pattern[str]:
    tokens = phrase.split()
    start = "" if tokens[0] == "^" else r"(?<!\S)"
    return re.compile(start + "".join(_token(token) for token in tokens))


def heard(text: str) -> str:
    """The message as patterns see it: every word followed by one space."""
    return sound(text) + " "


class Phrases:
    """Some phrases, asked together of one message."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        self._ways = [pattern(line) for line in lines]
        self._by_first: dict[str, list[int]] = {}
        for number, line in enumerate(lines):
            for first in _firsts(line):
                self._by_first.setdefault(first, []).append(number)
        self._firsts = frozenset(self._by_first)  # met with another set sooner than the keys of the table

    def __add__(self, others: "Phrases") -> "Phrases":
        return Phrases(self.lines + others.lines)

    def __iter__(self) -> Iterator[re.Pattern[str]]:
        return iter(self._ways)

    def which(self, said: str) -> list[int]:
        """The numbers of the phrases that the message holds; `said` is what heard() makes of it."""
        firsts = self._firsts & _words_and_stems(said)
        return sorted({number for number in self._beginning_with(firsts) if self._ways[number].search(said)})

    def are_in(self, said: str) -> bool:
        """Whether the message holds one of them: mostly none can even begin in it."""
        firsts = self._firsts & _words_and_stems(said)
        return bool(firsts) and any(self._ways[number].search(said) for number in self._beginning_with(firsts))

    def _beginning_with(self, firsts: frozenset[str]) -> Iterator[int]:
        for first in firsts:
            yield from self._by_first[first]


# Some forty sets of phrases are asked of the same message.
@lru_cache(maxsize=64)
def _words_and_stems(said: str) -> frozenset[str]:
    words = set(said.split())
    return frozenset(words | {word[:length] + "*" for word in words for length in range(len(word) + 1)} | {"*"})


def _firsts(line: str) -> Iterator[str]:
    """What the first word of the phrase may be: whole, or a stem with its star; the star alone is any word."""
    for token in line.split():
        if token == "^" or token.startswith("!"):
            continue
        if token in {"~", "~~", "$"}:
            break
        yield from (_first(choice) for choice in _ONE_WORD.get(token, token.strip("[]")).split("|") if choice)
        if not token.startswith("["):
            return
    yield "*"


def _first(choice: str) -> str:
    stem = choice.rstrip("*")
    words = [word for part in stem.split("_") for word in (sound(part) or part).split()]
    is_stem = choice.endswith("*") and len(words) < 2
    return (words[0] if words else "") + ("*" if is_stem or not words else "")


#: The marks that stand for one word of a message.
_ONE_WORD = {"?": "?", "#": "0"}


def phrases(block: str) -> Phrases:
    lines = (line.strip() for line in block.splitlines())
    return Phrases(tuple(line for line in lines if line and not line.startswith("--")))
