"""Rasa slow, talking nonsense, stopped and back, all in one conversation: she gets her answers, the book is right."""

import asyncio
from pathlib import Path

from aiohttp import web

from core.library import Library
from nlu.breaker import Breaker
from nlu.client import NluClient
from nlu.examples import examples
from tests.conversations.village import living
from tests.nlu.test_client import sidecar


class Moody:
    """A sidecar whose health is set from outside; well, it answers as the examples would."""

    def __init__(self) -> None:
        self.mood, self.asked = "well", 0

    async def answer(self, request: web.Request) -> web.Response:
        self.asked += 1
        if self.mood == "slow":
            await asyncio.sleep(10)
        if self.mood == "nonsense":
            return web.Response(body=b'{"intent_ranking": [{"name": "rm -rf", "confidence": 7}]}')
        if self.mood == "stopped":
            return web.Response(status=503)
        scores = examples().scores((await request.json())["text"])
        best = sorted(scores, key=scores.__getitem__, reverse=True)[:8]
        ranking = [{"name": name, "confidence": 0.999 if name == best[0] else 0.0001} for name in best]
        return web.json_response({"intent": ranking[0], "intent_ranking": ranking, "entities": []})


async def test_whatever_befalls_rasa_a_household_has_its_answers(tmp_path: Path, library: Library) -> None:
    rasa, hour = Moody(), [0.0]
    async with (
        sidecar(rasa.answer) as url,
        NluClient(url, "secret", seconds=0.3, breaker=Breaker(clock=lambda: hour[0])) as client,
        living(tmp_path, library, client=client) as village,
    ):
        ana = await village.member(1001, "doña Ana")
        village.aim(1001, "techo", "900")
        await village.talk(ana, [("guardé 50", "Anoté Q50.00"), ("ayer guardé plata", "Cuánto")])
        rasa.mood = "slow"  # a question was asked before: its answer is read all the same
        await village.talk(ana, [("20", "Anoté Q20.00"), ("cuánto llevo", "Q70.00")])
        rasa.mood = "nonsense"
        await village.talk(ana, [("saqué 10 del ahorro", "Q10.00"), ("no pude guardar nada", "")])
        rasa.mood = "stopped"
        await village.talk(ana, [("hoy guardé 5", "Anoté Q5.00")])
        before = rasa.asked
        await village.talk(ana, [("cuánto llevo", "Q65.00")])
        assert rasa.asked == before, "asked again though it had failed three times"
        rasa.mood, hour[0] = "well", 120.0
        await village.talk(ana, [("guardé 15", "Anoté Q15.00")])
        assert rasa.asked > before
        assert village.saved(1001) == ["80.00 GTQ"]
