"""Every button that the content can bring fits into what Telegram takes, and comes back as the value it was."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import BUTTONS
from bot.outgoing import callback_data as data
from bot.outgoing.callback_data import LARGEST, Data, DeadButton
from bot.outgoing.learning_data import Recall
from core.library import Library
from core.services.lessons import Said

KINDS = [kind for kind, _ in BUTTONS]


@pytest.mark.parametrize("country", ["GT", "SV", "HN", "NI", "MX", "US"])
def test_every_lesson_question_and_choice_fits_a_button(library: Library, country: str) -> None:
    for lesson in library.lessons("es", country):
        _fits(data.Lesson(lesson.slug, 99, LARGEST))
        _fits(data.Campaign("preview", lesson.slug, LARGEST))
        for said in Said:
            _fits(data.Action(lesson.slug, str(said)))
        for question in lesson.questions:
            for choice in question.choices:
                _fits(data.QuizAnswer(lesson.slug, question.key, choice.key))
                _fits(Recall(lesson.slug, question.key, choice.key))


@given(kind=st.sampled_from(KINDS), rest=st.text(max_size=60))
def test_any_data_is_read_or_refused_and_never_breaks(kind: type[Data], rest: str) -> None:
    try:
        read = kind.decode(f"{kind.name}:{rest}")
    except DeadButton:
        return
    for field in fields(read):
        value = getattr(read, field.name)
        assert value is None or isinstance(value, str) or 0 <= value <= LARGEST


def test_no_two_kinds_answer_to_the_same_name() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)


def _fits(value: Data) -> None:
    assert type(value).decode(value.encode()) == value
