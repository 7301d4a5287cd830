"""Money in the chat: said once, written once, read back, and taken back for a day."""

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("guardé 0", "mayor que cero"),
        ("¿guardé 50?", "ahorro|meta|Todavía|¿Anoto"),
        ("no guardé nada esta semana", "."),
    ],
)
async def test_what_is_no_saving_writes_nothing(village: Village, ana: Phone, said: str, answered: str) -> None:
    await village.talk(ana, [(said, answered)])
    assert village.entries(1001) == 0


async def test_money_that_has_not_moved_is_not_written_and_she_hears_why(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("mañana guardo 100 sin falta", "No anoté nada.*Cuando sea así, cuénteme"),
            ("mi prima guardó 50 ayer", "No anoté nada"),
            ("cuando me paguen meto 30 a la alcancía", "No anoté nada"),
            ("guardé dinero", "Cuánto apartó"),
            ("mi prima guardó 50", "No anoté nada de eso.*Cuánto apartó"),
            ("20", "Anoté Q20.00"),
        ],
    )
    assert village.saved(1001) == ["20.00 GTQ"]


async def test_fifty_in_words_is_in_her_own_currency(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé cincuenta", "Anoté Q50.00 de hoy")])


async def test_spelled_by_sound_and_in_dollars_it_is_still_her_remittance(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("oi me llego la remeza de 300 dolares", "US\\$300.00.*techo.*US\\$30.00"),
            ("[Otro monto]", "Cuánto apartó"),
            ("230 quetzales", "Anoté Q230.00.*techo"),
        ],
    )


async def test_an_edit_changes_no_money(village: Village, ana: Phone) -> None:
    sent = await ana.send("guardé 50")
    await ana.wait_for("Anoté Q50.00")
    await ana.edit(sent["message_id"], "guardé 500")
    await ana.wait_for("Lo que ya anoté sigue igual")
    assert village.saved(1001) == ["50.00 GTQ"]


async def test_what_she_wrote_can_be_looked_at(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("ayer guardé 50", "anotación 1"),
            ("saqué 20", "anotación 2"),
            ("cuánto llevo", "Lleva Q30.00"),
            ("[Ver lo anotado]", "Lo último que anotó:.*−Q20.00.*\\+Q50.00"),
        ],
    )
