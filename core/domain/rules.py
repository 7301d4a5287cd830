"""What a coordinator may set for the whole programme, and within which bounds.

Nobody can be made to hear much, and no words are kept for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum

from core.domain.attention import MOST_OF_OURS_PER_WEEK, MOST_PER_DAY, Budget
from core.domain.household import QuietHours


class Rule(StrEnum):
    PER_DAY = "per_day"  #: messages to one household in a day, its own reminders among them
    PER_WEEK = "per_week"  #: of those it did not ask for, in seven days
    QUIET_FROM = "quiet_from"  #: the hour of whoever comes from now on; each may choose her own
    QUIET_TO = "quiet_to"
    KEEP_WORDS = "keep_words"  #: days that what was said with the team, and by us in notices, can be read again
    KEEP_AGREED = "keep_agreed"  #: days that the note of what was agreed in advising can be read again
    KEEP_STRANGERS = "keep_strangers"  #: days that a chat is known whose owner never agreed
    HELP_CLIMBS = "help_climbs"  #: hours that who asks for a person waits before the coordinators hear of her


#: How much a household hears, and when.
HEARD = (Rule.PER_DAY, Rule.PER_WEEK, Rule.QUIET_FROM, Rule.QUIET_TO)
#: How long something is kept.
PERIODS = (Rule.KEEP_WORDS, Rule.KEEP_AGREED, Rule.KEEP_STRANGERS)


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
    Rule.KEEP_WORDS: Bounds(30, 180, 730),
    Rule.KEEP_AGREED: Bounds(90, 365, 1095),
    Rule.KEEP_STRANGERS: Bounds(30, 90, 365),
    # Never later than a day: whoever is in danger asks by the same button, and nothing marks her request.
    Rule.HELP_CLIMBS: Bounds(1, 24, 24),
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

    @property
    def help_climbs_after(self) -> timedelta:
        return timedelta(hours=self.values[Rule.HELP_CLIMBS])

    def kept(self, rule: Rule) -> timedelta:
        return timedelta(days=self.values[rule])


def is_within(rule: Rule, value: int) -> bool:
    return BOUNDS[rule].least <= value <= BOUNDS[rule].most
