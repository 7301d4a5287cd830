"""The rate of the one sender: held over any long stretch, never above what Telegram lets pass in a second."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.services.deliveries import Sent, TryLater, Uncertain
from scheduler.pace import LONGEST_SILENCE, MOST_LOST, Pace


class Watch:
    """A time that passes when it is told to."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def spoken_at(pace: Pace, watch: Watch, delays: list[float]) -> list[float]:
    """When each message is spoken by a speaker that comes for its place after such delays."""
    moments = []
    for delay in delays:
        watch.at += delay
        watch.at = max(watch.at, pace.place())
        moments.append(watch.at)
    return moments


def test_the_rate_is_held_though_each_place_is_asked_for_late() -> None:
    watch = Watch()
    moments = spoken_at(Pace(25, 30, watch), watch, [0.012, 0.03, 0.001] * 400)
    assert len(moments) / (moments[-1] - moments[0]) >= 0.97 * 25


def test_a_stall_of_a_tenth_of_a_second_is_caught_up() -> None:
    watch = Watch()
    delays = [0.1 if number % 50 == 0 else 0.0 for number in range(1000)]
    moments = spoken_at(Pace(25, 30, watch), watch, delays)
    assert len(moments) / (moments[-1] - moments[0]) >= 0.97 * 25


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 0.5), min_size=60, max_size=200), st.sampled_from([5.0, 20.0, 25.0, 29.0]))
def test_no_second_ever_holds_more_than_thirty(delays: list[float], rate: float) -> None:
    watch, window = Watch(), deque[float]()
    for moment in spoken_at(Pace(rate, 30, watch), watch, delays):
        window.append(moment)
        while window[0] <= moment - 1:
            window.popleft()
        assert len(window) <= 30


def test_a_429_silences_everybody_for_as_long_as_telegram_asks() -> None:
    watch = Watch()
    pace = Pace(25, 30, watch)
    pace.heed(TryLater(7))
    assert pace.is_silent
    assert pace.place() >= watch.at + 7
    watch.at += 7.1
    assert not pace.is_silent
    assert not pace.is_probing


def test_a_lost_answer_here_and_there_is_no_outage() -> None:
    pace = Pace(25, 30, Watch())
    for _ in range(50):
        pace.heed(Uncertain("reset"))
        pace.heed(Sent(1))
    assert not pace.is_silent


def test_an_outage_is_probed_one_message_at_a_time_and_ever_more_rarely() -> None:
    watch = Watch()
    pace = Pace(25, 30, watch)
    began = []
    for _ in range(MOST_LOST + 9):
        pace.heed(Uncertain("timeout"))
        if pace.is_silent:
            assert pace.is_probing
            began.append(watch.at)
            while pace.is_silent:
                watch.at += 0.25
    silences = [later - earlier for earlier, later in pairwise(began)]
    assert silences == sorted(silences)
    assert LONGEST_SILENCE <= silences[-1] <= LONGEST_SILENCE + 1
    pace.heed(Sent(1))
    assert not pace.is_probing


def test_many_answers_lost_at_once_are_one_outage() -> None:
    watch = Watch()
    pace = Pace(25, 30, watch)
    for _ in range(100):
        pace.heed(Uncertain("timeout"))
    watch.at += 1.1
    assert not pace.is_silent
