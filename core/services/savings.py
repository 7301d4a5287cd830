"""Recording what was put aside or taken out, and taking it back within a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal, GoalState, Progress
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind, Evidence, Place, check_movement, check_undo
from core.errors import NoGoal, UnknownEntry, WithdrawalOverBalance
from core.services import goals as goal_service
from core.services import moves
from core.services.households import group_of
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
) -> Recorded:
    """As record_saving; raises WithdrawalOverBalance too."""
    if savings.by_source(session, source) is None:
        _check_covered(session, household, amount, goal_id)
    return _record(session, household, EntryKind.WITHDRAWAL, amount, on, now, source, goal_id, None)


def undo(session: Session, household: Household, entry_id: int, now: datetime) -> Recorded:
    """Takes an entry back; a second time changes nothing. Raises UnknownEntry or UndoTooLate."""
    row = savings.of(session, household.id, entry_id)
    if row is None:
        raise UnknownEntry(entry_id)
    if row.undone_at is None:
        check_undo(row.recorded_at, now)
        row.undone_at = now
        session.flush()
        _note(session, household, "undone", row, now)
        _reopen(session, household, row)
    return Recorded(row.seen(), _progress(session, household, row.goal_id))


def move_to_goal(session: Session, household: Household, entry_id: int, goal_id: int) -> Recorded:
    """Says afterwards for what an entry was. Raises UnknownEntry, NoGoal or WithdrawalOverBalance."""
    row = savings.of(session, household.id, entry_id)
    goal = goals.of(session, household.id, goal_id)
    if row is None or row.undone_at is not None:
        raise UnknownEntry(entry_id)
    if goal is None or goal.currency != row.currency:
        raise NoGoal()
    if row.kind is EntryKind.WITHDRAWAL and row.goal_id != goal.id:
        _check_covered(session, household, Money(row.amount_minor, row.currency), goal.id)
    row.goal_id = goal.id
    session.flush()
    progress, reached = _reach(session, household, row)
    return Recorded(row.seen(), progress, reached)


def totals(session: Session, household: Household) -> list[Money]:
    return savings.totals(session, household.id)


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
    before = savings.by_source(session, source)
    if before is not None:
        return Recorded(before.seen(), _progress(session, household, before.goal_id))
    today = household.local(now).date()
    check_movement(amount, on or today, today)
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
    session.add(row)
    session.flush()
    _note(session, household, str(kind), row, now)
    moves.deposited(session, household, row.seen(), now)
    progress, reached = _reach(session, household, row)
    return Recorded(row.seen(), progress, reached)


def _check_covered(session: Session, household: Household, amount: Money, goal_id: int | None) -> None:
    if goal_id is not None:
        saved = savings.balance(session, goal_id, amount.currency)
    else:
        every = {money.currency: money for money in savings.totals(session, household.id)}
        saved = every.get(amount.currency, Money(0, amount.currency))
    if saved < amount:
        raise WithdrawalOverBalance(amount, saved)


def _progress(session: Session, household: Household, goal_id: int | None) -> Progress | None:
    row = goals.of(session, household.id, goal_id) if goal_id is not None else None
    return goal_service.progress_of(session, row) if row else None


def _reach(session: Session, household: Household, entry: EntryRow) -> tuple[Progress | None, bool]:
    """How far the entry's goal is now; marks it reached, and says so, the first time its amount is complete."""
    row = goals.of(session, household.id, entry.goal_id) if entry.goal_id is not None else None
    if row is None:
        return None, False
    progress = goal_service.progress_of(session, row)
    if row.state is not GoalState.ACTIVE or not progress.is_reached:
        return progress, False
    row.state = GoalState.REACHED
    events.happened(session, "goal_reached", household.id, entry.recorded_at, group_id=group_of(session, household.id))
    return Progress(row.seen(), progress.saved), True


def _reopen(session: Session, household: Household, entry: EntryRow) -> None:
    row = goals.of(session, household.id, entry.goal_id) if entry.goal_id is not None else None
    if row and row.state is GoalState.REACHED and not goal_service.progress_of(session, row).is_reached:
        row.state = GoalState.ACTIVE


def _note(session: Session, household: Household, kind: str, row: EntryRow, now: datetime) -> None:
    events.happened(
        session,
        kind,
        household.id,
        now,
        group_id=group_of(session, household.id),
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
