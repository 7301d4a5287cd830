"""(4) A campaign against Telegram's strict limits: the rate that is held, the 429s that come, memory and CPU."""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import UTC, datetime

from benchmarks import town
from benchmarks.postgres import Cluster, cluster
from benchmarks.processes import ROOT, Child, child, sandbox
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, number
from core.domain.staff import Role
from core.library import Library
from core.services import campaigns, groups, staff
from core.storage.database import Database
from sandbox.remote import Control

RATE = 25
#: A Tuesday, 10:00 in Guatemala.
NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
STALLED_SECONDS = 30
NAMES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


async def run(sizes: Sizes) -> list[Table]:
    table = Table(
        f"A campaign to {sizes.households} households at {RATE}/s, against 30/s to all and 1/s to a chat",
        ("database", "API ms", "sends/s", "of the set rate", "429", "CPU ms/send", "memory MB"),
    )
    with cluster() as postgres:
        for kind in NAMES:
            for latency in (0, 80, 400):
                table.add(NAMES[kind], latency, *await _campaign(kind, latency, postgres, sizes.households))
    return [table]


async def _campaign(kind: str, latency: int, postgres: Cluster, households: int) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        address = postgres.fresh() if kind == "postgres" else f"sqlite:///{folder}/milpa.db"
        await asyncio.to_thread(prepare, address, households)
        async with sandbox(limits=True, checks=True) as (url, control):
            await control.people(town.FIRST_CHAT, households)
            await control.latency(latency)
            async with child("benchmarks.bots.scheduler", url, address, NOW.isoformat()) as scheduler:
                return await _figures(control, scheduler, households)


async def _figures(control: Control, scheduler: Child, households: int) -> tuple[str, ...]:
    await _until_spoken(control, 1)
    spent = scheduler.cpu_seconds()
    await _until_spoken(control, households)
    cpu = (scheduler.cpu_seconds() - spent) / households * 1000
    calls = await control.calls("sendMessage", households)
    rate = (len(calls) - 1) / (calls[-1]["at"] - calls[0]["at"])
    refused = (await control.stats())["refused_by_limits"]
    return number(rate, 1), f"{rate / RATE:.1%}", str(refused), number(cpu, 2), number(scheduler.memory_mb())


async def _until_spoken(control: Control, wanted: int) -> None:
    last, moved_at = -1, time.monotonic()
    while (count := int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))) < wanted:
        now = time.monotonic()
        if count != last:
            last, moved_at = count, now
        if now - moved_at > STALLED_SECONDS:
            raise RuntimeError(f"{count} of {wanted} sent, and no more for {STALLED_SECONDS} s")
        await asyncio.sleep(0.05)


def prepare(address: str, households: int) -> None:
    database = Database(address)
    database.upgrade()
    library = Library.read(ROOT / "content", NOW.date())
    with database.write() as session:
        town.settle(session, households, NOW)
        town.count_on(session)
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1010, "Eva", "es", NOW)
        group = groups.create(session, "Las Flores", eva, "GT", NOW, "flores")
        session.flush()
        town.put_in_group(session, households, group.id, NOW)
    with database.write() as session:
        again = staff.by_chat(session, 1010)
        assert again is not None
        lesson = next(one.slug for one in library.lessons("es", "GT") if not one.sensitive)
        campaigns.schedule(session, library, again, group.id, lesson, NOW, NOW, "bench")
    database.close()
