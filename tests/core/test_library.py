"""The library as the bot meets it, on the real content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.errors import UnknownLesson
from core.library import Library

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.read(CONTENT, TODAY)


def test_the_first_lesson_says_what_the_bot_never_asks(library: Library) -> None:
    first = library.next_after((), None, "GT")
    assert first == "mensajes-y-enlaces-falsos"
    lesson = library.lesson(first, "es", "GT")
    assert "nunca le pido su PIN, ni foto de su DPI" in lesson.cards[2].text
    assert {choice.key for choice in lesson.questions[0].choices} == {"a", "b", "c"}


def test_a_lesson_comes_in_english_with_the_same_right_answer(library: Library) -> None:
    spanish = library.lesson("mensajes-y-enlaces-falsos", "es", "GT")
    english = library.lesson("mensajes-y-enlaces-falsos", "en", "GT")
    assert (english.language, english.title) == ("en", "False messages and links")
    assert [q.correct for q in english.questions] == [q.correct for q in spanish.questions]


def test_a_lesson_that_nobody_wrote_is_named(library: Library) -> None:
    with pytest.raises(UnknownLesson, match="volar"):
        library.lesson("volar", "es", "GT")


def test_her_own_words_find_the_lesson(library: Library) -> None:
    assert library.search("me llegó un mensaje de estafas", "es", "GT")[0].number == "5.4"
    assert library.search("tell me about scams", "en", "GT")[0].number == "5.4"
    assert library.search("fútbol", "es", "GT") == ()
