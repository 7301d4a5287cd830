"""The scheduler: few jobs on APScheduler's clock and one speaker; what is due stands in tables, never here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from sqlalchemy.exc import DBAPIError
from telegram import Bot

from bot.outgoing.drawers import DRAWERS
from bot.outgoing.files import Files
from bot.outgoing.sender import Sender
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.paper.pencil import Pencil
from core.storage.database import Database
from scheduler.jobs import Jobs
from scheduler.leader import Leader
from scheduler.pace import Pace
from scheduler.speaker import Speaker

log = logging.getLogger(__name__)

WATCH_SECONDS = 2
PLAN_SECONDS = 1
FINISH_SECONDS = 2
ADDING_UP_SECONDS = 10
HOUSEKEEPING_SECONDS = 60
LOOK_UP_SECONDS = 60
#: The periods are days; every hour, so that little is left for one time, and who starts to lead soon does it.
FORGETTING_SECONDS = 3600
#: What Telegram has not answered by then counts as uncertain.
GRACE_SECONDS = 10
#: The clock has not come round for so long: something holds it up.
STANDS_STILL_SECONDS = 30


class SchedulerService:
    """Several may run on one database; one of them speaks, and another takes over when it is gone."""

    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        bot: Bot,
        library: Library,
        catalogs: Catalogs,
        per_second: float = 25,
        most_in_a_second: float = 30,
        country: str = "GT",
        zone: str = "America/Guatemala",
        var: Path = Path("var"),
        pencil: Pencil | None = None,
        paid_per_second: float | None = None,
    ) -> None:
        """`pencil` is whoever's it is; one that is made here ends with the process.

        With `paid_per_second` the campaigns are paid for, Telegram's paid broadcast, and go out at that rate; the rest
        keeps to the free one.
        """
        self._leader = Leader(database)
        files = Files(database, var, pencil or Pencil(DRAWERS), int(bot.token.partition(":")[0]))
        free = Pace(per_second, most_in_a_second)
        paid = Pace(paid_per_second, paid_per_second) if paid_per_second else None
        sender = Sender(bot, files)
        self._jobs = Jobs(database, clock, sender, library, catalogs, country, zone, free=free if paid else None)
        pace = paid or free
        self._speaker = Speaker(self._jobs.write, self._jobs.speak, pace)
        self._ticks = AsyncIOScheduler(timezone="UTC")
        self._leads = False
        self._watched_at: float | None = None

    @property
    def leads(self) -> bool:
        """True for the one of several that speaks."""
        return self._leads

    @property
    def trouble(self) -> str | None:
        """Why nothing goes out, for the operator; None when all is well."""
        if self._watched_at is None or not self._ticks.running:
            return "the scheduler is not running"
        still = monotonic() - self._watched_at
        return f"the scheduler has stood still for {still:.0f} s" if still > STANDS_STILL_SECONDS else None

    async def start(self) -> None:
        """The bot's door must be open (initialized) before."""
        # A tick that is still at work when the next is due is no news.
        logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
        await self._careful(self._watch)
        await self._careful(self._jobs.look_up)
        self._speaker.start()
        self._every(WATCH_SECONDS, self._watch)
        self._every(PLAN_SECONDS, self._leading(self._plan))
        self._every(FINISH_SECONDS, self._leading(self._jobs.finish))
        self._every(ADDING_UP_SECONDS, self._leading(self._jobs.add_up))
        self._every(HOUSEKEEPING_SECONDS, self._leading(self._jobs.housekeep))
        self._every(FORGETTING_SECONDS, self._leading(self._jobs.forget))
        self._every(LOOK_UP_SECONDS, self._jobs.look_up)
        self._ticks.start()

    async def stop(self) -> None:
        """What is being said is finished and recorded: cut off, it would count as uncertain."""
        if self._ticks.running:
            self._ticks.shutdown(wait=False)
        if not await self._speaker.close(GRACE_SECONDS):
            log.warning("stopped with messages on their way", extra={"count": self._speaker.in_flight})
        await asyncio.to_thread(self._leader.step_down)

    def _every(self, seconds: int, job: Callable[[], Awaitable[Any]]) -> None:
        once_now = datetime.now(UTC)
        self._ticks.add_job(
            self._careful, "interval", [job], seconds=seconds, next_run_time=once_now, max_instances=1, coalesce=True
        )

    def _leading(self, job: Callable[[], Awaitable[Any]]) -> Callable[[], Awaitable[Any]]:
        async def only_while_leading() -> None:
            if self._leads:
                await job()

        return only_while_leading

    async def _careful(self, job: Callable[[], Awaitable[Any]]) -> None:
        try:
            await job()
        except asyncio.CancelledError:
            log.info("a tick ends with the scheduler")  # left to APScheduler it would look like a fault
        except DBAPIError as away:
            log.warning("the database is away", extra={"why": type(away).__name__})
        except Exception:
            log.exception("tick")

    async def _watch(self) -> None:
        leads = await asyncio.to_thread(self._leader.leads)
        self._watched_at = monotonic()
        if leads and not self._leads:
            await self._jobs.rescue()
        self._leads = leads
        self._speaker.lead(leads)

    async def _plan(self) -> None:
        if await self._jobs.plan():
            self._speaker.ring()
