"""The picture of a goal: light, whole, and for every name that a person can give."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.outgoing.messages.goal_cards import card, picture
from bot.outgoing.progress_picture import HEIGHT, WIDTH, draw
from core.domain.goals import Goal, GoalState, Progress
from core.domain.money import Money
from core.domain.pace import MONTHLY, Outlook, outlook
from core.i18n import Catalogs
from core.services.goals import tidy
from tests.conftest import ROOT

TODAY = date(2026, 11, 24)
CATALOGS = Catalogs(ROOT / "locales")


def seen(name: str, saved: int, target: int | None, deadline: date | None) -> Outlook:
    goal = Goal(1, name, Money(target, "GTQ") if target else None, "GTQ", deadline, GoalState.ACTIVE)
    return outlook(Progress(goal, Money(saved, "GTQ")), [], TODAY - timedelta(days=40), TODAY, MONTHLY)


@settings(max_examples=25, deadline=None)
@given(
    name=st.text(min_size=1, max_size=80).map(tidy),
    saved=st.integers(0, 20_000_000),
    target=st.integers(1, 20_000_000) | st.none(),
    deadline=st.just(TODAY + timedelta(days=99)) | st.none(),
    language=st.sampled_from(["es", "en"]),
)
def test_any_goal_is_a_light_picture(
    name: str, saved: int, target: int | None, deadline: date | None, language: str
) -> None:
    words = CATALOGS.words(language)
    drawn = draw("png", asdict(picture(words, seen(name, saved, target, deadline), TODAY)))
    assert len(drawn) < 50_000
    assert Image.open(BytesIO(drawn)).size == (WIDTH, HEIGHT)


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_on_the_picture_is_in_the_words_beside_it(language: str) -> None:
    words, one = CATALOGS.words(language), seen("techo", 30_000, 120_000, TODAY + timedelta(days=99))
    on_it, beside = picture(words, one, TODAY), card(words, one)
    for told in (
        on_it.name,
        on_it.saved,
        words.money(Money(90_000, "GTQ")),
        words.long_day(TODAY + timedelta(days=99)),
    ):
        assert told in beside
        assert told in " ".join([on_it.name, on_it.saved, *on_it.lines])
    assert f"{on_it.percent} %" in beside


def test_the_fuller_the_goal_the_more_of_the_bar_is_green() -> None:
    words = CATALOGS.words("es")
    greens = []
    for saved in (0, 30_000, 60_000, 120_000):
        body = draw("png", asdict(picture(words, seen("techo", saved, 120_000, None), TODAY)))
        row = [Image.open(BytesIO(body)).convert("RGB").getpixel((x, 318)) for x in range(44, WIDTH - 180)]
        greens.append(sum(1 for pixel in row if isinstance(pixel, tuple) and pixel[0] < 90))
    assert greens == sorted(greens)
    assert greens[0] == 0
    assert len(set(greens)) == 4
