"""Everything that comes due by the clock, in one list: what plans it, and how much of it in one transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.library import Library
from core.services import (
    agreements,
    business_week,
    campaigns,
    cuchubals,
    drips,
    handovers,
    meetings,
    organisations,
    pledges,
    reminders,
    remittance_plans,
    reviews,
)

#: So much is written in one transaction; on SQLite everybody waits for it.
REMINDERS_AT_ONCE = 1000
#: Each of these asks the database several times.
VISITS_AT_ONCE = 100
RECIPIENTS_AT_ONCE = 4000


def plan(session: Session, library: Library, now: datetime) -> int:
    """Writes the deliveries of what is due, or some of it: again until it returns 0."""
    return (
        reminders.plan_due(session, now, REMINDERS_AT_ONCE)
        + handovers.plan_due(session, now, VISITS_AT_ONCE)
        + cuchubals.plan_due(session, now, VISITS_AT_ONCE)
        + remittance_plans.plan_due(session, now, VISITS_AT_ONCE)
        + campaigns.plan_due(session, now, RECIPIENTS_AT_ONCE)
        + drips.plan_due(session, now)
        + meetings.plan_due(session, now)
        + pledges.plan_due(session, now, VISITS_AT_ONCE)
        + business_week.plan_due(session, now, VISITS_AT_ONCE)
        + agreements.plan_due(session, now, VISITS_AT_ONCE)
        + organisations.plan_due(session, now, VISITS_AT_ONCE)
        + reviews.plan_due(session, library.on(now.date()), now, REMINDERS_AT_ONCE)
    )
