"""What stands before several bots: python -m benchmarks.balancer PORT BOT_PORT…, or in this process `balancer`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle

import aiohttp
from aiohttp import web

from benchmarks.processes import free_port


@asynccontextmanager
async def balancer(ports: list[int], port: int = 0) -> AsyncIterator[str]:
    """Gives each update to the next process in turn; one that is gone is the sender's trouble, who tries again."""
    turn = cycle([ports[first:] + ports[:first] for first in range(len(ports))])
    async with aiohttp.ClientSession() as session:

        async def forward(request: web.Request) -> web.Response:
            secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            for port in next(turn):
                address = f"http://127.0.0.1:{port}/telegram"
                try:
                    async with session.post(address, data=await request.read(), headers=headers) as answer:
                        return web.Response(status=answer.status)
                except aiohttp.ClientError:
                    continue
            return web.Response(status=502)

        app = web.Application()
        app.router.add_post("/telegram", forward)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        port = port or free_port()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        try:
            yield f"http://127.0.0.1:{port}/telegram"
        finally:
            await runner.cleanup()


async def serve(port: int, bots: list[int]) -> None:
    async with balancer(bots, port):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), [int(port) for port in sys.argv[2:]]))
