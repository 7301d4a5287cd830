"""The bot as a process of its own beside the scheduler, so that a test can kill either at any moment."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.service import BotService
from core.clock import Clock
from core.storage.database import Database
from nlu.client import NluClient
from tests.scheduler.process import CATALOGS, FORKING, LIBRARY, TOKEN, Setting

FORKING.set_forkserver_preload(["tests.scheduler.process", "tests.scheduler.bot_process"])


async def serve(setting: Setting, folder: Path) -> None:
    service = BotService(
        token=TOKEN,
        api_url=setting.api_url,
        database=Database(setting.database_url),
        clock=Clock(setting.offset),
        client=NluClient("", ""),
        library=LIBRARY,
        catalogs=CATALOGS,
        country="GT",
        zone="America/Guatemala",
        panel_url="http://127.0.0.1/panel",
        is_demo=True,
        var=folder,
    )
    await service.start()
    await asyncio.sleep(timedelta(hours=1).total_seconds())


def run(setting: Setting, folder: Path) -> None:
    asyncio.run(serve(setting, folder))


def start(setting: Setting, folder: Path) -> BaseProcess:
    """A child that a test may kill."""
    child = FORKING.Process(target=run, args=(setting, folder), daemon=True)
    child.start()
    return child
