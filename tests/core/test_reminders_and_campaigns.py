"""The right word, once, at the right hour, to those who may hear it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState
from core.domain.household import Household
from core.errors import HourIsQuiet, NotForYou
from core.library import Library
from core.services import campaigns, deliveries, households, reminders
from core.services.deliveries import Blocked, Claimed, Sent, Uncertain
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast

FRIDAY_SEVEN = datetime(2026, 11, 28, 1, 0, tzinfo=UTC)  # Friday 27, 19:00 in Guatemala
LESSON = "mensajes-y-enlaces-falsos"


def remind(session: Session, household: Household) -> None:
    reminders.set_reminder(session, household, "FREQ=WEEKLY;BYDAY=FR", time(19, 0), None, NOW, f"u{household.id}")


def say(session: Session, at: datetime) -> list[Claimed]:
    reminders.plan_due(session, at)
    campaigns.plan_due(session, at)
    return deliveries.claim_due(session, at, 100)


def states(session: Session) -> dict[int, str]:
    return {row.household_id: f"{row.state}:{row.reason}" for row in session.scalars(select(DeliveryRow))}


def test_fridays_at_seven_in_the_evening_is_friday_at_seven_at_home(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert say(session, FRIDAY_SEVEN - timedelta(minutes=1)) == []
    assert [c.household.id for c in say(session, FRIDAY_SEVEN)] == [cast.ana.id]
    assert say(session, FRIDAY_SEVEN + timedelta(minutes=1)) == []
    assert reminders.active(session, cast.ana)[0].next_due_at == FRIDAY_SEVEN + timedelta(days=7)


def test_a_reminder_late_by_a_night_is_skipped_and_says_so(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert say(session, FRIDAY_SEVEN + timedelta(hours=14)) == []
    assert states(session)[cast.ana.id] == "skipped:too_late"


def test_a_reminder_late_by_half_an_hour_is_still_said(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert len(say(session, FRIDAY_SEVEN + timedelta(minutes=30))) == 1


def test_nobody_is_reminded_in_her_quiet_hours(session: Session, cast: Cast) -> None:
    with pytest.raises(HourIsQuiet):
        reminders.set_reminder(session, cast.ana, "FREQ=DAILY", time(22, 0), None, NOW, "u1")


def test_a_paused_household_hears_nothing(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    households.pause(session, cast.ana.id, FRIDAY_SEVEN + timedelta(days=30), NOW)
    assert say(session, FRIDAY_SEVEN) == []
    assert states(session)[cast.ana.id] == "skipped:paused"


def test_a_campaign_reaches_the_group_and_nobody_else(session: Session, cast: Cast, library: Library) -> None:
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    heard = {c.household.id for c in say(session, NOW)}
    assert heard == {cast.ana.id, cast.beto.id}


def test_the_same_campaign_is_scheduled_and_planned_once(session: Session, cast: Cast, library: Library) -> None:
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    assert len(say(session, NOW)) == 2
    assert say(session, NOW) == []


def test_eva_cannot_send_to_the_group_of_olga(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(NotForYou):
        campaigns.schedule(session, library, cast.eva, cast.volcan.id, LESSON, NOW, NOW, "c1")


def test_who_is_left_out_has_the_reason(session: Session, cast: Cast, library: Library) -> None:
    households.blocked(session, cast.beto.id, NOW)
    session.flush()
    audience = campaigns.audience(session, cast.eva, cast.flores.id, LESSON, NOW)
    assert (audience.reachable, audience.excluded) == (1, {"blocked": 1})


def test_a_campaign_in_the_night_waits_for_the_morning(session: Session, cast: Cast, library: Library) -> None:
    night = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)  # 21:00 at home
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, night, night, "c1")
    assert say(session, night) == []
    morning = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
    assert len(say(session, morning)) == 2


def test_a_second_campaign_of_the_day_waits_for_tomorrow(session: Session, cast: Cast, library: Library) -> None:
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    for claimed in say(session, NOW):
        deliveries.settle(session, claimed.delivery.id, Sent(1), NOW)
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c2")
    assert say(session, NOW + timedelta(hours=1)) == []
    assert len(say(session, NOW + timedelta(days=1))) == 2


def test_an_outcome_is_recorded_and_a_block_is_remembered(session: Session, cast: Cast, library: Library) -> None:
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    first, second = say(session, NOW)
    deliveries.settle(session, first.delivery.id, Blocked(), NOW)
    deliveries.settle(session, second.delivery.id, Uncertain("timeout"), NOW)
    session.flush()
    by_state = campaigns.finish(session, NOW)[0].by_state
    assert by_state == {DeliveryState.BLOCKED: 1, DeliveryState.UNCERTAIN: 1}


def test_a_claim_whose_speaker_died_is_uncertain_and_is_not_said_again(
    session: Session, cast: Cast, library: Library
) -> None:
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    say(session, NOW)
    session.flush()
    assert deliveries.rescue_stale(session, NOW + timedelta(minutes=3)) == 2
    session.flush()
    assert say(session, NOW + timedelta(minutes=4)) == []
    assert set(states(session).values()) == {"uncertain:interrupted"}


def test_the_date_of_ana_is_her_own(cast: Cast) -> None:
    assert cast.ana.local(datetime(2026, 11, 25, 5, 0, tzinfo=UTC)).date() == date(2026, 11, 24)
