"""A track, for every day on which one may join and every rule: in order, once, one a day, none lost in silence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.drips import CatchUp, Step, calendar, due, next_day

START = date(2026, 11, 24)
DAY = timedelta(days=1)
tracks = st.tuples(st.integers(1, 8), st.sampled_from([1, 2, 3, 7, 14]), st.sampled_from(list(CatchUp)))


def steps(count: int, every: int) -> list[Step]:
    return [Step(number, day, START) for number, day in enumerate(calendar(count, START, every), 1)]


def walk(
    track: list[Step], every: int, rule: CatchUp, joined: date, last: date, deaf: frozenset[int] = frozenset()
) -> tuple[list[tuple[date, int]], list[int]]:
    """What she is sent on which day, and what is reported as dropped; on some days nobody is at work."""
    had: dict[int, date | None] = {}
    sent, dropped = [], []
    today = min(START, joined)
    while today <= last:
        if (today - START).days not in deaf:
            present = [step for step in track if step.added <= today]
            verdict = due(present, every, rule, joined, had, today) if today >= joined and present else None
            if verdict is not None:
                had.update(dict.fromkeys(verdict.dropped))
                dropped += verdict.dropped
                if verdict.send is not None:
                    had[verdict.send] = today
                    sent.append((today, verdict.send))
        today += DAY
    return sent, dropped


@given(track=tracks, late=st.integers(-10, 120), deaf=st.frozensets(st.integers(0, 200), max_size=30))
def test_in_order_once_one_a_day_and_none_lost(
    track: tuple[int, int, CatchUp], late: int, deaf: frozenset[int]
) -> None:
    count, every, rule = track
    joined = START + late * DAY
    sent, dropped = walk(steps(count, every), every, rule, joined, START + 400 * DAY, deaf)
    positions, days = [position for _, position in sent], [day for day, _ in sent]
    assert positions == sorted(set(positions))
    assert len(set(days)) == len(days)
    assert all(day >= joined for day in days)
    assert sorted(positions + dropped) == list(range(1, count + 1))
    assert not dropped or rule is CatchUp.WITH_GROUP


@given(track=tracks, late=st.integers(0, 60), added=st.integers(1, 90), more=st.integers(1, 4))
def test_a_lesson_that_is_added_later_comes_to_everybody_at_the_end(
    track: tuple[int, int, CatchUp], late: int, added: int, more: int
) -> None:
    count, every, rule = track
    whole, day = steps(count, every), START + added * DAY
    for _ in range(more):
        whole.append(Step(len(whole) + 1, next_day(whole, every, day), day))
    assert [step.on for step in whole] == sorted(step.on for step in whole)
    sent, dropped = walk(whole, every, rule, START + late * DAY, START + 600 * DAY)
    positions = [position for _, position in sent]
    assert positions == sorted(set(positions))
    assert sorted(positions + dropped) == list(range(1, count + more + 1))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (CatchUp.FROM_START, [(10, 1), (17, 2), (24, 3), (31, 4)]),
        (CatchUp.WITH_GROUP, [(14, 3), (21, 4)]),
        (CatchUp.COMPRESS, [(10, 1), (11, 2), (14, 3), (21, 4)]),
    ],
)
def test_what_each_rule_means_for_who_joins_on_the_tenth_day(rule: CatchUp, told: list[tuple[int, int]]) -> None:
    sent, dropped = walk(steps(4, 7), 7, rule, START + 10 * DAY, START + 60 * DAY)
    assert [((day - START).days, position) for day, position in sent] == told
    assert dropped == ([1, 2] if rule is CatchUp.WITH_GROUP else [])


def test_who_is_there_from_the_beginning_gets_the_same_by_every_rule() -> None:
    each = {tuple(walk(steps(5, 3), 3, rule, START - DAY, START + 60 * DAY)[0]) for rule in CatchUp}
    assert len(each) == 1
