"""What a coordinator may set for the whole programme, and within which bounds: nobody can be made to hear much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from core.domain.attention import MOST_OF_OURS_PER_WEEK, MOST_PER_DAY, Budget
from core.domain.household import QuietHours


class Rule(StrEnum):
    PER_DAY = "per_day"  #: messages to one household in a day, its own reminders among them
    PER_WEEK = "per_week"  #: of those it did not ask for, in seven days
    QUIET_FROM = "quiet_from"  #: the hour of whoever comes from now on; each may choose her own
    QUIET_TO = "quiet_to"


@dataclass(frozen=True)
class Bounds:
    least: int
    usual: int
    most: int


BOUNDS: Mapping[Rule, Bounds] = {
    Rule.PER_DAY: Bounds(1, MOST_PER_DAY, MOST_PER_DAY),
    Rule.PER_WEEK: Bounds(1, MOST_OF_OURS_PER_WEEK, 5),
    Rule.QUIET_FROM: Bounds(18, QuietHours().start.hour, 21),
    Rule.QUIET_TO: Bounds(6, QuietHours().end.hour, 10),
}


@dataclass(frozen=True)
class Rules:
    values: Mapping[Rule, int]

    @classmethod
    def of(cls, told: Mapping[str, int]) -> Rules:
        """What nobody has set is as it comes."""
        return cls({rule: told.get(str(rule), bounds.usual) for rule, bounds in BOUNDS.items()})

    @property
    def budget(self) -> Budget:
        return Budget(self.values[Rule.PER_DAY], self.values[Rule.PER_WEEK])

    @property
    def quiet(self) -> QuietHours:
        return QuietHours(time(self.values[Rule.QUIET_FROM]), time(self.values[Rule.QUIET_TO]))


def is_within(rule: Rule, value: int) -> bool:
    return BOUNDS[rule].least <= value <= BOUNDS[rule].most
