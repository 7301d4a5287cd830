"""Rates with the right denominator, their intervals, and small cells hidden."""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import NormalDist
from typing import TypeVar
from zoneinfo import ZoneInfo

from core.errors import MilpaError

#: Below this many people no figure is shown, nor one from which it could be worked out.
SMALLEST_CELL = 5
#: Below this many people a rate has no interval worth printing.
SMALLEST_N = 10

G = TypeVar("G", bound=Hashable)
#: A count of people or of their acts; None where it is hidden because it would point at someone.
Count = int | None


class PeriodReversed(MilpaError):
    """A period that ends before it begins."""

    def __init__(self, since: date, until: date) -> None:
        super().__init__(since, until)
        self.since, self.until = since, until


class DayBeyondReckoning(MilpaError):
    """A day before there was a programme, or so late that no calendar reaches past it."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


@dataclass(frozen=True)
class Filters:
    """What is looked at: a group by its code, and whole days of the programme's own calendar, both ends included."""

    group: str | None = None
    since: date | None = None
    until: date | None = None
    zone: str = "America/Guatemala"
    cut: str | None = None  #: a slice of the programme, «language:es»; never together with a group

    def __post_init__(self) -> None:
        for day in (self.since, self.until):
            if day is not None and not EARLIEST <= day <= LATEST:
                raise DayBeyondReckoning(day)
        if self.since and self.until and self.until < self.since:
            raise PeriodReversed(self.since, self.until)

    @property
    def begins(self) -> datetime | None:
        return self._midnight(self.since) if self.since else None

    @property
    def ends(self) -> datetime | None:
        """The first instant that no longer counts."""
        return self._midnight(self.until + timedelta(days=1)) if self.until else None

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), ZoneInfo(self.zone))


@dataclass(frozen=True)
class Rate:
    """`part` of `whole` people; hidden when either side of it would point at someone."""

    part: int
    whole: int

    @property
    def is_hidden(self) -> bool:
        return is_small(self.whole) or is_small(self.part) or is_small(self.whole - self.part)

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    def interval(self, confidence: float = 0.95) -> tuple[float, float] | None:
        """Wilson's score interval; None under ten people."""
        return wilson(self.part, self.whole, confidence) if self.whole >= SMALLEST_N else None


@dataclass(frozen=True)
class Percent:
    """A rate as every page, file and picture says it: whole per cents, or nothing where it is hidden."""

    part: Count
    whole: Count
    percent: int | None = None
    low: int | None = None
    high: int | None = None

    @classmethod
    def of(cls, part: int, whole: int, *, hide: bool = False) -> Percent:
        """`hide` where a figure beside it would give it away."""
        rate = Rate(part, whole)
        if hide or rate.is_hidden:
            return cls(None, None if hide else shown(whole))
        low, high = rate.interval() or (None, None)
        return cls(part, whole, _percent(rate.value), _percent(low), _percent(high))

    @property
    def is_hidden(self) -> bool:
        return self.part is None


@dataclass(frozen=True)
class Tally:
    """How often something was done, and by how many households."""

    acts: int = 0
    households: int = 0


@dataclass(frozen=True)
class Cell:
    """A tally as it may be seen: both counts, or neither."""

    acts: Count
    households: Count

    @classmethod
    def of(cls, tally: Tally, *, hide: bool = False) -> Cell:
        return cls(None, None) if hide or is_small(tally.households) else cls(tally.acts, tally.households)


def wilson(part: int, whole: int, confidence: float = 0.95) -> tuple[float, float]:
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    p, d = part / whole, 1 + z * z / whole
    middle = (p + z * z / (2 * whole)) / d
    half = z / d * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    return max(0.0, middle - half), min(1.0, middle + half)


def is_small(count: int) -> bool:
    return 0 < count < SMALLEST_CELL


def shown(count: int) -> Count:
    """The count, or None where it is a small cell."""
    return None if is_small(count) else count


def steps(*counts: int, hide: Collection[int] = ()) -> tuple[Count, ...]:
    """A funnel as it may be seen: a step is hidden where it, or those lost since the last shown one, are few.

    `hide` are the places of steps that a figure beside them would give away.
    """
    seen: list[Count] = []
    last: int | None = None
    for place, count in enumerate(counts):
        hidden = place in hide or is_small(count) or (last is not None and is_small(last - count))
        seen.append(None if hidden else count)
        last = last if hidden else count
    return tuple(seen)


def companions(counts: Mapping[G, int], also: Collection[G] = ()) -> frozenset[G]:
    """The cells of one row that stay hidden though its total is known: the small ones and `also`, and so many of the
    next smallest that what is missing belongs to at least two and is not few itself.
    """
    filled = sorted((cell for cell in counts if counts[cell] > 0), key=lambda cell: counts[cell])
    hidden = [cell for cell in filled if is_small(counts[cell]) or cell in also]
    if not hidden:
        return frozenset()
    for cell in (cell for cell in filled if cell not in set(hidden)):
        if len(hidden) > 1 and sum(counts[one] for one in hidden) >= SMALLEST_CELL:
            break
        hidden.append(cell)
    return frozenset(hidden)


def _percent(value: float | None) -> int | None:
    return None if value is None else math.floor(value * 100 + 0.5)
