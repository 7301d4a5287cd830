"""Nothing that came in is lost: an update and the answers to it are kept until they are done and spoken.

The work on an update, its effects, the mark that it is done and the answers owed for it are one transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from core.storage import inbox

#: A Bot API method and its parameters.
Answer = tuple[str, dict[str, Any]]
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


class Turn(StrEnum):
    OURS = "ours"  #: do it; with the commit of the work it is done
    DONE = "done"  #: somebody has done it
    LATER = "later"  #: another process has what came before it in its chat


def keep(session: Session, arrivals: Sequence[Arrival], now: datetime, owner: int | None = None) -> list[Arrival]:
    """Stores what is not stored yet, and gives back what was new, in its order."""
    common = {"attempts": 0, "received_at": now, "owner": owner}
    rows = [{"update_id": a.update_id, "lane": a.lane, "body": a.body, **common} for a in arrivals]
    new = inbox.keep(session, rows)
    return [arrival for arrival in arrivals if arrival.update_id in new]


def left_over(session: Session, owner: int | None = None) -> list[Arrival]:
    """What was stored and is not done, whatever its time says, oldest first; only the owner's, where given."""
    return [Arrival(*found) for found in inbox.waiting(session, owner)]


def begin(session: Session, update_ids: Sequence[int], now: datetime, owner: int, *, is_alone: bool) -> list[Turn]:
    """Whose turn each is, all in one look; they are of different chats.

    Where other processes work on the same inbox, the order of a chat is kept here.
    """
    alone = inbox.claim(session, update_ids, now) if is_alone else None
    ours = inbox.claim_in_turn(session, update_ids, owner, now) if alone is None else alone
    return [Turn.OURS if one in ours else _turn_of_others(session, one, is_alone) for one in update_ids]


def _turn_of_others(session: Session, update_id: int, is_alone: bool) -> Turn:
    return Turn.DONE if is_alone or inbox.is_done(session, update_id) else Turn.LATER


def owe(session: Session, answers: Sequence[tuple[int, Answer]], now: datetime, owner: int | None) -> list[Owed]:
    """Keeps the answers to updates, each with its lane, until they are spoken."""
    common = {"created_at": now, "owner": owner}
    rows = [{"lane": lane, "method": method, "params": params, **common} for lane, (method, params) in answers]
    numbers = inbox.owe(session, rows)
    return [Owed(number, lane, *answer) for number, (lane, answer) in zip(numbers, answers, strict=True)]


def owed(session: Session) -> list[Owed]:
    """All that is owed, whatever its time says: a clock may have been set back between two starts."""
    return [Owed(row.id, row.lane, row.method, row.params) for row in inbox.owed(session)]


def owed_in(session: Session, lane: int, owner: int) -> list[Owed]:
    """What one process owes to one chat."""
    return [Owed(row.id, row.lane, row.method, row.params) for row in inbox.owed_in(session, lane, owner)]


def paid(session: Session, ids: Sequence[int]) -> None:
    inbox.paid(session, ids)


def failed_once_more(session: Session, update_id: int) -> int:
    """Counts a failure of the work on it; how many there have been."""
    return inbox.failed_once_more(session, update_id)


def set_aside(
    session: Session, update_id: int, lane: int, answer: Answer, now: datetime, owner: int | None = None
) -> Owed:
    """Gives up on an update that keeps failing, so that it does not block its chat."""
    inbox.set_aside(session, update_id, now, "failing")
    return owe(session, [(lane, answer)], now, owner)[0]


def orphans(session: Session, living: Collection[int]) -> set[tuple[int | None, int]]:
    """(owner, lane) of the updates that are not done, and the answers not spoken, which none of the living has."""
    return inbox.orphans(session, living)


def inherit(session: Session, lane: int, dead: Collection[int | None], owner: int) -> tuple[list[Owed], list[Arrival]]:
    """Takes over what dead processes had in hand in one chat: the answers they owed, the updates they had not done."""
    answers = inbox.take_answers(session, lane, dead, owner)
    updates = inbox.take_updates(session, lane, dead, owner)
    return [Owed(row.id, row.lane, row.method, row.params) for row in answers], [
        Arrival(update_id, lane, body or "{}") for update_id, lane, body in updates
    ]


def forget_old(session: Session, now: datetime, limit: int) -> int:
    """Returns how many; again until it returns none."""
    return inbox.forget_before(session, now - REMEMBERED, limit)
