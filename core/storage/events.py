"""The programme's events and the audit of staff acts. Append-only: figures are worked out from these alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import JSON, BigInteger, Index, Integer, String, Table, bindparam, func, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime
from core.storage.groups import group_number

#: Raised when what an event means changes, so that old figures stay explicable.
DEFINITION = 1


class EventRow(Base):
    """Something that counts. It names no person: `household_id` is a number that outlives its identity."""

    __tablename__ = "programme_events"
    __table_args__ = (
        Index("ix_programme_events_kind", "kind", "at", "household_id", "lesson"),
        Index("ix_programme_events_household", "household_id", "lesson", "kind"),
        Index("ix_programme_events_group", "group_id", "kind", "at"),
        Index("ix_programme_events_lesson", "lesson", "kind", "at", "household_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    kind: Mapped[str] = mapped_column(String(30))
    household_id: Mapped[int] = mapped_column(Integer)
    group_id: Mapped[int | None] = mapped_column(Integer)
    staff_id: Mapped[int | None] = mapped_column(Integer)
    lesson: Mapped[str | None] = mapped_column(String(60))
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    facts: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    definition: Mapped[int] = mapped_column(Integer, default=DEFINITION)


class AuditRow(Base):
    __tablename__ = "audit_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
    staff_id: Mapped[int | None] = mapped_column(Integer, index=True)
    act: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any] | None] = mapped_column(JSON)


HAPPENED = insert(cast(Table, EventRow.__table__)).inline()
IN_GROUP = HAPPENED.values(group_id=group_number(bindparam("member")).scalar_subquery())


def happened(session: Session, kind: str, household_id: int, at: datetime, **more: Any) -> None:
    """Written at once: nobody asks for its row, and an entity of its own costs three times the statement."""
    event = {"kind": kind, "household_id": household_id, "at": at, "definition": DEFINITION, **more}
    session.connection().execute(HAPPENED, event)


def happened_in_group(session: Session, kind: str, household_id: int, at: datetime, **more: Any) -> None:
    """The same, counted with the group that she is in, if she is in one."""
    session.flush()
    event = {"kind": kind, "household_id": household_id, "at": at, "definition": DEFINITION, **more}
    session.connection().execute(IN_GROUP, {**event, "member": household_id})


def audited(session: Session, staff_id: int | None, act: str, about: str, at: datetime, **facts: Any) -> None:
    session.add(AuditRow(staff_id=staff_id, act=act, about=about, at=at, facts=facts or None))


def latest_at(session: Session, household_id: int, kind: str) -> datetime | None:
    query = select(func.max(EventRow.at)).where(EventRow.household_id == household_id, EventRow.kind == kind)
    return session.scalar(query)


def has_happened(session: Session, household_id: int, kind: str, goal_id: int) -> bool:
    """Whether such a thing has happened to this goal before."""
    query = select(EventRow.id).where(EventRow.household_id == household_id, EventRow.kind == kind)
    return session.scalar(query.where(EventRow.facts["goal"].as_integer() == goal_id).limit(1)) is not None
