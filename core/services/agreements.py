"""A week after somebody was advised she is asked, once, how it goes with what was agreed; her facilitator hears it.

What was agreed is never in the notice: it is read when she opens it. A pupil is not asked, for that would be a talk
alone with an adult.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.sessions import Advice, Followed, Manner
from core.errors import NotForYou
from core.services.deliveries import note
from core.storage import households, sessions, staff
from core.storage.sessions import SessionRow

ASK_AFTER = timedelta(days=7)
#: What lies longer back than this she no longer remembers.
NO_LATER = timedelta(days=30)


def plan_due(session: Session, now: datetime, limit: int) -> int:
    """Returns how many sessions were looked at; each is once."""
    rows = sessions.to_follow(session, now - NO_LATER, now - ASK_AFTER, limit)
    for row in rows:
        row.follow_asked_at = now
        hers, advised_by = _hers(session, row), staff.by_id(session, row.staff_id)
        if hers is not None and hers.has_phone and hers.pupil is None and advised_by is not None:
            facts = {"agreed_in": row.id, "staff": advised_by.name}
            note(session, hers.id, Kind.COMMUNITY, f"agreed:{row.id}", now, **facts)
    session.flush()
    return len(rows)


def one(session: Session, household: Household, session_id: int) -> Advice:
    """What was agreed with her. Raises NotForYou for another's, for a meeting's, and once the note is gone."""
    return _of(session, household, session_id).seen((household.id,))


def answer(session: Session, household: Household, session_id: int, said: Followed) -> Advice:
    """Her latest word stands. Raises NotForYou."""
    row = _of(session, household, session_id)
    row.followed = said
    session.flush()
    return row.seen((household.id,))


def _of(session: Session, household: Household, session_id: int) -> SessionRow:
    row = session.get(SessionRow, session_id)
    hers = _hers(session, row) if row is not None and row.closed_at is not None else None
    if row is None or hers is None or hers.id != household.id or row.agreed is None or row.kind is Manner.MEETING:
        raise NotForYou()
    return row


def _hers(session: Session, row: SessionRow) -> Household | None:
    people = sessions.people_of(session, row.id)
    return households.by_ids(session, list(people)).get(people[0]) if len(people) == 1 else None
