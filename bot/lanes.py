"""Lanes: the things of one chat in their order, the chats beside each other.

A lane that only waits, for the network or for its next try, gives its place to another: however many chats cannot
be reached, those that can are answered.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)

#: So many of one lane count towards the limit of `below`: a chat that floods must not shut the door to the others.
MOST_OF_ONE = 20
#: That many are never held at once, whosoever they are.
MOST_IN_MEMORY = 20_000


class Lanes(Generic[T]):
    """Each chat has a lane of its own; at most `side_by_side` lanes are worked on at once."""

    def __init__(self, work: Callable[[T], Awaitable[None]], side_by_side: int = 64) -> None:
        self._work = work
        self._lanes: dict[int, deque[T]] = {}
        self._free = asyncio.Semaphore(side_by_side)
        self._tasks: set[asyncio.Task[None]] = set()
        self._watching: list[tuple[int, asyncio.Event]] = []
        self._is_halted = False
        self.waiting = 0

    def put(self, lane: int, thing: T) -> None:
        self.waiting += 1
        queue = self._lanes.get(lane)
        if queue is not None:
            queue.append(thing)
            return
        self._lanes[lane] = deque([thing])
        task = asyncio.create_task(self._walk(lane), name=f"lane {lane}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def put_first(self, lane: int, thing: T) -> None:
        """Before everything of its lane that is not in work yet."""
        self.put(lane, thing)
        self._lanes[lane].rotate(1)

    async def drained(self, seconds: float | None = None) -> bool:
        """Waits until nothing is left; False when that took longer."""
        try:
            async with asyncio.timeout(seconds):
                await self.below(1)
        except TimeoutError:
            return False
        return True

    async def below(self, most: int) -> None:
        """Waits until fewer than `most` things are in hand, of one lane counted MOST_OF_ONE at most."""
        while not self._is_below(most):
            few = asyncio.Event()
            self._watching.append((most, few))
            await few.wait()

    @asynccontextmanager
    async def aside(self) -> AsyncIterator[None]:
        """For work that waits: meanwhile another lane has its place."""
        self._free.release()
        try:
            yield
        finally:
            await self._free.acquire()

    async def finish(self, seconds: float) -> None:
        """Begins nothing more; what is in work ends, or is cut off after so long."""
        self._is_halted = True
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()

    def _is_below(self, most: int) -> bool:
        if self.waiting < most:
            return True
        in_hand = sum(min(len(queue) + 1, MOST_OF_ONE) for queue in self._lanes.values())
        return in_hand < most and self.waiting < MOST_IN_MEMORY

    async def _walk(self, lane: int) -> None:
        queue = self._lanes[lane]
        while queue:
            async with self._free:
                if self._is_halted:
                    return
                await self._careful(queue.popleft())
            self._one_less()
        del self._lanes[lane]

    async def _careful(self, thing: T) -> None:
        try:
            await self._work(thing)
        except Exception:
            # Whatever it was, it must not close the chat for what comes after it.
            log.exception("lane")

    def _one_less(self) -> None:
        self.waiting -= 1
        for most, few in self._watching:
            if self._is_below(most):
                few.set()
        self._watching = [(most, few) for most, few in self._watching if not few.is_set()]
