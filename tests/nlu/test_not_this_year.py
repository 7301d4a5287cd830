"""«la Nochebuena, no la de este año sino la otra»: a day by the year that it is not in; and a month with its errand."""

import pytest

from nlu.reading import read
from tests.nlu.telling import NOW


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("quiero juntar para la Nochebuena no la de este año sino la otra", "2027-12-24"),
        ("para la Nochebuena, no la de este año, sino la del otro", "2027-12-24"),
        ("quiero 500 para navidad pero no esta sino la siguiente", "2027-12-25"),
        ("meta para semana santa, no la de este año sino la otra", "2027-03-28"),
        ("juntar para el diez de mayo pero no el que viene sino el otro", "2028-05-10"),
        ("juntar para el 15 de enero, no el que viene sino el del otro año", "2028-01-15"),
        ("juntar para diciembre, no este sino el otro", "2027-12-31"),
        ("para la purísima del otro año quiero juntar 3000", "2027-12-08"),
        ("quiero juntar para la navidad", "2026-12-25"),
        ("quiero guardar para escuela, enero pagar 300", "2027-01-31"),
        ("necesito ahorrar, junio hay que pagar 500 del terreno", "2027-06-30"),
        ("quiero juntar 500, marzo se llama mi hijo", None),
    ],
)
def test_by_when_she_wants_it(message: str, day: str | None) -> None:
    deadline = read(message, now=NOW, intent="set_goal").deadline
    assert (str(deadline.day) if deadline else None) == day
