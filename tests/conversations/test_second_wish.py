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
WORDS = {"guardé": "record_saving", "avíseme": "set_reminder", "llevo": "check_progress", "lección": "learn"}


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
