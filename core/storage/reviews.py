"""Questions that come back: one row a household and question, scheduled by FSRS."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.delivery import DeliveryState
from core.storage.base import Base, UTCDateTime
from core.storage.deliveries import DeliveryRow


class ReviewRow(Base):
    __tablename__ = "reviews"
    __table_args__ = (Index("ix_reviews_household_due", "household_id", "due_at"),)

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60), primary_key=True)
    question: Mapped[str] = mapped_column(String(60), primary_key=True)
    #: the card as the fsrs package writes it
    card: Mapped[str] = mapped_column(Text)
    due_at: Mapped[datetime] = mapped_column(UTCDateTime)


class RecallRow(Base):
    """How a household takes to being asked: when next, and how often it has let a question lie."""

    __tablename__ = "recalls"
    __table_args__ = (Index("ix_recalls_next_at", "next_at"),)

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    #: when something may be asked next; NULL while nothing is
    next_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: the key of the delivery that has not been answered yet
    asked: Mapped[str | None] = mapped_column(String(80))
    ignored: Mapped[int] = mapped_column(Integer, default=0)


def of(session: Session, household_id: int, lesson: str, question: str) -> ReviewRow | None:
    return session.get(ReviewRow, (household_id, lesson, question))


def recall(session: Session, household_id: int) -> RecallRow:
    row = session.get(RecallRow, household_id)
    if row is None:
        row = RecallRow(household_id=household_id, next_at=None, asked=None, ignored=0)
        session.add(row)
    return row


def earliest(session: Session, household_id: int) -> datetime | None:
    return session.scalar(select(func.min(ReviewRow.due_at)).where(ReviewRow.household_id == household_id))


def all_due(session: Session, household_id: int, now: datetime) -> list[ReviewRow]:
    """Those that may come back now, the longest overdue first."""
    query = select(ReviewRow).where(ReviewRow.household_id == household_id, ReviewRow.due_at <= now)
    return list(session.scalars(query.order_by(ReviewRow.due_at, ReviewRow.lesson, ReviewRow.question)))


def whose_turn(session: Session, now: datetime, limit: int) -> list[RecallRow]:
    query = select(RecallRow).where(RecallRow.next_at <= now)
    return list(session.scalars(query.order_by(RecallRow.next_at).limit(limit)))


def became(session: Session, key: str) -> DeliveryState | None:
    """What became of the delivery that carried a question."""
    return session.scalar(select(DeliveryRow.state).where(DeliveryRow.key == key))
