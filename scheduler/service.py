"""The scheduler: few jobs on APScheduler's clock; what is due stands in tables, never here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from sqlalchemy.exc import DBAPIError
from telegram import Bot

from bot.outgoing.sender import Sender
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from scheduler.jobs import Jobs
from scheduler.leader import Leader
from scheduler.pace import Pace

log = logging.getLogger(__name__)

TICK_SECONDS = 1
HOUSEKEEPING_SECONDS = 60
GRACE_SECONDS = 10


class SchedulerService:
    """Several may run on one PostgreSQL; one of them speaks, and another takes over when it is gone."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        bot: Bot,
        library: Library,
        catalogs: Catalogs,
        per_second: float = 25,
    ) -> None:
        self._bot, self._database, self._clock = bot, database, clock
        self._library, self._catalogs = library, catalogs
        self._pace = Pace(per_second)
        self._leader = Leader(database)
        self._ticks = AsyncIOScheduler(timezone="UTC")
        self._jobs: Jobs | None = None
        self._led = False
        self._speaking = asyncio.Lock()

    async def start(self) -> None:
        """The bot's door must be open (initialized) before."""
        self._jobs = Jobs(self._database, self._clock, Sender(self._bot), self._library, self._catalogs, self._pace)
        self._add(self._tick, TICK_SECONDS)
        self._add(self._housekeep, HOUSEKEEPING_SECONDS)
        self._ticks.start()

    async def stop(self) -> None:
        if self._ticks.running:
            self._ticks.pause()
            # What is being said is finished and recorded: cut off, it would count as uncertain.
            with suppress(TimeoutError):
                await asyncio.wait_for(self._speaking.acquire(), GRACE_SECONDS)
            self._ticks.shutdown(wait=False)
        await asyncio.to_thread(self._leader.step_down)

    def _add(self, job: Callable[[], Awaitable[Any]], seconds: int) -> None:
        self._ticks.add_job(self._careful, "interval", [job], seconds=seconds, max_instances=1, coalesce=True)

    async def _careful(self, job: Callable[[], Awaitable[Any]]) -> None:
        try:
            async with self._speaking:
                if await self._leads():
                    await job()
        except DBAPIError as away:
            log.warning("the database is away", extra={"why": type(away).__name__})
        except Exception:
            log.exception("tick")

    async def _leads(self) -> bool:
        leads = await asyncio.to_thread(self._leader.leads)
        if leads and not self._led and self._jobs is not None:
            await self._jobs.rescue()
        self._led = leads
        return leads

    async def _tick(self) -> None:
        assert self._jobs is not None
        await self._jobs.plan()
        await self._jobs.deliver()
        await self._jobs.finish()

    async def _housekeep(self) -> None:
        assert self._jobs is not None
        await self._jobs.housekeep()
