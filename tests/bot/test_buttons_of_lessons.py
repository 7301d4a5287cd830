"""Every button around every lesson, in both languages and every country: short enough to carry and to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram import InlineKeyboardMarkup

from bot.outgoing import learning_keyboards, voice_keyboards
from core.domain.lesson import Lesson
from core.domain.quiz import grade
from core.domain.voices import Voice, VoiceState
from core.i18n import Catalogs, Words
from core.library import Library
from core.services.lessons import Listed, Page, Step
from core.services.modules import ModuleProgress
from core.services.reviews import Recalled
from tests.conftest import ROOT

BYTES, ALONE, SHARED, ROWS = 64, 36, 20, 10


def around(_: Words, lesson: Lesson) -> Iterator[InlineKeyboardMarkup | None]:
    question = lesson.questions[0]
    voices = [
        Voice(9_999_999, lesson.slug, language, "", 180_000, 90, 1, VoiceState.PUBLISHED) for language in ("es", "mam")
    ]
    for card in range(len(lesson.cards)):
        yield learning_keyboards.card(_, Page(lesson, card), voices)
    yield learning_keyboards.short(_, lesson)
    yield learning_keyboards.after_lesson(_, Step(lesson, None, None, True, 2, lesson), lesson.module)
    for asked in lesson.questions:
        yield learning_keyboards.open_recall(_, lesson, asked)
        yield learning_keyboards.recall(_, lesson, asked)
    wrong = next(choice.key for choice in question.choices if choice.key != question.correct)
    yield learning_keyboards.recalled(_, Recalled(lesson, question, grade(question, wrong, None)))
    yield voice_keyboards.languages(_, lesson)
    yield voice_keyboards.draft(_, voices[0])
    yield voice_keyboards.waiting(_, [(voice, lesson) for voice in voices])


@pytest.mark.parametrize("language", ["es", "en"])
def test_they_fit(library: Library, language: str) -> None:
    _ = Catalogs(ROOT / "locales").words(language)
    for country in library.registers:
        for lesson in library.lessons(language, country):
            for markup in around(_, lesson):
                check(markup)


@pytest.mark.parametrize("language", ["es", "en"])
def test_so_do_the_lists(library: Library, language: str) -> None:
    _ = Catalogs(ROOT / "locales").words(language)
    each = [ModuleProgress(module, 3, 7) for module in library.modules.values()]
    check(learning_keyboards.modules(_, each))
    check(learning_keyboards.modules(_, [ModuleProgress(one.module, 7, 7) for one in each]))
    check(learning_keyboards.paths(_, list(library.paths)))
    check(voice_keyboards.modules(_, list(library.modules.values())))
    rows = [Listed(lesson, True, True) for lesson in library.lessons(language, "GT")]
    for one in each:
        inside = [row for row in rows if row.lesson.module == one.module.number]
        check(learning_keyboards.module(_, one, inside, 0))
        check(voice_keyboards.lessons(_, [row.lesson for row in inside]))


def test_a_module_with_many_lessons_has_pages(library: Library) -> None:
    _ = Catalogs(ROOT / "locales").words("es")
    rows = [Listed(lesson, False, False) for lesson in library.lessons("es", "GT")[:20]]
    one = ModuleProgress(library.modules[1], 0, 20)
    pages = [learning_keyboards.module(_, one, rows, page) for page in range(3)]
    shown = [button.callback_data for page in pages for row in page.inline_keyboard for button in row]
    assert {f"l:{row.lesson.slug}::" for row in rows} <= set(shown)
    for page in pages:
        check(page)


def check(markup: InlineKeyboardMarkup | None) -> None:
    assert markup is None or len(markup.inline_keyboard) <= ROWS
    for row in markup.inline_keyboard if markup else ():
        for button in row:
            assert len(str(button.callback_data).encode()) <= BYTES, button
            assert len(button.text) <= (ALONE if len(row) == 1 else SHARED), button
