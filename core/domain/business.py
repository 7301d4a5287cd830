"""A small business in two numbers a week: what was sold, what was spent, and apart from both what she pays herself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.money import Money, most
from core.domain.savings import OLDEST
from core.errors import AmountBeyondSense, AmountNotPositive, DateInFuture, DateTooOld

WEEK = timedelta(days=7)
#: On the picture and in the list.
WEEKS_SHOWN = 8


class Trend(StrEnum):
    TOO_SOON = "too_soon"  #: fewer than two weeks before this one are written down
    UP = "up"
    LEVEL = "level"
    DOWN = "down"


@dataclass(frozen=True)
class Told:
    """One message: «vendí 450, gasté 300, me pagué 100». What she did not tell is nothing."""

    sold: Money
    spent: Money
    pay: Money

    def __add__(self, other: Told) -> Told:
        return Told(self.sold + other.sold, self.spent + other.spent, self.pay + other.pay)

    @classmethod
    def of(cls, currency: str, sold: int = 0, spent: int = 0, pay: int = 0) -> Told:
        return cls(Money(sold, currency), Money(spent, currency), Money(pay, currency))

    @property
    def margin(self) -> Money:
        """What the business left; her own pay comes out of it."""
        return self.sold - self.spent

    @property
    def rest(self) -> Money:
        """What stays in the business after her pay."""
        return self.margin - self.pay


@dataclass(frozen=True)
class Noted:
    id: int
    on: date
    told: Told


@dataclass(frozen=True)
class Week:
    begins: date  #: a Monday
    told: Told


def check(told: Told, on: date, today: date) -> None:
    """Raises AmountNotPositive, AmountBeyondSense, DateInFuture or DateTooOld."""
    each = (told.sold, told.spent, told.pay)
    if all(amount.minor <= 0 for amount in each) or any(amount.minor < 0 for amount in each):
        raise AmountNotPositive(min(each, key=lambda amount: amount.minor))
    for amount in each:
        if most(amount.currency) < amount:
            raise AmountBeyondSense(amount, most(amount.currency))
    if on > today:
        raise DateInFuture(on)
    if today - on > OLDEST:
        raise DateTooOld(on)


def monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def weeks(noted: Iterable[Noted], currency: str, today: date, count: int = WEEKS_SHOWN) -> list[Week]:
    """The last weeks, this one last; a week in which nothing was written down is there and empty."""
    sums: dict[date, Told] = {}
    for one in noted:
        begins = monday(one.on)
        sums[begins] = sums.get(begins, Told.of(currency)) + one.told
    first = monday(today) - (count - 1) * WEEK
    return [Week(first + i * WEEK, sums.get(first + i * WEEK, Told.of(currency))) for i in range(count)]


def trend(each: list[Week]) -> Trend:
    """This week's margin beside the mean of the weeks before it that have anything; a tenth more or less is level."""
    before = [week.told.margin.minor for week in each[:-1] if week.told.sold.minor or week.told.spent.minor]
    if len(before) < 2:
        return Trend.TOO_SOON
    usual, now = sum(before) / len(before), each[-1].told.margin.minor
    near = abs(usual) / 10
    return Trend.UP if now > usual + near else Trend.DOWN if now < usual - near else Trend.LEVEL
