"""A closed cohort of local actors: the same quiz before and after its lessons, and what changed in between.

The change is that of each person with herself, so only who answered everything both times is counted. With fewer than
ten of them there is no answer at all. Its interval is Student's for pairs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist, fmean, stdev

from core.domain.statistics import Count, Rate, companions

#: Below so many people who answered both times nothing is told.
FEWEST_PAIRS = 10
CONFIDENCE = 0.95


class Moment(StrEnum):
    BEFORE = "before"  #: before the first lesson
    AFTER = "after"  #: the same questions, once the lessons are through


@dataclass(frozen=True)
class Change:
    """Right answers of a hundred: before, after, and their difference with its 95 % interval."""

    people: int
    before: float
    after: float
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.after - self.before

    @property
    def holds_nought(self) -> bool:
        return self.low <= 0 <= self.high


@dataclass(frozen=True)
class QuestionChange:
    """How many had one question right; None where it would point at a few."""

    key: str  #: «lesson:question»
    before: Count
    after: Count


@dataclass(frozen=True)
class QuizResult:
    change: Change
    questions: tuple[QuestionChange, ...]


#: Whether each question was right, in their order, of one person.
Marks = Sequence[bool]


def paired_change(before: Sequence[float], after: Sequence[float]) -> Change:
    """Both in the order of the people, at least two of them, in right answers of a hundred."""
    differences = [last - first for first, last in zip(before, after, strict=True)]
    many, middle = len(differences), fmean(differences)
    half = student(0.5 + CONFIDENCE / 2, many - 1) * stdev(differences) / math.sqrt(many)
    low, high = max(-100.0, middle - half), min(100.0, middle + half)
    return Change(many, fmean(before), fmean(after), low, high)


def student(chance: float, freedom: int) -> float:
    """The quantile of Student's distribution, by the expansion of Cornish and Fisher around the normal one.

    From nine degrees of freedom on it is right to a thousandth; fewer are never asked for.
    """
    z: float = NormalDist().inv_cdf(chance)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + math.fsum(term / freedom ** (place + 1) for place, term in enumerate(terms))


def judge(keys: Sequence[str], before: Sequence[Marks], after: Sequence[Marks]) -> QuizResult:
    """Both in the order of the people, who are `FEWEST_PAIRS` or more."""
    change = paired_change([_of_hundred(one) for one in before], [_of_hundred(one) for one in after])
    first, last = (_by_question(keys, marks) for marks in (before, after))
    hidden = _hidden(first, len(before)) | _hidden(last, len(after))
    each = (QuestionChange(key, *(None, None) if key in hidden else (first[key], last[key])) for key in keys)
    return QuizResult(change, tuple(each))


def _of_hundred(marks: Marks) -> float:
    return 100 * sum(marks) / len(marks)


def _by_question(keys: Sequence[str], each: Sequence[Marks]) -> dict[str, int]:
    return {key: sum(marks[place] for marks in each) for place, key in enumerate(keys)}


def _hidden(counts: dict[str, int], people: int) -> frozenset[str]:
    """Where few were right or few were wrong, and one more, for the mean of all questions is told."""
    few = {key for key, count in counts.items() if Rate(count, people).is_hidden}
    hidden = companions(counts, few) | few
    rest = sorted((count, key) for key, count in counts.items() if key not in hidden)
    return hidden | {rest[0][1]} if len(hidden) == 1 and rest else hidden
