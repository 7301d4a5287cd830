"""How she wants to be called, out of what she says."""

import pytest

from nlu.entities.names import introduces, name_in


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("doña Ana", "doña Ana"),
        ("me llamo doña Ana", "doña Ana"),
        ("Hola, mi nombre es María José.", "María José"),
        ("soy Beto nada más", "Beto"),
        ("dígame Chepita por favor", "Chepita"),
        ("my name is Sam", "Sam"),
        ("call me Sam, please", "Sam"),
        ("me llamo", "me llamo"),
        ("Soledad", "Soledad"),
    ],
)
def test_the_name_is_what_is_left(said: str, name: str) -> None:
    assert name_in(said) == name


@pytest.mark.parametrize("said", ["me llamo Ana", "Hola, mi nombre es Ana", "my name is Ana"])
def test_she_introduces_herself(said: str) -> None:
    assert introduces(said)


@pytest.mark.parametrize("said", ["soy de San Marcos", "me llamo", "hola", "guardé 50", "me llamaron del banco ayer"])
def test_this_is_no_introduction(said: str) -> None:
    assert not introduces(said)
