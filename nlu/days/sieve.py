"""Which of many patterns can be found in a message at all: most of them name a word that it does not hold.

What a pattern needs («quincena», the name of a month, a figure) is written down nowhere: it is read from the pattern
as Python itself reads it, so that it never asks for more than the pattern does. Where that is not known, because the
pattern leaves it open or is written in a way that is not read here, the pattern is tried on every message.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from string import digits
from typing import Any, Generic, TypeVar

try:  # Python's own and not promised to anybody: where it is not there, every pattern is tried on every message.
    from re import _constants as op  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]
except ImportError:
    _parser = None

Way = TypeVar("Way", bound=tuple[Any, ...])

#: One of these is in every text in which the pattern is found.
Needles = frozenset[str]

#: Stands for a figure, whichever it is.
FIGURE = r"\d"
_SOME_FIGURE = re.compile(FIGURE)
#: How many messages hold one given letter, a space, a figure: roughly, to choose what is looked for.
_LETTER, _SPACE, _FIGURE = 0.3, 1.0, 0.5
#: A choice between more letters than this tells nothing.
_FEW = 4


class Sieve(Generic[Way]):
    """Ways of saying something, each with its pattern in front; the patterns are read when first asked."""

    def __init__(self, ways: Iterable[Way]) -> None:
        self._ways = list(ways)

    def passed(self, text: str) -> list[Way]:
        """The ways that may be found in the text, in their order."""
        numbers = set(self._always)
        for needle, needing in self._by_needle.items():
            if needle in text:
                numbers.update(needing)
        if _SOME_FIGURE.search(text):
            numbers.update(self._with_figures)
        return [self._ways[number] for number in sorted(numbers)]

    @cached_property
    def _needles(self) -> list[Needles | None]:
        return [needles(pattern) for pattern, *_ in self._ways]

    @cached_property
    def _always(self) -> list[int]:
        return [number for number, needed in enumerate(self._needles) if needed is None]

    @cached_property
    def _with_figures(self) -> list[int]:
        return self._needing(FIGURE)

    @cached_property
    def _by_needle(self) -> dict[str, list[int]]:
        known = {needle for needed in self._needles for needle in needed or () if needle != FIGURE}
        return {needle: self._needing(needle) for needle in known}

    def _needing(self, needle: str) -> list[int]:
        return [number for number, needed in enumerate(self._needles) if needed and needle in needed]


def needles(pattern: re.Pattern[str]) -> Needles | None:
    """None where every text has to be tried."""
    if _parser is None or pattern.flags & re.IGNORECASE:
        return None
    return _rarest(_needed(_parser.parse(pattern.pattern, pattern.flags)))


def _rarest(choices: Iterable[Needles]) -> Needles | None:
    return min(choices, key=lambda choice: sum(map(_chance, choice)), default=None)


def _chance(needle: str) -> float:
    if needle == FIGURE:
        return _FIGURE
    return _SPACE if needle.isspace() else _LETTER ** len(needle)


def _needed(row: Iterable[Any]) -> Iterator[Needles]:
    """The choices that every match has to make, one after the other."""
    letters = ""
    for kind, what in (*_laid_out(row), (None, None)):
        if kind is op.LITERAL:
            letters += chr(what)
            continue
        if letters:
            yield frozenset({letters})
        letters = ""
        if kind is op.IN:
            yield from _one_letter(what)
        elif kind is op.BRANCH:
            yield from _one_branch(what[1])
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT} and what[0]:
            yield from _needed(what[2])


def _laid_out(row: Iterable[Any]) -> Iterator[Any]:
    """A group without flags of its own is nothing but what stands in it."""
    for kind, what in row:
        if kind is op.SUBPATTERN and not (what[1] or what[2]):
            yield from _laid_out(what[3])
        else:
            yield kind, what


def _one_branch(branches: Iterable[Any]) -> Iterator[Needles]:
    chosen = [_rarest(_needed(branch)) for branch in branches]
    if None not in chosen:
        yield _shortest({needle for choice in chosen if choice for needle in choice})


def _shortest(choice: set[str]) -> Needles:
    """Who looks for «mon» need not look for «monday»."""
    return frozenset(one for one in choice if not any(other in one for other in choice - {one}))


def _one_letter(choices: Sequence[Any]) -> Iterator[Needles]:
    """«[oa]» and «[0-5]»; ranges of letters, and whatever a choice leaves out, are too many."""
    if all(_is_figure(kind, what) for kind, what in choices):
        yield frozenset({FIGURE})
    elif len(choices) <= _FEW and all(kind is op.LITERAL for kind, _ in choices):
        yield frozenset(chr(letter) for _, letter in choices)


def _is_figure(kind: Any, what: Any) -> bool:
    if kind is op.CATEGORY:
        return what is op.CATEGORY_DIGIT
    ends = what if kind is op.RANGE else (what,)
    return kind in {op.LITERAL, op.RANGE} and all(chr(end) in digits for end in ends)
