"""A household: one Telegram chat, or one of several people in it, what it agreed to, and when it may be spoken to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.domain.pupils import PupilState


def is_zone(name: str) -> bool:
    """Whether there is such a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


class HouseholdState(StrEnum):
    NEW = "new"  #: has written, has not agreed yet
    ACTIVE = "active"  #: agreed to the service
    RELATIVE = "relative"  #: goes along with the goal of another, and keeps no book of its own
    LEFT = "left"  #: asked for no more messages
    ERASED = "erased"  #: asked for its data to be deleted; only the number of the row remains


class Consent(StrEnum):
    SERVICE = "service"  #: that we keep lessons, goals and savings at all
    REMINDERS = "reminders"  #: that we write first
    SHARE = "share"  #: that the facilitator sees progress
    STATISTICS = "statistics"  #: that she counts in the programme's figures
    FAMILY = "family"  #: that a relative goes along with a goal


@dataclass(frozen=True)
class QuietHours:
    """When nobody should hear a phone; the quiet may run past midnight."""

    start: time = time(20, 0)
    end: time = time(7, 0)


@dataclass(frozen=True)
class Household:
    id: int
    chat_id: int
    language: str
    country: str
    zone: str
    currency: str
    called: str | None
    state: HouseholdState
    consents: frozenset[Consent]
    quiet: QuietHours
    paused_until: datetime | None
    blocked: bool
    discreet: bool
    remittance_day: str | None
    created_at: datetime
    fewer: bool = False  #: she wants to hear less from us
    gentle_until: datetime | None = None  #: back after a pause or a long silence: one message a day
    has_code: bool = False  #: what is shown of money is shut by a code
    pupil: PupilState | None = None  #: under age
    names_goal: bool = True  #: what we say on our own account names her goal
    shares_phone: bool = False  #: others have books of their own in the same chat
    is_away: bool = False  #: one of them holds the phone now

    @property
    def has_phone(self) -> bool:
        """Without one her facilitator does the lessons with her, and nothing can be written to her."""
        return self.chat_id != 0

    @property
    def must_set_code(self) -> bool:
        """On a phone that she shares, nothing of money is shown before she has a code."""
        return self.shares_phone and not self.has_code

    @property
    def is_active(self) -> bool:
        return self.state is HouseholdState.ACTIVE

    @property
    def has_voice(self) -> bool:
        """Counts among its neighbours: it has agreed, has not left, and waits for no permission."""
        return self.is_active and self.pupil is not PupilState.WAITING

    @property
    def is_relative(self) -> bool:
        return self.state is HouseholdState.RELATIVE

    def agreed_to(self, consent: Consent) -> bool:
        return consent in self.consents

    def local(self, at: datetime) -> datetime:
        """The instant on the household's own clock."""
        return at.astimezone(ZoneInfo(self.zone))
