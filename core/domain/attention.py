"""The attention budget: whether a proactive message may be spoken now, later, or not at all.

Every message that Milpa sends on its own account passes here. In a day of the household's own calendar it hears
two at most, and one at most that it did not ask for; of those, four in seven days, one where she wanted fewer.
What she asked for is never displaced by what we want to say: ours leaves room for her reminders of that day,
and a question or a lesson leaves room for the day of her money, that day and in the week before it.
A person's own words and an appointment are not measured, but they fill the day, so that ours waits. Quiet hours hold
for all of them. No hour of day has evidence (DOMAIN.md 5), so her choice decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from core.domain.delivery import Kind
from core.domain.household import Consent, Household, HouseholdState, QuietHours
from core.domain.pupils import PupilState

MOST_PER_DAY = 2
MOST_OF_OURS_PER_DAY = 1
MOST_OF_OURS_PER_WEEK = 4
MOST_OF_OURS_WHERE_FEWER = 1
#: In the first days after a pause or a long silence: one message in all, and no backlog.
GENTLE_PER_DAY = 1
GENTLE_FOR = timedelta(days=3)
LONG_SILENCE = timedelta(days=30)
WEEK = timedelta(days=7)
#: Late by less than this after a stand-still: say it; more: skip and say so in the record.
CATCH_UP = timedelta(hours=6)
#: How long a campaign may wait for a free place in the day before it loses it.
PATIENCE = timedelta(days=3)
#: Telegram asks for no more than one message a second in a chat.
BREATH = timedelta(seconds=1)


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
class Budget:
    """As much as a coordinator lets a household hear, within the bounds of core.domain.rules."""

    per_day: int = MOST_PER_DAY
    ours_per_week: int = MOST_OF_OURS_PER_WEEK


USUAL = Budget()


@dataclass(frozen=True)
class Spoken:
    """What a household has heard on Milpa's own account, and what it is to hear yet today."""

    today: int = 0  #: with the words of persons, which fill the day
    measured_today: int = 0
    ours_today: int = 0
    ours_this_week: int = 0
    promised_today: int = 0  #: more important ones that are still to come
    promised_ours_today: int = 0
    promised_ours_this_week: int = 0  #: around her next remittance
    last_at: datetime | None = None


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


def judge(
    kind: Kind,
    wanted_at: datetime,
    household: Household,
    spoken: Spoken,
    now: datetime,
    budget: Budget = USUAL,
) -> Verdict:
    """May `kind`, wanted at `wanted_at`, be said to the household at `now` (both aware UTC)?"""
    refusal = _refusal(kind, household, now)
    if refusal:
        return Skip(refusal)
    local = household.local(now)
    ends = quiet_ends(local, household.quiet)
    if kind.is_timely and ends - _audible(wanted_at, household) > CATCH_UP:
        return Skip("too_late")
    if ends != local:
        return Wait(ends, "quiet_hours")
    if kind.is_measured and not _has_room(kind, household, spoken, now, budget):
        return _without_a_place(kind, wanted_at, local, household.quiet)
    if spoken.last_at is not None and now - spoken.last_at < BREATH:
        return Wait(spoken.last_at + BREATH, "one_at_a_time")
    return Say()


def morning_after(local: datetime, quiet: QuietHours) -> datetime:
    """When the next day begins to be heard."""
    tomorrow = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return quiet_ends(tomorrow, quiet)


def _refusal(kind: Kind, household: Household, now: datetime) -> str | None:
    if household.blocked:
        return "blocked"
    if not _belongs(kind, household):
        return "left"
    if not household.has_phone:
        return "no_phone"
    if household.paused_until and now < household.paused_until and kind is not Kind.STAFF_NOTE:
        return "paused"
    if household.pupil is PupilState.WAITING and kind is not Kind.STAFF_NOTE:
        return "no_consent"
    if kind.needs_consent and not _may_be_written_to(household):
        return "no_consent"
    return None


def _belongs(kind: Kind, household: Household) -> bool:
    # Staff need not be learners to hear how their campaign went.
    if kind is Kind.STAFF_NOTE:
        return household.state in (HouseholdState.ACTIVE, HouseholdState.NEW, HouseholdState.RELATIVE)
    return household.is_active or (kind is Kind.FAMILY and household.is_relative)


def _may_be_written_to(household: Household) -> bool:
    """A relative agreed to hear of the goal, and hears of nothing else."""
    return household.is_relative or household.agreed_to(Consent.REMINDERS)


def _audible(wanted_at: datetime, household: Household) -> datetime:
    """Lateness counts from the first moment at which she may hear it."""
    return quiet_ends(household.local(wanted_at), household.quiet)


def _has_room(kind: Kind, household: Household, spoken: Spoken, now: datetime, budget: Budget) -> bool:
    is_gentle = household.gentle_until is not None and now < household.gentle_until
    most = GENTLE_PER_DAY if is_gentle else budget.per_day
    if kind.is_own:
        return spoken.measured_today < most
    week = MOST_OF_OURS_WHERE_FEWER if household.fewer else budget.ours_per_week
    return (
        spoken.today + spoken.promised_today < most
        and spoken.ours_today + spoken.promised_ours_today < MOST_OF_OURS_PER_DAY
        and spoken.ours_this_week + min(spoken.promised_ours_this_week, week // 2) < week
    )


def _without_a_place(kind: Kind, wanted_at: datetime, local: datetime, quiet: QuietHours) -> Verdict:
    if kind.is_timely:
        return Skip("attention_budget")
    morning = morning_after(local, quiet)
    if morning - wanted_at > PATIENCE:
        return Skip("attention_budget")
    return Wait(morning, "attention_budget")
