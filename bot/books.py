"""The books: what several chats write at the same moment is one commit, for a commit costs more than the writing.

Each piece of work keeps its own all-or-nothing: if one of a batch fails, all of it is rolled back and each piece
is done again alone, so that nobody pays for another's mistake. Work must therefore bear being begun twice.
What is asked alike for each of them, such as whose chat this is, can be asked once for all (`write_alike`).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session

from core.storage.database import Database

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Work = Callable[[Session], Any]
#: Does what is alike: one outcome for each thing, in their order.
Alike = Callable[[Session, Sequence[Any]], Sequence[Any]]
Entry = tuple[Alike, Any, asyncio.Future[Any]]
Outcome = tuple[Any, BaseException | None]

#: So many at most wait for the same commit, and for each other.
MOST_TOGETHER = 32


class Books:
    def __init__(self, database: Database, threads: int = 3) -> None:
        self._database = database
        # SQLite has one writer: a second thread would only wait for the first.
        self._idle = 1 if database.is_sqlite else threads
        self._threads = ThreadPoolExecutor(self._idle + 1, thread_name_prefix="books")
        self._waiting: deque[Entry] = deque()

    async def write(self, work: Callable[[Session], R]) -> R:
        """Does the work in a transaction and returns when that is committed."""
        return cast(R, await self.write_alike(_one_by_one, work))

    async def write_alike(self, alike: Callable[[Session, Sequence[T]], Sequence[R]], thing: T) -> R:
        """The same for a thing that is done alike with all others that wait for it at this moment."""
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append((alike, thing, done))
        self._begin()
        return cast(R, await done)

    async def aside(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Runs synchronous work that opens its own transaction, if any, beside the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args, **kwargs))

    def close(self) -> None:
        self._threads.shutdown(wait=True)

    def _begin(self) -> None:
        if not self._idle or not self._waiting:
            return
        self._idle -= 1
        batch = [self._waiting.popleft() for _ in range(min(MOST_TOGETHER, len(self._waiting)))]
        self._threads.submit(self._work_off, batch, asyncio.get_running_loop())

    def _work_off(self, batch: list[Entry], loop: asyncio.AbstractEventLoop) -> None:
        outcomes = self._done(batch)
        loop.call_soon_threadsafe(self._tell, batch, outcomes)

    def _tell(self, batch: list[Entry], outcomes: list[Outcome]) -> None:
        self._idle += 1
        self._begin()
        for (*_, done), (result, failure) in zip(batch, outcomes, strict=True):
            if done.cancelled():
                continue
            if failure is None:
                done.set_result(result)
            else:
                done.set_exception(failure)

    def _done(self, batch: list[Entry]) -> list[Outcome]:
        try:
            return [(result, None) for result in self._together(batch)]
        except Exception as failure:
            if len(batch) == 1:
                return [(None, failure)]
        return [outcome for entry in batch for outcome in self._done([entry])]

    def _together(self, batch: list[Entry]) -> list[Any]:
        places: dict[Alike, list[int]] = {}
        for place, (alike, *_) in enumerate(batch):
            places.setdefault(alike, []).append(place)
        results: dict[int, Any] = {}
        with self._database.write() as session:
            for alike, where in places.items():
                results |= zip(where, alike(session, [batch[place][1] for place in where]), strict=True)
                session.flush()
        return [results[place] for place in range(len(batch))]


def _one_by_one(session: Session, works: Sequence[Work]) -> list[Any]:
    results = []
    for work in works:
        results.append(work(session))
        apart(session)
    return results


def apart(session: Session) -> None:
    """What one has read must not be taken for what the next one would read."""
    session.flush()
    session.expunge_all()
