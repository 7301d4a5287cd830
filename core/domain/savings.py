"""Movements of savings: what may be recorded, and for how long it may be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.domain.money import Money, most
from core.errors import AmountBeyondSense, AmountNotPositive, DateInFuture, DateTooOld, UndoTooLate

UNDO_WITHIN = timedelta(hours=24)
OLDEST = timedelta(days=366)


class EntryKind(StrEnum):
    SAVING = "saving"
    WITHDRAWAL = "withdrawal"


class Place(StrEnum):
    HOME = "home"
    CUCHUBAL = "cuchubal"
    BANK = "bank"
    CREDIT_UNION = "credit_union"

    @property
    def is_formal(self) -> bool:
        return self in (Place.BANK, Place.CREDIT_UNION)


class Evidence(StrEnum):
    SAID = "said"  #: the household says so
    SHOWN = "shown"  #: a facilitator saw a slip or a passbook
    CONFIRMED = "confirmed"  #: the facilitator or the institution confirms it


GRADE = {Evidence.SAID: 0, Evidence.SHOWN: 1, Evidence.CONFIRMED: 2}


@dataclass(frozen=True)
class Entry:
    id: int
    household_id: int
    goal_id: int | None
    kind: EntryKind
    amount: Money
    on: date
    place: Place | None
    evidence: Evidence
    recorded_at: datetime
    undone: bool


def check_movement(amount: Money, on: date, today: date) -> None:
    """Raises AmountNotPositive, AmountBeyondSense, DateInFuture or DateTooOld. Dates are the household's own."""
    if amount.minor <= 0:
        raise AmountNotPositive(amount)
    if most(amount.currency) < amount:
        raise AmountBeyondSense(amount, most(amount.currency))
    if on > today:
        raise DateInFuture(on)
    if today - on > OLDEST:
        raise DateTooOld(on)


def check_undo(recorded_at: datetime, now: datetime) -> None:
    """Raises UndoTooLate after 24 hours."""
    if now - recorded_at > UNDO_WITHIN:
        raise UndoTooLate(recorded_at)
