"""The plan for the next remittance: when it is expected, which part of it is proposed, what is said before and on it.

Nothing is said where no goal is being saved for, and after three expected ones of which she told nothing it stops
until she tells of one again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.domain import arrivals
from core.domain.arrivals import Expected
from core.domain.delivery import Kind
from core.domain.goals import Goal, GoalState
from core.domain.handovers import evening_before
from core.domain.household import Household, is_zone
from core.errors import RecurrenceUnreadable, ShareBeyondSense
from core.recurrences import next_due
from core.services.deliveries import note
from core.storage import deliveries, goals, households, remittance_plans, remittances
from core.storage.remittance_plans import RemittancePlanRow

SHARE_PERCENT = 10
MOST_SHARE = 50
#: On the day itself it is asked when the windows have been open for a while.
ASKED_AT = time(16, 0)
MOST_MISSED = 3
NOON = time(12, 0)
#: One that came so shortly before the day she told is the one that was meant.
SAME_WITHIN = timedelta(days=6)


@dataclass(frozen=True)
class Plan:
    expected: Expected | None
    percent: int
    goal: Goal | None


def plan(session: Session, household: Household) -> Plan:
    row = remittance_plans.of(session, household.id)
    known = row is not None and row.expected_on and row.earliest and row.latest
    expected = Expected(row.expected_on, row.earliest, row.latest) if known and row else None  # type: ignore[arg-type]
    return Plan(expected, row.share_percent if row else SHARE_PERCENT, goal_of(session, household.id))


def percent_of(session: Session, household_id: int) -> int:
    row = remittance_plans.of(session, household_id)
    return row.share_percent if row else SHARE_PERCENT


def set_percent(session: Session, household: Household, percent: int) -> int:
    """0 proposes nothing. Raises ShareBeyondSense."""
    if not 0 <= percent <= MOST_SHARE:
        raise ShareBeyondSense(percent, MOST_SHARE)
    _row(session, household.id).share_percent = percent
    session.flush()
    return percent


def tell_rhythm(session: Session, household: Household, rule: str | None, now: datetime) -> None:
    """The rhythm as she tells it; what cannot be followed is no rhythm."""
    row = _row(session, household.id)
    row.rule = rule
    renew(session, household, now)


def renew(session: Session, household: Household, now: datetime) -> None:
    """A remittance came, or its rhythm was told: the next one is expected anew."""
    row = _row(session, household.id)
    row.missed = 0
    deliveries.skip(session, household.id, Kind.REMITTANCE, "already_told")
    _expect(session, household, row, household.local(now).date(), now)


def move(session: Session, household: Household, now: datetime) -> None:
    """She lives by another clock, or is quiet at other hours: the same day is expected, at the hours of this clock."""
    row = remittance_plans.of(session, household.id)
    if row is not None and row.next_due_at is not None and row.expected_on is not None:
        _at_its_hour(household, row, row.expected_on, now, asks_only=row.next_step == "day")


def plan_due(session: Session, now: datetime, limit: int = 1000) -> int:
    """Writes the plan of the evening before and the question of the day, and moves on, both or neither."""
    rows = remittance_plans.due(session, now, limit)
    known = households.by_ids(session, [row.household_id for row in rows]) if rows else {}
    for row in rows:
        household, due = known[row.household_id], row.next_due_at
        assert due is not None
        if not is_zone(household.zone):
            row.next_step = row.next_due_at = None  # one household's mistake must not hold up the others
            continue
        goal = goal_of(session, row.household_id)
        if goal is not None and household.is_active:
            key = f"remittance:{row.household_id}:{row.expected_on}:{row.next_step}"
            note(session, row.household_id, Kind.REMITTANCE, key, due, step=row.next_step, goal_id=goal.id)
        _move_on(session, household, row, now)
    session.flush()
    return len(rows)


def goal_of(session: Session, household_id: int) -> Goal | None:
    """The goal that comes first among those being saved for."""
    rows = goals.open_of(session, household_id)
    return next((row.seen() for row in rows if row.state is GoalState.ACTIVE), None)


def _move_on(session: Session, household: Household, row: RemittancePlanRow, now: datetime) -> None:
    today = household.local(now).date()
    if row.next_step == "evening" and row.expected_on is not None and row.expected_on >= today:
        row.next_step, row.next_due_at = "day", _at(household, row.expected_on, ASKED_AT)
        return
    row.missed += 1
    if row.missed >= MOST_MISSED:
        row.expected_on = row.next_step = row.next_due_at = None
    else:
        _expect(session, household, row, max(today, row.expected_on or today), now)


def _expect(session: Session, household: Household, row: RemittancePlanRow, after: date, now: datetime) -> None:
    days = remittances.arrivals(session, household.id)
    expected = arrivals.expected(days, after) or _told(household, row.rule, days, after, now)
    if expected is None:
        row.expected_on = row.earliest = row.latest = row.next_step = row.next_due_at = None
        return
    row.expected_on, row.earliest, row.latest = expected.on, expected.earliest, expected.latest
    _at_its_hour(household, row, expected.on, now)


def _at_its_hour(
    household: Household, row: RemittancePlanRow, on: date, now: datetime, *, asks_only: bool = False
) -> None:
    """The evening before, where that is still to come; else the day itself."""
    evening = evening_before(_at(household, on, NOON), household)
    row.next_step, row.next_due_at = "evening", evening.astimezone(UTC)
    if asks_only or evening <= now:
        row.next_step, row.next_due_at = "day", _at(household, on, ASKED_AT)


def _told(household: Household, rule: str | None, days: list[date], after: date, now: datetime) -> Expected | None:
    if rule is None:
        return None
    start = _at(household, after, time(23, 59))
    try:
        due = next_due(rule, NOON, household.zone, start, now)
        if due is not None and days and household.local(due).date() - max(days) < SAME_WITHIN:
            due = next_due(rule, NOON, household.zone, due, now)
    except RecurrenceUnreadable:
        return None
    return arrivals.told(household.local(due).date(), household.local(now).date()) if due is not None else None


def _at(household: Household, day: date, at: time) -> datetime:
    return datetime.combine(day, at, ZoneInfo(household.zone)).astimezone(UTC)


def _row(session: Session, household_id: int) -> RemittancePlanRow:
    row = remittance_plans.of(session, household_id)
    if row is None:
        row = RemittancePlanRow(household_id=household_id, share_percent=SHARE_PERCENT, missed=0)
        session.add(row)
    return row
