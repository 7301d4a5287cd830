"""Two schedulers on one database: one speaks, the other takes over when it dies."""

from __future__ import annotations

import asyncio
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from core.domain.delivery import DeliveryState
from core.storage.database import Database
from sandbox.phone import Control
from sandbox.server import running
from scheduler.leader import Leader
from scheduler.speaker import IN_FLIGHT
from tests.scheduler.process import Setting, start
from tests.scheduler.village import FIRST_CHAT, opened, received, settle, states

HOUSEHOLDS = 250
LONGEST_GAP = 30


@pytest.mark.postgres
async def test_on_postgresql_a_standby_speaks_within_thirty_seconds_of_a_kill(postgres_url: str) -> None:
    await take_over(postgres_url)


async def test_on_sqlite_a_second_process_waits_for_the_first_to_end(tmp_path: Path) -> None:
    await take_over(f"sqlite:///{tmp_path}/milpa.db")


@pytest.mark.postgres
def test_only_one_of_two_leads_and_the_other_follows_when_it_steps_down(postgres_url: str) -> None:
    with opened(postgres_url) as here, opened(postgres_url) as there:
        first, second = Leader(here), Leader(there)
        assert (first.leads(), second.leads()) == (True, False)
        first.step_down()
        assert (second.leads(), first.leads()) == (True, False)
        second.step_down()


async def take_over(url: str) -> None:
    async with running(limits=True) as address, Control(address) as control:
        await control.people(FIRST_CHAT + 1, HOUSEHOLDS)
        await control.latency(50)
        with opened(url) as database:
            await asyncio.to_thread(settle, database, HOUSEHOLDS)
            first = start(Setting(address, url))
            await until_said(control, 50)
            second = start(Setting(address, url))
            try:
                gap = await gap_after_killing(first, control)
                became = await through(database)
                heard = await received(control)
            finally:
                second.kill()
                second.join()
    print(f"\na gap of {gap:.1f} s, {became[DeliveryState.UNCERTAIN]} uncertain")
    assert gap < LONGEST_GAP
    assert max(heard.values()) == 1
    assert became[DeliveryState.SENT] + became[DeliveryState.UNCERTAIN] == HOUSEHOLDS
    assert became[DeliveryState.UNCERTAIN] <= IN_FLIGHT


async def gap_after_killing(first: BaseProcess, control: Control) -> float:
    """Seconds in which nobody spoke."""
    # Both are at work for a while, and the limits show whether both speak.
    await asyncio.sleep(2)
    assert (await control.stats())["refused_by_limits"] == 0
    first.kill()
    first.join()
    killed, said = time.monotonic(), await count(control)
    await until_said(control, said + 1)
    return time.monotonic() - killed


async def until_said(control: Control, wanted: int) -> None:
    async with asyncio.timeout(LONGEST_GAP + 15):
        while await count(control) < wanted:  # noqa: ASYNC110 - another process speaks
            await asyncio.sleep(0.05)


async def through(database: Database) -> dict[DeliveryState, int]:
    async with asyncio.timeout(60):
        while True:
            became = list((await asyncio.to_thread(states, database)).values())
            if became and not {DeliveryState.DUE, DeliveryState.SENDING} & set(became):
                return {state: became.count(state) for state in DeliveryState}
            await asyncio.sleep(0.2)


async def count(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))
