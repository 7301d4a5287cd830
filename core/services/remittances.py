"""A remittance arrives, and a share of it is proposed for the goal.

A proposed share of 10 %, that she can change, did far more for savings in Guatemala than a reminder alone
(Atkinson, de Janvry, McIntosh and Sadoulet 2013; DOMAIN.md 5.1, E6).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal, GoalState
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import Entry, check_movement, check_undo
from core.errors import RemittanceTold, UnknownEntry
from core.services import remittance_plans
from core.services import savings as saving_service
from core.services.households import group_of
from core.services.savings import Recorded
from core.storage import events, goals, remittances, savings
from core.storage.remittances import RemittanceRow


@dataclass(frozen=True)
class Arrived:
    remittance_id: int
    amount: Money | None
    on: date
    share: Money | None  #: proposed for `goal`, in the money that arrived
    goal: Goal | None
    percent: int  #: which part the share is


@dataclass(frozen=True)
class Undone:
    amount: Money | None
    aside: Entry | None  #: what she put aside of it, and which still stands


def record_remittance(
    session: Session,
    household: Household,
    amount: Money | None,
    on: date | None,
    sender: str | None,
    now: datetime,
    source: str,
    company: str | None = None,
    *,
    is_another: bool = False,
) -> Arrived:
    """What was told of a day without its amount is completed; the same `source` again changes nothing.

    Raises AmountNotPositive, AmountBeyondSense, DateInFuture, DateTooOld, or RemittanceTold where one of that day
    and amount stands already and she has not said that this `is_another`.
    """
    row = remittances.by_source(session, source)
    if row is not None:
        return _arrived(session, household, row)
    today = household.local(now).date()
    if amount is not None:
        check_movement(amount, on or today, today)
    row = None if is_another else _told_before(session, household, amount, on or today)
    if row is None:
        row = RemittanceRow(
            household_id=household.id, sender=sender, company=company, on=on or today, source=source, recorded_at=now
        )
        session.add(row)
        _set_amount(row, amount)
        session.flush()
        _note(session, household, "remittance", row, now)
        remittance_plans.renew(session, household, now)
    row.sender, row.company = row.sender or sender, row.company or company
    _set_amount(row, amount)
    session.flush()
    return _arrived(session, household, row)


def _told_before(session: Session, household: Household, amount: Money | None, on: date) -> RemittanceRow | None:
    """What she told of that day without an amount, «ya me llegó». Raises RemittanceTold for one like this one."""
    rows = remittances.on_day(session, household.id, on)
    for row in rows:
        told = _amount(row)
        if told is not None and amount in (None, told):
            raise RemittanceTold(row.id, told, on)
    return next((row for row in rows if row.amount_minor is None), None)


def undo(session: Session, household: Household, remittance_id: int, now: datetime) -> Undone:
    """She takes back what she told, with what it cost; a second time changes nothing. What she put aside of it stays.

    Raises UnknownEntry or UndoTooLate.
    """
    row = _of(session, household, remittance_id)
    if row.undone_at is None:
        check_undo(row.recorded_at, now)
        row.undone_at = now
        session.flush()
        _note(session, household, "remittance_undone", row, now)
        remittance_plans.renew(session, household, now)
    return Undone(_amount(row), aside(session, household, remittance_id))


def tell_amount(session: Session, household: Household, remittance_id: int, amount: Money, now: datetime) -> Arrived:
    """She says afterwards how much it was. Raises UnknownEntry, also for one that she took back."""
    row = _standing(session, household, remittance_id)
    check_movement(amount, row.on, max(row.on, household.local(now).date()))
    _set_amount(row, amount)
    session.flush()
    return _arrived(session, household, row)


def put_share_aside(
    session: Session,
    household: Household,
    remittance_id: int,
    share: Money,
    goal_id: int | None,
    now: datetime,
    said_in: str,
) -> Recorded:
    """«Sí, lo aparté»: recorded once for each remittance, however often the button is pressed.

    After an undo of the share it may be said again; `said_in` is the update that says it. Raises UnknownEntry, also
    for a remittance that she took back.
    """
    row = _standing(session, household, remittance_id)
    before = savings.shares(session, household.id, row.id)
    source = next((entry.source for entry in before if entry.undone_at is None), None)
    source = source or (f"share:{row.id}:{said_in}" if before else f"share:{row.id}")
    return saving_service.record_saving(session, household, share, None, now, source, goal_id)


def aside(session: Session, household: Household, remittance_id: int) -> Entry | None:
    """What was put aside of this remittance, if anything still is. Raises UnknownEntry."""
    row = _of(session, household, remittance_id)
    rows = savings.shares(session, household.id, row.id)
    return next((entry.seen() for entry in rows if entry.undone_at is None), None)


def proposal(session: Session, household: Household, remittance_id: int) -> Arrived:
    return _arrived(session, household, _of(session, household, remittance_id))


def _arrived(session: Session, household: Household, row: RemittanceRow) -> Arrived:
    amount = _amount(row)
    percent = remittance_plans.percent_of(session, household.id)
    share = amount.share(percent) if amount else None
    active = [goal for goal in goals.open_of(session, household.id) if goal.state is GoalState.ACTIVE]
    # Where a goal is in the money that arrived it comes first; she may put it aside in any case.
    fitting = sorted(active, key=lambda goal: amount is not None and goal.currency != amount.currency)
    goal = fitting[0].seen() if fitting else None
    return Arrived(row.id, amount, row.on, share if share and share.minor > 0 else None, goal, percent)


def _of(session: Session, household: Household, remittance_id: int) -> RemittanceRow:
    row = remittances.of(session, household.id, remittance_id)
    if row is None:
        raise UnknownEntry(remittance_id)
    return row


def _standing(session: Session, household: Household, remittance_id: int) -> RemittanceRow:
    """Nothing more is written on one that she took back: it is as if it had never been told."""
    row = _of(session, household, remittance_id)
    if row.undone_at is not None:
        raise UnknownEntry(remittance_id)
    return row


def _amount(row: RemittanceRow) -> Money | None:
    return None if row.amount_minor is None or row.currency is None else Money(row.amount_minor, row.currency)


def _set_amount(row: RemittanceRow, amount: Money | None) -> None:
    if amount is not None:
        row.amount_minor, row.currency = amount.minor, amount.currency


def _note(session: Session, household: Household, kind: str, row: RemittanceRow, now: datetime) -> None:
    group_id = group_of(session, household.id)
    more = {"amount_minor": row.amount_minor, "currency": row.currency, "facts": {"remittance": row.id}}
    events.happened(session, kind, household.id, now, group_id=group_id, **more)
