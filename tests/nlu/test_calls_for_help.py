"""A call for help is heard in one word; a rent and a price are not one."""

import pytest

from nlu.rules import alarm
from nlu.understanding import Understanding, understand
from tests.conftest import NOW


@pytest.mark.parametrize(
    "text",
    [
        *(
            "911",
            "al 911",
            "llamen al 911",
            "llame al 911 por favor",
            "9-1-1",
            "sos",
            "SOS",
            "S.O.S.",
            "auxilio",
            "¡auxilio!",
        ),
        *("me quieren matar", "nos quieren matar", "me están cobrando renta", "me andan cobrando la renta"),
        *("nos vienen a cobrar renta cada semana", "me cobran renta", "me piden renta por dejarme vender"),
        *("me robaron la remesa", "nos asaltaron saliendo del banco"),
        *("me hacen daño", "alguien me hace daño", "mi jefe me hace daño", "él me lastima", "someone is hurting me"),
        *("vinieron a cobrarme la renta los mareros", "call 911", "help 911", "they want to kill me"),
    ],
)
def test_a_call_for_help_is_heard(text: str) -> None:
    assert alarm(text) == "distress"


@pytest.mark.parametrize(
    "text",
    [
        *("pagué 500 de renta de la casa", "la renta de la casa está cara", "me cobran la renta de la casa el 30"),
        *("me están cobrando la renta del cuarto", "me subieron la renta", "me cobran renta cara por el local"),
        *(
            "el 911 de Q",
            "guardé Q911",
            "son 911 quetzales",
            "gasté 911 en el techo",
            "sos amable",
            "sos muy buena gente",
        ),
        *("esa comida me hace daño", "el café me hace daño", "no me hace daño", "dónde tengo mi dinero"),
        *("compré 911 blocks", "ahorré 500 para la renta del terreno", "me piden la renta del mes"),
    ],
)
def test_a_rent_a_price_and_a_compliment_are_not_one(text: str) -> None:
    assert alarm(text) != "distress"


@pytest.mark.parametrize("text", ["911", "sos", "me están cobrando renta", "alguien me hace daño", "me hacen daño"])
async def test_it_is_acted_upon_whatever_was_asked(text: str) -> None:
    for expecting in (None, "yes_no", "name", "goal"):
        understood = await _understood(text, expecting)
        assert (understood.intent, understood.abstained) == ("distress", False), expecting


async def test_where_an_amount_was_asked_for_bare_figures_are_the_amount() -> None:
    understood = await _understood("911", "amount")
    assert (understood.answers, understood.slots.amount_minor) == ("amount", 91100)
    assert (await _understood("llamen al 911", "amount")).intent == "distress"


async def _understood(text: str, expecting: str | None) -> Understanding:
    return await understand(text, now=NOW, expecting=expecting)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("I did put the twenty away but he found it in my shoe and took it all and he hit me", "distress"),
        ("guardé los 200 pero mi marido los encontró y me los quitó y me pegó", "distress"),
        ("he took my savings", "distress"),
        ("my husband took my savings to the bank", "record_withdrawal"),
        ("hoy guardé 40, mi hijo me pegó la gripe", "record_saving"),
    ],
)
async def test_nothing_is_recorded_over_a_call_for_help(said: str, wanted: str) -> None:
    assert (await understand(said, now=NOW)).intent == wanted
