"""Polls of a place. A ballot is there until the poll is counted, and no longer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.agenda import Ballot, Consultation, Manner, Question, Result, Stage
from core.storage.base import Base, EnumWord, UTCDateTime


class ConsultationRow(Base):
    __tablename__ = "consultations"

    id: Mapped[int] = mapped_column(primary_key=True)
    stage: Mapped[Stage] = mapped_column(EnumWord(Stage))
    manner: Mapped[Manner] = mapped_column(EnumWord(Manner))
    question: Mapped[str] = mapped_column(String(200))
    answers: Mapped[list[str]] = mapped_column(JSON)
    place: Mapped[str] = mapped_column(String(80))
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: What may be shown, written once when it is closed.
    result: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    decision: Mapped[str | None] = mapped_column(String(300))
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("consultations.id"))
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id"))
    source: Mapped[str] = mapped_column(String(40), unique=True)

    def seen(self, group_ids: frozenset[int]) -> Consultation:
        return Consultation(
            self.id,
            self.stage,
            self.manner,
            Question(self.question, tuple(self.answers)),
            self.place,
            group_ids,
            self.created_at,
            self.closed_at,
            _result(self.result),
            self.decision,
            self.follows_id,
            self.project_id,
        )


class ConsultationGroupRow(Base):
    """Whose households are asked; fixed when it is opened."""

    __tablename__ = "consultation_groups"

    consultation_id: Mapped[int] = mapped_column(ForeignKey("consultations.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)


class BallotRow(Base):
    """One voice a household; without a time, so that nobody can tell who answered when."""

    __tablename__ = "ballots"

    consultation_id: Mapped[int] = mapped_column(ForeignKey("consultations.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    choices: Mapped[list[int]] = mapped_column(JSON)


def kept(result: Result) -> dict[str, Any]:
    return {"voters": result.voters, "counts": list(result.counts), "order": list(result.order)}


def _result(raw: dict[str, Any] | None) -> Result | None:
    return Result(raw["voters"], tuple(raw["counts"]), tuple(raw["order"])) if raw else None


def groups_of(session: Session, consultation_id: int) -> frozenset[int]:
    query = select(ConsultationGroupRow.group_id).where(ConsultationGroupRow.consultation_id == consultation_id)
    return frozenset(session.scalars(query))


def of_groups(session: Session, group_ids: frozenset[int] | None, most: int) -> list[ConsultationRow]:
    """The newest that ask one of these groups; of all groups for None."""
    query = select(ConsultationRow).order_by(ConsultationRow.id.desc()).limit(most)
    if group_ids is not None:
        asked = select(ConsultationGroupRow.consultation_id).where(ConsultationGroupRow.group_id.in_(group_ids))
        query = query.where(ConsultationRow.id.in_(asked))
    return list(session.scalars(query))


def closed_within(session: Session, begins: datetime, ends: datetime) -> list[ConsultationRow]:
    query = select(ConsultationRow).where(ConsultationRow.closed_at >= begins, ConsultationRow.closed_at < ends)
    return list(session.scalars(query.order_by(ConsultationRow.id.desc())))


def ballots(session: Session, consultation_id: int) -> dict[int, Ballot]:
    """By household. Nobody but the counting asks."""
    query = select(BallotRow).where(BallotRow.consultation_id == consultation_id).order_by(BallotRow.household_id)
    return {row.household_id: tuple(row.choices) for row in session.scalars(query)}


def count_ballots(session: Session, consultation_id: int) -> int:
    query = select(func.count()).select_from(BallotRow).where(BallotRow.consultation_id == consultation_id)
    return session.scalar(query) or 0


def burn(session: Session, consultation_id: int) -> None:
    session.execute(delete(BallotRow).where(BallotRow.consultation_id == consultation_id))
