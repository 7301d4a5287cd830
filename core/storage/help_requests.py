"""Someone asked for a person."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import JSON, ForeignKey, Integer, String, Time, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage import base
from core.storage.base import Base, UTCDateTime
from core.storage.groups import MembershipRow
from core.storage.sealed import SealedText
from core.storage.staff import StaffRow


class HelpRequestRow(Base):
    __tablename__ = "help_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    about: Mapped[str] = mapped_column(String(30))
    asked_at: Mapped[datetime] = mapped_column(UTCDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    handed_to: Mapped[int | None] = mapped_column(Integer)
    closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: When the coordinators were told that nobody answers.
    climbed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class HelpHoursRow(Base):
    """One row, once a coordinator has said when somebody is there."""

    __tablename__ = "help_hours"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    opens: Mapped[time] = mapped_column(Time)
    closes: Mapped[time] = mapped_column(Time)
    days: Mapped[list[int]] = mapped_column(JSON)


class HelpMessageRow(Base):
    """What was said in a thread; without staff it is hers."""

    __tablename__ = "help_messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("help_requests.id"), index=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    staff_id: Mapped[int | None] = mapped_column(Integer)
    words: Mapped[str] = mapped_column(SealedText(1000))
    source: Mapped[str] = mapped_column(String(40), unique=True)
    at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)


def open_of(session: Session, household_id: int) -> HelpRequestRow | None:
    query = select(HelpRequestRow).where(HelpRequestRow.household_id == household_id)
    return session.scalar(query.where(HelpRequestRow.answered_at.is_(None)).limit(1))


def open_in(session: Session, group_ids: frozenset[int] | None, staff_id: int = 0) -> list[HelpRequestRow]:
    """Those of the groups or handed to her, oldest first; of everybody, also of whoever is in no group, for None."""
    query = select(HelpRequestRow).where(HelpRequestRow.answered_at.is_(None))
    if group_ids is not None:
        there = select(MembershipRow.household_id).where(
            MembershipRow.group_id.in_(group_ids), MembershipRow.left_at.is_(None)
        )
        query = query.where(or_(HelpRequestRow.household_id.in_(there), HelpRequestRow.handed_to == staff_id))
    return list(session.scalars(query.order_by(HelpRequestRow.asked_at)))


def said_in(session: Session, request_id: int) -> list[tuple[HelpMessageRow, str | None]]:
    query = select(HelpMessageRow, StaffRow.name).outerjoin(StaffRow, StaffRow.id == HelpMessageRow.staff_id)
    return [
        (row, name)
        for row, name in session.execute(
            query.where(HelpMessageRow.request_id == request_id).order_by(HelpMessageRow.id)
        )
    ]


def last_of_hers(session: Session, request_id: int) -> int:
    """The number of what she said last; 0 before she has."""
    query = select(func.max(HelpMessageRow.id)).where(HelpMessageRow.request_id == request_id)
    return session.scalar(query.where(HelpMessageRow.staff_id.is_(None))) or 0


def unanswered_since(session: Session, since: datetime) -> list[HelpRequestRow]:
    query = select(HelpRequestRow).where(
        HelpRequestRow.answered_at.is_(None), HelpRequestRow.climbed_at.is_(None), HelpRequestRow.asked_at <= since
    )
    return list(session.scalars(query.limit(100)))


def waits_in(session: Session, group_id: int | None, count: int = 20) -> list[timedelta]:
    """How long the latest of the group waited for their answer."""
    query = select(HelpRequestRow.asked_at, HelpRequestRow.answered_at).where(
        HelpRequestRow.group_id == group_id, HelpRequestRow.answered_at > HelpRequestRow.asked_at
    )
    latest = session.execute(query.order_by(HelpRequestRow.id.desc()).limit(count))
    return [answered - asked for asked, answered in latest if answered is not None]


def forget_words(session: Session, before: datetime, limit: int) -> int:
    """What was said in threads where nobody waits any more; that somebody asked, and how long she waited, stays."""
    settled = select(HelpRequestRow.id).where(HelpRequestRow.answered_at.is_not(None))
    return base.take_away(
        session, HelpMessageRow, limit, HelpMessageRow.at < before, HelpMessageRow.request_id.in_(settled)
    )
