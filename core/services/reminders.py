"""Reminders that a household asks for, and planning those that are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from core.domain.attention import is_quiet
from core.domain.delivery import Kind
from core.domain.goals import Goal
from core.domain.household import Consent, Household
from core.errors import HourIsQuiet, NoReminder, RecurrenceUnreadable
from core.recurrences import next_due
from core.services import households as household_service
from core.services.households import group_of
from core.storage import events, goals, households, reminders
from core.storage.deliveries import DeliveryRow
from core.storage.reminders import ReminderRow

#: Where she names a rhythm and no hour. No evidence favours one (DOMAIN.md 5.1), so the one after work.
USUAL_HOUR = time(18, 0)
MOST_REMINDERS = 5


@dataclass(frozen=True)
class Reminder:
    id: int
    rule: str
    at: time
    next_due_at: datetime
    goal: Goal | None


def set_reminder(
    session: Session,
    household: Household,
    rule: str,
    at: time | None,
    goal_id: int | None,
    now: datetime,
    source: str,
) -> Reminder:
    """One reminder for a goal: a new rhythm takes the place of the old one.

    Asking for a reminder is agreeing to it. `at` is wall-clock time of her own zone.
    Raises RecurrenceUnreadable, or HourIsQuiet inside her own quiet hours.
    """
    hour = at or USUAL_HOUR
    if is_quiet(hour, household.quiet):
        raise HourIsQuiet(hour, household.quiet.start, household.quiet.end)
    due = next_due(rule, hour, household.zone, now, now)
    if due is None:
        raise RecurrenceUnreadable(rule)
    row = _row_for(session, household, goal_id)
    row.rule, row.at, row.anchor_at, row.next_due_at, row.source = rule, hour, now, due, source
    session.add(row)
    if not household.agreed_to(Consent.REMINDERS):
        household_service.set_consent(session, household.id, Consent.REMINDERS, True, now, "asked_for_it")
    session.flush()
    events.happened(session, "reminder_set", household.id, now, group_id=group_of(session, household.id))
    return _seen(session, household, row)


def active(session: Session, household: Household) -> list[Reminder]:
    return [_seen(session, household, row) for row in reminders.active_of(session, household.id) if row.next_due_at]


def stop(session: Session, household: Household, now: datetime) -> int:
    """Stops all of them and returns how many there were. Raises NoReminder."""
    rows = reminders.active_of(session, household.id)
    if not rows:
        raise NoReminder()
    for row in rows:
        row.state, row.next_due_at = "stopped", None
    events.happened(session, "reminders_stopped", household.id, now, group_id=group_of(session, household.id))
    return len(rows)


def plan_due(session: Session, now: datetime, limit: int = 1000) -> int:
    """Moves each due reminder to its next time and writes its delivery, both or neither. Returns how many."""
    rows = reminders.due(session, now, limit)
    if not rows:
        return 0
    known = households.by_ids(session, [row.household_id for row in rows])
    moves = [{"id": row.id, "next_due_at": _next_after(row, known[row.household_id], now)} for row in rows]
    session.execute(insert(DeliveryRow), [_delivery(row, now) for row in rows])
    session.execute(update(ReminderRow), moves)
    return len(rows)


def _next_after(row: ReminderRow, household: Household, now: datetime) -> datetime | None:
    # Every occurrence that was missed while the process was down is passed over but the one being planned.
    return next_due(row.rule, row.at, household.zone, now, row.anchor_at)


def _delivery(row: ReminderRow, now: datetime) -> dict[str, object]:
    assert row.next_due_at is not None
    return {
        "household_id": row.household_id,
        "kind": Kind.REMINDER,
        "key": f"reminder:{row.id}:{row.next_due_at:%Y%m%dT%H%M}",
        "priority": Kind.REMINDER.priority,
        "due_at": row.next_due_at,
        "facts": {"goal_id": row.goal_id},
        "created_at": now,
    }


def _row_for(session: Session, household: Household, goal_id: int | None) -> ReminderRow:
    rows = reminders.active_of(session, household.id)
    same = next((row for row in rows if row.goal_id == goal_id), None)
    if same is not None:
        return same
    if len(rows) >= MOST_REMINDERS:
        return rows[0]
    return ReminderRow(household_id=household.id, goal_id=goal_id, created_at=household.created_at, state="active")


def _seen(session: Session, household: Household, row: ReminderRow) -> Reminder:
    goal = goals.of(session, household.id, row.goal_id) if row.goal_id is not None else None
    assert row.next_due_at is not None
    return Reminder(row.id, row.rule, row.at, row.next_due_at, goal.seen() if goal else None)
