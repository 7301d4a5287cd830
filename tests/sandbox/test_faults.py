"""Faults on demand, limits, latency, and what /ctl tells."""

import time

import aiohttp
import pytest

from sandbox.errors import Refused
from sandbox.flood import ANSWERS_GRANTED, CHAT_BURST, Flood
from sandbox.phone import Control, Phone, PhoneRefuses
from sandbox.server import running
from tests.sandbox.conftest import Bot

ANA = 1001

REFUSALS = [
    ("429", 429, "Too Many Requests: retry after 1"),
    ("blocked", 403, "Forbidden: bot was blocked by the user"),
    ("deactivated", 403, "Forbidden: user is deactivated"),
    ("400", 400, "Bad Request: fault on demand"),
    ("migrate", 400, "Bad Request: group chat was upgraded to a supergroup chat"),
    ("500", 500, "Internal Server Error"),
    ("502", 502, "Bad Gateway"),
]


@pytest.fixture(autouse=True)
async def _ana_has_started(ana: Phone) -> None:
    await ana.start()


@pytest.mark.parametrize(("kind", "code", "words"), REFUSALS)
async def test_a_refusal_happens_once_and_nothing_arrives(
    bot: Bot, ana: Phone, control: Control, kind: str, code: int, words: str
) -> None:
    await control.fault(kind, method="sendMessage")
    answer = await bot.ask("sendMessage", chat_id=ANA, text="hola")
    assert (answer["error_code"], answer["description"]) == (code, words)
    assert await ana.said_since() == []
    await bot.call("sendMessage", chat_id=ANA, text="hola")


async def test_a_429_tells_how_long_in_header_and_body(bot: Bot, control: Control) -> None:
    await control.fault("429", seconds=7)
    async with bot.session.get(f"{bot.base_url}/bot424242:sandbox/getMe") as answer:
        assert answer.headers["Retry-After"] == "7"
        assert (await answer.json())["parameters"] == {"retry_after": 7}


async def test_reset_accepts_nothing_and_lost_accepts_all(bot: Bot, ana: Phone, control: Control) -> None:
    await control.fault("reset", method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.ask("sendMessage", chat_id=ANA, text="nunca llegó")
    assert await ana.said_since() == []
    await control.fault("lost", method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.ask("sendMessage", chat_id=ANA, text="llegó")
    assert [message.text for message in await ana.said_since()] == ["llegó"]


async def test_slow_delivers_at_once_and_answers_late(bot: Bot, ana: Phone, control: Control) -> None:
    await control.fault("slow", seconds=0.3)
    began = time.monotonic()
    await bot.call("sendMessage", chat_id=ANA, text="despacio")
    assert time.monotonic() - began >= 0.3
    assert (await ana.said_since())[0].text == "despacio"


async def test_a_fault_keeps_to_its_chat_and_its_times(bot: Bot, sandbox: str, control: Control) -> None:
    async with Phone(sandbox, 1002) as beto:
        await beto.start()
    await control.fault("500", chat_id=1002, times=2)
    await bot.call("sendMessage", chat_id=ANA, text="a Ana sí")
    codes = [(await bot.ask("sendMessage", chat_id=1002, text="x")).get("error_code") for _ in range(3)]
    assert codes == [500, 500, None]


async def test_a_rate_with_a_seed_repeats_itself(bot: Bot, control: Control) -> None:
    async def run() -> list[bool]:
        await control.clear_faults()
        await control.fault("500", method="getMe", rate=0.5, seed=7)
        return [(await bot.ask("getMe"))["ok"] for _ in range(40)]

    first = await run()
    assert first == await run()
    assert 8 < sum(first) < 32


async def test_latency_holds_every_call(bot: Bot, control: Control) -> None:
    await control.latency(100)
    began = time.monotonic()
    await bot.call("sendMessage", chat_id=ANA, text="hola")
    assert time.monotonic() - began >= 0.1


async def test_wrong_use_of_the_controls_is_a_sentence(control: Control) -> None:
    for what, body in (("fault", {"kind": "earthquake"}), ("clock", {"to": "mañana"}), ("latency", {})):
        with pytest.raises(PhoneRefuses):
            await control.post(what, **body)


async def test_calls_are_remembered_with_what_came_of_them(bot: Bot, control: Control) -> None:
    await bot.call("sendMessage", chat_id=ANA, text="hola")
    await bot.ask("sendMessage", chat_id=ANA, text="")
    good, bad = await control.calls("sendMessage")
    assert (good["status"], good["parameters"]["text"]) == (200, "hola")
    assert (bad["status"], bad["description"]) == (400, "Bad Request: message text is empty")
    assert (await control.stats())["calls"] >= 2


async def test_after_a_reset_nothing_is_left_but_ids_rise(bot: Bot, ana: Phone, control: Control) -> None:
    (before,) = await bot.updates()
    await control.reset()
    assert await bot.updates(seconds=0) == []
    assert (await ana.chat())["messages"] == []
    await ana.start()
    (after,) = await bot.updates()
    assert after["update_id"] > before["update_id"]


async def test_an_expired_tap_is_too_old(bot: Bot, ana: Phone, control: Control) -> None:
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    await bot.call("sendMessage", chat_id=ANA, text="¿?", reply_markup=markup)
    tap = (await ana.tap("Sí"))["tap"]
    await control.post("expire")
    assert "query is too old" in await bot.refusal("answerCallbackQuery", callback_query_id=tap)


# Limits


async def test_a_campaign_that_is_too_fast_meets_429() -> None:
    async with running() as address, aiohttp.ClientSession() as session, Control(address) as control:
        bot = Bot(address, session)
        await control.people(5000, 60)
        await control.limits(on=True, per_second=3)
        answers = [await bot.ask("sendMessage", chat_id=5000 + n, text="campaña") for n in range(60)]
        refused = [answer for answer in answers if not answer["ok"]]
        assert 0 < len(refused) <= 57
        assert refused[0]["parameters"] == {"retry_after": 1}
        assert (await control.stats())["refused_by_limits"] == len(refused)
        await control.limits(on=False)
        await bot.call("sendMessage", chat_id=5000, text="ya no")


async def test_one_chat_takes_a_burst_and_then_one_a_second() -> None:
    async with running() as address, aiohttp.ClientSession() as session, Control(address) as control:
        bot = Bot(address, session)
        await control.people(5000, 1)
        await control.limits(on=True, per_chat=0.01)
        answers = [await bot.ask("sendMessage", chat_id=5000, text=str(n)) for n in range(CHAT_BURST + 1)]
        assert [answer["ok"] for answer in answers] == [True] * CHAT_BURST + [False]


async def test_answers_to_a_person_are_not_a_broadcast() -> None:
    async with running() as address, aiohttp.ClientSession() as session, Phone(address, ANA) as ana:
        bot = Bot(address, session)
        for _ in range(5):
            await ana.send("¿y?")
            for n in range(ANSWERS_GRANTED):
                await bot.call("sendMessage", chat_id=ANA, text=str(n))


def test_the_usual_limit_is_thirty_a_second() -> None:
    flood = Flood()
    send_to(flood, range(30))
    with pytest.raises(Refused, match="retry after 1"):
        send_to(flood, range(30, 60))


def test_what_is_paid_for_takes_none_of_the_free_places_and_has_a_thousand_of_its_own() -> None:
    flood = Flood()
    send_to(flood, range(999), is_paid=True)
    send_to(flood, range(1000, 1030))
    with pytest.raises(Refused, match="retry after 1"):
        send_to(flood, range(2000, 2500), is_paid=True)


def send_to(flood: Flood, chats: range, *, is_paid: bool = False) -> None:
    for chat in chats:
        flood.check(chat, is_paid=is_paid)


def test_full_buckets_are_forgotten_so_that_memory_ends_somewhere() -> None:
    flood = Flood(per_second=1e9, per_chat=1e9, remembered_chats=10)
    send_to(flood, range(200))
    assert len(flood._chats) <= 11


async def test_who_looks_now_and_then_is_told_what_is_new(bot: Bot, control: Control) -> None:
    await bot.call("sendMessage", chat_id=ANA, text="primero")
    (*_, first) = await control.calls("sendMessage")
    assert await control.calls("sendMessage", after=first["at"]) == []
    for words in ("segundo", "tercero"):
        await bot.call("sendMessage", chat_id=ANA, text=words)
    found = await control.calls("sendMessage", after=first["at"])
    assert [call["parameters"]["text"] for call in found] == ["segundo", "tercero"]
    assert await control.calls("sendMessage", 1, first["at"]) == found[-1:]
