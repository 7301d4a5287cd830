"""The budget, told line by line in any order, changed at any time, and what it leaves for the goal."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.budget import BY_KEY, OWN, Budget, Every, Line, Sort, a_month, check_amount
from core.domain.goals import Goal, GoalState
from core.domain.household import Household
from core.domain.money import Money
from core.domain.words import one_line, plain
from core.errors import CurrencyOfElsewhere, UnknownLine
from core.services import goals
from core.storage import budgets, events
from core.storage.budgets import BudgetLineRow

MOST_OWN = 12


@dataclass(frozen=True)
class Reach:
    """How the goal that comes first fits into what is left."""

    goal: Goal
    part: Money | None  #: what it asks for each month, where amount and date are known


@dataclass(frozen=True)
class Told:
    budget: Budget
    reach: Reach | None


def budget(session: Session, household: Household) -> Budget:
    """In her own money. What she told in another, before she moved, is asked again and adds up with nothing."""
    rows = [row for row in budgets.of(session, household.id) if row.currency == household.currency]
    return Budget(tuple(row.seen() for row in rows), household.currency)


def told(session: Session, household: Household, now: datetime) -> Told:
    return Told(budget(session, household), _reach(session, household, now))


def tell(
    session: Session,
    household: Household,
    key: str,
    amount: Money | None,
    now: datetime,
    every: Every | None = None,
    sort: Sort | None = None,
    name: str | None = None,
) -> Line:
    """Writes one line; told again, the later word counts. None as amount passes over it.

    Everything is in the household's own money, so that it adds up.
    Raises AmountNotPositive, AmountBeyondSense, CurrencyOfElsewhere or UnknownLine.
    """
    asked = BY_KEY.get(key)
    row = budgets.line(session, household.id, key)
    if asked is None and not (key.startswith(OWN) and (row or name)):
        raise UnknownLine(key)
    if amount is not None:
        check_amount(amount)
        if amount.currency != household.currency:
            raise CurrencyOfElsewhere(amount, household.currency)
    if row is None:
        if not budgets.of(session, household.id):
            events.happened_in_group(session, "budget_begun", household.id, now)
        named = one_line(name, 40) if name else None
        row = BudgetLineRow(household_id=household.id, key=key, name=named, currency=household.currency)
        row.sort, row.every = (asked.sort, asked.every) if asked else (Sort.NEED, Every.MONTH)
        session.add(row)
    row.sort, row.every = sort or row.sort, every or row.every
    row.amount_minor, row.currency, row.told_at = amount.minor if amount else None, household.currency, now
    session.flush()
    return row.seen()


def add(session: Session, household: Household, key: str, amount: Money, every: Every, now: datetime) -> Line:
    """Light besides water: both together in one line, by the month where their rhythms differ. Raises as tell."""
    row = budgets.line(session, household.id, key)
    before = row.seen() if row and row.currency == household.currency else None
    if before is None or before.amount is None or not before.amount.minor:
        return tell(session, household, key, amount, now, every)
    if before.every is every:
        return tell(session, household, key, _sum(before.amount, amount), now, every)
    check_amount(amount)
    more = Line(key, None, before.sort, every, amount).monthly
    assert before.monthly is not None
    assert more is not None
    return tell(session, household, key, _sum(before.monthly, more), now, Every.MONTH)


def _sum(before: Money, amount: Money) -> Money:
    if amount.currency != before.currency:
        raise CurrencyOfElsewhere(amount, before.currency)
    return before + amount


def own_key(name: str) -> str:
    """The key of something that is none of the ten, so that the same word is the same line."""
    return OWN + hashlib.sha256(plain(name).encode()).hexdigest()[:10]


def has_room(session: Session, household: Household) -> bool:
    """Whether one more line of her own fits."""
    return sum(row.key.startswith(OWN) for row in budgets.of(session, household.id)) < MOST_OWN


def set_sort(session: Session, household: Household, key: str, sort: Sort) -> Line:
    """Raises UnknownLine."""
    row = budgets.line(session, household.id, key)
    if row is None or row.sort is Sort.INCOME or sort is Sort.INCOME:
        raise UnknownLine(key)
    row.sort = sort
    session.flush()
    return row.seen()


def take_off(session: Session, household: Household, key: str) -> None:
    row = budgets.line(session, household.id, key)
    if row is not None:
        session.delete(row)
        session.flush()


def _reach(session: Session, household: Household, now: datetime) -> Reach | None:
    """The first goal that is being saved for, in her own money."""
    for outlook in goals.outlooks(session, household, now):
        goal = outlook.progress.goal
        if goal.state is GoalState.ACTIVE and goal.currency == household.currency:
            part = a_month(outlook.part, outlook.rhythm.days) if outlook.part else None
            return Reach(goal, part)
    return None
