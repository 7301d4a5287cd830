"""Reminders of households: a rule, an hour, and when it is due next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from sqlalchemy import ForeignKey, Index, String, Time, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime

ACTIVE = text("state = 'active'")


class ReminderRow(Base):
    __tablename__ = "reminders"
    __table_args__ = (
        # A tick over a million households reads only this.
        Index("ix_reminders_due", "next_due_at", sqlite_where=ACTIVE, postgresql_where=ACTIVE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"))
    rule: Mapped[str] = mapped_column(String(120))
    at: Mapped[time] = mapped_column(Time)
    #: active, stopped, or resting while its goal rests
    state: Mapped[str] = mapped_column(String(10), default="active")
    anchor_at: Mapped[datetime] = mapped_column(UTCDateTime)
    next_due_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    source: Mapped[str | None] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)


def active_of(session: Session, household_id: int) -> list[ReminderRow]:
    query = select(ReminderRow).where(ReminderRow.household_id == household_id, ReminderRow.state == "active")
    return list(session.scalars(query.order_by(ReminderRow.id)))


def standing_of(session: Session, household_id: int) -> list[ReminderRow]:
    """Those that are said, and those that rest with their goal."""
    query = select(ReminderRow).where(ReminderRow.household_id == household_id)
    return list(session.scalars(query.where(ReminderRow.state.in_(("active", "resting"))).order_by(ReminderRow.id)))


def of_goal(session: Session, household_id: int, goal_id: int, states: Sequence[str]) -> list[ReminderRow]:
    query = select(ReminderRow).where(ReminderRow.household_id == household_id, ReminderRow.goal_id == goal_id)
    return list(session.scalars(query.where(ReminderRow.state.in_(states)).order_by(ReminderRow.id)))


def due(session: Session, now: datetime, limit: int) -> list[ReminderRow]:
    query = select(ReminderRow).where(ReminderRow.state == "active", ReminderRow.next_due_at <= now)
    return list(session.scalars(query.order_by(ReminderRow.next_due_at).limit(limit)))


def coming_of(session: Session, household_ids: Sequence[int], after: datetime) -> dict[int, list[datetime]]:
    """When each household is next reminded of what it asked for."""
    query = select(ReminderRow.household_id, ReminderRow.next_due_at).where(
        ReminderRow.household_id.in_(household_ids), ReminderRow.state == "active", ReminderRow.next_due_at > after
    )
    coming: dict[int, list[datetime]] = {}
    for household_id, at in session.execute(query):
        if at is not None:
            coming.setdefault(household_id, []).append(at)
    return coming
