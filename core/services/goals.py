"""Setting goals and seeing how far they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal, GoalState, Progress, check_goal, next_part
from core.domain.household import Household
from core.domain.money import Money
from core.domain.words import alike, one_line, plain
from core.errors import GoalUnclear, NoGoal
from core.services.households import group_of
from core.storage import events, goals, savings
from core.storage.goals import GoalRow


@dataclass(frozen=True)
class GoalSet:
    progress: Progress
    part: Money | None  #: what to put aside each month, where amount and date are known
    is_new: bool


def set_goal(
    session: Session,
    household: Household,
    name: str,
    target: Money | None,
    deadline: date | None,
    now: datetime,
    source: str,
) -> GoalSet:
    """Makes the goal, or completes an open one of the same name with what is said now.

    Raises AmountNotPositive, AmountBeyondSense or DeadlinePassed.
    """
    today = household.local(now).date()
    check_goal(target, deadline, today)
    row = _same(session, household.id, name)
    is_new = row is None
    if row is None:
        row = GoalRow(
            household_id=household.id,
            name=tidy(name),
            currency=target.currency if target else household.currency,
            state=GoalState.ACTIVE,
            source=source,
            created_at=now,
        )
        session.add(row)
    if target is not None:
        row.target_minor, row.currency = target.minor, target.currency
    row.deadline = deadline or row.deadline
    session.flush()
    if is_new:
        events.happened(session, "goal_set", household.id, now, group_id=group_of(session, household.id))
    progress = progress_of(session, row)
    return GoalSet(progress, next_part(progress, today), is_new)


def progress(session: Session, household: Household) -> list[Progress]:
    return [progress_of(session, row) for row in goals.open_of(session, household.id)]


def progress_of(session: Session, row: GoalRow) -> Progress:
    return Progress(row.seen(), savings.balance(session, row.id, row.currency))


def which(session: Session, household: Household, words: str | None, currency: str | None = None) -> Goal:
    """The goal that the words mean; without words the only one. Raises NoGoal or GoalUnclear."""
    rows = [row for row in goals.open_of(session, household.id) if currency in (None, row.currency)]
    if words:
        named = [row for row in rows if alike(row.name, words)]
        exact = [row for row in named if plain(row.name) == plain(words)]
        rows = exact or named
    else:
        # What is saved in full needs nothing more, so it is not meant where another goal could be.
        rows = [row for row in rows if row.state is GoalState.ACTIVE] or rows
    if not rows:
        raise NoGoal()
    if len(rows) > 1:
        raise GoalUnclear(tuple((row.id, row.name) for row in rows))
    return rows[0].seen()


def goal(session: Session, household: Household, goal_id: int) -> Goal:
    row = goals.of(session, household.id, goal_id)
    if row is None:
        raise NoGoal()
    return row.seen()


def close(session: Session, household: Household, goal_id: int, now: datetime) -> Goal:
    row = goals.of(session, household.id, goal_id)
    if row is None:
        raise NoGoal()
    row.state, row.closed_at = GoalState.CLOSED, now
    return row.seen()


def tidy(name: str) -> str:
    return one_line(name, 80)


def _same(session: Session, household_id: int, name: str) -> GoalRow | None:
    open_rows = goals.open_of(session, household_id)
    return next((row for row in open_rows if plain(row.name) == plain(name)), None)
