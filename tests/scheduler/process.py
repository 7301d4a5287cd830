"""The scheduler as a process of its own, so that a test can kill it at any moment."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from telegram import Bot

from bot.outgoing.request import AiohttpRequest
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from scheduler.service import SchedulerService
from tests.conftest import NOW, ROOT

TOKEN = "424242:sandbox"
#: Starts children from a server that has read everything in already: a restart takes a tenth of a second.
FORKING = get_context("forkserver")
FORKING.set_forkserver_preload(["tests.scheduler.process"])

LIBRARY = Library.read(ROOT / "content", NOW.date())
CATALOGS = Catalogs(ROOT / "locales")


@dataclass(frozen=True)
class Setting:
    api_url: str
    database_url: str
    per_second: float = 25
    most_in_a_second: float = 30
    paid_per_second: float | None = None
    #: The same for a process that takes over: a clock does not go back.
    offset: timedelta = NOW - datetime.now(UTC)


async def service_of(setting: Setting, database: Database, bot: Bot, clock: Clock) -> SchedulerService:
    """Started; the caller stops it."""
    service = SchedulerService(
        database=database,
        clock=clock,
        bot=bot,
        library=LIBRARY,
        catalogs=CATALOGS,
        per_second=setting.per_second,
        most_in_a_second=setting.most_in_a_second,
        paid_per_second=setting.paid_per_second,
    )
    await service.start()
    return service


def mouth(api_url: str) -> Bot:
    return Bot(TOKEN, base_url=f"{api_url}/bot", request=AiohttpRequest())


async def serve(setting: Setting) -> None:
    async with mouth(setting.api_url) as bot:
        await service_of(setting, Database(setting.database_url), bot, Clock(setting.offset))
        await asyncio.sleep(timedelta(hours=1).total_seconds())


def run(setting: Setting) -> None:
    asyncio.run(serve(setting))


def start(setting: Setting) -> BaseProcess:
    """A child that a test may kill."""
    child = FORKING.Process(target=run, args=(setting,), daemon=True)
    child.start()
    return child
