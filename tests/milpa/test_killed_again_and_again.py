"""The whole of Milpa killed at any moment while people talk: what was accepted is counted, and counted once."""

import asyncio
import random
import signal
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from core.domain.household import Consent
from core.services import households, inbox
from core.storage.database import Database
from core.storage.savings import EntryRow
from sandbox.phone import Phone
from sandbox.remote import Control
from tests.conftest import NOW
from tests.milpa.running_milpa import Running, gone, running

PEOPLE = range(3001, 3007)


@dataclass
class Told:
    """What each phone said: every amount is said once and by one person, so that it names its message."""

    accepted: set[int] = field(default_factory=set)
    uncertain: set[int] = field(default_factory=set)  #: the line broke before the sandbox could say so
    next_amount: int = 1

    def amount(self) -> int:
        self.next_amount += 1
        return self.next_amount


def opened(address: str) -> Database:
    """With the key that Milpa made for itself, once it has."""
    secret = Path(address.removeprefix("sqlite:///")).with_name("data.secret")
    return Database(address, keys=[f"{secret.read_text().strip()}="] if secret.exists() else [])


async def test_two_kills(tmp_path: Path) -> None:
    await survive(tmp_path, kills=2)


@pytest.mark.soak
async def test_forty_kills(tmp_path: Path) -> None:
    await survive(tmp_path, kills=40)


async def survive(folder: Path, kills: int) -> None:
    dice, told = random.Random(kills), Told()
    address = f"sqlite:///{folder}/milpa.db"
    settle(address)
    for _ in range(kills):
        with running(folder) as milpa:
            await talk_until_killed(milpa, told, dice)
    with running(folder) as milpa:
        await asyncio.to_thread(milpa.wait_to_say, "Ctrl-C stops everything")
        await nothing_waits(milpa.phone, address)
        assert await asyncio.to_thread(milpa.end, signal.SIGINT) == 0
    counted = entries(address)
    assert len(told.accepted) > kills
    assert max(counted.values()) == 1
    assert told.accepted <= counted.keys() <= told.accepted | told.uncertain


async def talk_until_killed(milpa: Running, told: Told, dice: random.Random) -> None:
    await asyncio.to_thread(milpa.wait_to_say, "Ctrl-C stops everything")
    talking = [asyncio.create_task(keep_talking(milpa.phone, who, told)) for who in PEOPLE]
    await asyncio.sleep(dice.uniform(0.3, 2.0))
    children = milpa.children()
    await asyncio.to_thread(milpa.end, signal.SIGKILL)
    assert await asyncio.to_thread(gone, children)
    await asyncio.gather(*talking)


async def keep_talking(url: str, who: int, told: Told) -> None:
    """Until the line breaks."""
    async with Phone(url, who) as phone:
        while True:
            amount = told.amount()
            told.uncertain.add(amount)
            try:
                await phone.send(f"hoy guardé {amount} quetzales")
            except (aiohttp.ClientError, OSError):
                return
            told.accepted.add(amount)
            await asyncio.sleep(0.4)  # Telegram lets a bot answer a chat once a second


def settle(address: str) -> None:
    database = opened(address)
    database.upgrade()
    with database.write() as session:
        for who in PEOPLE:
            household = households.meet(session, who, "es", "GT", "America/Guatemala", NOW)
            households.agree(session, household.id, NOW)
            households.set_consent(session, household.id, Consent.STATISTICS, True, NOW)
    database.close()


async def nothing_waits(url: str, address: str) -> None:
    """Neither with Telegram nor in the inbox."""
    database = opened(address)
    async with Control(url) as telegram:
        for _ in range(900):
            fetched = (await telegram.stats())["pending_updates"] == 0
            if fetched and not await asyncio.to_thread(waiting, database):
                database.close()
                return
            await asyncio.sleep(0.1)
    raise AssertionError("updates still wait after a minute and a half")


def waiting(database: Database) -> int:
    with database.read() as session:
        return len(inbox.left_over(session))


def entries(address: str) -> Counter[int]:
    database = opened(address)
    with database.read() as session:
        found = Counter(row.amount_minor // 100 for row in session.scalars(select(EntryRow)))
    database.close()
    return found
