"""Which figures a period may not be answered for, because an edge of it does not stand (core.domain.edges)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from core.domain import edges
from core.domain.statistics import is_small
from core.domain.windows import Window
from core.storage import rollups

Place = tuple[str, str]  #: slice and figure
Counts = Mapping[Place, Mapping[Window, int]]
#: What begins on one day and ends on another: of these it is also asked what moving an edge would add.
ENDINGS = (".completed", ".sent_started", ".sent_completed", "completion.part")


@dataclass
class Edges:
    session: Session
    slices: Collection[str]
    topic: str
    since: date | None
    until: date | None
    today: date
    _near: dict[Window, dict[Place, int]] = field(default_factory=dict)

    def fallen(self) -> dict[str, set[str]]:
        """By slice, the figures that this period hides. One that never held five is hidden by itself."""
        found: dict[str, set[str]] = {name: set() for name in self.slices}
        days = self._days()
        every = rollups.totals(self.session, self.slices, self.topic) if days else []
        for edge in days:
            left, right = (self._side(edge, every, back=back) for back in (True, False))
            for place in every:
                if not edges.stands(left[place], right[place]):
                    found[place[0]].add(place[1])
        for place in self._moved(days, every):
            found[place[0]].add(place[1])
        return found

    def _days(self) -> list[date]:
        """The first day on the right of each edge; one that is still to come is none."""
        ends = self.until + edges.DAY if self.until and self.until < self.today else None
        return [day for day in (self.since, ends) if day is not None and day <= self.today]

    def _side(self, edge: date, every: Collection[Place], *, back: bool) -> dict[Place, int | None]:
        inner, counts = edges.inside(edge, back=back), self._inside(edge)
        found: dict[Place, int | None] = dict.fromkeys(every, 0)
        for place in every:
            found[place] = edges.first_filled(inner, counts.get(place, {}), self.today)
        beyond = next(edges.months(edge, back=back))
        month = self._sums(beyond)
        for place in every:
            if found[place] == 0:
                found[place] = edges.first_filled([beyond], {beyond: month.get(place, 0)}, self.today)
        self._look_far(edge, [place for place in every if found[place] == 0], found, back=back)
        return found

    def _look_far(self, edge: date, empty: list[Place], found: dict[Place, int | None], *, back: bool) -> None:
        if not empty:
            return
        counts: defaultdict[Place, dict[Window, int]] = defaultdict(dict)
        figures = {figure for _, figure in empty}
        for name, figure, year, month, households, _ in rollups.by_month(
            self.session, self.slices, self.topic, figures
        ):
            counts[name, figure][edges.month_of(date(year, month, 1))] = households
        for place in empty:
            found[place] = edges.first_filled(edges.months(edge, back=back), counts[place], self.today)

    def _inside(self, edge: date) -> Counts:
        counts: defaultdict[Place, defaultdict[Window, int]] = defaultdict(lambda: defaultdict(int))
        inner = [*edges.inside(edge, back=True), *edges.inside(edge, back=False)]
        if inner:
            month = edges.month_of(edge)
            for name, figure, first, last, households in rollups.windows(self.session, self.slices, self.topic, *month):
                for window in inner:
                    if window.first <= first and last <= window.last:
                        counts[name, figure][window] += households
        return counts

    def _moved(self, days: list[date], every: Collection[Place]) -> Iterator[Place]:
        """What begins and ends within a longer period only, and is few."""
        pairs = [place for place in every if place[1].endswith(ENDINGS) or ".converted" in place[1]]
        if not (days and pairs):
            return
        here = self._between(self.since, self.until)
        for since, until in self._longer_and_shorter(days):
            there = self._between(since, until)
            yield from (place for place in pairs if is_small(abs(there.get(place, 0) - here.get(place, 0))))

    def _longer_and_shorter(self, days: list[date]) -> Iterator[tuple[date | None, date | None]]:
        for edge in days:
            for back in (True, False):
                window = edges.nearest(edge, back=back)
                if window.last >= self.today:
                    continue
                if edge == self.since:
                    yield (window.first if back else window.last + edges.DAY), self.until
                else:
                    yield self.since, (window.first - edges.DAY if back else window.last)

    def _between(self, since: date | None, until: date | None) -> dict[Place, int]:
        found = rollups.sums(self.session, self.slices, self.topic, since, until)
        return {(name, figure): households for name, figure, households, _ in found}

    def _sums(self, window: Window) -> dict[Place, int]:
        if window not in self._near:
            self._near[window] = self._between(window.first, window.last)
        return self._near[window]
