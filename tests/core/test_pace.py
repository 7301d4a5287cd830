"""The part that is needed, the pace, and the range of days in which a goal may be reached."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.goals import Goal, GoalState, Progress, next_part, periods_left
from core.domain.money import Money
from core.domain.pace import (
    FORTNIGHTLY,
    MONTHLY,
    WEEKLY,
    Beat,
    Moved,
    Rhythm,
    Standing,
    outlook,
    reached_on,
    rhythm_seen,
    rhythm_told,
)

TODAY = date(2026, 11, 24)
rhythms = st.sampled_from([WEEKLY, FORTNIGHTLY, MONTHLY, Rhythm(Beat.REMITTANCE, 21)])
moved = st.builds(
    Moved,
    st.integers(0, 900).map(lambda ago: TODAY - timedelta(days=ago)),
    st.integers(-200_000, 200_000).filter(bool),
)


def progress(saved: int, target: int | None, deadline: date | None, state: GoalState = GoalState.ACTIVE) -> Progress:
    goal = Goal(1, "techo", Money(target, "GTQ") if target else None, "GTQ", deadline, state)
    return Progress(goal, Money(saved, "GTQ"))


@given(
    saved=st.integers(0, 2_000_000),
    target=st.integers(1, 2_000_000),
    days=st.integers(0, 2000),
    rhythm=rhythms,
)
def test_the_parts_together_are_never_less_than_what_is_missing(
    saved: int, target: int, days: int, rhythm: Rhythm
) -> None:
    deadline = TODAY + timedelta(days=days)
    one = progress(saved, target, deadline)
    part = next_part(one, TODAY, rhythm.days)
    assert one.missing is not None
    if one.is_reached:
        assert part is None
    else:
        assert part is not None
        assert part.minor * periods_left(deadline, TODAY, rhythm.days) >= one.missing.minor
        assert part.minor <= one.missing.minor


@given(
    saved=st.integers(0, 2_000_000),
    target=st.integers(1, 2_000_000),
    days=st.integers(0, 900),
    rhythm=rhythms,
)
def test_who_puts_the_part_aside_each_time_has_it_all_on_the_day_and_is_never_asked_for_more(
    saved: int, target: int, days: int, rhythm: Rhythm
) -> None:
    deadline, day = TODAY + timedelta(days=days), TODAY
    one = progress(saved, target, deadline)
    asked = next_part(one, day, rhythm.days)
    for _ in range(periods_left(deadline, TODAY, rhythm.days)):
        part = next_part(one, day, rhythm.days)
        if part is None:
            break
        assert asked is not None
        assert part <= asked
        one = progress(one.saved.minor + part.minor, target, deadline)
        day = min(day + timedelta(days=rhythm.days), deadline)
    assert one.is_reached


@given(
    moves=st.lists(moved, max_size=30),
    target=st.integers(1, 20_000_000) | st.none(),
    deadline=st.integers(-400, 2000).map(lambda days: TODAY + timedelta(days=days)) | st.none(),
    age=st.integers(0, 900),
    rhythm=rhythms,
)
def test_nothing_is_foretold_for_a_day_before_today(
    moves: list[Moved], target: int | None, deadline: date | None, age: int, rhythm: Rhythm
) -> None:
    saved = max(0, sum(move.minor for move in moves))
    seen = outlook(progress(saved, target, deadline), moves, TODAY - timedelta(days=age), TODAY, rhythm)
    assert seen.earliest is None or seen.earliest >= TODAY
    assert seen.latest is None or (seen.earliest is not None and seen.latest >= seen.earliest)
    if seen.standing is Standing.BEHIND:
        assert seen.part is not None


@given(missing=st.integers(1, 10**9), pace=st.floats(-1e6, 1e9, allow_nan=False), days=st.integers(1, 90))
def test_a_day_in_sight_is_today_or_later(missing: int, pace: float, days: int) -> None:
    found = reached_on(missing, pace, TODAY, days)
    assert found is None or found >= TODAY


def monthly(amount: int, months: int) -> list[Moved]:
    return [Moved(TODAY - timedelta(days=30 * back + 5), amount) for back in range(months)]


def test_who_saves_every_month_as_planned_is_on_track_and_sees_a_narrow_range() -> None:
    one = progress(60_000, 120_000, TODAY + timedelta(days=190))
    seen = outlook(one, monthly(10_000, 6), TODAY - timedelta(days=180), TODAY, MONTHLY)
    assert seen.standing is Standing.ON_TRACK
    assert seen.pace == Money(10_000, "GTQ")
    assert seen.earliest is not None
    assert seen.latest is not None
    assert timedelta(days=20) < seen.latest - seen.earliest < timedelta(days=60)


def test_who_has_saved_little_is_behind_and_hears_the_part_that_still_brings_her_there() -> None:
    one = progress(5_000, 120_000, TODAY + timedelta(days=60))
    seen = outlook(one, [Moved(TODAY - timedelta(days=170), 5_000)], TODAY - timedelta(days=180), TODAY, MONTHLY)
    assert seen.standing is Standing.BEHIND
    assert seen.part == Money(57_500, "GTQ")
    assert seen.latest is None


@pytest.mark.parametrize(
    ("saved", "deadline", "state", "standing"),
    [
        (0, TODAY + timedelta(days=10), GoalState.PAUSED, Standing.PAUSED),
        (0, TODAY - timedelta(days=10), GoalState.PAUSED, Standing.PAUSED),
        (0, TODAY - timedelta(days=10), GoalState.ACTIVE, Standing.DATE_PASSED),
        (0, None, GoalState.ACTIVE, Standing.OPEN),
        (120_000, TODAY - timedelta(days=10), GoalState.REACHED, Standing.REACHED),
    ],
)
def test_where_nothing_can_be_late_nothing_is_called_behind(
    saved: int, deadline: date | None, state: GoalState, standing: Standing
) -> None:
    one = progress(saved, 120_000, deadline, state)
    assert outlook(one, [], TODAY - timedelta(days=300), TODAY, MONTHLY).standing is standing


def test_in_the_first_month_nobody_is_behind() -> None:
    one = progress(0, 120_000, TODAY + timedelta(days=60))
    assert outlook(one, [], TODAY - timedelta(days=29), TODAY, MONTHLY).standing is Standing.ON_TRACK


@pytest.mark.parametrize(
    ("words", "rhythm"),
    [
        ("el 15", MONTHLY),
        ("cada quincena", FORTNIGHTLY),
        ("el 15 y el 30", FORTNIGHTLY),
        ("every other Friday", FORTNIGHTLY),
        ("los viernes", WEEKLY),
        ("cada semana", WEEKLY),
        ("a fin de mes", MONTHLY),
        ("cuando puede", None),
        (None, None),
    ],
)
def test_her_rhythm_is_read_out_of_her_own_words(words: str | None, rhythm: Rhythm | None) -> None:
    assert rhythm_told(words) == rhythm


def test_the_rhythm_of_her_remittances_is_seen_after_four_of_them() -> None:
    days = [TODAY - timedelta(days=21 * back) for back in range(4)]
    assert rhythm_seen(days[:3]) is None
    assert rhythm_seen(days) == Rhythm(Beat.REMITTANCE, 21)
