"""A reminder once, a little later, at another hour; and rhythms a day earlier."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core import recurrences
from core.errors import HourIsPast, HourIsQuiet, NoReminder, RecurrenceUnreadable, TooManyReminders
from core.recurrences import day_before, next_due
from core.services import deliveries, goal_changes, goals, households, reminder_turns, reminders
from core.services.deliveries import Claimed, Sent
from core.services.reminders import MOST_REMINDERS
from tests.conftest import NOW, Cast

TOMORROW = date(2026, 11, 25)
EIGHT = time(8)
TONIGHT = datetime(2026, 11, 25, 1, tzinfo=UTC)


def say(session: Session, at: datetime) -> list[Claimed]:
    reminders.plan_due(session, at)
    claimed = deliveries.claim_due(session, at, 100)
    for one in claimed:
        deliveries.settle(session, one.delivery.id, Sent(1), at)
    session.flush()
    return claimed


def test_once_is_said_once_and_then_it_is_gone(session: Session, cast: Cast) -> None:
    made = reminder_turns.once(session, cast.ana, TOMORROW, EIGHT, None, NOW, "u1")
    assert made.next_due_at == datetime(2026, 11, 25, 14, tzinfo=UTC)
    said = say(session, made.next_due_at)
    assert [one.delivery.facts["once"] for one in said] == [True]
    assert reminders.active(session, cast.ana) == []
    assert say(session, made.next_due_at + timedelta(days=1)) == []


def test_the_same_update_again_makes_no_second_one(session: Session, cast: Cast) -> None:
    for _ in range(2):
        reminder_turns.once(session, cast.ana, TOMORROW, EIGHT, None, NOW, "u1")
    assert len(reminders.active(session, cast.ana)) == 1


def test_it_stays_on_its_day_and_hour_when_she_moves(session: Session, cast: Cast) -> None:
    reminder_turns.once(session, cast.ana, date(2027, 3, 20), EIGHT, None, NOW, "u1")
    reminders.move(session, cast.ana, "America/Tijuana", NOW)
    [hers] = reminders.active(session, cast.ana)
    assert hers.next_due_at == datetime(2027, 3, 20, 15, tzinfo=UTC)


def test_fewer_messages_do_not_make_a_rhythm_of_it(session: Session, cast: Cast) -> None:
    reminder_turns.once(session, cast.ana, TOMORROW, EIGHT, None, NOW, "u1")
    [hers] = reminders.fewer(session, cast.ana, NOW)
    assert recurrences.is_once(hers.rule)


def test_an_hour_that_is_over_or_quiet_is_refused(session: Session, cast: Cast) -> None:
    with pytest.raises(HourIsPast):
        reminder_turns.once(session, cast.ana, date(2026, 11, 24), EIGHT, None, NOW, "u1")
    with pytest.raises(HourIsQuiet):
        reminder_turns.once(session, cast.ana, TOMORROW, time(22), None, NOW, "u2")


def test_nobody_keeps_more_than_a_few_and_none_is_lost_for_a_new_one(session: Session, cast: Cast) -> None:
    for number in range(MOST_REMINDERS):
        on = TOMORROW + timedelta(days=number)
        reminder_turns.once(session, cast.ana, on, EIGHT, None, NOW, f"u{number}")
    with pytest.raises(TooManyReminders):
        reminders.set_reminder(session, cast.ana, "FREQ=DAILY", EIGHT, None, NOW, "u9")
    assert len(reminders.active(session, cast.ana)) == MOST_REMINDERS


def test_later_is_in_two_hours_or_in_the_morning_and_never_twice(session: Session, cast: Cast) -> None:
    reminders.set_reminder(session, cast.ana, "FREQ=DAILY", time(19), None, NOW, "u1")
    [heard] = say(session, TONIGHT)
    at = reminder_turns.later(session, cast.ana, heard.delivery.id, TONIGHT)
    assert cast.ana.local(at).time() == time(7)
    assert reminder_turns.later(session, cast.ana, heard.delivery.id, TONIGHT + timedelta(minutes=5)) == at
    assert [one.household.id for one in say(session, at)] == [cast.ana.id]
    assert say(session, at + timedelta(minutes=1)) == []


def test_nobody_puts_off_what_is_anothers(session: Session, cast: Cast) -> None:
    reminders.set_reminder(session, cast.ana, "FREQ=DAILY", time(19), None, NOW, "u1")
    [heard] = say(session, TONIGHT)
    with pytest.raises(NoReminder):
        reminder_turns.later(session, cast.carla, heard.delivery.id, TONIGHT)


@pytest.mark.parametrize(
    ("rule", "moved"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "FREQ=MONTHLY;BYMONTHDAY=26"),
    ],
)
def test_a_day_moves_a_rhythm_to_such_days(session: Session, cast: Cast, rule: str, moved: str) -> None:
    made = reminders.set_reminder(session, cast.ana, rule, time(19), None, NOW, "u1")
    changed = reminder_turns.change(session, cast.ana, made.id, NOW, on=date(2026, 11, 26))
    assert parts_of(changed.rule) == parts_of(moved)
    assert changed.at == time(19)


def test_every_day_has_no_such_day_and_once_moves_to_it(session: Session, cast: Cast) -> None:
    daily = reminders.set_reminder(session, cast.ana, "FREQ=DAILY", time(19), None, NOW, "u1")
    with pytest.raises(RecurrenceUnreadable):
        reminder_turns.change(session, cast.ana, daily.id, NOW, on=date(2026, 11, 26))
    made = reminder_turns.once(session, cast.ana, date(2026, 11, 25), time(8), None, NOW, "u2")
    assert reminders.meant(session, cast.ana, NOW) == made
    moved = reminder_turns.change(session, cast.ana, made.id, NOW, on=date(2026, 11, 26))
    assert cast.ana.local(moved.next_due_at).date() == date(2026, 11, 26)
    later = NOW + timedelta(hours=1)
    assert reminders.meant(session, cast.ana, later) is None  # of two that she chose long ago she must say which


def parts_of(rule: str) -> set[str]:
    return set(rule.split(";"))


def test_another_hour_leaves_the_days(session: Session, cast: Cast) -> None:
    made = reminders.set_reminder(session, cast.ana, "FREQ=WEEKLY;BYDAY=FR", time(19), None, NOW, "u1")
    hers = households.set_quiet_hours(session, cast.ana.id, time(18), time(7))
    assert [one.id for one in reminders.in_the_quiet(session, hers)] == [made.id]
    changed = reminder_turns.set_hour(session, hers, made.id, time(17), NOW)
    assert changed.rule == made.rule
    assert hers.local(changed.next_due_at) == hers.local(made.next_due_at).replace(hour=17)
    assert reminders.in_the_quiet(session, hers) == []
    with pytest.raises(NoReminder):
        reminder_turns.set_hour(session, cast.carla, made.id, time(17), NOW)


DAYS = st.lists(st.sampled_from(recurrences.WEEK), min_size=1, max_size=3, unique=True)
RULES = st.one_of(
    st.integers(1, 28).map(lambda day: f"FREQ=MONTHLY;BYMONTHDAY={day}"),
    st.just("FREQ=MONTHLY;BYMONTHDAY=-1"),
    st.just("FREQ=MONTHLY;BYMONTHDAY=15,-1"),
    DAYS.map(lambda days: f"FREQ=WEEKLY;BYDAY={','.join(days)}"),
)


@given(RULES, st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)))
def test_the_evening_before_is_the_day_before_each_of_its_days(rule: str, at: datetime) -> None:
    earlier = day_before(rule)
    assert earlier is not None
    anchor, zone = datetime(2025, 1, 1, tzinfo=UTC), "America/Guatemala"
    due = next_due(rule, EIGHT, zone, at + timedelta(days=2), anchor)
    assert due is not None
    assert next_due(earlier, EIGHT, zone, due - timedelta(days=1, seconds=1), anchor) == due - timedelta(days=1)


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=MONTHLY;BYDAY=1FR", "FREQ=WEEKLY", "FREQ=YEARLY;BYMONTH=3"])
def test_a_rhythm_without_such_days_has_no_day_before(rule: str) -> None:
    assert day_before(rule) is None


def test_none_at_all_is_none_that_was_put_off_either(session: Session, cast: Cast) -> None:
    made = reminder_turns.once(session, cast.ana, TOMORROW, EIGHT, None, NOW, "u1")
    [said] = say(session, made.next_due_at)
    at = reminder_turns.later(session, cast.ana, said.delivery.id, made.next_due_at)
    assert reminders.stop(session, cast.ana, made.next_due_at) == 1
    assert say(session, at) == []


def test_none_at_all_is_none_of_a_goal_that_rests_either(session: Session, cast: Cast) -> None:
    roof = goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g1").progress.goal.id
    reminders.set_reminder(session, cast.ana, "FREQ=DAILY", EIGHT, roof, NOW, "r1")
    goal_changes.rest(session, cast.ana, roof, NOW)
    assert reminders.stop(session, cast.ana, NOW) == 1
    goal_changes.resume(session, cast.ana, roof, NOW)
    assert reminders.active(session, cast.ana) == []
