"""Reading figures from the roll-ups: for one slice, or for each group so that none gives another away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.domain.counting import LESSONS, PROGRAMME
from core.domain.programme import ACTIVE_FOR
from core.domain.statistics import Filters, Tally, companions
from core.services.statistics_edges import Edges
from core.storage import rollups

#: What was counted, by the name of the figure.
Measured = Mapping[str, Tally]
#: The part of a rate, and of what it is the part.
RATES = {
    "active": ("acts", "reached"),
    "completion": ("completion.part", "completion.whole"),
    "quiz": ("quiz.part", "quiz.whole"),
}
NONE: Mapping[str, Collection[str]] = {}
#: A rate's missing part is no figure of its own, so that what it is worked out from is always asked.
BASES_OF_RATES = ("reached", "completion.part", "completion.whole", "quiz.part", "quiz.whole")


@dataclass(frozen=True)
class Question:
    session: Session
    slices: Collection[str]
    filters: Filters
    today: date
    mine: str | None = None  #: the one that is shown; None where all are

    @property
    def until(self) -> date:
        """The last day that is looked at."""
        return min(self.filters.until or self.today, self.today)

    def sums(self, topic: str, also: Collection[str] = ()) -> dict[str, dict[str, Tally]]:
        """Of `mine` every figure; of the slices beside it only those that could be given away, and `also`."""
        bounds = (self.filters.since, self.filters.until)
        mine = [self.mine] if self.mine else self.slices
        found = self._found(topic, *bounds, slices=mine)
        others = [name for name in self.slices if name not in mine]
        few = rollups.small(self.session, self.slices, topic, *bounds) if others else set()
        if few or also:
            found |= self._found(topic, *bounds, (*few, *also), others)
        return {name: found.get(name, {}) for name in self.slices}

    def lately(self) -> dict[str, dict[str, Tally]]:
        """The acts of the last thirty days of the period."""
        begins = self.until - ACTIVE_FOR + (date.resolution)
        since = max(begins, self.filters.since) if self.filters.since else begins
        return self._found(PROGRAMME, since, self.until, ("acts",))

    def standing(self) -> dict[str, dict[str, Tally]]:
        """What holds on the last day, whenever it came to be."""
        return self._found(PROGRAMME, None, self.until, ("account.old", "account.kept"))

    def _found(
        self,
        topic: str,
        first: date | None,
        last: date | None,
        figures: Collection[str] = (),
        slices: Collection[str] | None = None,
    ) -> dict[str, dict[str, Tally]]:
        asked = self.slices if slices is None else slices
        found: dict[str, dict[str, Tally]] = {name: {} for name in asked}
        for name, figure, households, acts in rollups.sums(self.session, asked, topic, first, last, figures):
            found[name][figure] = Tally(acts, households)
        return found


def local_day(filters: Filters, at: object) -> date:
    return at.astimezone(ZoneInfo(filters.zone)).date()  # type: ignore[attr-defined, no-any-return]


def programme(ask: Question, also: Collection[str] = ()) -> dict[str, dict[str, Tally]]:
    """By slice, the overview's figures; a rate is «name.part», «name.whole» and «name.missing»."""
    every, lately, standing = ask.sums(PROGRAMME, {*BASES_OF_RATES, *also}), ask.lately(), ask.standing()
    for name, here in every.items():
        here["acts"] = lately[name].get("acts", Tally())
        for figure in ("account.old", "account.kept"):
            acts = standing[name].get(figure, Tally()).acts
            here[figure] = Tally(acts, acts)
        for rate, (part, whole) in RATES.items():
            _parts(here, rate, here.get(part, Tally()), here.get(whole, Tally()), people=rate == "active")
    return every


def lessons(ask: Question, also: Collection[str] = ()) -> dict[str, dict[str, Tally]]:
    return ask.sums(LESSONS, also)


def fallen(ask: Question, topic: str) -> dict[str, set[str]]:
    """By slice, what this period must not be answered for, rates included."""
    if ask.filters.since is None and ask.filters.until is None:
        return {}
    found = Edges(ask.session, ask.slices, topic, ask.filters.since, ask.filters.until, ask.today).fallen()
    for hidden in found.values():
        hidden |= {f"{rate}.whole" for rate, parts in RATES.items() if hidden.intersection(parts)}
    return found


def to_hide(
    by_slice: Mapping[str, Measured], name: str, fallen: Mapping[str, Collection[str]] = NONE
) -> frozenset[str]:
    """What of this slice its period gives away, and what the total, less the other slices, would."""
    if len(by_slice) == 1:
        return frozenset(fallen.get(name, ()))
    keys = {key for measured in by_slice.values() for key in measured}
    rows = {
        key: {each: measured[key].households for each, measured in by_slice.items() if key in measured} for key in keys
    }
    also = {key: {each for each, hidden in fallen.items() if key in hidden} for key in keys}
    beside = {key for key, row in rows.items() if name in companions(row, also[key])}
    return frozenset(beside.union(fallen.get(name, ())))


def _parts(here: dict[str, Tally], rate: str, part: Tally, whole: Tally, *, people: bool) -> None:
    # What is missing from the whole is a figure too: it must not be given away either.
    counts = (part.households, whole.households) if people else (part.acts, whole.acts)
    missing = counts[1] - counts[0]
    here[f"{rate}.part"] = Tally(counts[0], part.households)
    here[f"{rate}.whole"] = Tally(counts[1], whole.households)
    here[f"{rate}.missing"] = Tally(missing, min(missing, whole.households))


def names(keys: Iterable[str]) -> list[str]:
    """The lessons that these figures are about; in a period one may be completed that nobody began in it."""
    return sorted({key.rpartition(".")[0] for key in keys if key.endswith((".sent", ".started", ".finished"))})
