"""A pledge before the rains: roof, water, waste or trees, by a day that she chooses. Asked about once, gently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.domain.statistics import Count, companions, steps
from core.errors import DateInFuture, DeadlinePassed

#: Nobody plans for longer with a phone in her hand.
FARTHEST = timedelta(days=366)
#: «Lo haré después» puts it off by so much, and she is asked once more.
PUT_OFF = timedelta(days=14)


class Deed(StrEnum):
    ROOF = "roof"
    WATER = "water"
    WASTE = "waste"
    TREES = "trees"


class PledgeState(StrEnum):
    OPEN = "open"  #: waits for its day, or for her word
    DONE = "done"  #: she says that it is done
    DROPPED = "dropped"  #: she says that it will not be


@dataclass(frozen=True)
class Pledge:
    id: int
    deed: Deed
    due: date
    state: PledgeState


@dataclass(frozen=True)
class Tally:
    """Households of one group; None where it would point at a few."""

    deed: Deed
    pledged: Count
    done: Count


@dataclass
class Keepers:
    """Households of one group: who pledged a deed, and who did it."""

    pledged: set[int] = field(default_factory=set)
    done: set[int] = field(default_factory=set)

    @property
    def counts(self) -> tuple[int, int]:
        return len(self.pledged), len(self.done)


def check_day(due: date, today: date) -> None:
    """Raises DeadlinePassed, or DateInFuture for a day beyond a year."""
    if due < today:
        raise DeadlinePassed(due)
    if due - today > FARTHEST:
        raise DateInFuture(due)


def tally(deed: Deed, pledged: int, done: int, of: int | None = None) -> Tally:
    """Neither those who did it nor those who did not yet are shown while they are few; nor, `of` a class whose size
    stands beside it, all but a few of it.
    """
    whole = () if of is None else (of,)
    shown_pledged, shown_done = steps(*whole, pledged, done)[-2:]
    return Tally(deed, shown_pledged, shown_done)


def tally_of_place(deed: Deed, groups: Sequence[Keepers]) -> Tally:
    """Each household once, in however many of the groups it is; no number that gives away a hidden one of a group."""
    pledged = {each for one in groups for each in one.pledged}
    done = {each for one in groups for each in one.done}
    hide = [place for place in (0, 1) if _is_given_away([one.counts for one in groups], place)]
    return Tally(deed, *steps(len(pledged), len(done), hide=hide))


def _is_given_away(groups: Sequence[tuple[int, int]], place: int) -> bool:
    hidden = {number for number, counts in enumerate(groups) if steps(*counts)[place] is None}
    missing = companions({number: counts[place] for number, counts in enumerate(groups)}, hidden)
    return missing != hidden or len(missing) == 1
