"""Where a period may begin and end, so that two periods that differ by little give nobody away.

Whoever sees a figure for October, and for October with two days more, knows what the two days hold. So a period is
answered for a figure only where each of its edges *stands*. Months lie in the calendar, weeks (Monday to Sunday, cut
where a month ends) lie in months, days lie in weeks. An edge is looked at in the largest of these that begins there,
and going out from it on either side the first one that holds anybody must hold five households; where the month
holds nobody more, the months beyond it are looked at. Between two edges that stand lie therefore no household or at
least five, and so is what any two answered periods differ by. What is still running is spared: it changes by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from core.domain.statistics import is_small
from core.domain.windows import Window

DAY = timedelta(days=1)
#: So many silent months are looked past; what lies beyond is not near.
FARTHEST = 24


@lru_cache(4096)
def month_of(day: date) -> Window:
    begins = day.replace(day=1)
    return Window(begins, (begins + timedelta(days=31)).replace(day=1) - DAY)


@lru_cache(4096)
def week_of(day: date) -> Window:
    """From Monday to Sunday, as far as it lies in the day's month."""
    month, monday = month_of(day), day - timedelta(days=day.weekday())
    return Window(max(monday, month.first), min(monday + 6 * DAY, month.last))


def inside(edge: date, *, back: bool) -> list[Window]:
    """What lies in the edge's month on one side of it, outwards. `edge` is the first day on its right."""
    month = month_of(edge)
    if edge == month.first:
        return []
    found, day = list[Window](), edge - DAY if back else edge
    if edge != week_of(edge).first:
        week = week_of(edge)
        while week.first <= day <= week.last:
            found.append(Window(day, day))
            day += -DAY if back else DAY
    while month.first <= day <= month.last:
        week = week_of(day)
        found.append(week)
        day = week.first - DAY if back else week.last + DAY
    return found


def months(edge: date, *, back: bool) -> Iterator[Window]:
    """The months beyond the edge's own, or on either side of it where a month begins there."""
    month = month_of(edge)
    if not back and edge == month.first:
        yield month
    for _ in range(FARTHEST):
        month = month_of(month.first - DAY if back else month.last + DAY)
        yield month


def nearest(edge: date, *, back: bool) -> Window:
    """What two periods differ by, at the least, that have their edges here and at the next place."""
    return next(iter(inside(edge, back=back) or months(edge, back=back)))


def stands(left: int | None, right: int | None) -> bool:
    """Of the first that holds anybody on each side: nought where there is nobody, None for what is still running.

    Where there is nobody on one side, the period may as well be open there.
    """
    if left == 0 or right == 0:
        return True
    return all(count is None or not is_small(count) for count in (left, right))


def first_filled(windows: Iterable[Window], counts: Mapping[Window, int], today: date) -> int | None:
    for window in windows:
        if found := counts.get(window):
            return None if window.last >= today else found
    return 0


class Months:
    """What the months hold of one figure, asked for the nearest that holds anybody."""

    def __init__(self, counts: Mapping[Window, int], today: date) -> None:
        self._counts, self._today = counts, today
        self._filled: Sequence[Window] = sorted(month for month, count in counts.items() if count)

    def stand(self, edge: date) -> bool:
        """Whether an edge between two months does."""
        return stands(self.nearest(edge, back=True), self.nearest(edge, back=False))

    def nearest(self, edge: date, *, back: bool) -> int | None:
        """As `first_filled` among `months`, without a look at those that are empty."""
        here = month_of(edge)
        inside = edge != here.first
        place = bisect_left(self._filled, here if back else Window(here.last if inside else here.first, date.min))
        place -= back
        if not 0 <= place < len(self._filled):
            return 0
        found = self._filled[place]
        away = abs((here.first.year - found.first.year) * 12 + here.first.month - found.first.month)
        return first_filled([found], self._counts, self._today) if away <= FARTHEST else 0
