"""Putting an entry right. The ledger is never overwritten: the wrong entry is undone and another takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind, Evidence, check_amount, may_undo
from core.errors import UnknownEntry, WithdrawalOverBalance
from core.services import moves
from core.services import savings as saving_service
from core.services.savings import Recorded
from core.storage import goals, remittances, savings
from core.storage.savings import EntryRow

#: How far back «no eran 50, eran 40» looks for the fifty.
LOOKS_BACK = 20
#: A mistake is noticed soon: without the wrong amount only an entry of this time can be meant.
JUST_NOW = timedelta(hours=24)
PAGE = 6


@dataclass(frozen=True)
class Corrected:
    before: Entry
    now: Recorded


@dataclass(frozen=True)
class Page:
    """Some of her entries, the newest first."""

    number: int  #: 0 is the newest
    entries: tuple[Entry, ...]
    has_older: bool


@dataclass(frozen=True)
class Card:
    """One entry with what may be done about it."""

    entry: Entry
    goal: str | None
    may_undo: bool


@dataclass(frozen=True)
class Noted:
    """What she had written down last: an entry in her book, or a remittance."""

    entry: Entry | None = None
    remittance: int | None = None
    arrived: Money | None = None  #: how much the remittance was


def correct(
    session: Session, household: Household, entry_id: int, amount: Money, now: datetime, source: str
) -> Corrected:
    """The same `source` again changes nothing and answers the same; day, goal and place stay as they were.

    An entry that was corrected before is corrected where it stands now. A corrected one is said by her anew,
    whatever evidence the wrong one had. Raises UnknownEntry, AmountNotPositive, AmountBeyondSense,
    WithdrawalOverBalance or BelowZero.
    """
    row = _standing(session, household, entry_id, source)
    known = savings.by_source(session, _source(row, source))
    if known is not None and known.corrects_id is not None:
        return _answer(session, household, known, just_reached=False)
    check_amount(amount)
    _check_covered(session, household, row, amount)
    new = _in_place_of(session, household, row, amount, now, source)
    saving_service.note(session, household, "undone", row, now)
    saving_service.note(session, household, str(new.kind), new, now)
    moves.deposited(session, household, new.seen(), now)
    saving_service.reopen(session, household, row.goal_id, now)
    _, reached = saving_service.reach(session, household, new, now)
    return _answer(session, household, new, just_reached=reached)


def put_back(session: Session, household: Household, entry_id: int, now: datetime, source: str) -> Corrected:
    """The correction itself was wrong: the amount from before stands again. Raises as `correct` does."""
    row = savings.of(session, household.id, entry_id)
    before = savings.of(session, household.id, row.corrects_id) if row and row.corrects_id is not None else None
    if row is None or before is None:
        raise UnknownEntry(entry_id)
    if row.undone_at is not None:
        later = savings.in_place_of(session, household.id, row.id)
        if later is None:
            raise UnknownEntry(entry_id)
        return _answer(session, household, later, just_reached=False)
    return correct(session, household, row.id, Money(before.amount_minor, before.currency), now, source)


def meant(session: Session, household: Household, wrong: Money | None, now: datetime) -> Entry | None:
    """The entry of which she says that it was wrong: the latest of that amount, or without one the latest of all."""
    each = [row.seen() for row in savings.latest(session, household.id, LOOKS_BACK)]
    if wrong is None:
        return next((entry for entry in each if now - entry.recorded_at <= JUST_NOW), None)
    return next((entry for entry in each if entry.amount == wrong), None)


def remittance_meant(session: Session, household: Household, wrong: Money, now: datetime) -> int | None:
    """The remittance of which she says that it was so much and should not be: the latest, where it fits."""
    row = remittances.latest(session, household.id)
    if row is None or row.amount_minor is None or now - row.recorded_at > JUST_NOW:
        return None
    return row.id if row.amount_minor == wrong.minor else None


def noted_last(session: Session, household: Household, since: datetime) -> Noted | None:
    """Whichever of the two came last, if it is no older than that."""
    entry = next((row.seen() for row in savings.latest(session, household.id, 1)), None)
    row = remittances.latest(session, household.id)
    if row is not None and row.recorded_at >= since and (entry is None or entry.recorded_at < row.recorded_at):
        money = Money(row.amount_minor, row.currency) if row.amount_minor is not None and row.currency else None
        return Noted(remittance=row.id, arrived=money)
    return Noted(entry) if entry is not None and entry.recorded_at >= since else None


def page(session: Session, household: Household, number: int) -> Page:
    """Past the last page the last one is meant no more, and it is empty."""
    rows = savings.latest(session, household.id, PAGE + 1, number * PAGE)
    return Page(number, tuple(row.seen() for row in rows[:PAGE]), len(rows) > PAGE)


def card(session: Session, household: Household, entry_id: int, now: datetime) -> Card:
    """Raises UnknownEntry, for one that was taken away too; one that was corrected shows what stands for it."""
    row = _standing(session, household, entry_id, "")
    goal = goals.of(session, household.id, row.goal_id) if row.goal_id is not None else None
    return Card(row.seen(), goal.name if goal else None, may_undo(row.recorded_at, now))


def in_its_place(session: Session, household: Household, entry_id: int) -> Entry | None:
    """The entry that stands where this one was put right; None where it was not, or nothing stands there any more."""
    row, number = None, entry_id
    while (later := savings.in_place_of(session, household.id, number)) is not None:
        row, number = later, later.id
    return row.seen() if row is not None and row.undone_at is None else None


def _standing(session: Session, household: Household, entry_id: int, source: str) -> EntryRow:
    """The entry, or the one that stands in its place. What this very message made is not taken for it."""
    row = savings.of(session, household.id, entry_id)
    while row is not None and row.undone_at is not None:
        later = savings.in_place_of(session, household.id, row.id)
        if later is not None and source and later.source == _source(row, source):
            return row
        row = later
    if row is None:
        raise UnknownEntry(entry_id)
    return row


def _source(row: EntryRow, source: str) -> str:
    # What was put aside of a remittance stays known as that.
    if not row.source.startswith("share:"):
        return source
    share, number = row.source.split(":")[:2]
    return f"{share}:{number}:{source}"


def _in_place_of(
    session: Session, household: Household, row: EntryRow, amount: Money, now: datetime, source: str
) -> EntryRow:
    goal = goals.of(session, household.id, row.goal_id) if row.goal_id is not None else None
    fits = goal is not None and goal.currency == amount.currency
    new = EntryRow(
        household_id=household.id,
        goal_id=goal.id if goal is not None and fits else None,
        kind=row.kind,
        amount_minor=amount.minor,
        currency=amount.currency,
        on=row.on,
        place=row.place,
        evidence=Evidence.SAID,
        source=_source(row, source),
        recorded_at=now,
        corrects_id=row.id,
    )
    row.undone_at = now
    session.add(new)
    session.flush()
    return new


def _check_covered(session: Session, household: Household, row: EntryRow, amount: Money) -> None:
    """That no more is taken out than there was without the wrong entry."""
    if row.kind is EntryKind.SAVING:
        saving_service.check_stays_above(session, household, row, amount)
        return
    own = Money(row.amount_minor, row.currency)
    if own.currency != amount.currency:
        saving_service.check_covered(session, household, amount, None)
        return
    each = saving_service.balances(session, household, row.currency, row.goal_id)
    there = min(balance.minor for balance in each) + own.minor
    if there < amount.minor:
        raise WithdrawalOverBalance(amount, Money(max(0, there), amount.currency))


def _answer(session: Session, household: Household, row: EntryRow, *, just_reached: bool) -> Corrected:
    before = savings.of(session, household.id, row.corrects_id or 0)
    assert before is not None
    progress = saving_service.progress_after(session, household, row.goal_id)
    return Corrected(before.seen(), Recorded(row.seen(), progress, just_reached))
