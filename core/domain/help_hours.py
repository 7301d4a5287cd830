"""When somebody of the programme is at work, and how long an answer honestly takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

OPENS, CLOSES = time(8), time(18)
#: Monday to Saturday.
WORKDAYS = frozenset(range(6))
#: So many answers tell how long it takes; fewer would be a guess.
ENOUGH = 3
#: Then the coordinators hear that nobody answers.
CLIMBS_AFTER = timedelta(hours=24)


def is_open(local: datetime) -> bool:
    return local.weekday() in WORKDAYS and OPENS <= local.time() < CLOSES


def opens(local: datetime) -> datetime:
    """The next moment of work, `local` itself where somebody is there."""
    if is_open(local):
        return local
    day = local if local.time() < OPENS else local + timedelta(days=1)
    while day.weekday() not in WORKDAYS:
        day += timedelta(days=1)
    return day.replace(hour=OPENS.hour, minute=0, second=0, microsecond=0)


def usual(waits: Sequence[timedelta]) -> timedelta | None:
    """Half were answered sooner; None where too few were asked."""
    if len(waits) < ENOUGH:
        return None
    return sorted(waits)[len(waits) // 2]
