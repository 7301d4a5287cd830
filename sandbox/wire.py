"""What travels: JSON objects, and the bell that tells waiting requests that there is news."""

import asyncio
import itertools
import time
from contextlib import suppress
from typing import Any

import orjson
from aiohttp import web

Json = dict[str, Any]


def dumps(value: Any) -> bytes:
    return orjson.dumps(value)


def loads(raw: bytes | str) -> Any:
    return orjson.loads(raw)


def answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(body=orjson.dumps(value), status=status, headers=headers, content_type="application/json")


class Bell:
    """Wakes everybody who waits now; whoever asks later waits for the next ring."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        event = self._event
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()


# Starts at the microsecond, so that it rises over restarts too, and stays a safe integer of JavaScript.
_sequence = itertools.count(int(time.time() * 1_000_000))


def next_sequence() -> int:
    return next(_sequence)
