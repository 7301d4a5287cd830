"""The one who speaks: claims a handful, commits, sends, records; again and again while it leads.

Only what will be spoken in the next moments is claimed, so that a reminder waits behind no more than a handful of
a campaign's messages, and so that a crash leaves no more uncertain than were on their way. Answers may be slow:
enough are on their way at once to hold the rate, up to a bound.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot import metrics
from core.services import deliveries
from core.services.deliveries import Claimed, Outcome, TryLater
from scheduler.pace import Pace
from scheduler.settling import Settling

log = logging.getLogger(__name__)

R = TypeVar("R")

#: On their way at once, and so at most this many are uncertain after a crash: the rate times four seconds.
IN_FLIGHT = 100
#: What is claimed together, in seconds of speaking.
HANDFUL_SECONDS = 0.12
IDLE_SECONDS = 0.25
AWAY_SECONDS = 1.0


class Write(Protocol):
    """Runs the work in one transaction beside the loop."""

    def __call__(self, work: Callable[[Session, datetime], R], /) -> Awaitable[R]: ...


class Speaker:
    def __init__(
        self, write: Write, mouth: Callable[[Claimed], Awaitable[Outcome]], pace: Pace, in_flight: int = IN_FLIGHT
    ) -> None:
        self._write, self._mouth, self._pace = write, mouth, pace
        self._most, self._handful = in_flight, max(1, round(pace.per_second * HANDFUL_SECONDS))
        self._settling = Settling(write, self._recorded)
        self._on_their_way: set[asyncio.Task[None]] = set()
        self._in_flight = 0
        self._lighter = asyncio.Event()
        self._leading = asyncio.Event()
        self._bell = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None

    @property
    def in_flight(self) -> int:
        return self._in_flight

    def start(self) -> None:
        self._loop = asyncio.create_task(self._speak_on(), name="speaker")

    def lead(self, leads: bool) -> None:
        """Speaks only while it leads."""
        if leads:
            self._leading.set()
        else:
            self._leading.clear()

    def ring(self) -> None:
        """Something new may be due."""
        self._bell.set()

    async def close(self, grace_seconds: float) -> bool:
        """Claims no more and lets what is on its way be recorded; False when that took too long."""
        self.lead(False)
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        try:
            async with asyncio.timeout(grace_seconds):
                while self._in_flight:
                    self._lighter.clear()
                    await self._lighter.wait()
        except TimeoutError:
            return False
        return True

    async def _speak_on(self) -> None:
        while True:
            await self._leading.wait()
            claimed = await self._claim()
            for one in claimed:
                self._begin(one)
            if not claimed:
                await self._rest()

    async def _claim(self) -> list[Claimed]:
        places = await self._free_places()
        await self._pace.room(HANDFUL_SECONDS)
        if not self._leading.is_set():
            return []
        # A claim that is cut off in the middle would be uncertain though nobody spoke: it is waited for.
        claiming = asyncio.ensure_future(self._claimed(min(places, self._handful)))
        try:
            return await asyncio.shield(claiming)
        except asyncio.CancelledError:
            for one in await claiming:
                self._in_flight += 1
                self._settling.add(one, TryLater(0, is_attempt=False))
            raise

    async def _claimed(self, places: int) -> list[Claimed]:
        try:
            return await self._write(lambda session, now: deliveries.claim_due(session, now, places))
        except DBAPIError as away:
            log.warning("nothing claimed", extra={"why": type(away).__name__})
        except Exception:
            log.exception("nothing claimed")
        await asyncio.sleep(AWAY_SECONDS)
        return []

    async def _free_places(self) -> int:
        while (free := (1 if self._pace.is_probing else self._most) - self._in_flight) <= 0:
            self._lighter.clear()
            await self._lighter.wait()
        return free

    def _begin(self, claimed: Claimed) -> None:
        self._in_flight += 1
        task = asyncio.create_task(self._speak(claimed))
        self._on_their_way.add(task)
        task.add_done_callback(self._on_their_way.discard)

    async def _speak(self, claimed: Claimed) -> None:
        outcome: Outcome = TryLater(0, is_attempt=False)
        if await self._pace.turn():
            outcome = await self._mouth(claimed)
            self._pace.heed(outcome)
        metrics.SENDS.labels(type(outcome).__name__).inc()
        self._settling.add(claimed, outcome)

    def _recorded(self, count: int) -> None:
        self._in_flight -= count
        self._lighter.set()

    async def _rest(self) -> None:
        self._bell.clear()
        # Not wait_for: that of Python 3.11 forgets that it was cancelled when the bell rings at the same moment, and
        # whoever closes would wait for ever.
        with suppress(TimeoutError):
            async with asyncio.timeout(IDLE_SECONDS):
                await self._bell.wait()
