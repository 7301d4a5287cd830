"""Becoming staff by a one-time link, and entering the panel by another. No passwords anywhere."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from core.domain.staff import Role, Staff
from core.errors import LastCoordinator, LinkSpent, NotForYou, PhoneIsShared
from core.storage import events, groups, households, staff
from core.storage.groups import GroupRow
from core.storage.staff import LinkGroupRow, LinkRow, PanelSessionRow, StaffGroupRow, StaffRow

INVITATION_LASTS = timedelta(days=7)
PANEL_LINK_LASTS = timedelta(minutes=10)
SESSION_LASTS = timedelta(hours=12)


@dataclass(frozen=True)
class Member:
    """Somebody of the team, and the names of the groups that they look after."""

    staff: Staff
    since: datetime
    groups: tuple[str, ...]
    last_seen: datetime | None = None  #: in the chat


def invite(
    session: Session, role: Role, now: datetime, invited_by: int | None = None, for_groups: Collection[int] = ()
) -> str:
    """A token for a deep link that makes one person staff, once, within seven days; the groups go with it.

    Raises NotForYou for a group that is not there.
    """
    if any(groups.by_id(session, group_id) is None for group_id in for_groups):
        raise NotForYou()
    token = _link(session, LinkRow(purpose="invite", role=role, expires_at=now + INVITATION_LASTS))
    session.flush()
    session.add_all(LinkGroupRow(link_hash=_hash(token), group_id=group_id) for group_id in for_groups)
    facts = {"groups": sorted(for_groups)} if for_groups else {}
    events.audited(session, invited_by, "staff_invited", str(role), now, **facts)
    return token


def accept(session: Session, token: str, chat_id: int, name: str, language: str, now: datetime) -> Staff:
    """Raises LinkSpent when it was used, has expired or never was, and PhoneIsShared."""
    met = households.by_chat(session, chat_id)
    if met is not None and met.household.shares_phone:
        raise PhoneIsShared()
    link = _spend(session, token, "invite", now)
    row = session.query(StaffRow).filter_by(chat_id=chat_id).one_or_none()
    if row is None:
        row = StaffRow(chat_id=chat_id, created_at=now)
        session.add(row)
    # A coordinator who opens a facilitator's link stays a coordinator; one who was taken out comes back as invited.
    if not (row.active and row.role is Role.COORDINATOR):
        row.role = link.role or Role.FACILITATOR
    row.name, row.language, row.active = name[:80], language, True
    session.flush()
    for group_id in session.scalars(select(LinkGroupRow.group_id).where(LinkGroupRow.link_hash == link.hash)):
        _give(session, row, session.get_one(GroupRow, group_id))
    session.flush()
    events.audited(session, row.id, "staff_joined", str(row.role), now)
    found = staff.by_id(session, row.id)
    assert found is not None
    return found


def everybody(session: Session, viewer: Staff) -> list[Member]:
    """The team by name. Raises NotForYou for whoever does not coordinate."""
    _coordinates(viewer)
    names = {group.id: group.name for group in groups.all_of(session)}
    team = staff.everybody(session)
    heard = staff.last_heard(session, [one.chat_id for one, _since in team])
    return [
        Member(
            one, since, tuple(sorted(names[group] for group in one.groups if group in names)), heard.get(one.chat_id)
        )
        for one, since in team
    ]


def look_after(session: Session, viewer: Staff, staff_id: int, group_ids: Collection[int], now: datetime) -> None:
    """These groups and no others. Raises NotForYou."""
    _coordinates(viewer)
    row = _row(session, staff_id)
    if any(groups.by_id(session, group_id) is None for group_id in group_ids):
        raise NotForYou()
    session.execute(delete(StaffGroupRow).where(StaffGroupRow.staff_id == staff_id))
    # A group that she no longer sees must not ask her for help: it waits for somebody, and its requests climb.
    lost = update(GroupRow).where(GroupRow.facilitator_id == staff_id, GroupRow.id.not_in(group_ids))
    session.execute(lost.values(facilitator_id=None))
    for group_id in group_ids:
        _give(session, row, session.get_one(GroupRow, group_id))
    events.audited(session, _whose(viewer), "staff_scoped", f"staff:{staff_id}", now, groups=sorted(group_ids))


def retire(session: Session, viewer: Staff, staff_id: int, now: datetime) -> None:
    """No longer of the team: neither chat nor panel opens. Raises NotForYou or LastCoordinator."""
    _coordinates(viewer)
    row = _row(session, staff_id)
    if row.role is Role.COORDINATOR and _coordinators(session) == 1:
        raise LastCoordinator()
    row.active = False
    session.execute(delete(StaffGroupRow).where(StaffGroupRow.staff_id == staff_id))
    session.execute(
        update(PanelSessionRow)
        .where(PanelSessionRow.staff_id == staff_id, PanelSessionRow.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    session.execute(update(GroupRow).where(GroupRow.facilitator_id == staff_id).values(facilitator_id=None))
    events.audited(session, _whose(viewer), "staff_retired", f"staff:{staff_id}", now)


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


def _give(session: Session, row: StaffRow, group: GroupRow) -> None:
    """She sees the group; and it is hers where nobody facilitates it yet but a coordinator."""
    staff.looks_after(session, row.id, group.id)
    present = staff.by_id(session, group.facilitator_id) if group.facilitator_id else None
    if row.role is Role.FACILITATOR and (present is None or present.is_coordinator):
        group.facilitator_id = row.id


def _row(session: Session, staff_id: int) -> StaffRow:
    """Raises NotForYou."""
    row = session.get(StaffRow, staff_id)
    if row is None or not row.active:
        raise NotForYou()
    return row


def _coordinates(viewer: Staff) -> None:
    """Raises NotForYou."""
    if not viewer.is_coordinator:
        raise NotForYou()


def _coordinators(session: Session) -> int:
    query = select(func.count()).select_from(StaffRow).where(StaffRow.role == Role.COORDINATOR, StaffRow.active)
    return session.scalar(query) or 0


def _whose(viewer: Staff) -> int | None:
    """Whoever sits at the terminal has no number."""
    return viewer.id or None


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
