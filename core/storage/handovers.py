"""Visits to an institution, and for how long somebody wants to hear no more of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.handovers import Outcome, Step, VisitState
from core.storage.base import Base, EnumWord, UTCDateTime

OPEN = (VisitState.ASKED, VisitState.AGREED)


class HandoverRow(Base):
    __tablename__ = "handovers"
    __table_args__ = (Index("ix_handovers_next_due_at", "next_due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    #: Who goes along; None while nobody has agreed, and where she goes alone.
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    branch_id: Mapped[int | None] = mapped_column(ForeignKey("branches.id"))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    state: Mapped[VisitState] = mapped_column(EnumWord(VisitState))
    outcome: Mapped[Outcome | None] = mapped_column(EnumWord(Outcome))
    next_step: Mapped[Step | None] = mapped_column(EnumWord(Step))
    next_due_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    asked_at: Mapped[datetime] = mapped_column(UTCDateTime)


class AccountRestRow(Base):
    """«Ya no quiero»: nothing about an account is offered until then."""

    __tablename__ = "account_rests"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    until: Mapped[datetime] = mapped_column(UTCDateTime)


def open_of(session: Session, household_id: int) -> HandoverRow | None:
    query = select(HandoverRow).where(HandoverRow.household_id == household_id, HandoverRow.state.in_(OPEN))
    return session.scalar(query.order_by(HandoverRow.id.desc()).limit(1))


def of(session: Session, household_id: int, visit_id: int) -> HandoverRow | None:
    query = select(HandoverRow).where(HandoverRow.household_id == household_id, HandoverRow.id == visit_id)
    return session.scalar(query)


def open_in(session: Session, group_ids: frozenset[int] | None) -> list[HandoverRow]:
    """Of the groups, the soonest first; of everybody for None. Who goes alone is nobody's business."""
    query = select(HandoverRow).where(HandoverRow.state.in_(OPEN), HandoverRow.group_id.is_not(None))
    if group_ids is not None:
        query = query.where(HandoverRow.group_id.in_(group_ids))
    return list(session.scalars(query.order_by(HandoverRow.at).limit(30)))


def due(session: Session, now: datetime, limit: int) -> list[HandoverRow]:
    query = select(HandoverRow).where(HandoverRow.next_due_at <= now).order_by(HandoverRow.next_due_at)
    return list(session.scalars(query.limit(limit)))


def rests_until(session: Session, household_id: int) -> datetime | None:
    row = session.get(AccountRestRow, household_id)
    return row.until if row else None
