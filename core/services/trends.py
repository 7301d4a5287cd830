"""Month by month: what was completed and saved. A month is told under the same rule as a period (core.domain.edges)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from core.domain import edges
from core.domain.counting import PROGRAMME
from core.domain.money import Money
from core.domain.savings import Evidence
from core.domain.statistics import Cell, Count, Tally, companions, is_small
from core.domain.windows import Window
from core.services.statistics_measuring import Question
from core.storage import rollups

#: As many as fit on a small screen.
MOST = 12
GRADES = (Evidence.SAID, Evidence.SHOWN, Evidence.CONFIRMED)


@dataclass
class Vector:
    """What each month holds of a figure in a slice."""

    today: date
    tallies: dict[Window, Tally] = field(default_factory=dict)

    def stands(self, month: Window) -> bool:
        """Both its edges; the end of one that still runs is none."""
        return all(self._edge(edge) for edge in (month.first, month.last + edges.DAY) if edge <= self.today)

    def _edge(self, edge: date) -> bool:
        if edge not in self._known:
            self._known[edge] = self._months.stand(edge)
        return self._known[edge]

    @cached_property
    def _known(self) -> dict[date, bool]:
        return {}

    @cached_property
    def _months(self) -> edges.Months:
        return edges.Months({month: tally.households for month, tally in self.tallies.items()}, self.today)


Vectors = Mapping[str, Mapping[str, Vector]]  #: by figure and slice


@dataclass(frozen=True)
class Month:
    first: date
    reached: Count
    completed: Cell
    saved: Mapping[str, Mapping[Evidence, Money | None]]  #: by currency, at each grade of evidence

    @property
    def key(self) -> str:
        return f"{self.first:%Y-%m}"


def months(ask: Question, mine: str) -> tuple[Month, ...]:
    """The last twelve that the period touches, each of them whole."""
    figures = _figures(ask, mine)
    vectors = _vectors(ask, figures)
    currencies = sorted({figure[:3] for figure in figures if figure[3:4] == "."})
    return tuple(_month(ask, mine, vectors, currencies, month) for month in _span(ask, mine, vectors))


def _figures(ask: Question, mine: str) -> list[str]:
    ends = tuple(f".{grade}" for grade in GRADES)
    every = {figure for _, figure in rollups.totals(ask.session, [mine], PROGRAMME)}
    money = {figure for figure in every if figure[3:4] == "." and figure[:3].isupper() and figure[3:].endswith(ends)}
    return sorted(every & {"reached", "lesson_completed"} | money)


def _vectors(ask: Question, figures: list[str]) -> Vectors:
    found: defaultdict[str, defaultdict[str, Vector]] = defaultdict(lambda: defaultdict(lambda: Vector(ask.today)))
    if figures:
        for name, figure, first, households, acts in rollups.by_month(ask.session, ask.slices, PROGRAMME, figures):
            found[figure][name].tallies[edges.month_of(first)] = Tally(acts, households)
    return found


def _span(ask: Question, mine: str, vectors: Vectors) -> list[Window]:
    hers = [by_slice[mine].tallies for by_slice in vectors.values() if mine in by_slice]
    filled = [month for tallies in hers for month, one in tallies.items() if one.households]
    if not filled:
        return []
    begin, last = min(filled).first, edges.month_of(ask.until)
    if ask.filters.since:
        begin = max(begin, edges.month_of(ask.filters.since).first)
    found: list[Window] = []
    while last.first >= begin and len(found) < MOST:
        found.append(last)
        last = edges.month_of(last.first - edges.DAY)
    return found[::-1]


def _month(ask: Question, mine: str, vectors: Vectors, currencies: list[str], month: Window) -> Month:
    def cell(figure: str) -> tuple[Tally, bool]:
        by_slice = vectors.get(figure, {})
        row = {name: each.tallies.get(month, Tally()).households for name, each in by_slice.items()}
        also = [name for name, each in by_slice.items() if not each.stands(month)]
        here = by_slice.get(mine)
        tally = here.tallies.get(month, Tally()) if here else Tally()
        return tally, mine in also or mine in companions(row, also)

    def money(currency: str) -> Iterator[tuple[Evidence, Money | None]]:
        for grade in GRADES:
            tally, hide = cell(f"{currency}.{grade}")
            yield grade, None if hide or is_small(tally.households) else Money(tally.acts, currency)

    reached, completed = cell("reached"), cell("lesson_completed")
    return Month(
        month.first,
        Cell.of(reached[0], hide=reached[1]).households,
        Cell.of(completed[0], hide=completed[1]),
        {currency: dict(money(currency)) for currency in currencies},
    )
