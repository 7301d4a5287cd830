"""What a campaign did, against those whom chance left out: by intention to treat, read once, on a day fixed before.

Everybody counts in the arm that chance gave her, whether or not the message arrived. The stopping rule is a date:
fourteen days after sending. Before it nothing is told, for whoever looks every day finds a «difference» in one of four
campaigns that do nothing; after it the figure does not change any more. With fewer than thirty in an arm there is no
answer at all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.statistics import Rate, wilson

READ_AFTER = timedelta(days=14)
FEWEST = 30
#: Three in a hundred rather than five: so the false alarms of a thousand campaigns stay under one in twenty, luck
#: included, also with the small arms of a village, for which the interval is a little too narrow.
CONFIDENCE = 0.97


class Verdict(StrEnum):
    TOO_EARLY = "too_early"  #: the day on which it is read has not come
    TOO_FEW = "too_few"  #: an arm has fewer than thirty people
    HIDDEN = "hidden"  #: it would point at a few
    UNEVEN = "uneven"  #: the arms differed before anything was sent: chance was unkind, or something is broken
    NONE_SEEN = "none_seen"  #: the interval holds nought
    MORE = "more"
    FEWER = "fewer"


@dataclass(frozen=True)
class ArmCount:
    """Of those assigned, how many did it in the fourteen days after; and in the fourteen days before."""

    assigned: int
    did: int
    did_before: int


@dataclass(frozen=True)
class Difference:
    """In parts of one, first less second, with its 97 % interval."""

    value: float
    low: float
    high: float

    @property
    def holds_nought(self) -> bool:
        return self.low <= 0 <= self.high


@dataclass(frozen=True)
class Effect:
    verdict: Verdict
    read_on: datetime
    told: ArmCount | None = None
    held_out: ArmCount | None = None
    difference: Difference | None = None


def newcombe(part: int, whole: int, other_part: int, other_whole: int) -> Difference:
    """The difference of two shares with Newcombe's hybrid score interval (his method 10)."""
    first, second = part / whole, other_part / other_whole
    (low, high), (other_low, other_high) = (
        wilson(part, whole, CONFIDENCE),
        wilson(other_part, other_whole, CONFIDENCE),
    )
    value = first - second
    below = math.hypot(first - low, other_high - second)
    above = math.hypot(high - first, second - other_low)
    return Difference(value, value - below, value + above)


def judge(told: ArmCount, held_out: ArmCount, sent_at: datetime, now: datetime) -> Effect:
    read_on = sent_at + READ_AFTER
    if now < read_on:
        return Effect(Verdict.TOO_EARLY, read_on)
    if min(told.assigned, held_out.assigned) < FEWEST:
        return Effect(Verdict.TOO_FEW, read_on)
    if any(Rate(arm.did, arm.assigned).is_hidden for arm in (told, held_out)):
        return Effect(Verdict.HIDDEN, read_on)
    found = newcombe(told.did, told.assigned, held_out.did, held_out.assigned)
    before = newcombe(told.did_before, told.assigned, held_out.did_before, held_out.assigned)
    return Effect(_verdict(found, before), read_on, told, held_out, found)


def _verdict(found: Difference, before: Difference) -> Verdict:
    if not before.holds_nought:
        return Verdict.UNEVEN
    if found.holds_nought:
        return Verdict.NONE_SEEN
    return Verdict.MORE if found.value > 0 else Verdict.FEWER
