"""Becoming staff by a one-time link, and entering the panel by another. No passwords anywhere."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.staff import Role, Staff
from core.errors import LinkSpent
from core.storage import events, staff
from core.storage.staff import LinkRow, PanelSessionRow, StaffRow

INVITATION_LASTS = timedelta(days=7)
PANEL_LINK_LASTS = timedelta(minutes=10)
SESSION_LASTS = timedelta(hours=12)


def invite(session: Session, role: Role, now: datetime, invited_by: int | None = None) -> str:
    """A token for a deep link that makes one person staff, once, within seven days."""
    token = _link(session, LinkRow(purpose="invite", role=role, expires_at=now + INVITATION_LASTS))
    events.audited(session, invited_by, "staff_invited", str(role), now)
    return token


def accept(session: Session, token: str, chat_id: int, name: str, language: str, now: datetime) -> Staff:
    """Raises LinkSpent when it was used, has expired or never was."""
    link = _spend(session, token, "invite", now)
    row = session.query(StaffRow).filter_by(chat_id=chat_id).one_or_none()
    if row is None:
        row = StaffRow(chat_id=chat_id, created_at=now)
        session.add(row)
    row.name, row.language, row.active = name[:80], language, True
    # A coordinator who opens a facilitator's link stays a coordinator.
    if row.role is not Role.COORDINATOR:
        row.role = link.role or Role.FACILITATOR
    session.flush()
    events.audited(session, row.id, "staff_joined", str(row.role), now)
    found = staff.by_id(session, row.id)
    assert found is not None
    return found


def panel_link(session: Session, staff_id: int, now: datetime) -> str:
    """A token that opens the panel once, within ten minutes."""
    return _link(session, LinkRow(purpose="panel", staff_id=staff_id, expires_at=now + PANEL_LINK_LASTS))


def enter_panel(session: Session, token: str, now: datetime) -> str:
    """Spends the link and returns the token of a new panel session. Raises LinkSpent."""
    link = _spend(session, token, "panel", now)
    assert link.staff_id is not None
    return open_panel(session, link.staff_id, now)


def open_panel(session: Session, staff_id: int, now: datetime) -> str:
    token = secrets.token_urlsafe(32)
    session.add(PanelSessionRow(hash=_hash(token), staff_id=staff_id, expires_at=now + SESSION_LASTS))
    events.audited(session, staff_id, "panel_entered", f"staff:{staff_id}", now)
    return token


def in_panel(session: Session, token: str, now: datetime) -> Staff | None:
    row = session.get(PanelSessionRow, _hash(token))
    if row is None or row.revoked_at is not None or row.expires_at <= now:
        return None
    return staff.by_id(session, row.staff_id)


def leave_panel(session: Session, token: str, now: datetime) -> None:
    row = session.get(PanelSessionRow, _hash(token))
    if row is not None:
        row.revoked_at = now


def _link(session: Session, row: LinkRow) -> str:
    token = secrets.token_urlsafe(24)
    row.hash = _hash(token)
    session.add(row)
    return token


def _spend(session: Session, token: str, purpose: str, now: datetime) -> LinkRow:
    row = session.get(LinkRow, _hash(token), with_for_update=True)
    if row is None or row.purpose != purpose or row.used_at is not None or row.expires_at <= now:
        raise LinkSpent()
    row.used_at = now
    return row


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def by_chat(session: Session, chat_id: int) -> Staff | None:
    return staff.by_chat(session, chat_id)


def has_coordinator(session: Session) -> bool:
    return staff.any_coordinator(session)


def by_id(session: Session, staff_id: int) -> Staff | None:
    return staff.by_id(session, staff_id)
