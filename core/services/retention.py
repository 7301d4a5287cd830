"""Who came and stayed: households by the week in which they came, and how many did something in each week after.

For coordinators only and over the whole programme, so that no second cut tells what a cell withholds. A cell is told
when it and what is missing from its cohort are nobody or five.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, Select, cast, extract, func, select
from sqlalchemy.orm import Session

from core.domain.programme import ACTS
from core.domain.staff import Staff
from core.domain.statistics import Count, Percent, shown
from core.errors import NotForYou
from core.services.statistics_counting import COUNTED
from core.storage.events import EventRow
from core.storage.households import HouseholdRow

#: As many as fit on a screen.
WEEKS = 8
WEEK = timedelta(days=7)
#: With the first of these she came.
ARRIVALS = ("agreed", "joined")


@dataclass(frozen=True)
class Cohort:
    monday: date
    came: Count
    #: In the first week after the one in which she came, in the second …; as far as they are over.
    stayed: tuple[Percent, ...]


def weekly(session: Session, viewer: Staff, zone: str, now: datetime) -> tuple[Cohort, ...]:
    """The newest last. Raises NotForYou."""
    if not viewer.is_coordinator:
        raise NotForYou()
    calendar = ZoneInfo(zone)
    today = now.astimezone(calendar).date()
    this_monday = today - timedelta(days=today.weekday())
    first = this_monday - WEEKS * WEEK
    begins = datetime.combine(first, datetime.min.time(), calendar)
    came = _came(session, begins, calendar)
    acted = _acted(session, begins, calendar)
    return tuple(_cohort(first + number * WEEK, this_monday, came, acted) for number in range(WEEKS))


def _cohort(monday: date, this_monday: date, came: dict[int, date], acted: dict[date, set[int]]) -> Cohort:
    hers = {household_id for household_id, week in came.items() if week == monday}
    over = (this_monday - monday) // WEEK - 1
    weeks = [acted.get(monday + after * WEEK, set()) for after in range(1, over + 1)]
    stayed = tuple(Percent.of(len(hers & there), len(hers)) for there in weeks)
    return Cohort(monday, shown(len(hers)), stayed)


def _came(session: Session, begins: datetime, calendar: ZoneInfo) -> dict[int, date]:
    """By household that counts, the Monday of the week in which she came."""
    arrival = func.min(EventRow.at)
    query = (
        select(EventRow.household_id, arrival)
        .join(HouseholdRow, HouseholdRow.id == EventRow.household_id)
        .where(EventRow.kind.in_(ARRIVALS), COUNTED, EventRow.household_id.in_(_newcomers(begins)))
        .group_by(EventRow.household_id)
        .having(arrival >= begins)
    )
    return {household_id: _monday(at, calendar) for household_id, at in session.execute(query)}


def _acted(session: Session, begins: datetime, calendar: ZoneInfo) -> dict[date, set[int]]:
    """By Monday, who did something in the week; the database says the week, for acts are many and weeks few."""
    seconds = cast(extract("epoch", EventRow.at), Integer) - int(begins.timestamp())
    week = seconds // int(WEEK.total_seconds())
    query = (
        select(EventRow.household_id, week)
        .where(EventRow.kind.in_(ACTS), EventRow.at >= begins, EventRow.household_id.in_(_newcomers(begins)))
        .distinct()
    )
    first = begins.astimezone(calendar).date()
    found: defaultdict[date, set[int]] = defaultdict(set)
    for household_id, number in session.execute(query):
        found[first + int(number) * WEEK].add(household_id)
    return found


def _newcomers(begins: datetime) -> Select[int]:
    return select(EventRow.household_id).where(EventRow.kind.in_(ARRIVALS), EventRow.at >= begins)


def _monday(at: datetime, calendar: ZoneInfo) -> date:
    day = at.astimezone(calendar).date()
    return day - timedelta(days=day.weekday())


def as_json(cohorts: tuple[Cohort, ...]) -> dict[str, dict[str, int | None]]:
    return {
        one.monday.isoformat(): {"came": one.came}
        | {f"week_{number}": percent.percent for number, percent in enumerate(one.stayed, 1)}
        for one in cohorts
    }
