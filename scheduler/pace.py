"""How fast the one sender speaks: a token bucket, and a halt when Telegram asks for one."""

from __future__ import annotations

import asyncio
import time


class Pace:
    """At most `per_second` sends over any long stretch, with no burst beyond a tenth of a second's worth."""

    def __init__(self, per_second: float = 25) -> None:
        self._apart = 1 / per_second
        self._slack = 0.1
        self._next = time.monotonic()

    async def turn(self) -> None:
        """Waits for the next free place."""
        now = time.monotonic()
        self._next = max(self._next + self._apart, now - self._slack)
        if self._next > now:
            await asyncio.sleep(self._next - now)

    def halt(self, seconds: float) -> None:
        """Telegram said to be quiet: nobody speaks for so long."""
        self._next = max(self._next, time.monotonic() + seconds)
