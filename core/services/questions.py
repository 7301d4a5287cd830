"""The one question that the bot has open with a household."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from core.storage import questions
from core.storage.questions import Asked

#: After this long she has forgotten what we asked; her words are read afresh.
OPEN_FOR = timedelta(hours=24)


@dataclass(frozen=True)
class Question:
    kind: str
    facts: dict[str, Any]


def ask(session: Session, household_id: int, kind: str, now: datetime, **facts: Any) -> None:
    questions.ask(session, household_id, kind, facts, now)


def pending(session: Session, household_id: int, now: datetime) -> Question | None:
    return still_open(questions.pending(session, household_id), now)


def still_open(asked: Asked | None, now: datetime) -> Question | None:
    if asked is None or now - asked.at > OPEN_FOR:
        return None
    return Question(asked.kind, asked.facts)


def forget(session: Session, household_id: int) -> None:
    questions.forget(session, household_id)


def forget_old(session: Session, now: datetime, limit: int) -> int:
    """Returns how many; again until it returns none."""
    return questions.forget_before(session, now - OPEN_FOR, limit)
