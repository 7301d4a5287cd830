"""Making, listing and taking back the printed ways into a group."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.invitations import Invitation
from core.domain.staff import Staff, may_see
from core.domain.words import one_line
from core.errors import NotForYou
from core.errors.community import GroupClosed
from core.services import groups
from core.storage import events, invitations
from core.storage.invitations import InvitationRow

ONE_LASTS = timedelta(days=14)


def make(
    session: Session, viewer: Staff, group_id: int, place: str | None, lasts: timedelta | None, now: datetime
) -> Invitation:
    """A new way in that nobody can guess; for ever where `lasts` is None. Raises NotForYou, GroupClosed."""
    if groups.seen_by(session, viewer, group_id).is_closed:
        raise GroupClosed()
    row = InvitationRow(
        code=f"p{secrets.token_hex(6)}",
        group_id=group_id,
        place=(one_line(place, 60) or None) if place else None,
        made_by=viewer.id,
        created_at=now,
        expires_at=now + lasts if lasts else None,
    )
    session.add(row)
    session.flush()
    events.audited(session, viewer.id, "invitation_made", f"invitation:{row.id}", now, group=group_id)
    return row.seen()


def for_one(session: Session, viewer: Staff, group_id: int, now: datetime) -> Invitation:
    """A link that lets one person in, within two weeks. Raises NotForYou."""
    groups.seen_by(session, viewer, group_id)
    made = {"code": f"p{secrets.token_hex(6)}", "group_id": group_id, "made_by": viewer.id, "created_at": now}
    row = InvitationRow(**made, place=None, expires_at=now + ONE_LASTS, once=True)
    session.add(row)
    session.flush()
    events.audited(session, viewer.id, "let_in_link", f"invitation:{row.id}", now, group=group_id)
    return row.seen()


def of_group(session: Session, viewer: Staff, group_id: int) -> list[Invitation]:
    """Newest first. Raises NotForYou."""
    groups.seen_by(session, viewer, group_id)
    return [row.seen(came) for row, came in invitations.of_group(session, group_id)]


def one(session: Session, viewer: Staff, invitation_id: int) -> Invitation:
    """Raises NotForYou."""
    return _row(session, viewer, invitation_id).seen()


def revoke(session: Session, viewer: Staff, invitation_id: int, now: datetime) -> Invitation:
    """Nobody comes in by it any more; who came stays. Raises NotForYou."""
    row = _row(session, viewer, invitation_id)
    if row.revoked_at is None:
        row.revoked_at = now
        events.audited(session, viewer.id, "invitation_revoked", f"invitation:{row.id}", now, group=row.group_id)
    return row.seen()


def choose_path(session: Session, viewer: Staff, invitation_id: int, for_senders: bool, now: datetime) -> Invitation:
    """Where whoever comes by it from now on begins: with the lessons of who sends money, or of who receives it.

    Only where the place leaves it open. Raises NotForYou.
    """
    row = _row(session, viewer, invitation_id)
    if not row.seen().is_doubtful:
        raise NotForYou()
    if row.for_senders is not for_senders:
        row.for_senders = for_senders
        facts = {"group": row.group_id, "for_senders": for_senders}
        events.audited(session, viewer.id, "invitation_path", f"invitation:{row.id}", now, **facts)
    return row.seen()


def _row(session: Session, viewer: Staff, invitation_id: int) -> InvitationRow:
    row = session.get(InvitationRow, invitation_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row
