"""The product's bot as one process: python -m benchmarks.bots.milpa API_URL DATABASE NLU_URL|- [PORT|- [NOW]]."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import uvicorn
import uvloop
from starlette.applications import Starlette

from benchmarks.processes import NLU_TOKEN, ROOT
from bot.service import BotService
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from nlu.client import NluClient
from sandbox.server import TOKEN


class LeavesSignals(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def main(url: str, address: str, nlu_url: str, port: int | None, clock: Clock) -> None:
    async with NluClient(nlu_url, NLU_TOKEN) as client:
        await serve(url, address, client, port, clock)


async def serve(url: str, address: str, client: NluClient, port: int | None, clock: Clock) -> None:
    database = Database(address)
    service = BotService(
        token=TOKEN,
        api_url=url,
        database=database,
        clock=clock,
        client=client,
        library=Library.read(ROOT / "content", clock.now().date()),
        catalogs=Catalogs(ROOT / "locales"),
        country="GT",
        zone="America/Guatemala",
        panel_url="http://127.0.0.1/panel",
        webhook_url=f"http://127.0.0.1:{port}/telegram" if port else "",
        webhook_secret="a-secret-of-the-benchmarks",
    )
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    config = uvicorn.Config(Starlette(routes=service.routes()), port=port or 0, log_level="error", access_log=False)
    server = LeavesSignals(config)
    serving = asyncio.create_task(server.serve()) if port else None
    await service.start()
    await stop.wait()
    await service.stop()
    if serving is not None:
        server.should_exit = True
        await serving
    database.close()


def clock_at(now: str) -> Clock:
    """One that shows this moment now, and goes on from there."""
    return Clock(datetime.fromisoformat(now) - datetime.now(UTC))


if __name__ == "__main__":
    api, where, nlu, hook, since, *_ = [*sys.argv[1:], "-", "-"]
    clock = Clock() if since == "-" else clock_at(since)
    uvloop.run(main(api, where, "" if nlu == "-" else nlu, None if hook == "-" else int(hook), clock))
