"""Progress through lessons, and answers to their questions."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, String, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime

LEFT = text("completed_at IS NULL AND why_asked_at IS NULL")


class ProgressRow(Base):
    __tablename__ = "progress"
    __table_args__ = (Index("ix_progress_left", "turned_at", sqlite_where=LEFT, postgresql_where=LEFT),)

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60), primary_key=True)
    card: Mapped[int] = mapped_column(Integer, default=0)
    #: done, later or cannot: what she said to the lesson's action
    action: Mapped[str | None] = mapped_column(String(10))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"), index=True)
    started_at: Mapped[datetime] = mapped_column(UTCDateTime)
    completed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: When she last did something in it; empty where nobody wrote it down yet.
    turned_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    why_asked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: Why she left it, in her own choice of four.
    why: Mapped[str | None] = mapped_column(String(10))


class CardTimeRow(Base):
    """How long a card lay before her, the first time that she turned it."""

    __tablename__ = "card_times"
    __table_args__ = (Index("ix_card_times_lesson", "lesson", "card"),)

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60), primary_key=True)
    card: Mapped[int] = mapped_column(Integer, primary_key=True)
    seconds: Mapped[int] = mapped_column(Integer)


class AnswerRow(Base):
    """The first answer to each question; later ones teach but are not counted."""

    __tablename__ = "answers"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60), primary_key=True)
    question: Mapped[str] = mapped_column(String(60), primary_key=True)
    choice: Mapped[str] = mapped_column(String(2))
    is_right: Mapped[bool] = mapped_column(Boolean)
    at: Mapped[datetime] = mapped_column(UTCDateTime)


def progress(session: Session, household_id: int, lesson: str) -> ProgressRow | None:
    return session.get(ProgressRow, (household_id, lesson))


def all_progress(session: Session, household_id: int) -> list[ProgressRow]:
    return list(session.scalars(select(ProgressRow).where(ProgressRow.household_id == household_id)))


def answer(session: Session, household_id: int, lesson: str, question: str) -> AnswerRow | None:
    return session.get(AnswerRow, (household_id, lesson, question))


def answered(session: Session, household_id: int, lesson: str) -> list[AnswerRow]:
    query = select(AnswerRow).where(AnswerRow.household_id == household_id, AnswerRow.lesson == lesson)
    return list(session.scalars(query))


def note_card(session: Session, household_id: int, lesson: str, card: int, seconds: int) -> None:
    """The first time counts."""
    if session.get(CardTimeRow, (household_id, lesson, card)) is None:
        session.add(CardTimeRow(household_id=household_id, lesson=lesson, card=card, seconds=seconds))
