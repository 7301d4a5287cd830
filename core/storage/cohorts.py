"""The quizzes of closed cohorts. Answers are there until the change is read, and no longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Integer, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.cohorts import Change, Moment, QuestionChange, QuizResult
from core.storage.base import Base, EnumWord, UTCDateTime


class CohortRow(Base):
    """What became of the quiz of a closed group."""

    __tablename__ = "cohorts"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    #: The questions, fixed when it is first sent: both times they are the same.
    questions: Mapped[list[str]] = mapped_column(JSON)
    before_at: Mapped[datetime] = mapped_column(UTCDateTime)
    after_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    read_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    result: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    @property
    def moment(self) -> Moment:
        return Moment.BEFORE if self.after_at is None else Moment.AFTER


class CohortAnswerRow(Base):
    """The first answer of one person to one question; whether it was right, and not what it was."""

    __tablename__ = "cohort_answers"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True, index=True)
    moment: Mapped[Moment] = mapped_column(EnumWord(Moment), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    is_right: Mapped[bool] = mapped_column(Boolean)


def marks_of(session: Session, group_id: int, household_id: int) -> dict[tuple[Moment, int], bool]:
    query = select(CohortAnswerRow).where(
        CohortAnswerRow.group_id == group_id, CohortAnswerRow.household_id == household_id
    )
    return {(row.moment, row.position): row.is_right for row in session.scalars(query)}


def marks(session: Session, group_id: int, household_ids: Sequence[int]) -> dict[int, dict[tuple[Moment, int], bool]]:
    """By person. Nobody but the counting asks."""
    query = select(CohortAnswerRow).where(
        CohortAnswerRow.group_id == group_id, CohortAnswerRow.household_id.in_(household_ids)
    )
    found: dict[int, dict[tuple[Moment, int], bool]] = {}
    for row in session.scalars(query.order_by(CohortAnswerRow.household_id)):
        found.setdefault(row.household_id, {})[row.moment, row.position] = row.is_right
    return found


def burn(session: Session, group_id: int) -> None:
    session.execute(delete(CohortAnswerRow).where(CohortAnswerRow.group_id == group_id))


def kept(result: QuizResult) -> dict[str, Any]:
    change = result.change
    figures = {"people": change.people, "before": change.before, "after": change.after}
    each = [[one.key, one.before, one.after] for one in result.questions]
    return {**figures, "low": change.low, "high": change.high, "questions": each}


def opened(raw: dict[str, Any] | None) -> QuizResult | None:
    if raw is None:
        return None
    change = Change(raw["people"], raw["before"], raw["after"], raw["low"], raw["high"])
    return QuizResult(change, tuple(QuestionChange(key, first, last) for key, first, last in raw["questions"]))
