"""Goals: what the household saves for, how far it is, what part comes next."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.money import Money, most
from core.errors import AmountBeyondSense, AmountNotPositive, DeadlinePassed


class GoalState(StrEnum):
    ACTIVE = "active"  #: being saved for
    PAUSED = "paused"  #: resting; never called behind
    REACHED = "reached"  #: saved in full
    CLOSED = "closed"  #: finished or given up by the household


@dataclass(frozen=True)
class Goal:
    id: int
    name: str
    target: Money | None
    currency: str
    deadline: date | None
    state: GoalState


@dataclass(frozen=True)
class Progress:
    goal: Goal
    saved: Money

    @property
    def percent(self) -> int | None:
        """0 to 100, or None for a goal without an amount."""
        if self.goal.target is None or self.goal.target.minor <= 0:
            return None
        return max(0, min(100, self.saved.minor * 100 // self.goal.target.minor))

    @property
    def missing(self) -> Money | None:
        if self.goal.target is None:
            return None
        return Money(max(0, self.goal.target.minor - self.saved.minor), self.goal.currency)

    @property
    def is_reached(self) -> bool:
        return self.missing is not None and self.missing.minor == 0


def check_goal(target: Money | None, deadline: date | None, today: date) -> None:
    """Raises AmountNotPositive, AmountBeyondSense or DeadlinePassed."""
    if target is not None and target.minor <= 0:
        raise AmountNotPositive(target)
    if target is not None and most(target.currency) < target:
        raise AmountBeyondSense(target, most(target.currency))
    if deadline is not None and deadline <= today:
        raise DeadlinePassed(deadline)


def periods_left(deadline: date, today: date, days: int) -> int:
    """How many times of `days` days fit before the deadline; at least one, which is on the day itself."""
    return max(1, (deadline - today).days // days)


def next_part(progress: Progress, today: date, days: int = 30) -> Money | None:
    """What to put aside each `days` days so that the missing is there in time, rounded up to a whole unit.

    None where there is nothing missing, no amount or no day, or the day has gone by.
    """
    missing, deadline = progress.missing, progress.goal.deadline
    if missing is None or deadline is None or missing.minor == 0 or deadline < today:
        return None
    part = math.ceil(missing.minor / periods_left(deadline, today, days) / 100) * 100
    return Money(min(part, missing.minor), missing.currency)


#: So much below the straight line to the deadline is no reason to speak of it.
FORBEARANCE = 20


def is_behind(goal: Goal, saved: Money, begun: date, today: date) -> bool:
    """Less is there than four fifths of what its days so far ask for; a goal without amount or date never is."""
    if goal.target is None or goal.deadline is None or goal.state is not GoalState.ACTIVE:
        return False
    whole = max(1, (goal.deadline - begun).days)
    gone = min(whole, max(0, (today - begun).days))
    return saved.minor * 100 * whole < goal.target.minor * gone * (100 - FORBEARANCE)
