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
    corrects: int | None = None  #: the entry in whose place it stands

    @property
    def signed(self) -> Money:
        """What it does to the balance."""
        return self.amount if self.kind is EntryKind.SAVING else Money(-self.amount.minor, self.amount.currency)


def check_amount(amount: Money) -> None:
    """Raises AmountNotPositive or AmountBeyondSense."""
    if amount.minor <= 0:
        raise AmountNotPositive(amount)
    if most(amount.currency) < amount:
        raise AmountBeyondSense(amount, most(amount.currency))


def check_movement(amount: Money, on: date, today: date) -> None:
    """Raises AmountNotPositive, AmountBeyondSense, DateInFuture or DateTooOld. Dates are the household's own."""
    check_amount(amount)
    if on > today:
        raise DateInFuture(on)
    if today - on > OLDEST:
        raise DateTooOld(on)


def may_undo(recorded_at: datetime, now: datetime) -> bool:
    return now - recorded_at <= UNDO_WITHIN


def check_undo(recorded_at: datetime, now: datetime, entry_id: int = 0) -> None:
    """Raises UndoTooLate after 24 hours."""
    if not may_undo(recorded_at, now):
        raise UndoTooLate(recorded_at, entry_id)
