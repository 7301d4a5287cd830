"""What one household adds to each figure: her events, turned into windows of days with a count.

The one place where a figure is defined. A count has two sides: how often (`acts`, minor units for money), and whether
she is among the households.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from core.domain import outcomes
from core.domain.programme import ACTS, KINDS, REACHING, Happened, Ledger
from core.domain.windows import Unit, Window, holding, on, signed, smallest


class Figure(NamedTuple):
    topic: str  #: the page it belongs to
    name: str


#: What she adds to a figure in a period that holds the window: households and acts.
Share = tuple[int, int]
Shares = dict[tuple[Figure, Window], Share]
Units = Mapping[Figure, Sequence[Unit]]

PROGRAMME, LESSONS = "programme", "lessons"
LESSON_KINDS = ("lesson_sent", "lesson_started", "lesson_completed")


def units(events: Sequence[Happened], ledger: Ledger) -> Units:
    """What is counted of her, figure by figure."""
    found: defaultdict[Figure, list[Unit]] = defaultdict(list)
    for one in events:
        for figure, weight in _of_one(one, ledger):
            found[figure].append((on(one.day), weight))
    for figure, windows in _of_lessons(events):
        found[figure].append((windows, 1))
    for name, unit in outcomes.of(events, ledger):
        found[Figure(PROGRAMME, name)].append(unit)
    return found


def changes(before: Units, after: Units) -> Shares:
    """What is to be added where the one stands in the sums and the other shall; most figures stay as they are."""
    found: Shares = {}
    if before is after:
        return found
    for figure in before.keys() | after.keys():
        old, new = before.get(figure, []), after.get(figure, [])
        if old == new:
            continue
        for sign, each in ((-1, old), (1, new)):
            for window, (households, acts) in _summed(each).items():
                was = found.get((figure, window), (0, 0))
                found[figure, window] = (was[0] + sign * households, was[1] + sign * acts)
    return found


def _of_one(one: Happened, ledger: Ledger) -> Iterator[tuple[Figure, int]]:
    if one.kind in KINDS and ledger.holds(one):
        yield Figure(PROGRAMME, one.kind), 1
    if one.kind in REACHING:
        yield Figure(PROGRAMME, "reached"), 1
    if one.kind in ACTS:
        yield Figure(PROGRAMME, "acts"), 1
    if one.kind == "quiz_answered":
        for part in ("whole", "part" if one.facts.get("right") else "missing"):
            yield Figure(PROGRAMME, f"quiz.{part}"), 1
            yield Figure(LESSONS, f"{one.lesson}.quiz.{part}"), 1
    if one.kind == "lesson_left" and one.lesson:
        yield Figure(LESSONS, f"{one.lesson}.why.{one.facts.get('why')}"), 1
    if one.kind in ("saving", "withdrawal") and ledger.holds(one):
        yield from _of_a_movement(one, ledger)


def _of_a_movement(one: Happened, ledger: Ledger) -> Iterator[tuple[Figure, int]]:
    column = ledger.grade(one) if one.kind == "saving" else "withdrawn"
    yield Figure(PROGRAMME, f"{one.currency}.{column}"), one.minor
    if one.kind == "saving":
        yield Figure(PROGRAMME, f"{one.currency}.savers"), 1


def _of_lessons(events: Iterable[Happened]) -> Iterator[tuple[Figure, list[Window]]]:
    """A household begins and completes a lesson once, so that the pair is what counts."""
    days: defaultdict[str, dict[str, set[date]]] = defaultdict(lambda: {kind: set() for kind in LESSON_KINDS})
    for one in events:
        if one.kind in LESSON_KINDS and one.lesson:
            days[one.lesson][one.kind].add(one.day)
    for lesson, found in days.items():
        sent, started, completed = (found[kind] for kind in LESSON_KINDS)
        both = holding(started, completed)
        yield Figure(PROGRAMME, "completion.whole"), holding(started)
        yield Figure(PROGRAMME, "completion.part"), both
        for name, windows in (
            ("sent", holding(sent)),
            ("sent_started", holding(sent, started)),
            ("sent_completed", holding(sent, started, completed)),
            ("started", holding(started)),
            ("completed", both),
            ("finished", holding(completed)),
        ):
            yield Figure(LESSONS, f"{lesson}.{name}"), windows


def _summed(units: Sequence[Unit]) -> dict[Window, Share]:
    acts: dict[Window, int] = {}
    every: set[Window] = set()
    for windows, weight in units:
        every.update(windows)
        for window in windows:
            acts[window] = acts.get(window, 0) + weight
        for before, after in pairwise(windows):
            joint = Window(before.first, after.last)
            acts[joint] = acts.get(joint, 0) - weight
    households = signed(smallest(every))
    return {
        window: (households.get(window, 0), acts.get(window, 0))
        for window in acts.keys() | households.keys()
        if households.get(window) or acts.get(window)
    }
