"""Two requests in one message: the first is done, the second offered, with what she said of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from core.library import Library
from nlu.client import NluClient
from nlu.intents import INTENTS
from tests.conversations.village import Village, living

#: A very small sidecar: it knows four words.
WORDS = {
    "remesa": "record_remittance",
    "saqué": "record_withdrawal",
    "guardé": "record_saving",
    "avíseme": "set_reminder",
    "llevo": "check_progress",
    "lección": "learn",
}


async def parse(request: web.Request) -> web.Response:
    text = (await request.json())["text"]
    meant = next((intent for word, intent in WORDS.items() if word in text.lower()), "out_of_scope")
    ranking = [{"name": name, "confidence": 0.97 if name == meant else 0.001} for name in INTENTS]
    ranking.sort(key=lambda one: -float(str(one["confidence"])))
    return web.json_response({"text": text, "intent": ranking[0], "intent_ranking": ranking, "entities": []})


@pytest.fixture
async def sidecar() -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/model/parse", parse)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def listening_village(tmp_path: Path, library: Library, sidecar: str) -> AsyncIterator[Village]:
    async with NluClient(sidecar, "", seconds=5) as client, living(tmp_path, library, client=client) as village:
        yield village


async def test_the_first_is_done_and_the_second_offered_with_its_hour(listening_village: Village) -> None:
    village = listening_village
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    await village.talk(
        ana,
        [
            ("hoy guardé 50 quetzales. También avíseme los viernes a las 7 de la noche", "Anoté Q50.00"),
        ],
    )
    await ana.wait_for("Me dijo otra cosa más")
    await village.talk(ana, [("[Que me recuerde]", "techo cada viernes a las 7:00 de la noche")])
    assert village.entries(1001) == 1


async def test_a_sum_beside_a_request_is_written_and_the_reminder_keeps_its_own_day(listening_village: Village) -> None:
    village = listening_village
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    await village.talk(
        ana, [("ayer guardé 50 quetzales y avíseme el viernes a las 7 de la noche", "Anoté Q50.00.*ayer")]
    )
    await ana.wait_for("Me dijo otra cosa más")
    await village.talk(ana, [("[Que me recuerde]", "viernes 27.*7:00 de la noche")])
    assert village.entries(1001) == 1


async def test_the_offer_can_be_left(listening_village: Village) -> None:
    village = listening_village
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("¿cuánto llevo de ahorro? También quiero una lección", "Todavía no tiene")])
    await ana.wait_for("Me dijo otra cosa más")
    await village.talk(ana, [("[Ahora no]", "lo dejamos así")])


async def test_of_two_sums_in_one_message_neither_is_lost_and_nothing_more_is_proposed(
    listening_village: Village,
) -> None:
    village = listening_village
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    heard = await village.hears(ana, "ayer me llegó la remesa de 1200 quetzales y guardé 300 para el techo")
    assert "Q1,200.00" in heard[-2].text
    assert "Aparta" not in heard[-2].text
    assert "También me dijo que apartó Q300.00. ¿Lo anoto?" in heard[-1].text
    assert village.entries(1001) == 0
    await village.talk(ana, [("sí", "Anoté Q300.00")])
    assert village.saved(1001) == ["300.00 GTQ"]
    await village.talk(ana, [("sí", ".")])
    assert village.entries(1001) == 1


async def test_what_was_saved_and_what_was_taken_out_each_on_its_day(listening_village: Village) -> None:
    village = listening_village
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    await village.talk(ana, [("guardé 90 antier y ayer saqué 20", "Anoté Q90.00.*antier|Anoté Q90.00.*domingo")])
    await ana.wait_for("También me dijo que sacó Q20.00")
    await village.talk(ana, [("[Anotar que saqué]", "sacó Q20.00.*ayer")])
    await village.talk(ana, [("cuánto llevo", "70")])
