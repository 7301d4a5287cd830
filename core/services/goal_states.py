"""The states of a goal: reached, resting, waking, closed. A goal that is not saved for is not reminded of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.goals import GoalState
from core.domain.household import Household
from core.recurrences import next_due
from core.services.households import group_of
from core.storage import deliveries, events, reminders
from core.storage.goals import GoalRow

#: What a saving may still complete.
SAVED_FOR = (GoalState.ACTIVE, GoalState.PAUSED)


def reached(session: Session, household: Household, row: GoalRow, now: datetime) -> bool:
    """True the first time; a goal that fell short again and was completed again counts once."""
    row.state = GoalState.REACHED
    _silence(session, row, now)
    if events.has_happened(session, household.id, "goal_reached", row.id):
        return False
    note(session, household, "goal_reached", row, now)
    return True


def reopened(session: Session, household: Household, row: GoalRow, now: datetime) -> None:
    row.state = GoalState.ACTIVE
    _wake(session, household, row, now)


def rest(session: Session, household: Household, row: GoalRow, now: datetime) -> None:
    if row.state is GoalState.PAUSED:
        return
    row.state = GoalState.PAUSED
    _silence(session, row, now)
    note(session, household, "goal_paused", row, now)


def resume(session: Session, household: Household, row: GoalRow, now: datetime) -> None:
    if row.state is not GoalState.PAUSED:
        return
    reopened(session, household, row, now)
    note(session, household, "goal_resumed", row, now)


def close(session: Session, household: Household, row: GoalRow, kind: str, now: datetime) -> None:
    """`kind` is goal_finished or goal_left; a goal that is closed already stays as it is."""
    if row.state is GoalState.CLOSED:
        return
    row.state, row.closed_at = GoalState.CLOSED, now
    _silence(session, row, now, state="stopped")
    note(session, household, kind, row, now)


def open_again(session: Session, household: Household, row: GoalRow, now: datetime) -> None:
    """It was closed by mistake: as if nothing had happened, but for the events."""
    row.closed_at = None
    reopened(session, household, row, now)
    note(session, household, "goal_reopened", row, now)


def note(session: Session, household: Household, kind: str, row: GoalRow, now: datetime) -> None:
    group_id = group_of(session, household.id)
    events.happened(session, kind, household.id, now, group_id=group_id, facts={"goal": row.id})


def _silence(session: Session, row: GoalRow, now: datetime, state: str = "resting") -> None:
    """Its reminders stop, and what is planned already is not said."""
    for reminder in reminders.of_goal(session, row.household_id, row.id, ("active", "resting")):
        reminder.state, reminder.next_due_at = state, None
    deliveries.skip_reminders_of(session, row.household_id, row.id, "goal_rests")


def _wake(session: Session, household: Household, row: GoalRow, now: datetime) -> None:
    """Its reminders come back, unless she has asked for none since."""
    resting = reminders.of_goal(session, row.household_id, row.id, ("resting",))
    asked_for_none = events.latest_at(session, household.id, "reminders_stopped")
    rested = events.latest_at(session, household.id, "goal_paused")
    is_unwanted = asked_for_none is not None and rested is not None and asked_for_none > rested
    has_other = bool(reminders.of_goal(session, row.household_id, row.id, ("active",)))
    for reminder in resting:
        due = next_due(reminder.rule, reminder.at, household.zone, now, reminder.anchor_at)
        wakes = due is not None and not is_unwanted and not has_other
        reminder.state, reminder.next_due_at = ("active", due) if wakes else ("stopped", None)
