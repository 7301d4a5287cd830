"""kill -9 at random moments of a campaign: nobody is forgotten, and nobody hears it twice.

What was on its way at a kill is uncertain: it may have arrived or not, it is marked, counted and not sent again by
itself. Everybody else hears the campaign exactly once.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.domain.delivery import DeliveryState
from core.storage.database import Database
from sandbox.phone import Control
from sandbox.server import running
from scheduler.speaker import IN_FLIGHT
from tests.scheduler.process import Setting, start
from tests.scheduler.village import FIRST_CHAT, opened, received, settle, states

HOUSEHOLDS = 300
#: Faster than in life, for it is the moment of the kill that matters.
PER_SECOND = 150
KILLS = 2
OPEN = (DeliveryState.DUE, DeliveryState.SENDING)


@dataclass
class Count:
    kills: int = 0
    lost: int = 0
    twice: int = 0
    uncertain: int = 0
    uncertain_arrived: int = 0

    def add(self, arrived: Counter[int], became: dict[int, DeliveryState]) -> None:
        for household, state in became.items():
            is_uncertain = state is DeliveryState.UNCERTAIN
            self.uncertain += is_uncertain
            self.uncertain_arrived += is_uncertain and arrived[household] > 0
            self.lost += not is_uncertain and arrived[household] == 0
            self.twice += arrived[household] > 1


async def test_twenty_campaigns_killed_at_random_moments_lose_nobody_and_reach_nobody_twice(tmp_path: Path) -> None:
    await survive(tmp_path, 20)


@pytest.mark.soak
async def test_two_hundred_campaigns_killed_at_random_moments(tmp_path: Path) -> None:
    await survive(tmp_path, 200)


@pytest.mark.postgres
async def test_on_postgresql_too(tmp_path: Path, postgres_url: str) -> None:
    dice, count = random.Random(3), Count()
    await campaign(postgres_url, dice, count)
    check(count, rounds=1)


async def survive(folder: Path, rounds: int) -> None:
    with opened(f"sqlite:///{folder}/template.db") as database:
        await asyncio.to_thread(settle, database, HOUSEHOLDS)
    dice, count = random.Random(rounds), Count()
    for number in range(rounds):
        path = folder / f"{number}.db"
        shutil.copy(folder / "template.db", path)
        await campaign(f"sqlite:///{path}", dice, count)
        path.unlink()
    check(count, rounds)


def check(count: Count, rounds: int) -> None:
    print(f"\n{rounds} campaigns to {HOUSEHOLDS}: {count}")
    assert count.lost == 0
    assert count.twice == 0
    assert count.kills >= rounds
    assert count.uncertain <= count.kills * IN_FLIGHT


async def campaign(url: str, dice: random.Random, count: Count) -> None:
    """One campaign, killed a few times in its course, then left to finish."""
    async with running(limits=False) as address, Control(address) as control:
        await control.people(FIRST_CHAT + 1, HOUSEHOLDS)
        await control.latency(dice.choice((0, 20, 80)))
        setting = Setting(address, url, PER_SECOND, PER_SECOND * 1.2)
        with opened(url) as database:
            if not database.is_sqlite:
                await asyncio.to_thread(settle, database, HOUSEHOLDS)
            for kill_after in sorted(dice.sample(range(HOUSEHOLDS), KILLS)):
                count.kills += await killed(setting, control, database, kill_after, dice)
            last = start(setting)
            try:
                async with asyncio.timeout(60):
                    while not await asyncio.to_thread(is_through, database):  # noqa: ASYNC110 - another process
                        await asyncio.sleep(0.1)
            finally:
                last.kill()
                last.join()
            count.add(await received(control), await asyncio.to_thread(states, database))


async def killed(setting: Setting, control: Control, database: Database, after: int, dice: random.Random) -> bool:
    """True when it was killed while the campaign was under way."""
    child = start(setting)
    try:
        async with asyncio.timeout(30):
            while await said(control) < after and not await asyncio.to_thread(is_through, database):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await asyncio.sleep(dice.random() * 0.05)
    finally:
        child.kill()
        child.join()
    return not await asyncio.to_thread(is_through, database)


async def said(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))


def is_through(database: Database) -> bool:
    became = states(database)
    return len(became) == HOUSEHOLDS and not any(state in OPEN for state in became.values())
