"""What she asks of her reminders: another zone, fewer, a pause with an end, a way back without a backlog."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState, Kind
from core.domain.household import Household
from core.services import deliveries, goal_changes, goals, households, reminders, remittance_plans
from core.services.deliveries import Claimed, Sent
from core.storage import households as rows_of_households
from core.storage.deliveries import DeliveryRow
from core.storage.reminders import ReminderRow
from tests.conftest import NOW, Cast

SEVEN = time(19)
#: 19:00 in Guatemala on the day of NOW.
TONIGHT = datetime(2026, 11, 25, 1, tzinfo=UTC)


def remind(session: Session, household: Household, rule: str = "FREQ=DAILY", at: time = SEVEN) -> None:
    reminders.set_reminder(session, household, rule, at, None, NOW, f"{household.id}{rule}")


def again(session: Session, household: Household) -> Household:
    return households.seen(session, household.id)


def say(session: Session, at: datetime) -> list[Claimed]:
    reminders.plan_due(session, at)
    claimed = deliveries.claim_due(session, at, 100)
    for one in claimed:
        deliveries.settle(session, one.delivery.id, Sent(1), at)
    session.flush()
    return claimed


def rows(session: Session) -> list[DeliveryRow]:
    session.expire_all()
    return list(session.scalars(select(DeliveryRow).order_by(DeliveryRow.id)))


@pytest.mark.parametrize("zone", ["America/Tijuana", "America/New_York", "America/Managua"])
def test_when_she_moves_seven_in_the_evening_is_seven_where_she_lives_now(
    session: Session, cast: Cast, zone: str
) -> None:
    remind(session, cast.ana)
    moved = reminders.move(session, cast.ana, zone, NOW)
    due = reminders.active(session, moved)[0].next_due_at
    assert due.astimezone(ZoneInfo(zone)).time() == SEVEN
    assert due > NOW


def test_a_zone_that_does_not_exist_changes_nothing(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    with pytest.raises(ZoneInfoNotFoundError):
        reminders.move(session, cast.ana, "America/Xela", NOW)
    assert again(session, cast.ana).zone == "America/Guatemala"


def test_a_zone_changed_behind_our_back_moves_the_reminder_instead_of_saying_it_at_the_wrong_hour(
    session: Session, cast: Cast
) -> None:
    remind(session, cast.ana)
    session.flush()
    rows_of_households.change(session, cast.ana.id, zone="America/Tijuana")
    assert say(session, TONIGHT) == []
    two_hours_later = TONIGHT + timedelta(hours=2)
    assert len(say(session, two_hours_later)) == 1


def test_after_days_away_one_reminder_is_said_and_it_knows_how_many_were_passed_over(
    session: Session, cast: Cast
) -> None:
    remind(session, cast.ana)
    assert len(say(session, TONIGHT + timedelta(days=4, minutes=20))) == 1
    assert [(row.state, row.facts.get("passed_over")) for row in rows(session)] == [(DeliveryState.SENT, 4)]


def test_a_clock_that_goes_back_does_not_say_the_same_evening_twice(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert len(say(session, TONIGHT)) == 1
    session.scalars(select(ReminderRow)).one().next_due_at = TONIGHT
    session.flush()
    assert say(session, TONIGHT) == []
    assert len(rows(session)) == 1


def test_fewer_messages_means_longer_between_reminders_and_less_of_ours(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    now = reminders.fewer(session, cast.ana, NOW)
    assert [one.rule for one in now] == ["FREQ=WEEKLY"]
    assert again(session, cast.ana).fewer
    assert len(say(session, TONIGHT)) == 1
    assert say(session, TONIGHT + timedelta(days=1)) == []
    assert len(say(session, TONIGHT + timedelta(days=7))) == 1


def test_fewer_counts_from_the_last_reminder_that_she_heard(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert len(say(session, TONIGHT)) == 1
    reminders.fewer(session, cast.ana, TONIGHT + timedelta(minutes=5))
    assert [one.next_due_at for one in reminders.active(session, cast.ana)] == [TONIGHT + timedelta(days=7)]


def test_she_may_hear_as_much_as_everybody_again(session: Session, cast: Cast) -> None:
    reminders.fewer(session, cast.ana, NOW)
    assert not reminders.as_before(session, again(session, cast.ana)).fewer


def test_a_pause_of_sixty_days_is_silent_and_ends_with_one_message_and_no_backlog(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    households.pause(session, cast.ana.id, NOW + timedelta(days=60), NOW)
    heard = []
    for day in range(63):
        tonight = TONIGHT + timedelta(days=day)
        deliveries.note(session, cast.ana.id, Kind.NUDGE, f"nudge:{day}", tonight)
        heard.append(len(say(session, tonight)))
    assert sum(heard[:60]) == 0
    assert heard[60:] == [1, 1, 1]


def test_back_early_she_hears_from_us_at_once(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    households.pause(session, cast.ana.id, NOW + timedelta(days=60), NOW)
    back = households.resume(session, cast.ana.id, NOW + timedelta(hours=1))
    assert back.gentle_until == NOW + timedelta(hours=1, days=3)
    assert len(say(session, TONIGHT)) == 1


def test_who_writes_after_a_month_of_silence_is_met_gently(session: Session, cast: Cast) -> None:
    later = NOW + timedelta(days=40)
    assert again(session, cast.ana).gentle_until is None
    back = households.meet(session, cast.ana.chat_id, "es", "GT", "America/Guatemala", later)
    assert back.gentle_until == later + timedelta(days=3)


def test_a_reminder_that_her_quiet_hours_now_cover_is_shown_to_her(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    quieter = households.set_quiet_hours(session, cast.ana.id, time(18), time(7))
    assert [one.at for one in reminders.in_the_quiet(session, quieter)] == [SEVEN]


def test_who_left_is_no_longer_planned_for(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    households.leave(session, cast.ana.id, NOW)
    session.flush()
    assert say(session, TONIGHT) == []
    assert say(session, TONIGHT + timedelta(days=1)) == []
    assert rows(session) == []
    assert session.scalars(select(ReminderRow)).one().state == "stopped"


def test_one_broken_reminder_does_not_hold_up_the_others(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    remind(session, cast.beto)
    session.scalars(select(ReminderRow).where(ReminderRow.household_id == cast.ana.id)).one().rule = "FREQ=NEVER"
    session.flush()
    assert [one.household.id for one in say(session, TONIGHT)] == [cast.beto.id]


def test_a_reminder_without_a_goal_names_the_first_one_that_she_saves_for(session: Session, cast: Cast) -> None:
    remind(session, cast.ana)
    assert [one.goal for one in say(session, TONIGHT)] == [None]
    first = goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g1").progress.goal
    goals.set_goal(session, cast.ana, "útiles", None, None, NOW, "g2")
    goal_changes.rest(session, cast.ana, first.id, NOW)
    named = [one.goal.name for one in say(session, TONIGHT + timedelta(days=1)) if one.goal]
    goal_changes.resume(session, cast.ana, first.id, NOW)
    named += [one.goal.name for one in say(session, TONIGHT + timedelta(days=2)) if one.goal]
    assert named == ["útiles", "techo"]


def test_around_a_remittance_nothing_is_said_once_the_goal_is_given_up(session: Session, cast: Cast) -> None:
    goal = goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g1").progress.goal
    deliveries.note(session, cast.ana.id, Kind.REMITTANCE, "r", NOW, step="day", goal_id=goal.id)
    goal_changes.leave(session, cast.ana, goal.id, NOW)
    assert say(session, NOW) == []
    assert [(row.state, row.reason) for row in rows(session)] == [(DeliveryState.SKIPPED, "no_goal")]


def test_a_question_of_the_morning_leaves_the_place_to_the_evening_before_her_remittance(
    session: Session, cast: Cast
) -> None:
    goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g1")
    remittance_plans.tell_rhythm(session, cast.ana, "FREQ=MONTHLY;BYMONTHDAY=25", NOW)
    deliveries.note(session, cast.ana.id, Kind.RECALL, "q", NOW, lesson="x", question="y")
    assert say(session, NOW) == []
    remittance_plans.plan_due(session, TONIGHT)
    assert [one.delivery.kind for one in say(session, TONIGHT)] == [Kind.REMITTANCE]
