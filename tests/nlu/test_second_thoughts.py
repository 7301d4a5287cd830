"""Right after something was noted: what says that it is not so, and what only sounds like it."""

import pytest

from nlu.telling.second_thoughts import Second, second_thought


@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("me equivoqué", Second.SLIP, None),
        ("Ay perdón, me equivoqué!", Second.SLIP, None),
        ("me equivoqué, no saqué nada", Second.SLIP, None),
        ("está mal", Second.SLIP, None),
        ("I made a mistake", Second.SLIP, None),
        ("that's wrong", Second.SLIP, None),
        ("deshacer", Second.UNDO, None),
        ("deshágalo por favor", Second.UNDO, None),
        ("undo", Second.UNDO, None),
        ("no", Second.NOT_SO, None),
        ("no es cierto", Second.NOT_SO, None),
        ("yo no guardé nada", Second.NOT_SO, None),
        ("no, eran 45", Second.RIGHT, "45"),
        ("eran cuarenta", Second.RIGHT, "cuarenta"),
        ("no, it was 45", Second.RIGHT, "45"),
        ("no, 250", Second.RATHER, "250"),
        ("no, guardé 250 quetzales", Second.RATHER, "250 quetzales"),
        ("no, mejor q45", Second.RATHER, "q45"),
    ],
)
def test_it_is_not_so(text: str, kind: Second, right: str | None) -> None:
    second = second_thought(text)
    assert second is not None
    assert (second.kind, second.right) == (kind, right)


@pytest.mark.parametrize(
    "text",
    [
        *("no gracias", "hoy no", "hoy no pude guardar nada", "no sé", "no puedo", "ya no me avise", "guardé 50"),
        *(
            "eran las tres",
            "está mala la situación",
            "no tengo dinero",
            "no 2 veces",
            "no, 2 veces",
            "no, saqué 20",
            "mi hijo se equivocó de carrera",
            "son 300",
        ),
    ],
)
def test_it_is_about_something_else(text: str) -> None:
    second = second_thought(text)
    assert second is None, second


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("me equivoqué", True),
        ("está mal", True),
        ("fue un error mandar a mi hijo a la costa", False),
        ("eso está mal del gobierno", False),
    ],
)
def test_a_slip_with_more_behind_it_may_be_about_something_else(text: str, is_alone: bool) -> None:
    second = second_thought(text)
    assert second is not None
    assert (second.kind, second.is_alone) == (Second.SLIP, is_alone)
