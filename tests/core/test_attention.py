"""Whether a message may be spoken now: nobody in her quiet, nobody too often, and what she asked for first."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.attention import CATCH_UP, PATIENCE, Say, Skip, Spoken, Wait, is_quiet, judge, quiet_ends
from core.domain.delivery import Kind
from core.domain.household import Consent, Household, HouseholdState, QuietHours

ZONES = ("America/Guatemala", "America/Tijuana", "America/New_York", "America/Managua", "Europe/Madrid")
#: A Tuesday, 10:00 in Guatemala.
NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
NIGHT = NOW + timedelta(hours=12)
ANA = Household(
    id=1,
    chat_id=1001,
    language="es",
    country="GT",
    zone="America/Guatemala",
    currency="GTQ",
    called="doña Ana",
    state=HouseholdState.ACTIVE,
    consents=frozenset({Consent.SERVICE, Consent.REMINDERS}),
    quiet=QuietHours(),
    paused_until=None,
    blocked=False,
    discreet=True,
    remittance_day=None,
    created_at=NOW,
)
MORNING = datetime(2026, 11, 25, 13, tzinfo=UTC)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def test_a_campaign_waits_for_the_end_of_the_quiet() -> None:
    verdict = judge(Kind.CAMPAIGN, NIGHT, ANA, Spoken(), NIGHT)
    assert isinstance(verdict, Wait)
    assert (verdict.until, verdict.reason) == (MORNING, "quiet_hours")


def test_a_second_message_of_ours_waits_for_tomorrow_and_loses_its_place_after_three_days() -> None:
    full = Spoken(today=1, measured_today=1, ours_today=1, ours_this_week=1)
    assert judge(Kind.CAMPAIGN, NOW, ANA, full, NOW) == Wait(MORNING, "attention_budget")
    assert judge(Kind.CAMPAIGN, NOW, ANA, full, NOW + PATIENCE) == Skip("attention_budget")


def test_her_reminder_is_said_on_the_day_of_a_campaign() -> None:
    full = Spoken(today=1, measured_today=1, ours_today=1, ours_this_week=4)
    assert judge(Kind.REMINDER, NOW, ANA, full, NOW) == Say()


def test_a_campaign_leaves_room_for_the_two_reminders_of_today() -> None:
    assert isinstance(judge(Kind.CAMPAIGN, NOW, ANA, Spoken(promised_today=2), NOW), Wait)
    assert judge(Kind.CAMPAIGN, NOW, ANA, Spoken(promised_today=1), NOW) == Say()


def test_a_question_gives_way_to_the_campaign_that_is_still_to_come_today() -> None:
    coming = Spoken(promised_today=1, promised_ours_today=1)
    assert judge(Kind.RECALL, NOW, ANA, coming, NOW) == Skip("attention_budget")


def test_the_words_of_a_person_are_never_measured_but_fill_the_day() -> None:
    full = Spoken(today=5, measured_today=2, ours_today=1)
    assert judge(Kind.MESSAGE, NOW, ANA, full, NOW) == Say()
    assert isinstance(judge(Kind.CAMPAIGN, NOW, ANA, Spoken(today=2), NOW), Wait)


def test_who_wanted_fewer_hears_one_of_ours_in_a_week() -> None:
    heard = Spoken(ours_this_week=1)
    assert judge(Kind.CAMPAIGN, NOW, ANA, heard, NOW) == Say()
    assert isinstance(judge(Kind.CAMPAIGN, NOW, replace(ANA, fewer=True), heard, NOW), Wait)


def test_back_from_a_pause_she_hears_one_message_in_the_day() -> None:
    back = replace(ANA, gentle_until=NOW + timedelta(days=1))
    assert judge(Kind.REMINDER, NOW, back, Spoken(), NOW) == Say()
    assert judge(Kind.REMINDER, NOW, back, Spoken(today=1, measured_today=1), NOW) == Skip("attention_budget")


@pytest.mark.parametrize(
    ("late", "verdict"), [(CATCH_UP - timedelta(minutes=1), Say()), (CATCH_UP + timedelta(minutes=1), Skip("too_late"))]
)
def test_late_by_less_than_six_hours_is_said_and_by_more_is_skipped(late: timedelta, verdict: object) -> None:
    assert judge(Kind.REMINDER, NOW, ANA, Spoken(), NOW + late) == verdict


def test_a_reminder_that_missed_the_evening_is_not_said_the_next_morning() -> None:
    ten_to_eight = datetime(2026, 11, 25, 1, 50, tzinfo=UTC)
    assert judge(Kind.REMINDER, ten_to_eight, ANA, Spoken(), ten_to_eight + timedelta(minutes=20)) == Skip("too_late")


def test_a_reminder_whose_hour_she_made_quiet_later_is_said_when_the_quiet_ends() -> None:
    six_in_the_morning = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert judge(Kind.REMINDER, six_in_the_morning, ANA, Spoken(), six_in_the_morning) == Wait(MORNING, "quiet_hours")
    assert judge(Kind.REMINDER, six_in_the_morning, ANA, Spoken(), MORNING) == Say()


def test_a_facilitator_who_never_learned_hears_about_her_campaign_and_a_paused_one_too() -> None:
    eva = replace(ANA, state=HouseholdState.NEW, consents=frozenset(), paused_until=NOW + timedelta(days=1))
    assert judge(Kind.STAFF_NOTE, NOW, eva, Spoken(), NOW) == Say()
    assert judge(Kind.CAMPAIGN, NOW, eva, Spoken(), NOW) == Skip("left")


def test_two_messages_to_one_chat_are_a_second_apart() -> None:
    just = Spoken(last_at=NOW - timedelta(milliseconds=300))
    assert judge(Kind.MESSAGE, NOW, ANA, just, NOW) == Wait(NOW + timedelta(milliseconds=700), "one_at_a_time")


def test_the_place_of_the_day_goes_first_to_what_she_asked_for_and_last_to_what_we_would_like() -> None:
    assert sorted(Kind, key=lambda kind: kind.rank)[-4:] == [Kind.CAMPAIGN, Kind.RECALL, Kind.COMMUNITY, Kind.NUDGE]
    assert Kind.REMINDER.rank < Kind.REMITTANCE.rank < Kind.CAMPAIGN.rank


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(Kind),
    st.sampled_from(ZONES),
    st.builds(QuietHours, TIMES, TIMES),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(tzinfo=UTC)),
    st.integers(0, 60 * 24 * 5),
)
def test_whatever_is_said_is_said_outside_the_quiet_and_every_wait_ends_outside_it(
    kind: Kind, zone: str, quiet: QuietHours, wanted: datetime, minutes: int
) -> None:
    hers = replace(ANA, zone=zone, quiet=quiet)
    now = wanted + timedelta(minutes=minutes)
    verdict = judge(kind, wanted, hers, Spoken(), now)
    if isinstance(verdict, Say):
        assert not is_quiet(hers.local(now).time(), quiet)
    if isinstance(verdict, Wait):
        assert now < verdict.until.astimezone(UTC) <= now + timedelta(hours=25)
        assert judge(Kind.MESSAGE, wanted, hers, Spoken(), verdict.until.astimezone(UTC)) == Say()


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), TIMES, TIMES)
def test_the_quiet_ends_within_a_day_and_not_before_it_must(at: datetime, start: time, end: time) -> None:
    quiet = QuietHours(start, end)
    ends = quiet_ends(at, quiet)
    assert at <= ends <= at + timedelta(days=1)
    assert not is_quiet(ends.time(), quiet)
    assert (ends == at) is not is_quiet(at.time(), quiet)


def test_a_question_leaves_room_for_the_two_words_around_her_remittance_this_week() -> None:
    heard = Spoken(ours_this_week=2, promised_ours_this_week=2)
    assert judge(Kind.RECALL, NOW, ANA, heard, NOW) == Skip("attention_budget")
    assert judge(Kind.RECALL, NOW, ANA, replace(heard, ours_this_week=1), NOW) == Say()
    # Who wanted fewer has one place in all, and nothing is kept free in it.
    assert judge(Kind.RECALL, NOW, replace(ANA, fewer=True), replace(heard, ours_this_week=0), NOW) == Say()
