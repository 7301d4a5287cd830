"""Two taps on one button, moments apart, are one wish."""

from datetime import timedelta

from bot.taps import REMEMBERED, Taps
from tests.conftest import NOW

BUTTON = (1001, 7, "m:lesson")


def test_the_second_tap_moments_later_is_no_second_wish() -> None:
    taps = Taps()
    assert not taps.is_second(*BUTTON, 1, NOW)
    assert taps.is_second(*BUTTON, 2, NOW + timedelta(seconds=1))


def test_the_same_update_done_again_is_still_the_first() -> None:
    taps = Taps()
    assert not taps.is_second(*BUTTON, 1, NOW)
    assert not taps.is_second(*BUTTON, 1, NOW)


def test_later_or_another_button_or_another_chat_is_a_new_wish() -> None:
    taps = Taps()
    taps.is_second(*BUTTON, 1, NOW)
    assert not taps.is_second(1001, 7, "m:goal", 2, NOW)
    assert not taps.is_second(1001, 8, "m:lesson", 3, NOW)
    assert not taps.is_second(1002, 7, "m:lesson", 4, NOW)
    assert not taps.is_second(*BUTTON, 5, NOW + timedelta(seconds=2))


def test_it_remembers_no_more_than_it_should() -> None:
    taps = Taps()
    for chat in range(REMEMBERED + 50):
        taps.is_second(chat, 7, "m:lesson", chat, NOW)
    assert not taps.is_second(0, 7, "m:lesson", -1, NOW)
