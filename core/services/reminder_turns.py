"""Around a single reminder: once and no more, a little later, at another hour."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core import recurrences
from core.domain.attention import is_quiet, quiet_ends
from core.domain.delivery import Kind
from core.domain.household import Consent, Household
from core.errors import HourIsPast, HourIsQuiet, NoReminder, TooManyReminders
from core.services import households as household_service
from core.services import reminders as reminder_service
from core.services.reminders import MOST_REMINDERS, Reminder
from core.storage import deliveries, events, reminders
from core.storage.deliveries import DeliveryRow
from core.storage.reminders import ReminderRow

ONCE = "FREQ=DAILY;COUNT=1"
#: «Más tarde» in the reminder itself.
A_LITTLE_LATER = timedelta(hours=2)


def once(
    session: Session, household: Household, on: date, at: time, goal_id: int | None, now: datetime, source: str
) -> Reminder:
    """One reminder on one day, beside those that come again and again. Asking for it is agreeing to it.

    `on` and `at` are of her own clock. The same `source` again makes nothing new.
    Raises HourIsQuiet, HourIsPast or TooManyReminders.
    """
    before = next((row for row in reminders.active_of(session, household.id) if row.source == source), None)
    row = before or _once(household, on, at, goal_id, now, source)
    if before is None:
        if len(reminders.active_of(session, household.id)) >= MOST_REMINDERS:
            raise TooManyReminders(MOST_REMINDERS)
        session.add(row)
        if not household.agreed_to(Consent.REMINDERS):
            household_service.set_consent(session, household.id, Consent.REMINDERS, True, now, "asked_for_it")
        session.flush()
        events.happened_in_group(session, "reminder_set", household.id, now)
    return reminder_service.seen(session, household, row)


def later(session: Session, household: Household, delivery_id: int, now: datetime) -> datetime:
    """Says a reminder that she has just heard again, in two hours or, where that is quiet, the next morning.

    Tapped twice it is still said once. Raises NoReminder where that delivery is no reminder of hers, or is so old
    that what it said has been taken away.
    """
    row = session.get(DeliveryRow, delivery_id)
    if row is None or row.household_id != household.id or row.kind is not Kind.REMINDER or row.emptied_at is not None:
        raise NoReminder()
    key = f"later:{row.id}"
    before = deliveries.by_key(session, key)
    if before is not None:
        return before.meant_for
    at = _awake(household, now + A_LITTLE_LATER)
    told = {"household_id": household.id, "kind": row.kind, "key": key, "priority": row.priority, "facts": row.facts}
    deliveries.write(session, [{**told, "wanted_at": at, "due_at": at, "created_at": now}])
    return at


def set_hour(session: Session, household: Household, reminder_id: int, at: time, now: datetime) -> Reminder:
    """Another hour for a reminder of hers; its days stay. Raises NoReminder, HourIsQuiet or HourIsPast."""
    return change(session, household, reminder_id, now, at=at)


def change(
    session: Session,
    household: Household,
    reminder_id: int,
    now: datetime,
    *,
    rule: str | None = None,
    on: date | None = None,
    at: time | None = None,
) -> Reminder:
    """Another rhythm, day or hour for a reminder of hers; what is None stays. A day moves a rhythm to such days.

    Raises NoReminder, HourIsQuiet, HourIsPast, or RecurrenceUnreadable where the rhythm has no such days.
    """
    row = next((one for one in reminders.active_of(session, household.id) if one.id == reminder_id), None)
    if row is None:
        raise NoReminder()
    hour = at or row.at
    _check(household, hour)
    if on is not None and rule is None and not recurrences.is_once(row.rule):
        rule = recurrences.moved_to(row.rule, on)
    anchor = now if rule else _noon(on, household, now) if on else row.anchor_at
    due = recurrences.next_due(rule or row.rule, hour, household.zone, now, anchor)
    if due is None:
        raise HourIsPast(hour)
    row.rule, row.at, row.anchor_at, row.next_due_at = rule or row.rule, hour, anchor, due
    session.flush()
    return reminder_service.seen(session, household, row)


def _noon(on: date, household: Household, now: datetime) -> datetime:
    """Noon, so that it stays the same day on whatever clock she may live by until then."""
    return datetime.combine(on, time(12), ZoneInfo(household.zone)).astimezone(now.tzinfo)


def _once(household: Household, on: date, at: time, goal_id: int | None, now: datetime, source: str) -> ReminderRow:
    _check(household, at)
    anchor = _noon(on, household, now)
    due = recurrences.next_due(ONCE, at, household.zone, now, anchor)
    if due is None:
        raise HourIsPast(at)
    return ReminderRow(
        household_id=household.id,
        goal_id=goal_id,
        rule=ONCE,
        at=at,
        state="active",
        anchor_at=anchor,
        next_due_at=due,
        source=source,
        created_at=now,
    )


def _check(household: Household, at: time) -> None:
    if is_quiet(at, household.quiet):
        raise HourIsQuiet(at, household.quiet.start, household.quiet.end)


def _awake(household: Household, at: datetime) -> datetime:
    return quiet_ends(household.local(at), household.quiet).astimezone(at.tzinfo)
