"""Long polling and webhook: confirmation, conflict, order, retry."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from sandbox.phone import Control, Phone
from sandbox.wire import Json
from tests.sandbox.conftest import Bot

Hook = Callable[[Json, web.Request], Awaitable[int]]


@asynccontextmanager
async def listening(hook: Hook) -> AsyncIterator[str]:
    """A bot's web server for its webhook; `hook` gives the status."""

    async def take(request: web.Request) -> web.Response:
        return web.Response(status=await hook(await request.json(), request))

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def until(true: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - the web server of the test has no event to wait for
            await asyncio.sleep(0.01)


# Long polling


async def test_an_update_comes_again_until_it_is_confirmed(bot: Bot, ana: Phone) -> None:
    await ana.send("uno")
    (first,) = await bot.updates()
    (again,) = await bot.updates()
    assert first == again
    assert await bot.updates(offset=first["update_id"] + 1, seconds=0) == []
    assert await bot.updates(seconds=0) == []


async def test_a_waiting_poll_is_answered_at_once(bot: Bot, ana: Phone) -> None:
    poll = asyncio.create_task(bot.updates(seconds=10))
    await asyncio.sleep(0.05)
    await ana.send("ya")
    async with asyncio.timeout(5):
        (update,) = await poll
    assert update["message"]["text"] == "ya"


async def test_at_most_a_hundred_come_at_once_and_in_order(bot: Bot, control: Control) -> None:
    messages = [{"message": {"message_id": n, "date": 1, "chat": {"id": 1, "type": "private"}}} for n in range(150)]
    ids = await control.inject(*messages)
    first = await bot.updates()
    assert [update["update_id"] for update in first] == ids[:100]
    assert [update["update_id"] for update in await bot.call("getUpdates", offset=ids[100], limit=7)] == ids[100:107]
    assert [update["update_id"] for update in await bot.call("getUpdates", offset=-2)] == ids[-2:]


async def test_the_same_offset_in_haste_gets_one_update(bot: Bot, ana: Phone) -> None:
    await ana.send("uno")
    await ana.send("dos")
    assert len(await bot.updates(offset=1)) == 2
    assert len(await bot.updates(offset=1)) == 1


async def test_the_second_poller_ends_the_first(bot: Bot) -> None:
    first = asyncio.create_task(bot.ask("getUpdates", timeout=10))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(bot.ask("getUpdates", timeout=1))
    assert (await first)["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert (await second)["ok"]


async def test_polling_under_a_webhook_is_a_conflict(bot: Bot) -> None:
    await bot.call("setWebhook", url="http://127.0.0.1:9/hook")
    answer = await bot.ask("getUpdates")
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )


async def test_only_the_wished_kinds_come(bot: Bot, ana: Phone) -> None:
    await bot.call("getUpdates", allowed_updates=["callback_query"])
    await ana.send("no la quieren oír")
    assert await bot.updates(seconds=0) == []


# Webhook


async def test_the_webhook_gets_the_secret_and_confirms_by_200(bot: Bot, ana: Phone) -> None:
    heard: list[tuple[str, str | None]] = []

    async def hook(update: Json, request: web.Request) -> int:
        heard.append((update["message"]["text"], request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return 200

    async with listening(hook) as url:
        await ana.send("antes")
        await bot.call("setWebhook", url=url, secret_token="s3cret")
        await ana.send("después")
        await until(lambda: len(heard) == 2)
        await until_confirmed(bot)
    assert heard == [("antes", "s3cret"), ("después", "s3cret")]


async def until_confirmed(bot: Bot) -> None:
    for _ in range(250):
        if not (await bot.call("getWebhookInfo"))["pending_update_count"]:
            return
        await asyncio.sleep(0.02)
    raise AssertionError("still waiting for confirmation")


async def test_a_chat_waits_for_its_200_and_others_do_not(bot: Bot, sandbox: str, ana: Phone) -> None:
    heard: list[str] = []
    slow = asyncio.Event()

    async def hook(update: Json, request: web.Request) -> int:
        heard.append(update["message"]["text"])
        if update["message"]["text"] == "uno":
            await slow.wait()
        return 200

    async with listening(hook) as url, Phone(sandbox, 1002) as beto:
        await bot.call("setWebhook", url=url)
        await ana.send("uno")
        await ana.send("dos")
        await beto.send("de Beto")
        await until(lambda: len(heard) == 2)
        assert heard == ["uno", "de Beto"]
        slow.set()
        await until(lambda: len(heard) == 3)
    assert heard[-1] == "dos"


async def test_a_tap_passes_a_message_that_waits(bot: Bot, ana: Phone) -> None:
    heard: list[str] = []
    slow = asyncio.Event()

    async def hook(update: Json, request: web.Request) -> int:
        heard.append("tap" if "callback_query" in update else "message")
        if "message" in update:
            await slow.wait()
        return 200

    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    async with listening(hook) as url:
        await ana.start()
        await bot.call("sendMessage", chat_id=1001, text="¿?", reply_markup=markup)
        await bot.call("setWebhook", url=url)
        await ana.tap("Sí")
        await until(lambda: heard == ["message", "tap"] or heard == ["tap", "message"])
        slow.set()


async def test_a_refused_update_is_tried_again_and_told_in_the_info(bot: Bot, ana: Phone) -> None:
    statuses = [500, 200]

    async def hook(update: Json, request: web.Request) -> int:
        return statuses.pop(0)

    async with listening(hook) as url:
        await bot.call("setWebhook", url=url)
        await ana.send("otra vez")
        await until(lambda: not statuses)
        await until_confirmed(bot)
    info = await bot.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_without_a_listener_updates_wait_for_polling(bot: Bot, ana: Phone) -> None:
    await bot.call("setWebhook", url="http://127.0.0.1:9/hook")
    await ana.send("espero")
    assert await bot.call("deleteWebhook")
    assert [update["message"]["text"] for update in await bot.updates()] == ["espero"]


@pytest.mark.parametrize("drop", [True, False])
async def test_pending_updates_may_be_dropped(bot: Bot, ana: Phone, drop: bool) -> None:
    await ana.send("viejo")
    await bot.call("deleteWebhook", drop_pending_updates=drop)
    assert len(await bot.updates(seconds=0)) == (0 if drop else 1)
