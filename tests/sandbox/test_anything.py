"""Whatever is asked, whoever asks: an answer in Telegram's form, or a sentence; never a traceback."""

import asyncio
from typing import Any

import aiohttp
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.bot_api.parameters import PARAMETERS
from sandbox.person.routes import ACTS
from sandbox.phone import Phone
from sandbox.server import running
from sandbox.wire import loads
from tests.sandbox.conftest import Bot

ANA = 1001
plain = st.none() | st.booleans() | st.integers(-5, 10) | st.text(max_size=8) | st.just(ANA) | st.floats(-200, 200)
anything = st.recursive(plain, lambda one: st.lists(one, max_size=3) | st.dictionaries(
    st.sampled_from(["text", "type", "media", "inline_keyboard", "message_id", "offset"]), one, max_size=3),
    max_leaves=6)  # fmt: skip


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from(sorted(PARAMETERS)))
    names = sorted(PARAMETERS[name] - {"timeout", "url"}) or ["nothing"]
    return name, draw(st.dictionaries(st.sampled_from(names), anything, max_size=5))


@settings(max_examples=40, deadline=None)
@given(st.lists(calls(), min_size=5, max_size=10))
def test_every_call_gets_an_answer(asked: list[tuple[str, dict[str, Any]]]) -> None:
    async def ask() -> None:
        async with running(limits=False) as address, aiohttp.ClientSession() as session, Phone(address, ANA) as ana:
            await ana.start()
            for name, parameters in asked:
                answer = await Bot(address, session).ask(name, **{"chat_id": ANA, **parameters})
                assert answer["ok"] or answer["description"], (name, parameters)

    asyncio.run(ask())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.dictionaries(
    st.sampled_from(["text", "message_id", "options", "data", "label", "chat_id", "payload", "members", "person"]),
    anything, max_size=4)), min_size=5, max_size=10))  # fmt: skip
def test_every_act_gets_an_answer(acts: list[tuple[str, dict[str, Any]]]) -> None:
    async def act() -> None:
        async with running(limits=False) as address, aiohttp.ClientSession() as session:
            for name, said in acts:
                async with session.post(f"{address}/u/{ANA}/{name}", json=said) as answer:
                    given = loads(await answer.read())
                    assert given["ok"] or given["error"], (name, said)
            async with session.get(f"{address}/u/{ANA}/chat") as answer:
                assert answer.status == 200

    asyncio.run(act())


async def test_another_page_in_the_browser_may_not_play_the_people(bot: Bot) -> None:
    headers = {"Origin": "https://evil.example"}
    for path in ("/u/1001/send", "/ctl/clock", "/bot424242:sandbox/getMe"):
        async with bot.session.post(bot.base_url + path, headers=headers, json={"text": "x"}) as answer:
            assert answer.status == 403
