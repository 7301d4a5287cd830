"""Speaking the answers that are owed, and striking them off when Telegram has them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from bot import metrics
from bot.books import Books
from bot.outgoing.sender import Call, Sender
from core.clock import Clock
from core.services import inbox, traces
from core.services.deliveries import Blocked, Failed, Sent, TryLater, Uncertain
from core.services.inbox import Owed
from core.services.traces import Trace
from core.storage.database import is_away

log = logging.getLogger(__name__)

MOST_SECONDS_APART = 30.0
#: A reply that Telegram took in and did not answer so often will not be answered: an hour and a half.
MOST_TRIES = 180
CLOSE_SECONDS = 5.0
#: On their way at once: enough for six hundred a second where Telegram takes 80 ms, and few, because so many may be
#: said twice after a kill. With the hundred of the scheduler they are fewer than the connections, so that none waits
#: for one until its time is up.
MOUTHS = 48


class Replies:
    def __init__(self, books: Books, sender: Sender, blocked: Callable[[Session, int], None], clock: Clock) -> None:
        self._books, self._sender, self._blocked, self._clock = books, sender, blocked, clock
        self._struck: list[int] = []
        self.said: set[int] = set()  #: spoken, and perhaps still in the table of what is owed
        self._seen: list[Trace] = []
        self._striking: asyncio.Task[None] | None = None
        self._tried = asyncio.Event()  #: of those that are collected to be struck off together
        self._acknowledging: set[asyncio.Task[Any]] = set()
        self._mouths = asyncio.Semaphore(MOUTHS)
        self._closing = asyncio.Event()

    async def speak(self, owed: Sequence[Owed]) -> None:
        """In their order. After `hush` what is not said yet stays owed."""
        for one in owed:
            if not await self._speak_one(one):
                return

    def hush(self) -> None:
        """Nothing more is begun, and nobody waits for a next try; what is on its way is not cut off."""
        self._closing.set()

    def heard(self, chat_id: int, message_id: int) -> None:
        """A message of hers stands in the chat now; noted with the next answers that are struck off."""
        self._seen.append(Trace(chat_id, message_id))

    def acknowledge(self, query_id: str) -> None:
        """Stops the button's spinning at once; nothing depends on it."""
        call = Call("answerCallbackQuery", {"callback_query_id": query_id})
        task = asyncio.create_task(self._sender.speak(call))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)

    async def close(self) -> None:
        """What is not struck off in time is owed still, and said again after the next start."""
        if self._striking is not None:
            await asyncio.wait([self._striking], timeout=CLOSE_SECONDS)
            self._striking.cancel()

    async def _speak_one(self, owed: Owed) -> bool:
        """Says it until Telegram has it; a reply said twice is better than none, and a lost one may come twice.

        What never left the machine is no try: however long the network is away, her answer comes after it.
        False when it is still to be said.
        """
        wait, tries = 1.0, 0
        while tries < MOST_TRIES:
            if self._closing.is_set():
                return False
            async with self._mouths:
                outcome = await self._sender.speak(Call(owed.method, owed.params))
                if isinstance(outcome, Sent):
                    # Not before it is struck off does another begin: after a kill whatever is not is said again.
                    await self._is_said(owed, outcome.message_id)
            metrics.REPLIES.labels(type(outcome).__name__).inc()
            match outcome:
                case Sent():
                    return True
                case Blocked():
                    await self._books.write(lambda session: self._blocked(session, owed.lane))
                    break
                case Failed(reason):
                    log.error("reply refused", extra={"method": owed.method, "reason": reason})
                    break
                case TryLater(seconds, is_attempt):
                    tries += is_attempt
                    await self._pause(max(seconds, 0.1))
                case Uncertain():
                    tries += 1
                    await self._pause(wait)
                    wait = min(wait * 2, MOST_SECONDS_APART)
        self.said.add(owed.id)
        self._strike(owed.id)
        return True

    async def _is_said(self, owed: Owed, message_id: int | None) -> None:
        if message_id is not None:
            self._seen.append(Trace(owed.lane, message_id))
        self.said.add(owed.id)
        await self._strike(owed.id).wait()

    async def _pause(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._closing.wait()

    def _strike(self, owed_id: int) -> asyncio.Event:
        """Strikes it off with whatever else was spoken meanwhile, one statement for many; set when that was tried."""
        self._struck.append(owed_id)
        tried = self._tried
        if self._striking is None or self._striking.done():
            self._striking = asyncio.create_task(self._strike_off())
        return tried

    async def _strike_off(self) -> None:
        while self._struck:
            ids, self._struck = self._struck, []
            seen, self._seen = self._seen, []
            tried, self._tried = self._tried, asyncio.Event()
            try:
                await self._books.write(partial(self._write_off, ids=ids, seen=seen))
                self.said.difference_update(ids)
            except Exception as failure:
                self._struck = ids + self._struck
                if is_away(failure):
                    self._seen = seen + self._seen
                else:
                    # One trace that the database will not take must not keep all answers owed for ever.
                    log.exception("traces not kept", extra={"count": len(seen)})
                tried.set()
                await asyncio.sleep(1)
            finally:
                tried.set()

    def _write_off(self, session: Session, ids: list[int], seen: list[Trace]) -> None:
        inbox.paid(session, ids)
        traces.keep(session, seen, self._clock.now())
