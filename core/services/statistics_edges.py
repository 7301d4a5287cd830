"""Which figures a period may not be answered for, because an edge of it does not stand (core.domain.edges)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from core.domain import edges
from core.domain.statistics import is_small
from core.domain.windows import Window
from core.storage import rollups

Place = tuple[str, str]  #: slice and figure
Side = dict[Place, int | None]
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

    def fallen(self) -> dict[str, set[str]]:
        """By slice, the figures that this period hides. One that never held five is hidden by itself."""
        found: dict[str, set[str]] = {name: set() for name in self.slices}
        days = self._days()
        every = rollups.totals(self.session, self.slices, self.topic) if days else []
        for edge in days:
            left, right = self._sides(edge, every)
            for place in every:
                if not edges.stands(left[place], right[place]):
                    found[place[0]].add(place[1])
        for name, figure in self._moved(days, every):
            found[name].add(figure)
        return found

    def _days(self) -> list[date]:
        """The first day on the right of each edge; one that is still to come is none."""
        ends = self.until + edges.DAY if self.until and self.until < self.today else None
        return [day for day in (self.since, ends) if day is not None and day <= self.today]

    def _sides(self, edge: date, every: Collection[Place]) -> list[Side]:
        """Going out from the edge to the left and to the right, the first of each that holds anybody."""
        counts, found = self._near(edge), list[Side]()
        for back in (True, False):
            windows = [*edges.inside(edge, back=back), next(edges.months(edge, back=back))]
            found.append({place: edges.first_filled(windows, counts.get(place, {}), self.today) for place in every})
        self._look_far(edge, [place for place in every if 0 in (found[0][place], found[1][place])], found)
        return found

    def _near(self, edge: date) -> Counts:
        """What lies in the edge's own month, and the whole months on either side."""
        counts: defaultdict[Place, dict[Window, int]] = defaultdict(dict)
        inner = [*edges.inside(edge, back=True), *edges.inside(edge, back=False)]
        if inner:
            for name, figure, each in rollups.within_each(self.session, self.slices, self.topic, inner):
                counts[name, figure] = dict(zip(inner, each, strict=True))
        beyond = [next(edges.months(edge, back=back)).first for back in (True, False)]
        for name, figure, first, households, _ in rollups.by_month(
            self.session, self.slices, self.topic, months=beyond
        ):
            counts[name, figure][edges.month_of(first)] = households
        return counts

    def _look_far(self, edge: date, empty: list[Place], found: list[Side]) -> None:
        if not empty:
            return
        counts: defaultdict[Place, dict[Window, int]] = defaultdict(dict)
        slices, figures = {name for name, _ in empty}, {figure for _, figure in empty}
        for name, figure, first, households, _ in rollups.by_month(self.session, slices, self.topic, figures):
            counts[name, figure][edges.month_of(first)] = households
        for place in empty:
            months = edges.Months(counts[place], self.today)
            for side, back in zip(found, (True, False), strict=True):
                if side[place] == 0:
                    side[place] = months.nearest(edge, back=back)

    def _moved(self, days: list[date], every: Collection[Place]) -> Iterator[Place]:
        """What begins and ends within a longer period only, and is few."""
        pairs = {place for place in every if place[1].endswith(ENDINGS) or ".converted" in place[1]}
        if not (days and pairs):
            return
        spans = [(self.since, self.until), *self._longer_and_shorter(days)]
        slices, figures = {name for name, _ in pairs}, {figure for _, figure in pairs}
        for name, figure, (here, *others) in rollups.within_each(self.session, slices, self.topic, spans, figures):
            if (name, figure) in pairs and any(is_small(abs(there - here)) for there in others):
                yield name, figure

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
