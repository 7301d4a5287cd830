"""What stands in her chat and may be taken away: Telegram allows it for 48 hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.storage import traces

#: An hour less than Telegram allows, for clocks differ.
TAKEN_AWAY_WITHIN = timedelta(hours=47)


@dataclass(frozen=True)
class Trace:
    chat_id: int
    message_id: int


def keep(session: Session, seen: Sequence[Trace], now: datetime) -> None:
    """Remembers the numbers of messages, of whoever is known; nothing of what they say."""
    if seen:
        traces.keep(session, [{"chat": one.chat_id, "message": one.message_id, "moment": now} for one in seen])


def take(session: Session, household_id: int, now: datetime) -> list[int]:
    """The messages that can be taken away now; they are forgotten with this."""
    found = traces.since(session, household_id, now - TAKEN_AWAY_WITHIN)
    traces.forget(session, household_id)
    return found


def forget_old(session: Session, now: datetime, limit: int) -> int:
    """Returns how many; again until it returns none."""
    return traces.forget_before(session, now - TAKEN_AWAY_WITHIN, limit)
