"""A reminder stays at the hour that she said, whatever the clocks, the months and her address do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import RecurrenceUnreadable
from core.recurrences import next_due, rarer, turn

ZONES = ("America/Guatemala", "America/Tijuana", "America/New_York", "America/Managua")
RULES = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=FR",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=15,30",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5",
    "FREQ=MONTHLY",
)
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))


def dates(rule: str, zone: str, start: datetime, at: time = time(19)) -> Iterator[datetime]:
    due: datetime | None = start
    while due := next_due(rule, at, zone, due, start):
        yield due.astimezone(ZoneInfo(zone))


def days(rule: str, start: date, count: int) -> list[date]:
    begin = datetime.combine(start, time(12), UTC)
    return [due.date() for due in islice(dates(rule, "America/Guatemala", begin), count)]


def test_the_31st_is_the_last_day_of_a_short_month() -> None:
    each = days("FREQ=MONTHLY;BYMONTHDAY=31", date(2027, 1, 1), 4)
    assert each == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]


def test_the_30th_is_the_29th_in_the_february_of_a_leap_year() -> None:
    assert days("FREQ=MONTHLY;BYMONTHDAY=30", date(2028, 2, 1), 1) == [date(2028, 2, 29)]


def test_the_15th_and_the_30th_both_come_in_february() -> None:
    assert days("FREQ=MONTHLY;BYMONTHDAY=15,30", date(2027, 2, 1), 2) == [date(2027, 2, 15), date(2027, 2, 28)]


def test_the_15th_and_the_last_day() -> None:
    assert days("FREQ=MONTHLY;BYMONTHDAY=15,-1", date(2027, 2, 1), 2) == [date(2027, 2, 15), date(2027, 2, 28)]


def test_every_month_from_the_31st_leaves_no_month_out() -> None:
    assert days("FREQ=MONTHLY", date(2027, 1, 31), 3) == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_the_30th_of_february_is_its_last_day() -> None:
    assert days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date(2027, 1, 1), 1) == [date(2027, 2, 28)]


@pytest.mark.parametrize("zone", ZONES)
def test_seven_in_the_evening_stays_seven_when_the_clocks_change(zone: str) -> None:
    every = list(islice(dates("FREQ=DAILY", zone, datetime(2026, 3, 1, tzinfo=UTC)), 270))
    assert {due.time() for due in every} == {time(19)}
    assert len({due.date() for due in every}) == 270


def test_the_hour_that_the_clocks_leave_out_comes_an_hour_later_and_only_that_day() -> None:
    start = datetime(2026, 3, 7, 12, tzinfo=UTC)
    three = list(islice(dates("FREQ=DAILY", "America/Tijuana", start, time(2, 30)), 3))
    assert [due.time() for due in three] == [time(3, 30), time(2, 30), time(2, 30)]


def test_the_hour_that_comes_twice_counts_once() -> None:
    start = datetime(2026, 10, 31, 12, tzinfo=UTC)
    two = list(islice(dates("FREQ=DAILY", "America/New_York", start, time(1, 30)), 2))
    assert [due.date() for due in two] == [date(2026, 11, 1), date(2026, 11, 2)]


def test_after_three_days_away_only_the_last_evening_is_owed_and_the_others_are_counted() -> None:
    due = datetime(2026, 11, 25, 1, tzinfo=UTC)
    owed = turn("FREQ=DAILY", time(19), "America/Guatemala", due, due + timedelta(days=3, hours=1), due)
    assert (owed.at, owed.passed_over) == (due + timedelta(days=3), 3)
    assert owed.next_at == due + timedelta(days=4)


def test_nobody_is_reminded_by_the_hour() -> None:
    with pytest.raises(RecurrenceUnreadable):
        next_due("FREQ=HOURLY", time(9), "America/Guatemala", datetime.now(UTC), datetime.now(UTC))


def test_fewer_means_longer_between_and_has_an_end() -> None:
    rhythms = ["FREQ=DAILY"]
    while slower := rarer(rhythms[-1]):
        rhythms.append(slower)
    assert rhythms == ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY"]
    assert rarer("FREQ=MONTHLY;BYMONTHDAY=15,-1") == "FREQ=MONTHLY;BYMONTHDAY=-1"
    assert rarer("FREQ=WEEKLY;BYDAY=MO,WE,FR") == "FREQ=WEEKLY;BYDAY=FR"


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(RULES), st.sampled_from(ZONES), HOURS, MOMENTS, st.integers(0, 60 * 24 * 90))
def test_going_on_from_an_occurrence_is_the_same_as_counting_from_the_first_day(
    rule: str, zone: str, at: time, anchor: datetime, minutes: int
) -> None:
    first = next_due(rule, at, zone, anchor, anchor)
    assert first is not None
    now = first + timedelta(minutes=minutes)
    owed = turn(rule, at, zone, first, now, anchor)
    assert owed.at <= now
    assert owed.next_at == next_due(rule, at, zone, now, anchor)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(RULES), st.sampled_from(ZONES), HOURS, MOMENTS)
def test_each_occurrence_is_at_its_hour_or_in_an_hour_that_is_left_out(
    rule: str, zone: str, at: time, anchor: datetime
) -> None:
    for due in islice(dates(rule, zone, anchor, at), 40):
        here = ZoneInfo(zone)
        wished = datetime.combine(due.date(), at, here)
        is_left_out = wished.astimezone(UTC).astimezone(here).time() != at
        assert due.time() == at or is_left_out


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([rule for rule in RULES if "3" not in rule.partition("BYMONTHDAY")[2]]), MOMENTS)
def test_without_late_days_the_rule_is_plain_rfc_5545(rule: str, anchor: datetime) -> None:
    here = ZoneInfo("America/Managua")
    start = anchor.replace(day=min(anchor.day, 28), hour=18)
    begin = start.astimezone(here).replace(tzinfo=None)
    plain = rrulestr(rule, dtstart=datetime.combine(begin.date(), time(8)))
    wanted = list(islice(plain.xafter(begin), 10))
    ours = [due.replace(tzinfo=None) for due in islice(dates(rule, str(here), start, time(8)), 10)]
    assert ours == wanted
