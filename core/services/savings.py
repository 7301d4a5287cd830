"""Recording what was put aside or taken out, and taking it back within a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal, GoalState, Progress
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind, Evidence, Place, check_movement, check_undo
from core.errors import BelowZero, MilpaError, NoGoal, UnknownEntry, WithdrawalOverBalance
from core.services import goal_states, moves
from core.services import goals as goal_service
from core.storage import events, goals, savings
from core.storage.savings import EntryRow


@dataclass(frozen=True)
class Recorded:
    entry: Entry
    progress: Progress | None  #: of the goal it went to, if it went to one
    just_reached: bool = False


def record_saving(
    session: Session,
    household: Household,
    amount: Money,
    on: date | None,
    now: datetime,
    source: str,
    goal_id: int | None = None,
    place: Place | None = None,
) -> Recorded:
    """One row for one thing said; the same `source` again changes nothing and answers the same.

    `on` is a day of the household's own calendar, today when None. Raises AmountNotPositive, AmountBeyondSense,
    DateInFuture or DateTooOld.
    """
    return _record(session, household, EntryKind.SAVING, amount, on, now, source, goal_id, place)


def record_withdrawal(
    session: Session,
    household: Household,
    amount: Money,
    on: date | None,
    now: datetime,
    source: str,
    goal_id: int | None = None,
    place: Place | None = None,
) -> Recorded:
    """As record_saving, `place` being where it was; raises WithdrawalOverBalance too."""
    if savings.by_source(session, source) is None:
        check_covered(session, household, amount, goal_id)
    return _record(session, household, EntryKind.WITHDRAWAL, amount, on, now, source, goal_id, place)


def undo(session: Session, household: Household, entry_id: int, now: datetime) -> Recorded:
    """Takes an entry back; a second time changes nothing. Raises UnknownEntry, UndoTooLate or BelowZero."""
    row = savings.of(session, household.id, entry_id)
    if row is None:
        raise UnknownEntry(entry_id)
    if row.undone_at is None:
        check_undo(row.recorded_at, now, entry_id)
        check_stays_above(session, household, row, None)
        row.undone_at = now
        session.flush()
        note(session, household, "undone", row, now)
        reopen(session, household, row.goal_id, now)
    return Recorded(row.seen(), progress_after(session, household, row.goal_id))


def move_to_goal(session: Session, household: Household, entry_id: int, goal_id: int, now: datetime) -> Recorded:
    """Says afterwards for what an entry was. Raises UnknownEntry, NoGoal, WithdrawalOverBalance or BelowZero."""
    row = savings.of(session, household.id, entry_id)
    goal = goals.of(session, household.id, goal_id)
    if row is None or row.undone_at is not None:
        raise UnknownEntry(entry_id)
    if goal is None or goal.currency != row.currency or goal.state is GoalState.CLOSED:
        raise NoGoal()
    before, amount = row.goal_id, Money(row.amount_minor, row.currency)
    if before != goal.id:
        _check_move(session, row, goal.id, amount)
    row.goal_id = goal.id
    session.flush()
    reopen(session, household, before, now)
    progress, reached = reach(session, household, row, now)
    return Recorded(row.seen(), progress, reached)


def _check_move(session: Session, row: EntryRow, to: int, amount: Money) -> None:
    if row.kind is EntryKind.WITHDRAWAL:
        # It is taken off the whole already: only the goal must have held so much.
        there = savings.balance(session, to, row.currency)
        if there < amount:
            raise WithdrawalOverBalance(amount, there)
    elif row.goal_id is not None and savings.balance(session, row.goal_id, row.currency) < amount:
        raise BelowZero(row.id, savings.balance(session, row.goal_id, row.currency))


def totals(session: Session, household: Household) -> list[Money]:
    return savings.totals(session, household.id)


def without_goal(session: Session, household: Household) -> list[Money]:
    """What is put aside for no goal, a sum for each currency in which there is some."""
    return [one for one in savings.totals(session, household.id, without_goal=True) if one.minor > 0]


def history(session: Session, household: Household, count: int = 10) -> list[Entry]:
    return [row.seen() for row in savings.latest(session, household.id, count)]


def _record(
    session: Session,
    household: Household,
    kind: EntryKind,
    amount: Money,
    on: date | None,
    now: datetime,
    source: str,
    goal_id: int | None,
    place: Place | None,
) -> Recorded:
    today = household.local(now).date()
    row = EntryRow(
        household_id=household.id,
        goal_id=goal_id,
        kind=kind,
        amount_minor=amount.minor,
        currency=amount.currency,
        on=on or today,
        place=place,
        evidence=Evidence.SAID,
        source=source,
        recorded_at=now,
    )
    if not _is_written(session, row, amount, today):
        before = savings.by_source(session, source)
        assert before is not None
        return Recorded(before.seen(), progress_after(session, household, before.goal_id))
    note(session, household, str(kind), row, now)
    moves.deposited(session, household, row.seen(), now)
    progress, reached = reach(session, household, row, now)
    return Recorded(row.seen(), progress, reached)


def _is_written(session: Session, row: EntryRow, amount: Money, today: date) -> bool:
    """False where its source is known: that changes nothing, also when the day would not be taken any more."""
    try:
        check_movement(amount, row.on, today)
    except MilpaError:
        if savings.by_source(session, row.source) is None:
            raise
        return False
    return savings.put(session, row)


def check_covered(session: Session, household: Household, amount: Money, goal_id: int | None) -> None:
    """That no more is taken out than was put in, in the goal and in all. Raises WithdrawalOverBalance."""
    saved = min((one.minor for one in balances(session, household, amount.currency, goal_id)), default=0)
    if saved < amount.minor:
        raise WithdrawalOverBalance(amount, Money(saved, amount.currency))


def check_stays_above(session: Session, household: Household, row: EntryRow, becomes: Money | None) -> None:
    """That no more was taken out than was put in, if the entry became so much, or nothing. Raises BelowZero."""
    now, then = row.seen().signed, becomes or Money(0, row.currency)
    alike = then.minor if then.currency == row.currency else 0
    change = (alike if row.kind is EntryKind.SAVING else -alike) - now.minor
    for balance in balances(session, household, row.currency, row.goal_id):
        if change < 0 and balance.minor + change < 0:
            raise BelowZero(row.id, balance)


def balances(session: Session, household: Household, currency: str, goal_id: int | None) -> list[Money]:
    """What the household has in all, and in the goal where there is one."""
    every = {money.currency: money for money in savings.totals(session, household.id)}
    whole = [every.get(currency, Money(0, currency))]
    return whole if goal_id is None else [savings.balance(session, goal_id, currency), *whole]


def progress_after(session: Session, household: Household, goal_id: int | None) -> Progress | None:
    return savings.progress(session, household.id, goal_id) if goal_id is not None else None


def reach(session: Session, household: Household, entry: EntryRow, now: datetime) -> tuple[Progress | None, bool]:
    """How far the entry's goal is now; marks it reached, and says so, the first time its amount is complete."""
    progress = progress_after(session, household, entry.goal_id)
    if progress is None or progress.goal.state not in goal_states.SAVED_FOR or not progress.is_reached:
        return progress, False
    row = goals.of(session, household.id, progress.goal.id)
    assert row is not None
    is_first = goal_states.reached(session, household, row, now)
    return Progress(row.seen(), progress.saved), is_first


def reopen(session: Session, household: Household, goal_id: int | None, now: datetime) -> None:
    """A goal that was reached and is no longer is saved for again."""
    row = goals.of(session, household.id, goal_id) if goal_id is not None else None
    if row and row.state is GoalState.REACHED and not goal_service.progress_of(session, row).is_reached:
        goal_states.reopened(session, household, row, now)


def note(session: Session, household: Household, kind: str, row: EntryRow, now: datetime) -> None:
    events.happened_in_group(
        session,
        kind,
        household.id,
        now,
        amount_minor=row.amount_minor,
        currency=row.currency,
        facts={"entry": row.id, "what": str(row.kind), "evidence": str(row.evidence)},
    )


def goal_for(session: Session, household: Household, words: str | None, currency: str) -> Goal | None:
    """Where a movement goes: the goal meant by the words, the only one, or none. Raises GoalUnclear."""
    try:
        return goal_service.which(session, household, words, currency)
    except NoGoal:
        return None
