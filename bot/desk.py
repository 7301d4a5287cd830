"""The desk: takes one update at a time from each chat, lets a handler hear it, and speaks the answers.

1. The update is in the inbox already (bot.intake).
2. Understanding, which may ask the network, happens before any transaction.
3. One transaction holds the handler's effects, the answers owed, and the mark that the update is done.
4. After the commit the answers are spoken, in the order of the chat, and struck off.
A process that dies before 3 does the work again; one that dies between 3 and 4 speaks the answers after its
restart. A handler that keeps failing is set aside with a kind sentence, so that it never blocks a chat.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, ParamSpec, TypeVar

import orjson
from sqlalchemy.exc import DBAPIError
from telegram import Update
from telegram.ext import Application

from bot import metrics
from bot.lanes import Lanes
from bot.listening import Listener
from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import Files
from bot.outgoing.messages import general
from bot.outgoing.sender import Call, Sender
from bot.outgoing.sorry import sorry
from bot.talk import Surroundings, Talk, said
from core.clock import Clock
from core.errors import MilpaError
from core.services import households, inbox
from core.services.deliveries import Blocked, Failed, Sent, TryLater, Uncertain
from core.services.inbox import Arrival, Owed
from core.storage.database import Database

log = logging.getLogger(__name__)

Handler = Callable[[Talk], None]
Callback = Callable[[Update, Any], Coroutine[Any, Any, None]]
P = ParamSpec("P")
R = TypeVar("R")

MOST_FAILURES = 3
MOST_SECONDS_APART = 30.0
#: A reply that Telegram could not take for so long has lost its sense.
MOST_REPLY_TRIES = 60


class Desk:
    def __init__(self, database: Database, clock: Clock, listener: Listener, threads: int = 8) -> None:
        self._database = database
        self._clock = clock
        self._listener = listener
        # SQLite has one writer: a second thread would only wait for the first.
        self._threads = ThreadPoolExecutor(1 if database.is_sqlite else threads, thread_name_prefix="talk")
        self.lanes: Lanes[Arrival | list[Owed]] = Lanes(self._work)
        self._heard: dict[int, BaseException | None] = {}
        self._struck: list[int] = []
        self._striking: asyncio.Task[None] | None = None
        self._acknowledging: set[asyncio.Task[Any]] = set()
        self._around: Surroundings | None = None
        self._application: Application[Any, Any, Any, Any, Any, Any] | None = None
        self._sender: Sender | None = None

    def open(self, application: Application[Any, Any, Any, Any, Any, Any], around: Surroundings, files: Files) -> None:
        self._application, self._around = application, around
        self._sender = Sender(application.bot, files)

    async def run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Runs synchronous work, a transaction's worth, beside the loop."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: work(*args, **kwargs))

    async def resume(self) -> None:
        """Takes up what an earlier process left: first the answers it owed, then the updates it had not done."""
        owed, arrivals = await self.run(self._left_over)
        for lane in dict.fromkeys(one.lane for one in owed):
            self.lanes.put(lane, [one for one in owed if one.lane == lane])
        self.take(arrivals)

    def take(self, arrivals: list[Arrival]) -> None:
        for arrival in arrivals:
            metrics.UPDATES.inc()
            self.lanes.put(arrival.lane, arrival)

    async def close(self, grace_seconds: float = 10) -> None:
        """Finishes what is in hand; what does not finish in time is in the inbox for the next start."""
        if not await self.lanes.drained(grace_seconds):
            self.lanes.cancel()
        if self._striking is not None:
            await self._striking
        self._threads.shutdown(wait=True)

    def hear(self, handler: Handler, *, understand: bool = False) -> Callback:
        """A python-telegram-bot callback for a handler."""

        async def callback(update: Update, _: Any) -> None:
            try:
                await self._hear(update, handler, understand)
                self._heard[update.update_id] = None
            except Exception as failure:
                self._heard[update.update_id] = failure

        return callback

    async def _hear(self, update: Update, handler: Handler, understand: bool) -> None:
        if update.callback_query is not None:
            self._acknowledge(update.callback_query.id)
        understood = None
        if understand and update.effective_message is not None:
            listening = await self.run(self._listener.prepare, self._database, update, self._clock.now())
            understood = await self._listener.understand(listening, self._clock.now())
        owed = await self.run(self._transact, update, handler, understood)
        await self._speak(owed)

    def _transact(self, update: Update, handler: Handler, understood: Any) -> list[Owed]:
        try:
            return self._one_transaction(update, handler, understood)
        except DeadButton:
            return self._one_transaction(update, _dead_button, None)
        except MilpaError as refused:
            return self._one_transaction(update, partial(_apologise, refused=refused), understood)

    def _one_transaction(self, update: Update, handler: Handler, understood: Any) -> list[Owed]:
        assert self._around is not None
        now = self._clock.now()
        with self._database.write() as session:
            if not inbox.is_waiting(session, update.update_id):
                return []
            talk = Talk.begin(session, update, now, self._around)
            talk.understood = understood
            handler(talk)
            answers = [(call.method, call.params) for call in talk.calls]
            return inbox.close(session, update.update_id, talk.household.chat_id, answers, now)

    async def _work(self, thing: Arrival | list[Owed]) -> None:
        if isinstance(thing, list):
            await self._speak(thing)
            return
        wait = 0.5
        while not await self._attempt(thing):
            await asyncio.sleep(wait)
            wait = min(wait * 2, MOST_SECONDS_APART)

    async def _attempt(self, arrival: Arrival) -> bool:
        """True when the update is done, one way or the other."""
        assert self._application is not None
        failure: BaseException | None
        try:
            update = Update.de_json(orjson.loads(arrival.body), self._application.bot)
            await self._application.process_update(update)
            failure = self._heard.pop(arrival.update_id, None)
        except Exception as odd:
            failure = odd
        if failure is None:
            return True
        log.error("update not done", extra={"update_id": arrival.update_id}, exc_info=failure)
        metrics.FAILURES.inc()
        # The database being away is nobody's fault and passes: keep the order of the chat and try again.
        return False if _is_away(failure) else await self._give_up_in_the_end(arrival)

    async def _give_up_in_the_end(self, arrival: Arrival) -> bool:
        try:
            owed = await self.run(self._count_failure, arrival)
        except DBAPIError:
            return False
        if owed is None:
            return False
        await self._speak([owed])
        return True

    def _count_failure(self, arrival: Arrival) -> Owed | None:
        now = self._clock.now()
        with self._database.write() as session:
            if inbox.failed_once_more(session, arrival.update_id) < MOST_FAILURES:
                return None
            assert self._around is not None
            household = households.meet(session, arrival.lane, "es", self._around.country, self._around.zone, now)
            words = self._around.catalogs.words(household.language, household.country, household.zone)
            call = said(arrival.lane, general.our_fault(words), keyboards.menu(words))
            return inbox.set_aside(session, arrival.update_id, arrival.lane, (call.method, call.params), now)

    async def _speak(self, owed: list[Owed]) -> None:
        for one in owed:
            await self._speak_one(one)
            self._strike(one.id)

    async def _speak_one(self, owed: Owed) -> None:
        """Says it until Telegram has it; a reply said twice is better than none, and a lost one may come twice."""
        assert self._sender is not None
        wait = 1.0
        for _ in range(MOST_REPLY_TRIES):
            outcome = await self._sender.speak(Call(owed.method, owed.params))
            metrics.REPLIES.labels(type(outcome).__name__).inc()
            match outcome:
                case Sent():
                    return
                case Blocked():
                    await self.run(self._blocked, owed.lane)
                    return
                case Failed(reason):
                    log.error("reply refused", extra={"method": owed.method, "reason": reason})
                    return
                case TryLater(seconds):
                    await asyncio.sleep(max(seconds, 0.1))
                case Uncertain():
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, MOST_SECONDS_APART)

    def _blocked(self, chat_id: int) -> None:
        assert self._around is not None
        now = self._clock.now()
        with self._database.write() as session:
            household = households.meet(session, chat_id, "es", self._around.country, self._around.zone, now)
            households.blocked(session, household.id, now)

    def _strike(self, owed_id: int) -> None:
        """Strikes it off with whatever else was spoken meanwhile: one transaction for many."""
        self._struck.append(owed_id)
        if self._striking is None or self._striking.done():
            self._striking = asyncio.create_task(self._strike_off())

    async def _strike_off(self) -> None:
        while self._struck:
            ids, self._struck = self._struck, []
            try:
                await self.run(self._paid, ids)
            except DBAPIError:
                self._struck = ids + self._struck
                await asyncio.sleep(1)

    def _paid(self, ids: list[int]) -> None:
        with self._database.write() as session:
            inbox.paid(session, ids)

    def _left_over(self) -> tuple[list[Owed], list[Arrival]]:
        now = self._clock.now()
        with self._database.read() as session:
            return inbox.owed(session, now), inbox.left_over(session)

    def _acknowledge(self, query_id: str) -> None:
        """Stops the button's spinning at once; nothing depends on it."""
        assert self._sender is not None
        task = asyncio.create_task(self._sender.speak(Call("answerCallbackQuery", {"callback_query_id": query_id})))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)


def _dead_button(talk: Talk) -> None:
    talk.say(general.dead_button(talk.words), keyboards.menu(talk.words))


def _apologise(talk: Talk, refused: MilpaError) -> None:
    talk.say(*sorry(talk.words, refused))


def _is_away(failure: BaseException) -> bool:
    return isinstance(failure, DBAPIError) and (failure.connection_invalidated or "locked" in str(failure).lower())
