"""Who stands at the door: the household of a chat and the question that is open with it, in one look."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from core.storage.database import glance
from core.storage.households import HOUSEHOLDS, Met, seen
from core.storage.questions import QUESTIONS, Asked

# Asked for every update, so it is built once.
LOOK = (
    select(HOUSEHOLDS, QUESTIONS.c.kind, QUESTIONS.c.facts, QUESTIONS.c.asked_at)
    .outerjoin(QUESTIONS, QUESTIONS.c.household_id == HOUSEHOLDS.c.id)
    .where(HOUSEHOLDS.c.chat_id == bindparam("chat"))
)


def look(session: Session, chat_id: int) -> tuple[Met, Asked | None] | None:
    """The household as it was met, and what it was asked last."""
    for row in glance(session, LOOK, {"chat": chat_id}):
        asked = Asked(row.kind, row.facts, row.asked_at) if row.kind is not None else None
        return Met(seen(row), row.last_heard_at), asked
    return None
