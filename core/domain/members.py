"""Whether a member of a group can be written to, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.household import Consent, Household, HouseholdState


class Reach(StrEnum):
    """The reasons are those for which a campaign passes over her."""

    REACHABLE = "reachable"
    BLOCKED = "blocked"  #: she has blocked the bot
    LEFT = "left"  #: wants no messages, or has not agreed yet
    NO_PHONE = "no_phone"  #: her facilitator does the lessons with her
    PAUSED = "paused"
    NO_CONSENT = "no_consent"  #: writes herself, and wants nothing that we begin


@dataclass(frozen=True)
class Member:
    household_id: int
    called: str | None  #: None unless she agreed that her facilitator sees how she is getting on
    pseudonym: str
    reach: Reach
    joined_at: datetime
    has_code: bool = False  #: that she set one; never which
    is_pupil: bool = False


def reach(household: Household, now: datetime) -> Reach:
    if household.blocked:
        return Reach.BLOCKED
    if household.state is not HouseholdState.ACTIVE:
        return Reach.LEFT
    if not household.has_phone:
        return Reach.NO_PHONE
    if household.paused_until is not None and now < household.paused_until:
        return Reach.PAUSED
    return Reach.REACHABLE if household.agreed_to(Consent.REMINDERS) else Reach.NO_CONSENT
