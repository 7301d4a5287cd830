"""When somebody of the programme is there to answer: one for all groups, changed by coordinators."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.help_hours import HelpHours, check_hours
from core.domain.staff import Staff
from core.errors import NotForYou
from core.storage import events
from core.storage.help_requests import HelpHoursRow

ONLY = 1


def current(session: Session) -> HelpHours:
    row = session.get(HelpHoursRow, ONLY)
    return HelpHours(row.opens, row.closes, frozenset(row.days)) if row else HelpHours()


def change(session: Session, viewer: Staff, hours: HelpHours, now: datetime) -> None:
    """Raises NotForYou or HoursUnsound."""
    if not viewer.is_coordinator:
        raise NotForYou()
    check_hours(hours)
    days = sorted(hours.days)
    session.merge(HelpHoursRow(id=ONLY, opens=hours.opens, closes=hours.closes, days=days))
    told = {"opens": f"{hours.opens:%H:%M}", "closes": f"{hours.closes:%H:%M}", "days": days}
    events.audited(session, viewer.id, "help_hours_changed", "programme", now, **told)
