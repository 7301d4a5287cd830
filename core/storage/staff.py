"""Staff, the groups each may see, their one-time links and their panel sessions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import cast

from sqlalchemy import BigInteger, Boolean, ForeignKey, String, Table, bindparam, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.staff import Role, Staff
from core.storage import base
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.database import glance
from core.storage.households import HouseholdRow
from core.storage.sealed import SealedText


class StaffRow(Base):
    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str] = mapped_column(SealedText(80))
    role: Mapped[Role] = mapped_column(EnumWord(Role))
    language: Mapped[str] = mapped_column(String(8), default="es")
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)


class StaffGroupRow(Base):
    __tablename__ = "staff_groups"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)


class LinkRow(Base):
    """A one-time link: an invitation to become staff, or a way into the panel. Only the hash is kept."""

    __tablename__ = "links"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(10))
    role: Mapped[Role | None] = mapped_column(EnumWord(Role))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class LinkGroupRow(Base):
    """A group that an invitation gives to look after."""

    __tablename__ = "link_groups"

    link_hash: Mapped[str] = mapped_column(ForeignKey("links.hash"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)


class PanelSessionRow(Base):
    __tablename__ = "panel_sessions"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


STAFF = cast(Table, StaffRow.__table__)
BY_CHAT = select(STAFF.c.id).where(STAFF.c.chat_id == bindparam("chat"), STAFF.c.active)


def by_chat(session: Session, chat_id: int) -> Staff | None:
    # Asked for every text, and nearly everybody is none of them.
    if not glance(session, BY_CHAT, {"chat": chat_id}):
        return None
    row = session.scalar(select(StaffRow).where(StaffRow.chat_id == chat_id, StaffRow.active))
    return _staff(session, row) if row else None


def by_id(session: Session, staff_id: int) -> Staff | None:
    row = session.get(StaffRow, staff_id)
    return _staff(session, row) if row and row.active else None


def any_coordinator(session: Session) -> bool:
    return session.scalar(select(StaffRow.id).where(StaffRow.role == Role.COORDINATOR, StaffRow.active)) is not None


def everybody(session: Session) -> list[tuple[Staff, datetime]]:
    """Who works with the programme now, by name, and since when."""
    rows = session.scalars(select(StaffRow).where(StaffRow.active).order_by(StaffRow.name, StaffRow.id)).all()
    groups: dict[int, set[int]] = {}
    for staff_id, group_id in session.execute(select(StaffGroupRow.staff_id, StaffGroupRow.group_id)):
        groups.setdefault(staff_id, set()).add(group_id)
    return [(_seen(row, frozenset(groups.get(row.id, ()))), row.created_at) for row in rows]


def last_heard(session: Session, chats: Collection[int]) -> dict[int, datetime]:
    """By chat, when somebody wrote there last; staff have a household of their own in the chat."""
    heard = HouseholdRow.last_heard_at
    query = select(HouseholdRow.chat_id, heard).where(HouseholdRow.chat_id.in_(chats), heard.is_not(None))
    return {chat_id: at for chat_id, at in session.execute(query) if chat_id is not None and at is not None}


def looks_after(session: Session, staff_id: int, group_id: int) -> None:
    if session.get(StaffGroupRow, (staff_id, group_id)) is None:
        session.add(StaffGroupRow(staff_id=staff_id, group_id=group_id))


def _staff(session: Session, row: StaffRow) -> Staff:
    groups = session.scalars(select(StaffGroupRow.group_id).where(StaffGroupRow.staff_id == row.id))
    return _seen(row, frozenset(groups))


def _seen(row: StaffRow, groups: frozenset[int]) -> Staff:
    return Staff(row.id, row.chat_id, row.name, row.role, row.language, groups)


def forget_spent(session: Session, before: datetime, limit: int) -> int:
    """Links and sessions that ended before that; nothing of them opens any more."""
    links = list(session.scalars(select(LinkRow.hash).where(LinkRow.expires_at < before).limit(limit)))
    session.execute(delete(LinkGroupRow).where(LinkGroupRow.link_hash.in_(links)))
    session.execute(delete(LinkRow).where(LinkRow.hash.in_(links)))
    return len(links) + base.take_away(session, PanelSessionRow, limit, PanelSessionRow.expires_at < before)
