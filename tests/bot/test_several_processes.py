"""Three bot processes on one PostgreSQL, behind a balancer; one stands still or is killed while people talk."""

from __future__ import annotations

import asyncio
import re
import signal
import time
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from sqlalchemy.orm import Session

from benchmarks.balancer import balancer
from core.domain.household import Consent, Household
from core.services import households, inbox, savings
from core.storage.database import Database
from sandbox.phone import Control, Phone
from sandbox.server import TOKEN, running
from tests.bot.process import SECRET
from tests.bot.test_killed_in_the_middle import free_port, start
from tests.conftest import NOW
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401 - fixtures

pytestmark = pytest.mark.postgres

BOTS = 3
PEOPLE = 40
#: Each says so many things, one after the other and without waiting: «guardé 1», «guardé 2» …
SAYINGS = 5
SETTLED_WITHIN = 60.0
SOME = 5
STANDS_STILL = 2.0


@pytest.mark.parametrize("dies", [False, True])
async def test_each_chat_keeps_its_order_and_nothing_is_lost_when_one_of_three_stands_still_or_dies(
    postgres_url: str,  # noqa: F811
    dies: bool,
) -> None:
    await asyncio.to_thread(settle, postgres_url)
    ports = [free_port() for _ in range(BOTS)]
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(running(limits=False))
        control = await stack.enter_async_context(Control(url))
        front = await stack.enter_async_context(balancer(ports))
        await control.latency(40)
        bots = [await start(url, postgres_url, port) for port in ports]
        for bot in bots:
            stack.callback(kill, bot)
        await until_called(control, "setWebhook", len(bots))
        # Each bot has told Telegram of its own door by now; the balancer stands in front of all.
        await set_webhook(url, front)
        talking = asyncio.gather(*(talk(url, 7000 + i) for i in range(PEOPLE)))
        # It has updates in hand that it took and has not done: what comes after them in their chats must wait.
        await until_called(control, "sendMessage", SOME)
        bots[0].send_signal(signal.SIGSTOP)
        await talking
        await asyncio.sleep(STANDS_STILL)
        bots[0].send_signal(signal.SIGKILL if dies else signal.SIGCONT)
        began = time.monotonic()
        await until_all_is_settled(postgres_url)
        took = time.monotonic() - began
        said = await control.calls("sendMessage", 2000)
    assert took < SETTLED_WITHIN
    assert await asyncio.to_thread(everybody_saved_each_once, postgres_url)
    heard = answers_by_chat(said)
    assert len(heard) == PEOPLE
    assert all(in_order_of_saying(amounts) for amounts in heard.values())
    if not dies:
        assert sum(len(amounts) for amounts in heard.values()) == PEOPLE * SAYINGS


def settle(address: str) -> None:
    database = Database(address)
    database.upgrade()
    with database.write() as session:
        for i in range(PEOPLE):
            household = households.meet(session, 7000 + i, "es", "GT", "America/Guatemala", NOW)
            households.agree(session, household.id, NOW)
            households.set_consent(session, household.id, Consent.REMINDERS, True, NOW)
    database.close()


async def set_webhook(url: str, front: str) -> None:
    async with aiohttp.ClientSession() as session:
        body = {"url": front, "secret_token": SECRET}
        async with session.post(f"{url}/bot{TOKEN}/setWebhook", json=body) as answer:
            assert answer.status == 200


async def talk(url: str, user_id: int) -> None:
    async with Phone(url, user_id, f"Persona {user_id}") as phone:
        for saying in range(1, SAYINGS + 1):
            await phone.send(f"guardé {saying} quetzales")


async def until_called(control: Control, method: str, times: int) -> None:
    async with asyncio.timeout(60):
        while (await control.get("calls", limit=0))["counts"].get(method, 0) < times:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def until_all_is_settled(address: str) -> None:
    database = Database(address)
    async with asyncio.timeout(2 * SETTLED_WITHIN):
        while not await asyncio.to_thread(is_settled, database):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    database.close()


def is_settled(database: Database) -> bool:
    with database.read() as session:
        saved = sum(len(savings.history(session, one, 50)) for one in everyone(session))
        waits = inbox.left_over(session) or inbox.owed(session)
        return saved == PEOPLE * SAYINGS and not waits


def everyone(session: Session) -> list[Household]:
    return [households.meet(session, 7000 + i, "es", "GT", "America/Guatemala", NOW) for i in range(PEOPLE)]


def everybody_saved_each_once(address: str) -> bool:
    database = Database(address)
    with database.read() as session:
        ledgers = [savings.history(session, one, 50) for one in everyone(session)]
    database.close()
    amounts = [sorted(entry.amount.minor for entry in ledger) for ledger in ledgers]
    return all(one == [100 * saying for saying in range(1, SAYINGS + 1)] for one in amounts)


def answers_by_chat(calls: list[dict[str, Any]]) -> dict[int, list[int]]:
    heard: dict[int, list[int]] = {}
    for call in calls:
        found = re.search(r"Anoté <b>Q(\d+)\.00", call["parameters"]["text"])
        if found:
            heard.setdefault(call["parameters"]["chat_id"], []).append(int(found[1]))
    return heard


def in_order_of_saying(amounts: list[int]) -> bool:
    """What comes a second time, after a death, comes in its place too."""
    first = list(dict.fromkeys(amounts))
    return first == sorted(first) == list(range(1, SAYINGS + 1))


def kill(bot: asyncio.subprocess.Process) -> None:
    if bot.returncode is None:
        bot.kill()
