"""The household's budget: what comes in, what it needs, what it wants, what can wait, and what is left in a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core.domain.money import Money, most
from core.errors import AmountBeyondSense, AmountNotPositive


class Sort(StrEnum):
    INCOME = "income"
    NEED = "need"
    WANT = "want"
    CAN_WAIT = "can_wait"


class Every(StrEnum):
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"  #: twice a month, as wages are paid
    MONTH = "month"
    YEAR = "year"  #: irregular, but it comes every year: a twelfth of it belongs to each month


#: How often each comes in a month.
A_MONTH = {
    Every.DAY: Fraction(365, 12),
    Every.WEEK: Fraction(52, 12),
    Every.FORTNIGHT: Fraction(2),
    Every.MONTH: Fraction(1),
    Every.YEAR: Fraction(1, 12),
}


@dataclass(frozen=True)
class Asked:
    """One of the ten questions, and how its answer is meant where she says nothing else."""

    key: str
    sort: Sort
    every: Every


QUESTIONS = (
    Asked("remittance", Sort.INCOME, Every.MONTH),
    Asked("income", Sort.INCOME, Every.MONTH),
    Asked("food", Sort.NEED, Every.WEEK),
    Asked("home", Sort.NEED, Every.MONTH),
    Asked("school", Sort.NEED, Every.MONTH),
    Asked("health", Sort.NEED, Every.MONTH),
    Asked("transport", Sort.NEED, Every.MONTH),
    Asked("debts", Sort.NEED, Every.MONTH),
    Asked("treats", Sort.WANT, Every.MONTH),
    Asked("yearly", Sort.NEED, Every.YEAR),
)
BY_KEY = {asked.key: asked for asked in QUESTIONS}
#: What she names herself is none of the ten.
OWN = "own-"


@dataclass(frozen=True)
class Line:
    key: str
    name: str | None  #: in her own words, for what is none of the ten
    sort: Sort
    every: Every
    amount: Money | None  #: None: passed over

    @property
    def monthly(self) -> Money | None:
        if self.amount is None:
            return None
        return Money(round(self.amount.minor * A_MONTH[self.every]), self.amount.currency)


@dataclass(frozen=True)
class Budget:
    lines: tuple[Line, ...]
    currency: str

    def of(self, sort: Sort) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.sort is sort and line.amount is not None and line.amount.minor)

    def monthly(self, sort: Sort) -> Money:
        minor = [line.monthly.minor for line in self.of(sort) if line.monthly is not None]
        return Money(sum(minor), self.currency)

    @property
    def left(self) -> Money:
        """Below zero where more goes out than comes in."""
        spent = sum(self.monthly(sort).minor for sort in Sort if sort is not Sort.INCOME)
        return Money(self.monthly(Sort.INCOME).minor - spent, self.currency)

    @property
    def soft(self) -> Money:
        """What is wanted or can wait: where she could look first."""
        return self.monthly(Sort.WANT) + self.monthly(Sort.CAN_WAIT)

    @property
    def is_empty(self) -> bool:
        return not any(line.amount is not None for line in self.lines)

    @property
    def next_question(self) -> Asked | None:
        known = {line.key for line in self.lines}
        return next((asked for asked in QUESTIONS if asked.key not in known), None)

    @property
    def answered(self) -> int:
        return sum(line.key in BY_KEY for line in self.lines)


def check_amount(amount: Money) -> None:
    """Zero is an answer: there is nothing of it. Raises AmountNotPositive or AmountBeyondSense."""
    if amount.minor < 0:
        raise AmountNotPositive(amount)
    if most(amount.currency) < amount:
        raise AmountBeyondSense(amount, most(amount.currency))


def a_month(part: Money, days: int) -> Money:
    """What a part that is put aside every `days` days comes to in a month of thirty."""
    return Money(round(Fraction(part.minor * 30, days)), part.currency)


def largest(lines: Sequence[Line], count: int = 2) -> list[Line]:
    return sorted(lines, key=lambda line: line.monthly.minor if line.monthly else 0, reverse=True)[:count]
