"""Moving money from one place to another, and what there is in each.

A move from outside into an account is what «formalised» counts; core.services.evidence names the events.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal
from core.domain.household import Household
from core.domain.money import Money
from core.domain.places import Move, check_move, movable, settled
from core.domain.savings import Entry, EntryKind, Evidence, Place, check_movement, check_undo
from core.errors import UnknownEntry
from core.services.households import group_of
from core.storage import events, goals, moves
from core.storage.moves import MoveRow


@dataclass(frozen=True)
class Whereabouts:
    """Where the money of one goal is, or all of one currency where there is no goal; empty places are left out."""

    goal: Goal | None
    currency: str
    by_place: dict[Place | None, Money]

    @property
    def outside(self) -> Money:
        """What is in no account."""
        minor = [one.minor for place, one in self.by_place.items() if place is None or not place.is_formal]
        return Money(sum(minor), self.currency)


@dataclass(frozen=True)
class Moved:
    move: Move
    whereabouts: Whereabouts


def whereabouts(session: Session, household: Household, currency: str, goal_id: int | None = None) -> Whereabouts:
    row = goals.of(session, household.id, goal_id) if goal_id is not None else None
    standing = moves.standing(session, household.id, currency, row.id if row else None)
    return Whereabouts(row.seen() if row else None, currency, settled(standing, currency))


def record_move(
    session: Session,
    household: Household,
    amount: Money,
    origin: Place | None,
    destination: Place,
    goal_id: int | None,
    now: datetime,
    source: str,
    on: date | None = None,
) -> Moved:
    """The same `source` again changes nothing.

    Raises AmountNotPositive, AmountBeyondSense, DateInFuture, DateTooOld, MoveNowhere or MoveOverBalance.
    """
    row = moves.by_source(session, source)
    if row is not None:
        return _moved(session, household, row)
    today = household.local(now).date()
    check_movement(amount, on or today, today)
    there = whereabouts(session, household, amount.currency, goal_id).by_place
    check_move(amount, movable(there, amount.currency, origin, destination), origin, destination)
    row = MoveRow(
        household_id=household.id,
        goal_id=goal_id,
        amount_minor=amount.minor,
        currency=amount.currency,
        origin=origin,
        destination=destination,
        on=on or today,
        evidence=Evidence.SAID,
        source=source,
        recorded_at=now,
    )
    is_first = not moves.into_accounts(session, household.id)
    session.add(row)
    session.flush()
    _note(session, household, row, is_first, now)
    return _moved(session, household, row)


def undo(session: Session, household: Household, move_id: int, now: datetime) -> Moved:
    """Takes a move back; a second time changes nothing. Raises UnknownEntry or UndoTooLate."""
    row = moves.of(session, household.id, move_id)
    if row is None:
        raise UnknownEntry(move_id)
    if row.undone_at is None:
        check_undo(row.recorded_at, now)
        row.undone_at = now
        session.flush()
        if row.seen().formalises:
            facts = {"how": "moved", "move": row.id}
            events.happened(session, "formalised_undone", household.id, now, **_about(session, household, row, facts))
    return _moved(session, household, row)


def deposited(session: Session, household: Household, entry: Entry, now: datetime) -> None:
    """Money put aside straight into an account counts as a deposit; its undoing is that of the entry."""
    if entry.kind is not EntryKind.SAVING or entry.place is None or not entry.place.is_formal:
        return
    events.happened_in_group(
        session,
        "formalised",
        household.id,
        now,
        amount_minor=entry.amount.minor,
        currency=entry.amount.currency,
        facts={"how": "deposited", "entry": entry.id, "to": str(entry.place), "evidence": str(entry.evidence)},
    )


def _moved(session: Session, household: Household, row: MoveRow) -> Moved:
    return Moved(row.seen(), whereabouts(session, household, row.currency, row.goal_id))


def _note(session: Session, household: Household, row: MoveRow, is_first: bool, now: datetime) -> None:
    if not row.seen().formalises:
        return
    origin = str(row.origin) if row.origin else None
    facts = {"how": "moved", "move": row.id, "from": origin, "to": str(row.destination), "first": is_first}
    facts["evidence"] = str(row.evidence)
    events.happened(session, "formalised", household.id, now, **_about(session, household, row, facts))


def _about(session: Session, household: Household, row: MoveRow, facts: dict[str, object]) -> dict[str, object]:
    money = {"amount_minor": row.amount_minor, "currency": row.currency}
    return {"group_id": group_of(session, household.id), **money, "facts": facts}
