"""The cuts in which figures are added up: the whole programme, a group, what one of the staff looks after, a language …

A household's events lie in a slice by the group that she was in when they happened, or by what holds for her now.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from core.domain.programme import Happened
from core.domain.words import plain

WHOLE = "all"
#: What a figure may be broken down by.
DIMENSIONS = ("group", "staff", "town", "branch", "language", "track", "remittances")
#: What people expect to find here and nobody is asked: it would cost more trust than it tells.
NOT_ASKED = ("sex", "age")
#: As long as a slice's name may be.
LONGEST = 24


def of_group(group_id: int | None) -> str:
    """Nought stands for those in no group."""
    return f"group:{group_id or 0}"


def of_staff(staff_id: int) -> str:
    """All the groups that someone looks after."""
    return f"staff:{staff_id}"


def of_town(town: str) -> str:
    """A name that is too long is cut, and ends in a mark of its own so that no other town has the same slice."""
    whole = f"town:{plain(town)}"
    if len(whole) <= LONGEST:
        return whole
    mark = hashlib.sha256(whole.encode()).hexdigest()[:6]
    return f"{whole[: LONGEST - 7]}-{mark}"


def of_branch(branch_id: int) -> str:
    return f"branch:{branch_id}"


@dataclass(frozen=True)
class Cut:
    """How one household's events are cut, as it was when they were added up."""

    counts: bool  #: she agreed to be counted and is not one of us
    hers: tuple[str, ...] = ()  #: slices that hold all of her events
    staff: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  #: who looks after each group of her events
    places: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  #: slices of where each of them meets

    def written(self) -> dict[str, Any]:
        staff, places = ([[group, *each] for group, each in sorted(one.items())] for one in (self.staff, self.places))
        return asdict(self) | {"staff": staff, "places": places}

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Cut:
        staff, places = ({row[0]: tuple(row[1:]) for row in facts.get(name, ())} for name in ("staff", "places"))
        return cls(facts["counts"], tuple(facts["hers"]), staff, places)


def sliced(events: Iterable[Happened], cut: Cut) -> dict[tuple[str, ...], list[Happened]]:
    """Her events by the slices that hold them; slices that hold the same ones stand together, to be counted once."""
    found: defaultdict[str, list[Happened]] = defaultdict(list)
    for one in events:
        found[WHOLE].append(one)
        found[of_group(one.group_id)].append(one)
        for staff_id in cut.staff.get(one.group_id or 0, ()):
            found[of_staff(staff_id)].append(one)
        for place in cut.places.get(one.group_id or 0, ()):
            found[place].append(one)
    alike: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, some in found.items():
        alike[tuple(one.id for one in some)] += (WHOLE, *cut.hers) if name == WHOLE else (name,)
    return {tuple(names): found[names[0]] for names in alike.values()}
