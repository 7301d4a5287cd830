"""Bot, scheduler and PostgreSQL, each killed at random moments of one campaign while households talk.

What a household said is counted once, whatever died in the middle; the campaign reaches everybody once, but for what
was on its way at a kill, which is marked uncertain and counted.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from benchmarks.postgres import Cluster, cluster
from core.domain.delivery import DeliveryState
from core.services import inbox
from core.storage.database import Database
from core.storage.savings import EntryRow
from sandbox.phone import Control
from sandbox.server import running
from scheduler.speaker import IN_FLIGHT
from tests.scheduler import bot_process, process
from tests.scheduler.process import Setting
from tests.scheduler.village import FIRST_CHAT, opened, settle, states

#: So many hear the campaign for each kill that is to fall into it.
HOUSEHOLDS_A_ROUND = 30
PER_SECOND = 40
TEXTS_A_ROUND = 3
#: A machine with everything else to do takes its time.
PATIENCE_SECONDS = 180
OPEN = {DeliveryState.DUE, DeliveryState.SENDING}


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """Not the one that the other tests share, for it is killed."""
    with cluster() as own:
        yield own


@dataclass
class Troupe:
    """The processes at work, and what was said to them."""

    setting: Setting
    folder: Path
    postgres: Cluster
    control: Control
    dice: random.Random
    households: int
    killed: Counter[str] = field(default_factory=Counter)
    said: int = 0

    def __post_init__(self) -> None:
        self.children: dict[str, BaseProcess] = {}

    def start(self, name: str) -> None:
        self.children[name] = (
            bot_process.start(self.setting, self.folder) if name == "bot" else process.start(self.setting)
        )

    def kill(self, name: str) -> None:
        """kill -9, and started again at once, as its supervisor does."""
        self.killed[name] += 1
        if name == "database":
            self.postgres.crash()
            self.postgres.start()
            return
        self.end(name)
        self.start(name)

    def end(self, name: str) -> None:
        self.children[name].kill()
        self.children[name].join()

    def revive(self) -> None:
        """Who ended because the database was away at its start is started again."""
        for name in [name for name, child in self.children.items() if not child.is_alive()]:
            self.start(name)

    async def say(self) -> None:
        """Each amount is said once, so that it names its message."""
        texts = [self._text(self.said + number) for number in range(TEXTS_A_ROUND)]
        self.said += TEXTS_A_ROUND
        await self.control.inject(*texts)

    def _text(self, number: int) -> dict[str, Any]:
        who = FIRST_CHAT + 1 + self.dice.randrange(self.households)
        chat = {"id": who, "type": "private", "first_name": "Vecina"}
        person = {"id": who, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
        message = {"message_id": 10_000_000 + number, "date": int(time.time()), "chat": chat, "from": person}
        return {"message": {**message, "text": f"guardé {number + 1} quetzales"}}


@pytest.mark.postgres
async def test_whatever_dies_nobodys_word_is_lost_and_nobody_hears_the_campaign_twice(
    tmp_path: Path, own_cluster: Cluster
) -> None:
    await survive(tmp_path, own_cluster, rounds=3)


@pytest.mark.soak
@pytest.mark.postgres
async def test_two_hundred_kills(tmp_path: Path, own_cluster: Cluster) -> None:
    for seed in range(10):
        await survive(tmp_path, own_cluster, rounds=20, seed=seed)


async def survive(folder: Path, postgres: Cluster, rounds: int, seed: int = 3) -> None:
    dice, count, url = random.Random(seed), HOUSEHOLDS_A_ROUND * rounds, postgres.fresh()
    async with running(limits=False) as address, Control(address) as control:
        await control.people(FIRST_CHAT + 1, count)
        with opened(url) as database:
            await asyncio.to_thread(settle, database, count)
            setting = Setting(address, url, PER_SECOND, PER_SECOND * 1.2)
            troupe = Troupe(setting, folder, postgres, control, dice, count)
            try:
                await play(troupe, rounds)
                await until_quiet(troupe, database)
            finally:
                for name in troupe.children:
                    troupe.end(name)
            check(troupe, await heard(control), database)


async def play(troupe: Troupe, rounds: int) -> None:
    for name in ("bot", "scheduler"):
        troupe.start(name)
    # Every kind of death is in it, however few rounds there are.
    victims = ["bot", "scheduler", "database"] * (rounds // 3 + 1)
    for number in range(rounds):
        await troupe.say()
        await until_spoken(troupe, troupe.dice.randrange(1, HOUSEHOLDS_A_ROUND))
        await asyncio.sleep(troupe.dice.uniform(0, 0.1))
        await asyncio.to_thread(troupe.kill, victims[number])
        troupe.revive()


async def until_spoken(troupe: Troupe, more: int) -> None:
    """So that a kill falls into the work and not into a start."""
    begun = await spoken(troupe.control)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await spoken(troupe.control) < begun + more:
            troupe.revive()
            await asyncio.sleep(0.02)


async def spoken(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))


async def until_quiet(troupe: Troupe, database: Database) -> None:
    """Everything said is answered, and everybody of the campaign has an outcome."""
    async with asyncio.timeout(PATIENCE_SECONDS + troupe.households / PER_SECOND * 2):
        while not await asyncio.to_thread(is_quiet, database) or (await troupe.control.stats())["pending_updates"]:
            troupe.revive()
            await asyncio.sleep(0.3)


def is_quiet(database: Database) -> bool:
    try:
        became = states(database)
        with database.read() as session:
            return bool(became) and not OPEN & set(became.values()) and not inbox.left_over(session)
    except DBAPIError:
        return False


async def heard(control: Control) -> Counter[int]:
    """How often each household was told of the campaign."""
    calls = await control.calls("sendMessage", 100_000)
    taken = [call["parameters"] for call in calls if call["status"] == 200]
    return Counter(int(call["chat_id"]) - FIRST_CHAT for call in taken if "lección nueva" in call["text"])


def check(troupe: Troupe, arrived: Counter[int], database: Database) -> None:
    became = states(database)
    with database.read() as session:
        counted = Counter(row.amount_minor // 100 for row in session.scalars(select(EntryRow)))
    uncertain = {number for number, state in became.items() if state is DeliveryState.UNCERTAIN}
    lost = [number for number in became if number not in uncertain and not arrived[number]]
    twice = [number for number in arrived if arrived[number] > 1]
    said = set(range(1, troupe.said + 1))
    print(
        f"\nkilled {dict(troupe.killed)}; campaign to {len(became)}: lost {len(lost)}, twice {len(twice)}, uncertain"
        f" {len(uncertain)} (of them arrived {sum(arrived[one] > 0 for one in uncertain)}); said {len(said)}:"
        f" lost {len(said - counted.keys())}, twice {sum(times > 1 for times in counted.values())}"
    )
    assert len(became) == troupe.households
    assert (lost, twice) == ([], [])
    assert set(counted) == said
    assert max(counted.values()) == 1
    assert len(uncertain) <= sum(troupe.killed.values()) * IN_FLIGHT
