"""The product's scheduler as one process: python -m benchmarks.bots.scheduler API_URL DATABASE NOW."""

from __future__ import annotations

import asyncio
import signal
import sys
from datetime import UTC, datetime

import uvloop

from benchmarks.processes import ROOT
from bot.outgoing.doors import mouth
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from sandbox.server import TOKEN
from scheduler.service import SchedulerService


async def main(url: str, address: str, now: datetime) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    database = Database(address)
    async with mouth(TOKEN, url) as bot:
        service = SchedulerService(
            database=database,
            clock=Clock(now - datetime.now(UTC)),
            bot=bot,
            library=Library.read(ROOT / "content", now.date()),
            catalogs=Catalogs(ROOT / "locales"),
        )
        await service.start()
        await stop.wait()
        await service.stop()
    database.close()


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], sys.argv[2], datetime.fromisoformat(sys.argv[3])))
