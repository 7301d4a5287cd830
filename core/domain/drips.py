"""A track: lessons one after another, for the whole group or at each household's own pace.

Whatever the rule: lessons come in their order, each at most once, one a day at most, and one that somebody does
not get is named. A lesson that is added later goes to the end, so that the order holds for those who are far.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class CatchUp(StrEnum):
    """What somebody gets who joins after the track has begun."""

    FROM_START = "from_start"  #: all of it from the first lesson, in the track's rhythm
    WITH_GROUP = "with_group"  #: the lesson that the group is at; the earlier ones are left out
    COMPRESS = "compress"  #: the earlier ones one a day, until she is where the group is


@dataclass(frozen=True)
class Step:
    position: int
    on: date  #: the group's day for it
    added: date  #: when the facilitator put it in


@dataclass(frozen=True)
class Due:
    """The lesson for today, if any, and those that she will not get."""

    send: int | None
    dropped: tuple[int, ...] = ()


#: What became of each lesson for one household: the day on which it was said, or None where she does not get it.
Had = Mapping[int, date | None]


def due(steps: Sequence[Step], every: int, rule: CatchUp, joined: date, had: Had, today: date) -> Due:
    """`every` is the track's rhythm in days; `today` and `joined` are days of the household's own calendar."""
    ahead = [step for step in sorted(steps, key=lambda step: step.position) if step.position not in had]
    dropped: tuple[int, ...] = ()
    if rule is CatchUp.WITH_GROUP:
        dropped = tuple(step.position for step in ahead if step.on < joined)
        ahead = [step for step in ahead if step.on >= joined]
    said = [day for day in had.values() if day is not None]
    if not ahead or today in said:
        return Due(None, dropped)
    first = ahead[0]
    if rule is CatchUp.FROM_START:
        begins = max(said) + every * DAY if said else max(joined, min(step.on for step in steps))
        ready = max(begins, first.added)
    else:
        ready = first.on
    return Due(first.position if ready <= today else None, dropped)


def calendar(count: int, start: date, every: int) -> list[date]:
    return [start + number * every * DAY for number in range(count)]


def next_day(steps: Sequence[Step], every: int, today: date) -> date:
    """The group's day for a lesson that is added now: in the rhythm, and never in the past."""
    last = max((step.on for step in steps), default=today - every * DAY)
    return max(last + every * DAY, today + DAY)
