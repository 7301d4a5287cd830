"""Counting people once in any period, from sums alone.

How many households did something between two days cannot be added up from days: who did it twice would count twice.
It can be added up from *windows*. Take the smallest stretches of days that hold what is counted, in order; give
each +1, and −1 to each stretch that joins two neighbours. Any period then holds one more +1 than −1 of a household
that belongs in it, and none of one that does not. «Began and completed» works alike: its smallest stretches run from
the one day to the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Window(NamedTuple):
    """Whole days, both ends included."""

    first: date
    last: date


#: One thing counted: the smallest windows that hold it, and how much it weighs.
Unit = tuple[Sequence[Window], int]


@lru_cache(10_000)
def on(day: date) -> tuple[Window, ...]:
    return (Window(day, day),)


def holding(*each: Collection[date]) -> list[Window]:
    """The smallest windows that hold at least one day of each of these."""
    if not all(each):
        return []
    if len(each) == 1:
        return [on(day)[0] for day in sorted(each[0])]
    latest: list[date | None] = [None] * len(each)
    found: list[Window] = []
    for day in sorted(set().union(*each)):
        for place, days in enumerate(each):
            if day in days:
                latest[place] = day
        starts = [one for one in latest if one is not None]
        if len(starts) == len(each) and (not found or min(starts) > found[-1].first):
            found.append(Window(min(starts), day))
    return found


def smallest(windows: Iterable[Window]) -> list[Window]:
    """Those that hold no other, in order."""
    kept: list[Window] = []
    ends: dict[date, date] = {}
    for first, last in windows:
        if last not in ends or ends[last] < first:
            ends[last] = first
    for last in sorted(ends):
        if not kept or ends[last] > kept[-1].first:
            kept.append(Window(ends[last], last))
    return kept


def signed(ordered: Sequence[Window]) -> dict[Window, int]:
    """What each window adds, so that a period that holds any of these sums to one. They come from `smallest`."""
    sums = dict.fromkeys(ordered, 1)
    for before, after in pairwise(ordered):
        # Wider than both, so it is none of them.
        sums[Window(before.first, after.last)] = -1
    return sums


def within(sums: Mapping[Window, int], first: date, last: date) -> int:
    return sum(n for window, n in sums.items() if first <= window.first and window.last <= last)
