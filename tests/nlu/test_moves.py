"""Money that went from one place to another, products taken, and spending, in the words that people use."""

import pytest

from nlu.entities import find_move, find_spending, find_taken


@pytest.mark.parametrize(
    ("said", "origin", "destination"),
    [
        ("pasé mis 500 del techo al banco", None, "bank"),
        ("moví 300 de la alcancía a la cooperativa", "home", "credit_union"),
        ("pase 1,000 quetzales del cuchubal ala cooperativa", "cuchubal", "credit_union"),
        ("puse los 500 que tenía en la casa en el banco", "home", "bank"),
        ("deposité mis ahorros en el banco", None, "bank"),
        ("cambié todo mi ahorro del banco a la cooperativa", "bank", "credit_union"),
        ("I moved 500 from home to the bank", "home", "bank"),
        ("I put my savings in the credit union", None, "credit_union"),
    ],
)
def test_a_move_is_heard(said: str, origin: str | None, destination: str) -> None:
    found = find_move(said)
    assert found is not None
    assert (found.origin, found.destination) == (origin, destination)


@pytest.mark.parametrize(
    "said",
    [
        "puse 50 en el banco",
        "guardé 50 en la alcancía",
        "pasé por el banco",
        "pasé al banco",
        "quiero pasar 500 al banco",
        "no pasé nada al banco",
        "¿pasé 500 al banco?",
        "pasé 500 a mi mamá",
        "how do I move 500 to the bank",
        "me llegaron 300 al banco",
    ],
)
def test_what_is_no_move_is_none(said: str) -> None:
    assert find_move(said) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("saqué un préstamo en la cooperativa", "credit"),
        ("me dieron un crédito", "credit"),
        ("compré un seguro de vida", "insurance"),
        ("volví a usar mi cuenta", "account_reactivated"),
        ("I got a loan", "credit"),
        ("quiero un préstamo", None),
        ("¿me dieron un crédito?", None),
        ("no saqué ningún préstamo", None),
        ("saqué 100", None),
    ],
)
def test_a_product_taken_is_heard_and_a_wish_is_not(said: str, kind: str | None) -> None:
    assert find_taken(said) == kind


@pytest.mark.parametrize(
    ("said", "key", "name"),
    [
        ("gasto 300 en comida a la semana", "food", None),
        ("pago 150 de luz al mes", "home", None),
        ("gasto 20 diarios en pasaje", "transport", None),
        ("gano 800 cada quincena", "income", None),
        ("recibo 2000 de remesa", "remittance", None),
        ("pago 300 del préstamo", "debts", None),
        ("en útiles gasto 1200 al año", "school", None),
        ("gasto 500 al año en la siembra", "yearly", None),
        ("I spend 300 a week on food", "food", None),
        ("gasto 100 en Flores", None, "Flores"),
        ("gasto 200 a la semana", None, None),
    ],
)
def test_on_what_it_is_spent_is_heard(said: str, key: str | None, name: str | None) -> None:
    found = find_spending(said)
    assert (found.key, found.name) == (key, name)
