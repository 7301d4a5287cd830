"""Changing a goal: amount, date, name, its place among the others; letting it rest, finishing it, leaving it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import GoalState, Progress, check_goal
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import check_undo
from core.domain.words import plain
from core.errors import GoalNameTaken, NameUnreadable, NoGoal
from core.services import goal_states, goals
from core.services import savings as saving_service
from core.storage import goals as goal_rows
from core.storage import savings
from core.storage.goals import GoalRow


@dataclass(frozen=True)
class Ended:
    """A goal that is closed, and what it had."""

    name: str
    saved: Money
    entry_id: int | None = None  #: the withdrawal of what it had, where it was spent


def retarget(session: Session, household: Household, goal_id: int, target: Money, now: datetime) -> Progress:
    """Raises NoGoal, AmountNotPositive, AmountBeyondSense or GoalInOtherCurrency."""
    row = goals.open_row(session, household, goal_id)
    check_goal(target, None, household.local(now).date())
    goals.aim_at(session, row, target)
    return _changed(session, household, row, now)


def redate(session: Session, household: Household, goal_id: int, deadline: date, now: datetime) -> Progress:
    """Raises NoGoal or DeadlinePassed."""
    row = goals.open_row(session, household, goal_id)
    check_goal(None, deadline, household.local(now).date())
    row.deadline = deadline
    return _changed(session, household, row, now)


def rename(session: Session, household: Household, goal_id: int, name: str, now: datetime) -> Progress:
    """Raises NoGoal, NameUnreadable or GoalNameTaken."""
    row, tidy = goals.open_row(session, household, goal_id), goals.tidy(name)
    if not plain(tidy):
        raise NameUnreadable()
    others = goal_rows.open_of(session, household.id)
    if any(other.id != row.id and plain(other.name) == plain(tidy) for other in others):
        raise GoalNameTaken(tidy)
    row.name = tidy
    return _changed(session, household, row, now)


def rest(session: Session, household: Household, goal_id: int, now: datetime) -> Progress:
    """It is not called behind and not reminded of, until she goes on with it. Raises NoGoal."""
    row = goals.open_row(session, household, goal_id)
    if row.state is GoalState.ACTIVE:
        goal_states.rest(session, household, row, now)
    return goals.progress_of(session, row)


def resume(session: Session, household: Household, goal_id: int, now: datetime) -> Progress:
    """Raises NoGoal."""
    row = goals.open_row(session, household, goal_id)
    goal_states.resume(session, household, row, now)
    return goals.settle(session, household, row, now)


def put_first(session: Session, household: Household, goal_id: int, now: datetime) -> Progress:
    """The share of a remittance is proposed for the first goal that is being saved for. Raises NoGoal."""
    row = goals.open_row(session, household, goal_id)
    others = [other.priority for other in goal_rows.open_of(session, household.id) if other.id != row.id]
    if others and row.priority >= min(others):
        row.priority = min(others) - 1
        _changed(session, household, row, now)
    return goals.progress_of(session, row)


def finish(session: Session, household: Household, goal_id: int, is_spent: bool, now: datetime, source: str) -> Ended:
    """She has what she saved for. Where the money is spent it is written as taken out, once. Raises NoGoal."""
    row = goals.open_row(session, household, goal_id)
    each = saving_service.balances(session, household, row.currency, row.id)
    saved, entry_id = min(each, key=lambda one: one.minor), None
    if is_spent and saved.minor > 0:
        taken = saving_service.record_withdrawal(session, household, saved, None, now, source, row.id)
        entry_id = taken.entry.id
    goal_states.close(session, household, row, "goal_finished", now)
    return Ended(row.name, saved, entry_id)


def leave(session: Session, household: Household, goal_id: int, now: datetime) -> Ended:
    """She gives it up, and what she had put aside stays hers and counted. Raises NoGoal."""
    row = goals.open_row(session, household, goal_id)
    goal_states.close(session, household, row, "goal_left", now)
    return Ended(row.name, savings.balance(session, row.id, row.currency))


def open_again(session: Session, household: Household, goal_id: int, now: datetime) -> Progress:
    """For a day a goal that was closed can be opened again; one that is open stays so. Raises NoGoal or UndoTooLate."""
    row = goal_rows.of(session, household.id, goal_id)
    if row is None:
        raise NoGoal()
    if row.state is GoalState.CLOSED:
        check_undo(row.closed_at or now, now)
        others = goal_rows.open_of(session, household.id)
        if any(plain(other.name) == plain(row.name) for other in others):
            raise GoalNameTaken(row.name)
        goal_states.open_again(session, household, row, now)
    return goals.settle(session, household, row, now)


def _changed(session: Session, household: Household, row: GoalRow, now: datetime) -> Progress:
    session.flush()
    goal_states.note(session, household, "goal_changed", row, now)
    return goals.settle(session, household, row, now)
