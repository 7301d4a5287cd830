"""When somebody of the programme is at work, and how long an answer honestly takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from core.errors import HoursUnsound

#: So many answers tell how long it takes; fewer would be a guess.
ENOUGH = 3


@dataclass(frozen=True)
class HelpHours:
    """Monday is 0. As long as no coordinator says otherwise: from eight to six, Monday to Saturday."""

    opens: time = time(8)
    closes: time = time(18)
    days: frozenset[int] = frozenset(range(6))

    def is_open(self, local: datetime) -> bool:
        return local.weekday() in self.days and self.opens <= local.time() < self.closes

    def next_open(self, local: datetime) -> datetime:
        """The next moment of work, `local` itself where somebody is there."""
        if self.is_open(local):
            return local
        day = local if local.time() < self.opens else local + timedelta(days=1)
        while day.weekday() not in self.days:
            day += timedelta(days=1)
        return day.replace(hour=self.opens.hour, minute=self.opens.minute, second=0, microsecond=0)


def check_hours(hours: HelpHours) -> None:
    """Raises HoursUnsound."""
    if hours.opens >= hours.closes or not hours.days or not hours.days <= frozenset(range(7)):
        raise HoursUnsound()


def usual(waits: Sequence[timedelta]) -> timedelta | None:
    """Half were answered sooner; None where too few were asked."""
    if len(waits) < ENOUGH:
        return None
    return sorted(waits)[len(waits) // 2]
