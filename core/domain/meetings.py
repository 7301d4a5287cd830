"""A meeting of a group: its day, hour and place, the evening before, and who said that they come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.errors import MeetingPassed, MeetingTooFar

EVENING = time(18)
#: The reminder is written down so long before it is said, so that it finds its place in the day.
WRITTEN_BEFORE = timedelta(hours=11)
FURTHEST = timedelta(days=180)
#: A meeting stays in the list so long after it, for who came and what was agreed.
SHOWN_AFTER = timedelta(days=14)


class MeetingState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Coming(StrEnum):
    """What she answers to an invitation, in the order of the buttons."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


#: As an invitation keeps them; each reads them in her own language.
COMINGS = ("Voy", "No puedo", "Tal vez")


@dataclass(frozen=True)
class Meeting:
    id: int
    group_id: int
    group: str
    at: datetime
    place: str
    state: MeetingState
    reminds_at: datetime | None  #: None where the evening before is over
    campaign_id: int | None = None  #: the invitation to it
    answers: Mapping[int, int] = field(default_factory=dict)  #: how many chose each answer

    def is_over(self, now: datetime) -> bool:
        return self.at <= now


def check_when(at: datetime, now: datetime) -> None:
    """Raises MeetingPassed or MeetingTooFar."""
    if at <= now:
        raise MeetingPassed(at)
    if at - now > FURTHEST:
        raise MeetingTooFar(at)


def evening_before(at: datetime, now: datetime, zone: str) -> datetime | None:
    """At six of the day before, on the clock of the meeting's place; None where that is over."""
    local = at.astimezone(ZoneInfo(zone))
    evening = datetime.combine(local.date() - timedelta(days=1), EVENING, ZoneInfo(zone))
    return evening if evening > now else None
