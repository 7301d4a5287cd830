"""The bot as a process of its own, so that a test can kill it: python -m tests.bot.process URL DATABASE [PORT]."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime

import uvicorn
from starlette.applications import Starlette

from bot.service import BotService
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from nlu.client import NluClient
from tests.conftest import NOW, ROOT

SECRET = "a-secret-of-the-tests"


async def main(url: str, database_url: str, port: int | None) -> None:
    service = BotService(
        token="424242:sandbox",
        api_url=url,
        database=Database(database_url),
        clock=Clock(NOW - datetime.now(UTC)),
        client=NluClient("", ""),
        library=Library.read(ROOT / "content", NOW.date()),
        catalogs=Catalogs(ROOT / "locales"),
        country="GT",
        zone="America/Guatemala",
        panel_url="http://127.0.0.1/panel",
        webhook_url=f"http://127.0.0.1:{port}/telegram" if port else "",
        webhook_secret=SECRET,
        is_demo=True,
    )
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=service.routes()), port=port or 0, log_level="error"))
    serving = asyncio.create_task(server.serve())
    await service.start()
    await serving


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None))
