"""Writing down an advising session in under a minute.

Programme events, written once when it is closed, one for each household that was there: `session_held`
{session, manner, minutes, topics}.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.sessions import Advice, Manner, Topic
from core.domain.staff import Staff, may_see
from core.errors import NotForYou
from core.services import groups, members
from core.storage import events, sessions
from core.storage.sessions import AttendanceRow, SessionRow

#: After this many letters what was agreed is no note but a letter.
LONGEST = 500


def begin(
    session: Session, viewer: Staff, group_id: int, manner: Manner, people: tuple[int, ...], now: datetime, source: str
) -> Advice:
    """The same `source` again makes nothing new. Raises NotForYou for a group or a person of others."""
    groups.seen_by(session, viewer, group_id)
    before = session.scalar(select(SessionRow).where(SessionRow.source == source))
    if before is not None:
        return one(session, viewer, before.id)
    row = SessionRow(group_id=group_id, staff_id=viewer.id, kind=manner, topics=[], at=now, source=source)
    session.add(row)
    session.flush()
    for household_id in people:
        attend(session, viewer, row.id, household_id, now)
    return _seen(session, row)


def attend(session: Session, viewer: Staff, session_id: int, household_id: int, now: datetime) -> Advice:
    """She was there; tapped again, she was not. Raises NotForYou."""
    row = _open(session, viewer, session_id)
    _member, group = members.one(session, viewer, household_id, now)
    if group.id != row.group_id:
        raise NotForYou()
    present = session.get(AttendanceRow, (row.id, household_id))
    if present is None:
        session.add(AttendanceRow(session_id=row.id, household_id=household_id))
    else:
        session.delete(present)
    session.flush()
    return _seen(session, row)


def note(
    session: Session,
    viewer: Staff,
    session_id: int,
    *,
    minutes: int | None = None,
    topic: Topic | None = None,
    agreed: str | None = None,
) -> Advice:
    """How long, a topic more or less, what was agreed. Raises NotForYou."""
    row = _open(session, viewer, session_id)
    if minutes is not None:
        row.minutes = max(1, min(600, minutes))
    if topic is not None:
        row.topics = sorted(set(row.topics) ^ {str(topic)})
    if agreed is not None:
        row.agreed = agreed.strip()[:LONGEST] or None
    session.flush()
    return _seen(session, row)


def close(session: Session, viewer: Staff, session_id: int, now: datetime) -> Advice:
    """It counts from here on, once. Raises NotForYou."""
    row = _of(session, viewer, session_id)
    if row.closed_at is None:
        row.closed_at = now
        facts = {"session": row.id, "manner": str(row.kind), "minutes": row.minutes, "topics": row.topics}
        for household_id in sessions.people_of(session, row.id):
            more = {"group_id": row.group_id, "staff_id": viewer.id, "facts": facts}
            events.happened(session, "session_held", household_id, now, **more)
        events.audited(session, viewer.id, "session_recorded", f"session:{row.id}", now, group=row.group_id)
    return _seen(session, row)


def one(session: Session, viewer: Staff, session_id: int) -> Advice:
    """Raises NotForYou."""
    return _seen(session, _of(session, viewer, session_id))


def latest(session: Session, viewer: Staff, count: int = 20) -> list[Advice]:
    query = select(SessionRow).where(SessionRow.closed_at.is_not(None)).order_by(SessionRow.at.desc()).limit(count)
    if not viewer.is_coordinator:
        query = query.where(SessionRow.group_id.in_(viewer.groups))
    return [_seen(session, row) for row in session.scalars(query)]


def _of(session: Session, viewer: Staff, session_id: int) -> SessionRow:
    row = session.get(SessionRow, session_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row


def _open(session: Session, viewer: Staff, session_id: int) -> SessionRow:
    row = _of(session, viewer, session_id)
    if row.closed_at is not None:
        raise NotForYou()
    return row


def _seen(session: Session, row: SessionRow) -> Advice:
    return row.seen(sessions.people_of(session, row.id))
