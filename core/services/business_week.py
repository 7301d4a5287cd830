"""A weekly word about her two numbers, on the day that she chose; never an amount in it.

It is said of Milpa's own, so the attention budget, her quiet hours and her pauses hold. In a week in which she has
written down something already nothing is asked.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.domain.business import monday
from core.domain.delivery import Kind
from core.domain.household import Household, is_zone
from core.services import business as service
from core.services.deliveries import note
from core.storage import business, households
from core.storage.business import BusinessRow

WEEK = timedelta(days=7)
#: When the day's work is done, by her own clock.
HOUR = time(17)


def remind(session: Session, household: Household, weekday: int | None, now: datetime) -> None:
    """On this day of the week from the next one on (Monday is 0); None for no more."""
    service.start(session, household, now)
    row = session.get_one(BusinessRow, household.id)
    row.remind_at = None if weekday is None else _next(household, weekday, now)
    session.flush()


def is_reminded(session: Session, household: Household) -> bool:
    row = session.get(BusinessRow, household.id)
    return row is not None and row.remind_at is not None


def plan_due(session: Session, now: datetime, limit: int) -> int:
    """Writes the questions of those whose hour has come, and moves each on by whole weeks. Returns how many rows."""
    rows = business.to_remind(session, now, limit)
    who = households.by_ids(session, [row.household_id for row in rows])
    for row in rows:
        due, hers = row.remind_at, who[row.household_id]
        assert due is not None
        row.remind_at = _onward(hers, due, now)
        today = (hers.local(now) if is_zone(hers.zone) else now).date()
        if not business.wrote_since(session, hers.id, monday(today)):
            note(session, hers.id, Kind.COMMUNITY, f"business:{hers.id}:{due:%Y-%m-%d}", now, business=True)
    session.flush()
    return len(rows)


def _next(household: Household, weekday: int, now: datetime) -> datetime:
    local = household.local(now)
    day = local.date() + timedelta(days=(weekday - local.weekday() - 1) % 7 + 1)
    return datetime.combine(day, HOUR, ZoneInfo(household.zone))


def _onward(household: Household, due: datetime, now: datetime) -> datetime:
    """The same day and hour of her own clock, in the first week that is still to come."""
    zone = ZoneInfo(household.zone) if is_zone(household.zone) else due.tzinfo
    local = due.astimezone(zone)
    while local <= now:
        local = datetime.combine(local.date() + WEEK, HOUR, zone)
    return local
