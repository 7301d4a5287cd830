"""kill -9 while hundreds of updates wait: after the restart nothing is lost and nothing is counted twice."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections import Counter
from pathlib import Path

import pytest

from core.domain.household import Consent
from core.services import households, inbox, savings
from core.storage.database import Database
from sandbox.phone import Control, Phone
from sandbox.server import running
from tests.conftest import NOW, ROOT

PEOPLE = 300
ANSWERED_BEFORE_THE_KILL = 60
ROUNDS = 3


@pytest.mark.parametrize("way", ["polling", "webhook"])
@pytest.mark.parametrize("round_", range(ROUNDS))
async def test_a_kill_loses_nothing_and_counts_nothing_twice(tmp_path: Path, way: str, round_: int) -> None:
    async with running(limits=False) as url:
        control = Control(url)
        address = f"sqlite:///{tmp_path}/milpa.db"
        await asyncio.to_thread(settle, address)
        await control.latency(40)
        port = free_port() if way == "webhook" else None
        first = await start(url, address, port)
        await asyncio.gather(*(say(url, 5000 + i) for i in range(PEOPLE)))
        await until(lambda: answered(control), ANSWERED_BEFORE_THE_KILL)
        first.kill()
        await first.wait()
        second = await start(url, address, port)
        await until(lambda: everybody(control), PEOPLE)
        answers = Counter(await chats_answered(control))
        await asyncio.to_thread(no_update_waits, address)
        second.terminate()
        await second.wait()
    assert len(answers) == PEOPLE
    # An answer may come twice, for as many as were in flight; a saving may not.
    assert sum(answers.values()) - PEOPLE <= 64
    assert await asyncio.to_thread(all_saved_once, address)


def settle(address: str) -> None:
    database = Database(address)
    database.upgrade()
    with database.write() as session:
        for i in range(PEOPLE):
            household = households.meet(session, 5000 + i, "es", "GT", "America/Guatemala", NOW)
            households.agree(session, household.id, NOW)
            households.set_consent(session, household.id, Consent.REMINDERS, True, NOW)
    database.close()


async def say(url: str, user_id: int) -> None:
    async with Phone(url, user_id, f"Persona {user_id}") as phone:
        await phone.send("hoy guardé 50 quetzales")


async def start(url: str, address: str, port: int | None) -> asyncio.subprocess.Process:
    extra = [str(port)] if port else []
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.process", url, address, *extra, cwd=ROOT
    )


async def chats_answered(control: Control) -> list[int]:
    calls = await control.calls("sendMessage", 2000)
    return [call["parameters"]["chat_id"] for call in calls if "Anoté" in call["parameters"]["text"]]


async def answered(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))


async def everybody(control: Control) -> int:
    """Counted by heads only when enough has been said, for that is a long list to fetch."""
    return len(set(await chats_answered(control))) if await answered(control) >= PEOPLE else 0


async def until(count, wanted: int, seconds: float = 60) -> None:  # type: ignore[no-untyped-def]
    async with asyncio.timeout(seconds):
        while await count() < wanted:  # noqa: ASYNC110 - the count is in another process
            await asyncio.sleep(0.2)


def no_update_waits(address: str) -> None:
    database = Database(address)
    with database.read() as session:
        assert inbox.left_over(session) == []
    database.close()


def all_saved_once(address: str) -> bool:
    database = Database(address)
    with database.write() as session:
        everyone = [households.meet(session, 5000 + i, "es", "GT", "America/Guatemala", NOW) for i in range(PEOPLE)]
        return all(len(savings.history(session, one)) == 1 for one in everyone)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
