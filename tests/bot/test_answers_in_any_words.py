"""A name or a day is any words at all; only what she plainly wants instead is something else."""

import pytest

from bot.handlers.leading_back import is_answer_in_any_words
from nlu.deciding import Band
from nlu.slots import Slots
from nlu.understanding import Understanding


def sure_of(text: str, intent: str, amount_minor: int | None = None) -> Understanding:
    return Understanding(text, intent, 0.95, (), Slots(amount_minor=amount_minor), "rasa", False, Band.ACT)


@pytest.mark.parametrize(
    ("understood", "is_answer"),
    [
        (sure_of("el 15", "record_saving"), True),  # a classifier that is sure and wrong
        (sure_of("guardé 50", "record_saving", 5000), False),
        (sure_of("hola", "greet"), False),
        (sure_of("ayúdeme", "help"), False),
    ],
)
def test_a_movement_without_an_amount_is_still_an_answer(understood: Understanding, is_answer: bool) -> None:
    assert is_answer_in_any_words(understood) is is_answer
