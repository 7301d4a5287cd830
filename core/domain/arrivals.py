"""When the next remittance is likely to come: learned from the days on which others came, and said as a range."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

#: Fewer arrivals teach no rhythm; then what she told of it counts.
LEAST = 3
#: Nobody's remittance comes to the day: the range is never narrower, nor so wide that it says nothing.
LEAST_SPREAD, MOST_SPREAD = 1, 7
#: What she told herself is taken as a day or two about.
TOLD_SPREAD = 2
RHYTHMS = range(5, 63)
A_MONTH = range(26, 36)


@dataclass(frozen=True)
class Expected:
    on: date
    earliest: date
    latest: date

    def holds(self, day: date) -> bool:
        return self.earliest <= day <= self.latest


def expected(arrivals: Sequence[date], today: date) -> Expected | None:
    """The first day that is still to come, after today; None while there is no rhythm to learn."""
    days = sorted(set(arrivals))
    if len(days) < LEAST:
        return None
    gaps = [(after - before).days for before, after in pairwise(days)]
    gap = round(median(gaps))
    if gap not in RHYTHMS:
        return None
    spread = min(MOST_SPREAD, max(LEAST_SPREAD, round(median(abs(one - gap) for one in gaps))), gap // 3)
    on = days[-1]
    while on <= today:
        on = _a_month_on(on, days) if gap in A_MONTH else on + timedelta(days=gap)
    return around(on, spread, today)


def told(on: date, today: date) -> Expected:
    """What she told of the day, as a range."""
    return around(on, TOLD_SPREAD, today)


def around(on: date, spread: int, today: date) -> Expected:
    """Never before tomorrow: what has passed is not to be expected."""
    apart = timedelta(days=max(spread, LEAST_SPREAD))
    return Expected(on, max(on - apart, today + timedelta(days=1)), on + apart)


def _a_month_on(on: date, days: Sequence[date]) -> date:
    """The same part of the next month as usual, however long the month is."""
    year, month = (on.year, on.month + 1) if on.month < 12 else (on.year + 1, 1)
    usual = round(median(day.day for day in days))
    # Around the turn of the month the days of the month tell nothing: then the last one counts.
    if max(day.day for day in days) - min(day.day for day in days) > 14:
        usual = on.day
    return date(year, month, min(usual, monthrange(year, month)[1]))
