"""A facilitator's own words: their fields are filled or the message is not sent; what looks like a swindle is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.letters import Caution, Field, Letter
from core.errors import LetterEmpty, LetterTooLong, PollNeedsChoices, UnknownField

ALL = {Field.NAME: "doña Ana", Field.GOAL: "techo", Field.GROUP: "Las Flores", Field.FACILITATOR: "Eva"}


def test_fields_are_filled_in_the_language_of_the_household() -> None:
    letter = Letter.of({"es": "[nombre], ¿cómo va {meta}?", "en": "[Nombre], how is {meta} going?"})
    assert letter.filled("es", ALL) == "doña Ana, ¿cómo va techo?"
    assert letter.filled("en", ALL) == "doña Ana, how is techo going?"
    assert letter.filled("kek", ALL) == "doña Ana, ¿cómo va techo?"


def test_a_name_that_looks_like_a_field_is_a_name() -> None:
    assert Letter.of({"es": "{nombre}: {meta}"}).filled("es", {**ALL, Field.NAME: "[meta]"}) == "[meta]: techo"


@pytest.mark.parametrize("value", [None, ""])
def test_an_empty_field_is_never_sent(value: str | None) -> None:
    with pytest.raises(UnknownField):
        Letter.of({"es": "Hola {nombre}"}).filled("es", {**ALL, Field.NAME: value})


@pytest.mark.parametrize(
    "text", ["Hola {nomre}", "Hola {", "Hola }", "{}", "{nombre", "{{nombre}}", "{nombre!r}", "[opcional]"]
)
def test_a_field_that_nobody_can_fill_is_refused_when_it_is_written(text: str) -> None:
    with pytest.raises(UnknownField):
        Letter.of({"es": text})


@given(text=st.text(max_size=200))
def test_whatever_is_written_is_refused_or_comes_out_without_a_field(text: str) -> None:
    try:
        letter = Letter.of({"es": text})
    except (UnknownField, LetterEmpty):
        return
    assert not set("{}[]") & set(letter.filled("es", ALL))


def test_nothing_and_too_much_are_refused() -> None:
    with pytest.raises(LetterEmpty):
        Letter.of({"es": "  ", "en": "Hello"})
    with pytest.raises(LetterTooLong):
        Letter.of({"es": "a" * 1001})


@pytest.mark.parametrize("choices", [["Sí"], ["a", "b", "c", "d", "e"], ["Sí", "Sí"]])
def test_a_poll_has_two_to_four_answers_that_differ(choices: list[str]) -> None:
    with pytest.raises(PollNeedsChoices):
        Letter.of({"es": "¿Viene?"}, choices)


@pytest.mark.parametrize(
    ("text", "caution"),
    [
        ("Entre a www.banco.com", Caution.LINK),
        ("Mándeme su PIN", Caution.SECRET),
        ("Deposite hoy", Caution.SECRET),
        ("Lleve Q50 el viernes", Caution.AMOUNT),
        ("x" * 501, Caution.LONG),
        ("NOS VEMOS ESTE VIERNES", Caution.SHOUTS),
    ],
)
def test_what_scares_people_is_said_before_it_is_sent(text: str, caution: Caution) -> None:
    assert caution in Letter.of({"es": text}).cautions()


def test_a_plain_invitation_has_nothing_to_warn_of() -> None:
    letter = Letter.of(
        {"es": "{nombre}, nos vemos el viernes a las 3 en la casa de Eva. Lleve su libreta."}, ["Voy", "No puedo"]
    )
    assert letter.cautions() == []
