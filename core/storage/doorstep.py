"""Who stands at the door: the household of a chat and the question that is open with it, in one look."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from core.storage.among import among
from core.storage.database import glance
from core.storage.households import HOUSEHOLDS, Met, seen
from core.storage.questions import QUESTIONS, Asked

# Asked for every update, so it is built once.
LOOK = (
    select(HOUSEHOLDS, QUESTIONS.c.kind, QUESTIONS.c.facts, QUESTIONS.c.asked_at)
    .outerjoin(QUESTIONS, QUESTIONS.c.household_id == HOUSEHOLDS.c.id)
    .where(HOUSEHOLDS.c.chat_id == bindparam("chat"))
)
GLIMPSE = (
    select(
        *(HOUSEHOLDS.c.chat_id, HOUSEHOLDS.c.language, HOUSEHOLDS.c.country, HOUSEHOLDS.c.currency),
        *(HOUSEHOLDS.c.zone, HOUSEHOLDS.c.state, QUESTIONS.c.kind, QUESTIONS.c.facts, QUESTIONS.c.asked_at),
    )
    .outerjoin(QUESTIONS, QUESTIONS.c.household_id == HOUSEHOLDS.c.id)
    .where(among(HOUSEHOLDS.c.chat_id, "chats"))
)


def look(session: Session, chat_id: int) -> tuple[Met, Asked | None] | None:
    """The household as it was met, and what it was asked last."""
    for row in glance(session, LOOK, {"chat": chat_id}):
        asked = Asked(row.kind, row.facts, row.asked_at) if row.kind is not None else None
        return Met(seen(row), row.last_heard_at), asked
    return None


def glimpses(session: Session, chat_ids: Collection[int]) -> Sequence[Row[Any]]:
    """What must be known of several chats before their words are understood."""
    return glance(session, GLIMPSE, {"chats": list(chat_ids)})
