"""Told between commas, with a «pero aún no» behind it, or swept away: no movement of hers."""

from datetime import UTC, datetime

import pytest

from nlu.telling.signals import ASKED, against_recording
from nlu.understanding import understand

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("record_withdrawal", "estoy por sacar 100 de la alcancía"),
        ("record_withdrawal", "iba por los 100 de la alcancía pero aún no"),
        ("record_withdrawal", "mi sobrina, la de San Miguel, retiró 70 de su cuenta"),
        ("record_saving", "mi prima, que trabaja en la maquila, guardó 200"),
        ("record_remittance", "el giro de 80 que mandó mi hija lo devolvieron porque mi nombre iba mal"),
        ("record_remittance", "la remesa que me puso mi hermano ayer en la tarde la rechazaron"),
        ("record_saving", "la lluvia se llevó el bote con 200 que estaban guardados"),
        ("record_saving", "the rain carried off the tin with the 200"),
        ("record_withdrawal", "either I put in 70 or I take out 70, my head not right"),
        ("record_saving", "no me acuerdo si guardé 50 o saqué 50"),
    ],
)
def test_nothing_is_written_of_it(intent: str, text: str) -> None:
    assert against_recording(text).get(intent, 0.0) <= ASKED


@pytest.mark.parametrize(
    ("text", "intent", "amount"),
    [
        ("mi esposo sacó 700 de nuestros ahorros", "record_withdrawal", "700.00"),
        ("mi marido metió 500 en la cuenta de nosotros", "record_saving", "500.00"),
        ("no me alcanzó con lo de la semana y le pellizqué 350 al cochinito", "record_withdrawal", "350.00"),
        ("ayer guardé 50, la lluvia no paró", "record_saving", "50.00"),
        ("mi hija, la mayor, me mandó 200 dólares", "record_remittance", "200.00"),
    ],
)
async def test_what_was_done_is_heard(text: str, intent: str, amount: str) -> None:
    understood = await understand(text, now=NOW)
    assert (understood.intent, understood.slots.amount, understood.abstained) == (intent, amount, False)


@pytest.mark.parametrize(
    "text",
    [
        "me tocó el cuchubal, fueron mil doscientos, pagué la tienda y cien los guardé",
        "me pagaron 800, debía 300 y 200 los metí al banco",
    ],
)
async def test_of_what_came_and_what_was_put_by_the_sum_is_asked(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert (understood.intent, understood.abstained) == ("record_saving", True)
