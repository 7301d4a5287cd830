"""Writing down an advising session in under a minute, at once or from a notebook within thirty days.

Programme events, written once when it is closed, one for each household that was there, on the day on which it was
held: `session_held` {session, manner, minutes, topics} and, where it was written down later, {written_at}. What she
took and put into an account goes where her own words about it go (core.services.products, savings, moves), as «said»
until somebody confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Consent, Household
from core.domain.money import Money
from core.domain.places import movable
from core.domain.savings import Place, check_amount
from core.domain.sessions import Advice, Manner, Taken, Topic, check_held
from core.domain.staff import Staff, may_see
from core.errors import NotForYou
from core.services import groups, members, moves, products, savings
from core.services.deliveries import note as deliver
from core.storage import events, households, sessions
from core.storage import groups as group_rows
from core.storage.sessions import AttendanceRow, SessionRow

#: After this many letters what was agreed is no note but a letter.
LONGEST = 500


@dataclass(frozen=True)
class Listed:
    advice: Advice
    group: str
    called: str | None  #: with whom, of a session with one who lets herself be seen


def begin(
    session: Session, viewer: Staff, group_id: int, manner: Manner, people: tuple[int, ...], now: datetime, source: str
) -> Advice:
    """The same `source` again makes nothing new. Raises NotForYou for a group or a person of others."""
    groups.seen_by(session, viewer, group_id)
    before = session.scalar(select(SessionRow).where(SessionRow.source == source))
    if before is not None:
        return one(session, viewer, before.id)
    row = SessionRow(
        group_id=group_id, staff_id=viewer.id, kind=manner, topics=[], at=now, source=source, written_at=now
    )
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


def held_on(session: Session, viewer: Staff, session_id: int, on: date, now: datetime, zone: str) -> Advice:
    """The day of the programme's calendar on which it was. Raises NotForYou, DateInFuture or SessionTooOld."""
    row = _open(session, viewer, session_id)
    today = now.astimezone(ZoneInfo(zone)).date()
    check_held(on, today)
    # Nobody remembers the hour. At noon it is the same day wherever somebody looks.
    row.at = now if on == today else datetime.combine(on, time(12), ZoneInfo(zone))
    session.flush()
    return _seen(session, row)


def took(session: Session, viewer: Staff, session_id: int, taken: Taken | None) -> Advice:
    """What she took, of a session with her alone; None where she took nothing after all.

    Money only where she lets her facilitator see how she is getting on, and where it came into an account.
    Raises NotForYou, AmountNotPositive or AmountBeyondSense.
    """
    row = _open(session, viewer, session_id)
    hers = _hers(session, row)
    if hers is None:
        raise NotForYou()
    row.product, row.institution = (taken.product, taken.where) if taken else (None, None)
    row.amount_minor = row.currency = None
    if taken is not None and taken.amount is not None:
        if taken.place is None or not hers.agreed_to(Consent.SHARE):
            raise NotForYou()
        check_amount(taken.amount)
        row.amount_minor, row.currency = taken.amount.minor, taken.amount.currency
    session.flush()
    return _seen(session, row)


def may_tell_amount(session: Session, viewer: Staff, session_id: int) -> Household | None:
    """The one with whom it was, where an amount may be written down of her. Raises NotForYou."""
    row = _of(session, viewer, session_id)
    hers, taken = _hers(session, row), _seen(session, row).taken
    is_asked = hers is not None and taken is not None and taken.place is not None and hers.agreed_to(Consent.SHARE)
    return hers if is_asked else None


def close(session: Session, viewer: Staff, session_id: int, now: datetime) -> Advice:
    """It counts from here on, once. Raises NotForYou."""
    row = _of(session, viewer, session_id)
    if row.closed_at is None:
        row.closed_at = now
        facts = {"session": row.id, "manner": str(row.kind), "minutes": row.minutes, "topics": row.topics}
        if row.written_at is not None and row.written_at > row.at:
            facts["written_at"] = row.written_at.isoformat()
        for household_id in sessions.people_of(session, row.id):
            more = {"group_id": row.group_id, "staff_id": viewer.id, "facts": facts}
            events.happened(session, "session_held", household_id, row.at, **more)
        events.audited(session, viewer.id, "session_recorded", f"session:{row.id}", now, group=row.group_id)
        _into_her_book(session, viewer, row, now)
    return _seen(session, row)


def one(session: Session, viewer: Staff, session_id: int) -> Advice:
    """Raises NotForYou."""
    return _seen(session, _of(session, viewer, session_id))


def latest(session: Session, viewer: Staff, count: int = 40) -> list[Listed]:
    """Those of the viewer's groups that were saved, the latest first."""
    query = select(SessionRow).where(SessionRow.closed_at.is_not(None)).order_by(SessionRow.at.desc()).limit(count)
    if not viewer.is_coordinator:
        query = query.where(SessionRow.group_id.in_(viewer.groups))
    rows = list(session.scalars(query))
    each = [_seen(session, row) for row in rows]
    known = households.by_ids(session, [her for one in each for her in one.people])
    return [Listed(one, _group_name(session, one.group_id), _name(one, known)) for one in each]


def _into_her_book(session: Session, viewer: Staff, row: SessionRow, now: datetime) -> None:
    """As if she had said it herself; she is told, and may take it back like her own words."""
    hers, taken = _hers(session, row), _seen(session, row).taken
    if hers is None or taken is None or taken.where is None:
        return
    on = row.at.astimezone(ZoneInfo(hers.zone)).date()
    source = f"session:{row.id}"
    products.record_product(session, hers, taken.product, taken.where, now, source, on)
    if taken.amount is not None and taken.place is not None:
        _put_there(session, hers, taken.amount, taken.place, now, source, on)
    row.amount_minor = row.currency = None
    deliver(session, hers.id, Kind.MESSAGE, f"noted:{row.id}", now, noted=row.id, staff=viewer.name)


def _put_there(
    session: Session, hers: Household, amount: Money, place: Place, now: datetime, source: str, on: date
) -> None:
    """What she had outside has moved; only what her book did not know of is put aside now, so none counts twice."""
    there = moves.whereabouts(session, hers, amount.currency).by_place
    moved = min(amount, movable(there, amount.currency, None, place))
    if moved.minor > 0:
        moves.record_move(session, hers, moved, None, place, None, now, source, on)
    if moved < amount:
        savings.record_saving(session, hers, amount - moved, on, now, source, place=place)


def _group_name(session: Session, group_id: int) -> str:
    group = group_rows.by_id(session, group_id)
    return group.name if group else ""


def _name(one: Advice, known: dict[int, Household]) -> str | None:
    hers = known.get(one.people[0]) if one.is_with_one else None
    return hers.called if hers is not None and hers.agreed_to(Consent.SHARE) else None


def _hers(session: Session, row: SessionRow) -> Household | None:
    """With whom it was, of a session with one alone."""
    people = sessions.people_of(session, row.id)
    if row.kind is Manner.MEETING or len(people) != 1:
        return None
    return households.by_ids(session, list(people)).get(people[0])


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
