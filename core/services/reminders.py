"""Reminders that a household asks for, and planning those that are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import update
from sqlalchemy.orm import Session

from core import recurrences
from core.domain.attention import is_quiet
from core.domain.delivery import Kind
from core.domain.goals import Goal
from core.domain.household import Consent, Household, HouseholdState
from core.errors import HourIsQuiet, NoReminder, RecurrenceUnreadable, TooManyReminders
from core.recurrences import Turn, next_due
from core.services import cuchubals
from core.services import households as household_service
from core.storage import deliveries, events, goals, households, reminders
from core.storage.households import Clock
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
    """One reminder for a goal: a new rhythm takes the place of the old one, at its hour where she names none.

    Asking for a reminder is agreeing to it. `at` is wall-clock time of her own zone.
    Raises RecurrenceUnreadable, TooManyReminders, or HourIsQuiet inside her own quiet hours.
    """
    row = _row_for(session, household, goal_id)
    hour = at or (USUAL_HOUR if row.id is None else row.at)
    if is_quiet(hour, household.quiet):
        raise HourIsQuiet(hour, household.quiet.start, household.quiet.end)
    due = next_due(rule, hour, household.zone, now, now)
    if due is None:
        raise RecurrenceUnreadable(rule)
    row.rule, row.at, row.anchor_at, row.next_due_at, row.source = rule, hour, now, due, source
    session.add(row)
    if not household.agreed_to(Consent.REMINDERS):
        household_service.set_consent(session, household.id, Consent.REMINDERS, True, now, "asked_for_it")
    session.flush()
    events.happened_in_group(session, "reminder_set", household.id, now)
    return seen(session, household, row)


def active(session: Session, household: Household) -> list[Reminder]:
    return [seen(session, household, row) for row in reminders.active_of(session, household.id) if row.next_due_at]


def just_set(session: Session, household: Household, since: datetime) -> int | None:
    """The rhythm that she chose last, if it is no older than that."""
    rows = [row for row in reminders.active_of(session, household.id) if not recurrences.is_once(row.rule)]
    newest = max(rows, key=lambda row: row.anchor_at, default=None)
    return newest.id if newest is not None and newest.anchor_at >= since else None


def meant(session: Session, household: Household, since: datetime) -> Reminder | None:
    """The one that her words are about where she names none: the newest since then, else the only one."""
    each = [row for row in reminders.active_of(session, household.id) if row.next_due_at]
    newest = max(each, key=lambda row: (_chosen_at(row), row.id), default=None)
    if newest is None or (len(each) > 1 and _chosen_at(newest) < since):
        return None
    return seen(session, household, newest)


def _chosen_at(row: ReminderRow) -> datetime:
    return row.created_at if recurrences.is_once(row.rule) else row.anchor_at


def stop(session: Session, household: Household, now: datetime) -> int:
    """Stops all of them, those of goals that rest too, and returns how many there were.

    What waits already for its hour is not said either. Raises NoReminder.
    """
    rows = reminders.standing_of(session, household.id)
    skipped = deliveries.skip(session, household.id, Kind.REMINDER, "reminders_stopped")
    skipped += cuchubals.silence(session, household)
    if not rows and not skipped:
        raise NoReminder()
    for row in rows:
        row.state, row.next_due_at = "stopped", None
    events.happened_in_group(session, "reminders_stopped", household.id, now)
    return len(rows) or skipped


def move(session: Session, household: Household, zone: str, now: datetime) -> Household:
    """She lives by another clock now: each reminder stays at its hour, on that clock. Raises ZoneInfoNotFoundError."""
    ZoneInfo(zone)
    households.change(session, household.id, zone=zone)
    for row in reminders.active_of(session, household.id):
        row.next_due_at = next_due(row.rule, row.at, zone, now, row.anchor_at)
    return household_service.seen(session, household.id)


def fewer(session: Session, household: Household, now: datetime) -> list[Reminder]:
    """«Menos mensajes»: longer between reminders where that is possible, and of our own words one a week at most.

    Returns her reminders as they are now.
    """
    households.change(session, household.id, fewer=True)
    for row in reminders.active_of(session, household.id):
        slower = recurrences.rarer(row.rule)
        if slower is not None:
            _slow_down(row, slower, household.zone, now)
    session.flush()
    events.happened_in_group(session, "fewer_asked", household.id, now)
    return active(session, household)


def _slow_down(row: ReminderRow, rule: str, zone: str, now: datetime) -> None:
    """The longer wait counts from the last one that she heard."""
    last = recurrences.last_due(row.rule, row.at, zone, now, row.anchor_at)
    row.anchor_at = last or row.next_due_at or now
    row.rule = rule
    row.next_due_at = next_due(rule, row.at, zone, now, row.anchor_at)


def as_before(session: Session, household: Household) -> Household:
    """She wants to hear as much as everybody again; the rhythms of her reminders stay as they are."""
    households.change(session, household.id, fewer=False)
    return household_service.seen(session, household.id)


def in_the_quiet(session: Session, household: Household) -> list[Reminder]:
    """Reminders that her quiet hours now cover: they are said when the quiet ends, and she should be asked."""
    return [one for one in active(session, household) if is_quiet(one.at, household.quiet)]


def plan_due(session: Session, now: datetime, limit: int = 1000) -> int:
    """Moves each due reminder to its next time and writes its delivery, both or neither. Returns how many.

    Where several occurrences were missed the latest is planned, and carries how many were passed over.
    """
    rows = reminders.due(session, now, limit)
    if not rows:
        return 0
    known = households.clocks(session, list({row.household_id for row in rows}))
    moves, words = [], []
    for row in rows:
        try:
            turn, is_said = _turn(row, known[row.household_id], now)
        except (RecurrenceUnreadable, ZoneInfoNotFoundError):
            turn, is_said = Turn(now, 0, None), False  # one broken reminder must not hold up the others
        moves.append({"id": row.id, "next_due_at": turn.next_at, "state": _state(known[row.household_id], turn)})
        if is_said:
            words.append(_delivery(row, turn, now))
    if words:
        deliveries.write(session, words)
    session.execute(update(ReminderRow), moves)
    return len(rows)


def _turn(row: ReminderRow, clock: Clock, now: datetime) -> tuple[Turn, bool]:
    """What the reminder owes now, and whether anybody is there to hear it."""
    due = row.next_due_at
    assert due is not None
    if not recurrences.is_at_its_hour(due, row.at, clock.zone):
        due = next_due(row.rule, row.at, clock.zone, due - timedelta(seconds=1), row.anchor_at)
        if due is None or due > now:
            return Turn(now, 0, due), False
    turn = recurrences.turn(row.rule, row.at, clock.zone, due, now, row.anchor_at)
    return turn, clock.is_reachable


def _state(clock: Clock, turn: Turn) -> str:
    return "active" if turn.next_at is not None and clock.state is HouseholdState.ACTIVE else "stopped"


def _delivery(row: ReminderRow, turn: Turn, now: datetime) -> dict[str, object]:
    facts: dict[str, object] = {"goal_id": row.goal_id}
    if recurrences.is_once(row.rule):
        facts["once"] = True
    if turn.passed_over:
        facts["passed_over"] = turn.passed_over
    return {
        "household_id": row.household_id,
        "kind": Kind.REMINDER,
        "key": f"reminder:{row.id}:{turn.at:%Y%m%dT%H%M}",
        "priority": Kind.REMINDER.priority,
        "wanted_at": turn.at,
        "due_at": turn.at,
        "facts": facts,
        "created_at": now,
    }


def _row_for(session: Session, household: Household, goal_id: int | None) -> ReminderRow:
    rows = reminders.active_of(session, household.id)
    again = [row for row in rows if not recurrences.is_once(row.rule)]
    same = next((row for row in again if row.goal_id == goal_id), None)
    if same is not None:
        return same
    if len(rows) >= MOST_REMINDERS:
        raise TooManyReminders(MOST_REMINDERS)
    return ReminderRow(household_id=household.id, goal_id=goal_id, created_at=household.created_at, state="active")


def seen(session: Session, household: Household, row: ReminderRow) -> Reminder:
    goal = goals.of(session, household.id, row.goal_id) if row.goal_id is not None else None
    assert row.next_due_at is not None
    return Reminder(row.id, row.rule, row.at, row.next_due_at, goal.seen() if goal else None)
