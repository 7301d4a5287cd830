"""(1) Updates a second and CPU for each: the bot against a stock python-telegram-bot echo in the same run."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from benchmarks import talk
from benchmarks.postgres import cluster
from benchmarks.processes import Child, child, free_port, sandbox
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, middle, number, ratio
from benchmarks.town import count_on, settle
from core.clock import Clock
from core.storage.database import Database

WARM_UP = 300
#: What was said last is struck off the books a moment after it was spoken; that work counts too.
SETTLING_SECONDS = 0.5


@dataclass
class Figures:
    per_second: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    memory_mb: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class Case:
    bot: str  #: echo, sqlite or postgres
    way: str  #: polling or webhook
    latency_ms: int

    def updates(self, most: int) -> int:
        """The stock echo answers one after the other: against a slow API a few tell its speed."""
        if self.bot != "echo":
            return most
        return most // 2 if self.latency_ms == 0 else max(20, most // 25)

    @property
    def warm_up(self) -> int:
        return 20 if self.bot == "echo" and self.latency_ms else WARM_UP


async def run(sizes: Sizes) -> list[Table]:
    bots = ("echo", "sqlite", "postgres")
    cases = [Case(bot, way, ms) for ms in (0, 80) for way in ("polling", "webhook") for bot in bots]
    figures = {case: Figures() for case in cases}
    with cluster() as postgres, tempfile.TemporaryDirectory() as folder:
        for turn in range(sizes.rounds):
            for case in cases:
                file = f"sqlite:///{folder}/{turn}-{case.bot}-{case.way}-{case.latency_ms}.db"
                address = postgres.fresh() if case.bot == "postgres" else file
                await measure(case, address, case.updates(sizes.updates), figures[case])
    return [_table(figures, ms) for ms in (0, 80)]


async def measure(case: Case, address: str, updates: int, into: Figures) -> None:
    async with sandbox() as (url, control), started(case, url, address) as bot:
        await talk.meet(control)
        await control.latency(case.latency_ms)
        await talk.say(control, case.warm_up)
        await talk.until_answered(control, case.warm_up, talk.STARTED_SECONDS)
        # Everything is there before the clock starts, so that the speed measured is the bot's and not the sandbox's.
        bot.freeze()
        await talk.say(control, updates, case.warm_up)
        spent, began = bot.cpu_seconds(), time.monotonic()
        bot.thaw()
        ended = await talk.until_answered(control, case.warm_up + updates)
        await asyncio.sleep(SETTLING_SECONDS)
        into.per_second.append(updates / (ended - began))
        into.cpu_ms.append((bot.cpu_seconds() - spent) / updates * 1000)
        into.memory_mb.append(bot.memory_mb())


@asynccontextmanager
async def started(case: Case, url: str, address: str) -> AsyncIterator[Child]:
    port = [str(free_port())] if case.way == "webhook" else []
    async with AsyncExitStack() as stack:
        if case.bot == "echo":
            yield await stack.enter_async_context(child("benchmarks.bots.echo", url, *port))
        else:
            await asyncio.to_thread(prepare, address)
            yield await stack.enter_async_context(child("benchmarks.bots.milpa", url, address, "-", *port))


def prepare(address: str) -> None:
    database = Database(address)
    database.upgrade()
    with database.write() as session:
        settle(session, talk.CHATS, Clock().now())
        count_on(session)
    database.close()


def _table(figures: dict[Case, Figures], latency_ms: int) -> Table:
    title = f"Texts of 1,000 chats, against an API that takes {latency_ms} ms"
    columns = ("bot", "updates/s", "to the echo", "CPU ms/update", "to the echo", "memory MB")
    table = Table(title, columns)
    for case, found in figures.items():
        if case.latency_ms == latency_ms:
            base = figures[Case("echo", case.way, latency_ms)]
            table.add(
                f"{NAMES[case.bot]}, {case.way}",
                middle(found.per_second),
                f"{ratio(found.per_second, base.per_second)} ×",
                middle(found.cpu_ms, 2),
                f"{ratio(found.cpu_ms, base.cpu_ms)} ×",
                number(max(found.memory_mb)),
            )
    return table


NAMES = {"echo": "stock echo", "sqlite": "Milpa on SQLite", "postgres": "Milpa on PostgreSQL"}
