"""What many say alike is worked out once; what states something, or is somebody's own, each time."""

import pytest
from aiohttp import web

from nlu.client import NluClient
from nlu.understanding import Understanding, understand
from tests.nlu.test_client import sidecar
from tests.nlu.test_understanding import NOW

GREETING = {"intent_ranking": [{"name": "greet", "confidence": 1.0}], "intent": {"name": "greet", "confidence": 1.0}}


async def asked_twice(text: str, client: NluClient) -> tuple[Understanding, Understanding]:
    return await understand(text, now=NOW, client=client), await understand(text, now=NOW, client=client)


@pytest.mark.parametrize("text", ["hola", "¿cuánto llevo?", "quiero aprender", "muchas gracias"])
async def test_what_many_say_alike_is_worked_out_once(text: str) -> None:
    first, second = await asked_twice(text, NluClient("", ""))
    assert second is first


@pytest.mark.parametrize(
    "text",
    [
        "guardé 50",  # a figure
        "guardé veinte quetzales",  # a figure in words
        "avíseme los viernes",  # a day, which is read from the clock
        "mi esposo se fue al norte y no sé nada",  # long, and hers alone
    ],
)
async def test_what_is_hers_alone_is_not_kept(text: str) -> None:
    first, second = await asked_twice(text, NluClient("", ""))
    assert second is not first
    assert second == first


async def test_what_she_is_called_is_not_kept() -> None:
    client = NluClient("", "")
    first = await understand("doña Marta", now=NOW, client=client, expecting="name")
    assert await understand("doña Marta", now=NOW, client=client, expecting="name") is not first


async def test_the_same_words_elsewhere_are_another_thing() -> None:
    client = NluClient("", "")
    here = await understand("no", now=NOW, client=client)
    asked = await understand("no", now=NOW, client=client, expecting="yes_no")
    assert (here.answers, asked.answers) == (None, "yes_no")


async def test_the_sidecar_is_asked_once_and_what_was_said_without_it_is_not_kept() -> None:
    texts: list[str] = []

    async def away_at_first(request: web.Request) -> web.Response:
        texts.append((await request.json())["text"])
        if len(texts) == 1:
            raise web.HTTPInternalServerError
        return web.json_response(GREETING)

    async with sidecar(away_at_first) as url, NluClient(url, "secret") as client:
        engines = [(await understand("buenas", now=NOW, client=client)).engine for _ in range(4)]
    assert engines == ["rules", "rasa", "rasa", "rasa"]
    assert len(texts) == 2
