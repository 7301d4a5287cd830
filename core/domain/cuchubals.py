"""A cuchubal: a savings circle in which each puts in her part every time, and each time another receives all of it.

Days are of the household's own calendar. Rounds are counted from the first one that was still to come when she told
of it, which is number 1; how many there were before nobody needs to know.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.money import Money, most
from core.errors import AmountBeyondSense, AmountNotPositive, CuchubalBeyondSense, DeadlinePassed

FEWEST, MOST_PEOPLE = 2, 60
#: She has had her turn: nothing comes any more, and her parts go on.
HAD_IT = 0
FARTHEST = timedelta(days=62)


class Every(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


@dataclass(frozen=True)
class Cuchubal:
    id: int
    people: int
    part: Money
    every: Every
    first_on: date
    turn: int | None  #: in which round she receives; HAD_IT; None while she does not know
    is_told: bool = True  #: she hears of it the evening before

    @property
    def whole(self) -> Money:
        """What is put together each time, her own part with it."""
        return Money(self.part.minor * self.people, self.part.currency)

    @property
    def turn_on(self) -> date | None:
        return self.round_on(self.turn) if self.turn else None

    @property
    def last_on(self) -> date:
        """The last round that there can be."""
        return self.round_on(self.people)

    def round_on(self, number: int) -> date:
        """The day of round `number`, counted from 1; the 31st is the last day of a shorter month."""
        gone = number - 1
        if self.every is not Every.MONTH:
            return self.first_on + timedelta(days=gone * (7 if self.every is Every.WEEK else 15))
        months = self.first_on.month - 1 + gone
        year, month = self.first_on.year + months // 12, months % 12 + 1
        return date(year, month, min(self.first_on.day, monthrange(year, month)[1]))

    def next_round(self, today: date) -> int | None:
        """The first round that is today or later; None when all of them are over."""
        return next((number for number in range(1, self.people + 1) if self.round_on(number) >= today), None)

    def round_near(self, day: date) -> int:
        """The round that she means by a day or a month: one of that month, else the nearest."""
        rounds = range(1, self.people + 1)
        of_month = [n for n in rounds if (self.round_on(n).year, self.round_on(n).month) == (day.year, day.month)]
        return min(of_month or rounds, key=lambda number: abs(self.round_on(number) - day))


def check(people: int, part: Money, first_on: date, today: date) -> None:
    """Raises CuchubalBeyondSense, AmountNotPositive, AmountBeyondSense or DeadlinePassed."""
    if not FEWEST <= people <= MOST_PEOPLE:
        raise CuchubalBeyondSense(people, MOST_PEOPLE)
    if part.minor <= 0:
        raise AmountNotPositive(part)
    if most(part.currency) < part:
        raise AmountBeyondSense(part, most(part.currency))
    if first_on < today or first_on - today > FARTHEST:
        raise DeadlinePassed(first_on)
