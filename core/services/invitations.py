"""Making, listing and taking back the printed ways into a group."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.invitations import Invitation
from core.domain.staff import Staff, may_see
from core.domain.words import one_line
from core.errors import NotForYou
from core.services import groups
from core.storage import events, invitations
from core.storage.invitations import InvitationRow


def make(
    session: Session, viewer: Staff, group_id: int, place: str | None, lasts: timedelta | None, now: datetime
) -> Invitation:
    """A new way in that nobody can guess; for ever where `lasts` is None. Raises NotForYou."""
    groups.seen_by(session, viewer, group_id)
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
    return _seen(row)


def of_group(session: Session, viewer: Staff, group_id: int) -> list[Invitation]:
    """Newest first. Raises NotForYou."""
    groups.seen_by(session, viewer, group_id)
    return [_seen(row, came) for row, came in invitations.of_group(session, group_id)]


def one(session: Session, viewer: Staff, invitation_id: int) -> Invitation:
    """Raises NotForYou."""
    return _seen(_row(session, viewer, invitation_id))


def revoke(session: Session, viewer: Staff, invitation_id: int, now: datetime) -> Invitation:
    """Nobody comes in by it any more; who came stays. Raises NotForYou."""
    row = _row(session, viewer, invitation_id)
    if row.revoked_at is None:
        row.revoked_at = now
        events.audited(session, viewer.id, "invitation_revoked", f"invitation:{row.id}", now, group=row.group_id)
    return _seen(row)


def _row(session: Session, viewer: Staff, invitation_id: int) -> InvitationRow:
    row = session.get(InvitationRow, invitation_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row


def _seen(row: InvitationRow, came: int = 0) -> Invitation:
    return Invitation(
        row.id,
        row.code,
        row.group_id,
        row.place,
        row.made_by,
        row.created_at,
        row.expires_at,
        row.revoked_at,
        came,
    )
