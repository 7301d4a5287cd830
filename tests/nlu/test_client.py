"""The sidecar may be away, slow or odd: the client answers None in time and stops asking for a while."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from nlu.breaker import Breaker
from nlu.client import NluClient
from nlu.parsed import Garbage, parsed

GOOD = {
    "text": "hola",
    "intent": {"name": "greet", "confidence": 0.9},
    "intent_ranking": [{"name": "greet", "confidence": 0.9}, {"name": "thank", "confidence": 0.1}],
    "entities": [{"entity": "goal", "value": "techo", "start": 0, "end": 5}],
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def sidecar(handler: Handler) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/model/parse", handler)
    async with TestServer(app) as server:
        yield str(server.make_url("/")).rstrip("/")


async def well(request: web.Request) -> web.Response:
    assert request.query["token"] == "secret"
    assert (await request.json())["text"]
    return web.json_response(GOOD)


async def test_a_good_answer_is_read() -> None:
    async with sidecar(well) as url, NluClient(url, "secret") as client:
        answer = await client.parse("hola")
    assert answer is not None
    assert answer.ranking[0] == ("greet", 0.9)
    assert answer.entities[0].kind == "goal"


async def test_many_texts_keep_their_order() -> None:
    async def echo(request: web.Request) -> web.Response:
        text = (await request.json())["text"]
        await asyncio.sleep(0.02 if text == "a" else 0)
        name = "thank" if text == "a" else "greet"
        return web.json_response({"intent_ranking": [{"name": name, "confidence": 1.0}], "intent": {}})

    async with sidecar(echo) as url, NluClient(url, "secret") as client:
        answers = await client.parse_many(["a", "b", "c"])
    assert [answer.ranking[0][0] for answer in answers if answer] == ["thank", "greet", "greet"]


async def test_a_slow_sidecar_costs_less_than_a_second() -> None:
    async def slow(_: web.Request) -> web.Response:
        await asyncio.sleep(10)
        return web.json_response(GOOD)

    async with sidecar(slow) as url, NluClient(url, "secret", seconds=0.2) as client:
        started = time.monotonic()
        assert await client.parse("hola") is None
        assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b'{"intent": null}',
        b'{"intent_ranking": [{"name": "rm -rf", "confidence": 1}], "intent": {}}',
        b'{"intent_ranking": [{"name": "greet", "confidence": 7}], "intent": {}}',
        b'{"intent_ranking": [{"name": "greet", "confidence": "NaN"}], "intent": {}}',
        b'{"intent_ranking": 3, "intent": {}}',
        b"x" * 200_000,
    ],
)
async def test_garbage_counts_as_away(body: bytes) -> None:
    async def odd(_: web.Request) -> web.Response:
        return web.Response(body=body, content_type="application/json")

    async with sidecar(odd) as url, NluClient(url, "secret") as client:
        assert await client.parse("hola") is None


async def test_after_three_failures_nobody_is_asked_and_one_probe_brings_it_back() -> None:
    asked = 0
    is_well = False

    async def moody(_: web.Request) -> web.Response:
        nonlocal asked
        asked += 1
        return web.json_response(GOOD) if is_well else web.Response(status=500)

    now = 0.0
    breaker = Breaker(clock=lambda: now)
    async with sidecar(moody) as url, NluClient(url, "secret", breaker=breaker) as client:
        for _ in range(6):
            assert await client.parse("hola") is None
        assert asked == 3
        now, is_well = 5.1, True
        assert await client.parse("hola") is not None
        assert not breaker.is_open


def test_a_failed_probe_doubles_the_wait_up_to_a_minute() -> None:
    now = 0.0
    breaker = Breaker(clock=lambda: now)
    for _ in range(3):
        breaker.failed()
    waits = []
    for _ in range(6):
        start = now
        while not breaker.may_ask():
            now += 1.0
        waits.append(now - start)
        breaker.failed()
    assert waits == [5, 10, 20, 40, 60, 60]


def test_while_a_probe_is_under_way_the_others_do_not_wait_for_it() -> None:
    now = 10.0
    breaker = Breaker(clock=lambda: now, failures_to_open=1)
    breaker.failed()
    now = 16.0
    assert breaker.may_ask()
    assert not breaker.may_ask()


async def test_no_address_means_away() -> None:
    async with NluClient("", "") as client:
        assert await client.parse("hola") is None


def test_an_entity_out_of_place_is_garbage() -> None:
    with pytest.raises(Garbage):
        parsed({**GOOD, "entities": [{"entity": "goal", "value": "x", "start": 5, "end": 2}]})
