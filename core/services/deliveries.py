"""Claiming what is due to be said, and recording what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from core.domain.attention import Say, Skip, Spoken, Wait, judge
from core.domain.delivery import Delivery, DeliveryState, Kind
from core.domain.goals import Goal
from core.domain.household import Household
from core.services import households as household_service
from core.services.households import group_of
from core.storage import deliveries, events, goals, households
from core.storage.deliveries import DeliveryRow

#: A claim older than this belongs to a speaker that died.
STALE_AFTER = timedelta(minutes=2)
MOST_ATTEMPTS = 5


@dataclass(frozen=True)
class Claimed:
    delivery: Delivery
    household: Household
    goal: Goal | None = None  #: that a reminder names


@dataclass(frozen=True)
class Sent:
    message_id: int | None


@dataclass(frozen=True)
class Blocked:
    pass


@dataclass(frozen=True)
class TryLater:
    """It was certainly not accepted: say it again after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Failed:
    reason: str


@dataclass(frozen=True)
class Uncertain:
    """The answer was lost: it may have arrived, and Telegram has no key to ask by."""

    reason: str


Outcome = Sent | Blocked | TryLater | Failed | Uncertain


def claim_due(session: Session, now: datetime, limit: int) -> list[Claimed]:
    """Takes up to `limit` deliveries that may be said now; the others wait or are skipped, with the reason.

    The claim must be committed before the network is touched.
    """
    rows = deliveries.due(session, now, limit)
    if not rows:
        return []
    ids = [row.household_id for row in rows]
    known = households.by_ids(session, ids)
    heard = deliveries.heard_since(session, ids, now - timedelta(days=7))
    claimed = []
    for row in rows:
        household = known[row.household_id]
        verdict = judge(row.kind, row.due_at, household, _spoken(household, heard.get(household.id, ()), now), now)
        match verdict:
            case Wait(until, reason):
                row.due_at, row.reason = until, reason
            case Skip(reason):
                row.state, row.reason = DeliveryState.SKIPPED, reason
            case Say():
                if deliveries.claim(session, row.id, now):
                    claimed.append(Claimed(row.seen(), household, _goal(session, row)))
                    if not row.kind.is_own:
                        heard.setdefault(household.id, []).append(now)
    return claimed


def settle(session: Session, delivery_id: int, outcome: Outcome, now: datetime) -> None:
    """Records what became of a claimed delivery."""
    row = session.get_one(DeliveryRow, delivery_id)
    if row.state is not DeliveryState.SENDING:
        return
    match outcome:
        case Sent(message_id):
            row.state, row.sent_at, row.message_id, row.reason = DeliveryState.SENT, now, message_id, None
            _count(session, row, now)
        case Blocked():
            row.state, row.reason = DeliveryState.BLOCKED, "blocked"
            household_service.blocked(session, row.household_id, now)
        case TryLater(seconds):
            _again(row, now + timedelta(seconds=seconds))
        case Failed(reason):
            row.state, row.reason = DeliveryState.FAILED, reason[:120]
        case Uncertain(reason):
            _unclear(row, reason, now)


def rescue_stale(session: Session, now: datetime, older_than: timedelta = STALE_AFTER) -> int:
    """Settles the claims of a speaker that died in the middle. Returns how many there were."""
    rows = deliveries.stale(session, now - older_than)
    for row in rows:
        _unclear(row, "interrupted", now)
    return len(rows)


def note(session: Session, household_id: int, kind: Kind, key: str, now: datetime, **facts: Any) -> None:
    """Writes one thing to be said to one household, once for each `key`."""
    if session.query(DeliveryRow.id).filter_by(key=key).first() is None:
        session.add(
            DeliveryRow(
                household_id=household_id,
                kind=kind,
                key=key,
                priority=kind.priority,
                due_at=now,
                facts=facts,
                created_at=now,
            )
        )


def _spoken(household: Household, heard: Sequence[datetime], now: datetime) -> Spoken:
    today = household.local(now).date()
    return Spoken(sum(household.local(at).date() == today for at in heard), len(heard))


def _again(row: DeliveryRow, at: datetime) -> None:
    if row.attempts >= MOST_ATTEMPTS:
        row.state, row.reason = DeliveryState.FAILED, "given_up"
    else:
        row.state, row.due_at = DeliveryState.DUE, at


def _unclear(row: DeliveryRow, reason: str, now: datetime) -> None:
    # A lesson said twice is a nuisance, and a campaign twice is what we promised not to do: it stays unsent and
    # the facilitator may send it again. A person's own words to her are worth the risk of coming twice.
    if row.kind is Kind.MESSAGE:
        _again(row, now)
    else:
        row.state, row.reason = DeliveryState.UNCERTAIN, reason[:120]


def _count(session: Session, row: DeliveryRow, now: datetime) -> None:
    if row.kind in (Kind.CAMPAIGN, Kind.REMINDER, Kind.NUDGE, Kind.RECALL):
        lesson = row.facts.get("lesson")
        group_id = group_of(session, row.household_id)
        kind = "lesson_sent" if row.kind is Kind.CAMPAIGN else f"{row.kind}_sent"
        events.happened(session, kind, row.household_id, now, group_id=group_id, lesson=lesson)


def _goal(session: Session, row: DeliveryRow) -> Goal | None:
    goal_id = row.facts.get("goal_id")
    found = goals.of(session, row.household_id, goal_id) if goal_id is not None else None
    return found.seen() if found else None
