"""The visit to an institution: with a facilitator or alone, with a day, a reminder, and how it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from core.domain.household import Household
from core.errors import VisitTooFar, VisitTooSoon

#: When nothing else was said.
USUAL_HOUR = time(10, 0)
SOONEST, FURTHEST = timedelta(minutes=30), timedelta(days=60)
EVENING = time(18, 0)
#: How long a visit takes, before anybody asks how it went.
ASKED_AFTER = timedelta(hours=3)
#: After «ya no quiero» nothing is offered for so long.
REST = timedelta(days=90)


class VisitState(StrEnum):
    ASKED = "asked"  #: the facilitator has not answered
    AGREED = "agreed"  #: she goes along, or the household goes alone
    DONE = "done"  #: the household has said how it went
    CANCELLED = "cancelled"  #: another day was chosen, or none


class Outcome(StrEnum):
    OPENED = "opened"
    PAPERS = "papers"  #: another paper was asked for
    NOT_GONE = "not_gone"
    NO_MORE = "no_more"  #: she does not want to any more


class Step(StrEnum):
    """What is said next of its own accord."""

    EVENING = "evening"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class Visit:
    id: int
    household_id: int
    called: str | None
    branch_id: int | None
    at: datetime
    state: VisitState
    outcome: Outcome | None
    facilitator: str | None  #: None: she goes alone


def check_day(at: datetime, now: datetime) -> None:
    """Raises VisitTooSoon or VisitTooFar."""
    if at - now < SOONEST:
        raise VisitTooSoon(at)
    if at - now > FURTHEST:
        raise VisitTooFar(at)


def evening_before(at: datetime, household: Household) -> datetime:
    """On her own clock, and before her quiet hours begin."""
    local = household.local(at)
    hour = min(EVENING, household.quiet.start) if household.quiet.start >= time(12, 0) else EVENING
    day = (local - timedelta(days=1)).replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0, fold=0)
    return day if hour != household.quiet.start else day - timedelta(hours=1)


def next_step(at: datetime, household: Household, now: datetime) -> tuple[Step, datetime]:
    """The evening before, where that is still to come; else how it went."""
    evening = evening_before(at, household)
    return (Step.EVENING, evening) if evening > now else (Step.OUTCOME, at + ASKED_AFTER)
