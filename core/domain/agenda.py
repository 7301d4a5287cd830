"""What a place wants: a poll of one voice a household, whose answers are nobody's once they are counted.

Nothing of a poll is known before it is closed. Closing counts once, hides what would point at a few, and what is kept
is only what may be shown: there are no two looks whose difference would tell how somebody answered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.statistics import SMALLEST_CELL, companions, is_small
from core.domain.words import one_line
from core.errors.community import AgendaUnsound

FEWEST, MOST = 2, 8
LONGEST_QUESTION, LONGEST_ANSWER = 200, 34


class Manner(StrEnum):
    SINGLE = "single"  #: one answer
    SEVERAL = "several"  #: as many as she likes
    RANKING = "ranking"  #: in the order in which they matter to her


class Stage(StrEnum):
    NEEDS = "needs"  #: what is missing here
    VOTE = "vote"  #: on proposals; its outcome is written down as a decision


@dataclass(frozen=True)
class Question:
    words: str
    answers: tuple[str, ...]

    @classmethod
    def told(cls, text: str) -> Question:
        """The question on the first line, an answer on each other. Raises AgendaUnsound."""
        lines = [line for line in text.splitlines() if line.strip()]
        return cls.of(lines[0] if lines else "", lines[1:])

    @classmethod
    def of(cls, words: str, answers: Sequence[str]) -> Question:
        each = tuple(dict.fromkeys(one_line(answer, LONGEST_ANSWER + 1) for answer in answers))
        kept = one_line(words, LONGEST_QUESTION)
        if not kept or not FEWEST <= len(each) <= MOST or any(len(one) > LONGEST_ANSWER for one in each):
            raise AgendaUnsound(FEWEST, MOST, LONGEST_ANSWER)
        return cls(kept, each)


@dataclass(frozen=True)
class Result:
    """What may be shown of the answers, and all that is kept of them. None is a cell that would point at a few."""

    voters: int | None
    counts: tuple[int | None, ...]  #: of a ranking: how many put it first
    order: tuple[int, ...] = ()  #: of a ranking: what matters most first


Ballot = tuple[int, ...]


def tapped(manner: Manner, ballot: Ballot, answer: int) -> Ballot:
    """Her ballot after she has tapped an answer: chosen, added, or taken back."""
    if answer in ballot:
        return tuple(one for one in ballot if one != answer)
    return (answer,) if manner is Manner.SINGLE else (*ballot, answer)


def count(manner: Manner, answers: int, ballots: Sequence[Ballot]) -> Result:
    """Of fewer than five voices nothing is shown, not even how many they were."""
    if len(ballots) < SMALLEST_CELL:
        return Result(None, (None,) * answers)
    if manner is Manner.SEVERAL:
        chosen = Counter(answer for ballot in ballots for answer in ballot)
        counts = [chosen[answer] for answer in range(answers)]
        return Result(len(ballots), tuple(_of_several(one, len(ballots)) for one in counts))
    first = Counter(ballot[0] for ballot in ballots)
    counts_shown = tuple(veiled({answer: first[answer] for answer in range(answers)}).values())
    order = _by_rank(answers, ballots) if manner is Manner.RANKING else ()
    return Result(len(ballots), counts_shown, order)


def veiled(counts: Mapping[int, int]) -> dict[int, int | None]:
    """The counts of a poll of single answers, those hidden that would point at a few."""
    hidden = companions(counts)
    return {answer: None if answer in hidden else count for answer, count in counts.items()}


def _of_several(count: int, voters: int) -> int | None:
    """«All but two» points at the two."""
    return None if is_small(count) or is_small(voters - count) else count


def _by_rank(answers: int, ballots: Sequence[Ballot]) -> tuple[int, ...]:
    """Borda: the first of five answers weighs five, the second four; what she did not name weighs nothing."""
    weights = Counter(dict.fromkeys(range(answers), 0))
    for ballot in ballots:
        for place, answer in enumerate(ballot):
            weights[answer] += answers - place
    return tuple(sorted(range(answers), key=lambda answer: (-weights[answer], answer)))


@dataclass(frozen=True)
class Consultation:
    id: int
    stage: Stage
    manner: Manner
    question: Question
    place: str  #: a group's name, or a municipality's
    group_ids: frozenset[int]
    created_at: datetime
    closed_at: datetime | None
    result: Result | None
    decision: str | None
    follows: int | None
    project_id: int | None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None
