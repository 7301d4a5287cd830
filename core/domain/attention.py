"""The attention budget: whether a proactive message may be spoken now, later, or not at all.

Quiet hours 20:00 to 07:00 local and one message a day follow DOMAIN.md 5.2 (no hour of day has evidence, so
the household's choice decides). A reminder that she asked for herself is never displaced by what we want to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from core.domain.delivery import Kind
from core.domain.household import Consent, Household, QuietHours

MOST_PER_DAY = 1
MOST_PER_WEEK = 4
#: Late by less than this after a stand-still: say it; more: skip and say so in the record.
CATCH_UP = timedelta(hours=6)
#: How long a campaign may wait for a free place in the day before it loses it.
PATIENCE = timedelta(days=3)


@dataclass(frozen=True)
class Say:
    pass


@dataclass(frozen=True)
class Wait:
    until: datetime
    reason: str


@dataclass(frozen=True)
class Skip:
    reason: str


Verdict = Say | Wait | Skip


@dataclass(frozen=True)
class Spoken:
    """How many proactive messages of ours, her own reminders apart, she has had."""

    today: int
    this_week: int


def is_quiet(at: time, quiet: QuietHours) -> bool:
    if quiet.start > quiet.end:
        return quiet.start <= at or at < quiet.end
    return quiet.start <= at < quiet.end


def quiet_ends(at: datetime, quiet: QuietHours) -> datetime:
    """The first moment at or after `at` (aware, local) that is not quiet."""
    if not is_quiet(at.time(), quiet):
        return at
    end = at.replace(hour=quiet.end.hour, minute=quiet.end.minute, second=0, microsecond=0)
    return end if end > at else end + timedelta(days=1)


def judge(kind: Kind, due_at: datetime, household: Household, spoken: Spoken, now: datetime) -> Verdict:
    """May `kind`, due at `due_at`, be said to the household at `now` (both aware UTC)?"""
    refusal = _refusal(kind, household, now)
    if refusal:
        return Skip(refusal)
    if kind.is_timely and now - due_at > CATCH_UP:
        return Skip("too_late")
    local = household.local(now)
    if is_quiet(local.time(), household.quiet):
        return _after_quiet(kind, due_at, quiet_ends(local, household.quiet))
    if kind.is_own:
        return Say()
    return _within_budget(due_at, spoken, local, household.quiet)


def _refusal(kind: Kind, household: Household, now: datetime) -> str | None:
    if household.blocked:
        return "blocked"
    if not household.is_active:
        return "left"
    if household.paused_until and now < household.paused_until:
        return "paused"
    if kind.needs_consent and not household.agreed_to(Consent.REMINDERS):
        return "no_consent"
    return None


def _after_quiet(kind: Kind, due_at: datetime, ends: datetime) -> Verdict:
    if kind.is_timely and ends - due_at > CATCH_UP and not kind.is_own:
        return Skip("quiet_hours")
    return Wait(ends, "quiet_hours")


def _within_budget(due_at: datetime, spoken: Spoken, local: datetime, quiet: QuietHours) -> Verdict:
    if spoken.today < MOST_PER_DAY and spoken.this_week < MOST_PER_WEEK:
        return Say()
    if local - due_at > PATIENCE:
        return Skip("attention_budget")
    morning = (local + timedelta(days=1)).replace(hour=quiet.end.hour, minute=quiet.end.minute, second=0, microsecond=0)
    return Wait(morning, "attention_budget")
