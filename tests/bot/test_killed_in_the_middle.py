"""kill -9 while hundreds of updates wait: after the restart nothing is lost and nothing is counted twice."""

from __future__ import annotations

import asyncio
import resource
import socket
import sys
from collections import Counter
from dataclasses import dataclass, field
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
#: Ten times in each way; the first two with every run of the tests, the others with `make soak`.
ROUNDS = [0, 1, *(pytest.param(number, marks=pytest.mark.soak) for number in range(2, 10))]


@pytest.mark.parametrize("way", ["polling", "webhook"])
@pytest.mark.parametrize("round_", ROUNDS)
async def test_a_kill_loses_nothing_and_counts_nothing_twice(tmp_path: Path, way: str, round_: int) -> None:
    async with running(limits=False) as url:
        control = Control(url)
        address = f"sqlite:///{tmp_path}/milpa.db"
        await asyncio.to_thread(settle, address)
        await control.latency(40)
        port = free_port() if way == "webhook" else None
        async with Bots(url, address, port) as bots:
            await asyncio.gather(*(say(url, 5000 + i) for i in range(PEOPLE)))
            await until(lambda: answered(control), ANSWERED_BEFORE_THE_KILL)
            await bots.kill()
            await bots.start()
            await until(lambda: everybody(control), PEOPLE)
            answers = Counter(await chats_answered(control))
            await asyncio.to_thread(no_update_waits, address)
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
    command = (sys.executable, "-m", "tests.bot.process", url, address, *extra)
    return await asyncio.create_subprocess_exec(*command, cwd=ROOT)


@dataclass
class Bots:
    """One after the other; none outlives the test, however it ends."""

    url: str
    address: str
    port: int | None = None
    begun: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self) -> None:
        self.begun.append(await start(self.url, self.address, self.port))

    def may_write(self, most_bytes: int) -> None:
        """No file of it may grow beyond so many bytes from now on."""
        resource.prlimit(self.begun[-1].pid, resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))

    async def kill(self) -> None:
        self.begun[-1].kill()
        await self.begun[-1].wait()

    async def __aenter__(self) -> Bots:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.begun[-1].returncode is None:
            await self.kill()


async def chats_answered(control: Control) -> list[int]:
    calls = await control.calls("sendMessage", 2000)
    return [call["parameters"]["chat_id"] for call in calls if "Anoté" in call["parameters"]["text"]]


async def answered(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))


async def everybody(control: Control) -> int:
    """Counted by heads only when enough has been said, for that is a long list to fetch."""
    return len(set(await chats_answered(control))) if await answered(control) >= PEOPLE else 0


async def until(count, wanted: int, seconds: float = 180) -> None:  # type: ignore[no-untyped-def]
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
