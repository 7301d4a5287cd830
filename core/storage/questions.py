"""What the bot has just asked a household: the one pending question, in a row and not in a process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ForeignKey, String, Table, bindparam, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage import base
from core.storage.base import Base, UTCDateTime
from core.storage.database import glance
from core.storage.sealed import SealedJSON


class QuestionRow(Base):
    __tablename__ = "pending_questions"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(30))
    facts: Mapped[dict[str, Any]] = mapped_column(SealedJSON)
    asked_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)


QUESTIONS = cast(Table, QuestionRow.__table__)
# Asked for every update, so it is built once.
PENDING = select(QUESTIONS).where(QUESTIONS.c.household_id == bindparam("household"))


@dataclass(frozen=True)
class Asked:
    kind: str
    facts: dict[str, Any]
    at: datetime


def pending(session: Session, household_id: int) -> Asked | None:
    found = glance(session, PENDING, {"household": household_id})
    return next((Asked(row.kind, row.facts, row.asked_at) for row in found), None)


def ask(session: Session, household_id: int, kind: str, facts: dict[str, Any], at: datetime) -> None:
    session.merge(QuestionRow(household_id=household_id, kind=kind, facts=facts, asked_at=at))


def forget(session: Session, household_id: int) -> None:
    session.execute(delete(QuestionRow).where(QuestionRow.household_id == household_id))


def forget_before(session: Session, at: datetime, limit: int) -> int:
    return base.take_away(session, QuestionRow, limit, QuestionRow.asked_at < at)
