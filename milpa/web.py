"""One web server for all that listens: the bot's webhook and health, and the panel."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

#: A page that is being read may finish.
GRACE_SECONDS = 3


def application(routes: Sequence[BaseRoute], panel: ASGIApp | None) -> Starlette:
    shown = [Mount("/panel", panel), Route("/", lambda _: RedirectResponse("/panel/"))] if panel else []
    return Starlette(routes=[*routes, *shown])


class _Server(uvicorn.Server):
    """Leaves the signals to whoever runs all of it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, listening: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]), name="web")
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.gather(serving, return_exceptions=True)
