"""Nothing that came in is lost: an update and the answers to it are kept until they are done and spoken.

The work on an update, its effects, the mark that it is done and the answers owed for it are one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from core.storage import inbox

#: Telegram repeats an update for a day at most.
REMEMBERED = timedelta(hours=48)


@dataclass(frozen=True)
class Arrival:
    """An update as it came, and the chat whose order it belongs to."""

    update_id: int
    lane: int
    body: str


@dataclass(frozen=True)
class Owed:
    """An answer that was decided and perhaps not yet spoken."""

    id: int
    lane: int
    method: str
    params: dict[str, Any]


def keep(session: Session, arrivals: Sequence[Arrival], now: datetime) -> list[Arrival]:
    """Stores what is not stored yet, and gives back what was new, in its order."""
    rows = [
        {"update_id": a.update_id, "lane": a.lane, "body": a.body, "attempts": 0, "received_at": now} for a in arrivals
    ]
    new = inbox.keep(session, rows)
    return [arrival for arrival in arrivals if arrival.update_id in new]


def left_over(session: Session, before: datetime | None = None) -> list[Arrival]:
    """What was stored and is not done, oldest first; only what came before `before`, where given."""
    return [Arrival(*found) for found in inbox.waiting(session, before)]


def begin(session: Session, update_id: int, now: datetime) -> bool:
    """True for the one who may work on it; with the commit of that work it is done. False when it was done before."""
    return inbox.claim(session, update_id, now)


def owe(session: Session, lane: int, answers: Sequence[tuple[str, dict[str, Any]]], now: datetime) -> list[Owed]:
    """Keeps the answers to an update until they are spoken."""
    return [Owed(inbox.owe(session, lane, method, params, now), lane, method, params) for method, params in answers]


def owed(session: Session, before: datetime) -> list[Owed]:
    return [Owed(row.id, row.lane, row.method, row.params) for row in inbox.owed(session, before)]


def paid(session: Session, ids: Sequence[int]) -> None:
    inbox.paid(session, ids)


def failed_once_more(session: Session, update_id: int) -> int:
    """Counts a failure of the work on it; how many there have been."""
    return inbox.failed_once_more(session, update_id)


def set_aside(session: Session, update_id: int, lane: int, answer: tuple[str, dict[str, Any]], now: datetime) -> Owed:
    """Gives up on an update that keeps failing, so that it does not block its chat."""
    inbox.set_aside(session, update_id, now, "failing")
    return owe(session, lane, [answer], now)[0]


def forget_old(session: Session, now: datetime) -> None:
    inbox.forget_before(session, now - REMEMBERED)
