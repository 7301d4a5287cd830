"""A relative who goes along with one goal: what he may ever see of it, and what he may say.

He is no household of the programme: he keeps no book here, is in no group and counts in no figure. Whoever sends
money and knows what was put aside can use it to press, so he sees how far the goal is in tenths and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.domain.goals import GoalState, Progress
from core.domain.money import Money, most
from core.errors import AmountBeyondSense, AmountNotPositive

INVITATION_LASTS = timedelta(days=3)
MOST_RELATIVES = 5
#: A promise older than this is no news any more.
PLEDGE_LASTS = timedelta(days=60)
CHEER_AGAIN = timedelta(hours=20)


class Standing(StrEnum):
    WAITING = "waiting"  #: he has accepted; she has not yet said that she knows him
    TOGETHER = "together"  #: both have said yes


class News(StrEnum):
    ACCEPTED = "accepted"  #: a relative opened the invitation
    WELCOMED = "welcomed"  #: she said that she knows him
    PLEDGED = "pledged"  #: he means to put in an amount; never counted as saved
    CHEERED = "cheered"


class Cheer(StrEnum):
    """Ready-made, for free words could be used to press."""

    STRENGTH = "strength"
    PROUD = "proud"
    THERE = "there"


@dataclass(frozen=True)
class Relative:
    """One relative and one goal."""

    id: int
    owner_id: int  #: the household whose goal it is
    goal_id: int
    relative_id: int  #: the household row of his chat
    called: str
    standing: Standing
    pledge: Money | None


@dataclass(frozen=True)
class Shared:
    """All that a relative ever sees: no amount, no day of a movement, no other goal."""

    relative_id: int
    name: str
    deadline: date | None
    tenths: int | None  #: None for a goal without an amount
    is_reached: bool
    is_resting: bool


@dataclass(frozen=True)
class Told:
    """One piece of news, as it is read by the one whom it is for."""

    relative: Relative
    goal: str
    kind: News
    amount: Money | None
    cheer: Cheer | None
    at: datetime


def may_see(relative: Relative, viewer_id: int) -> bool:
    """Whether this chat may see how far the goal is by way of this bond."""
    return relative.relative_id == viewer_id and relative.standing is Standing.TOGETHER


def may_end(relative: Relative, viewer_id: int) -> bool:
    """Either of the two, at any moment, and nobody else."""
    return viewer_id in (relative.owner_id, relative.relative_id)


def shared(relative: Relative, progress: Progress) -> Shared:
    """In tenths, rounded down: a single movement must not show."""
    goal, percent = progress.goal, progress.percent
    tenths = None if percent is None else percent // 10
    resting = goal.state is GoalState.PAUSED
    return Shared(relative.id, goal.name, goal.deadline, tenths, progress.is_reached, resting)


def check_pledge(amount: Money) -> None:
    """Raises AmountNotPositive or AmountBeyondSense."""
    if amount.minor <= 0:
        raise AmountNotPositive(amount)
    if most(amount.currency) < amount:
        raise AmountBeyondSense(amount, most(amount.currency))
