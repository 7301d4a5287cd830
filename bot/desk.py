"""The desk: takes one update at a time from each chat, lets a handler hear it, and has the answers spoken.

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
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from telegram import Update
from telegram.ext import Application

from bot import intake, metrics
from bot.books import Books
from bot.lanes import Lanes
from bot.listening import Listener, said_at
from bot.outgoing import keyboards
from bot.outgoing.files import Files
from bot.outgoing.messages import general
from bot.outgoing.sender import Sender
from bot.replies import Replies
from bot.scribe import Handler, Hearing, Scribe
from bot.talk import Surroundings, said
from core.clock import Clock
from core.i18n import Words
from core.services import households, inbox
from core.services.inbox import Arrival, Owed
from core.storage.database import Database, is_away
from core.storage.presence import Presence
from nlu.understanding import Understanding

log = logging.getLogger(__name__)

Callback = Callable[[Update, Any], Coroutine[Any, Any, None]]

MOST_FAILURES = 3
MOST_SECONDS_APART = 30.0
#: At the end: for all that is in hand, and then for what is in work. With the scheduler's own ten it is less than the
#: thirty that systemd waits.
DRAIN_SECONDS, FINISH_SECONDS = 2.0, 8.0
#: How long to wait for another process that has an earlier update of the same chat.
TURN_SECONDS = 0.1


class NotItsTurn(Exception):
    """Another process has an earlier update of the chat, or an answer that is not spoken yet."""


@dataclass(frozen=True)
class Estate:
    """What dead processes had in hand in one chat."""

    lane: int
    dead: frozenset[int | None]


Thing = Arrival | list[Owed] | Estate


class Desk:
    def __init__(self, database: Database, clock: Clock, listener: Listener) -> None:
        self._database, self._clock, self._listener = database, clock, listener
        self.books, self.presence = Books(database), Presence(database)
        self.lanes: Lanes[Thing] = Lanes(self._work)
        self._heard: dict[int, BaseException | None] = {}
        self._in_hand: set[int] = set()
        self.is_unsure = False  #: whether a commit may have stored what Telegram will repeat
        self._around: Surroundings | None = None
        self._application: Application[Any, Any, Any, Any, Any, Any] | None = None
        self._replies: Replies | None = None
        self._scribe: Scribe | None = None

    def open(self, application: Application[Any, Any, Any, Any, Any, Any], around: Surroundings, files: Files) -> None:
        self._application, self._around = application, around
        self._replies = Replies(self.books, Sender(application.bot, files), self._blocked, self._clock)
        self._scribe = Scribe(self._clock, self.presence, around, self._replies.said)

    async def resume(self) -> None:
        """Takes up what an earlier process left: first the answers it owed, then the updates it had not done.

        Where there may be other processes, bot.heirs does that as soon as it sees whose they are.
        """
        if not self.presence.is_alone:
            return
        owed, arrivals = await self.books.aside(self._left_over)
        for lane in dict.fromkeys(one.lane for one in owed):
            self.lanes.put(lane, [one for one in owed if one.lane == lane])
        self._take(arrivals)

    async def take_in(self, updates: Sequence[dict[str, Any]]) -> None:
        """When it returns they are stored; the work on them has only begun."""
        arrivals, owner = [intake.arrival(raw) for raw in updates], self.presence.number
        try:
            new = await self.books.write(lambda session: inbox.keep(session, arrivals, self._clock.now(), owner))
        except DBAPIError:
            self.is_unsure = True
            raise
        self.is_unsure |= len(new) < len(arrivals)
        self._take(new)

    def take_up(self, arrivals: list[Arrival]) -> None:
        """What stands in the inbox as this process's and it does not have: the word of a commit was lost."""
        self._take([arrival for arrival in arrivals if arrival.update_id not in self._in_hand])

    def take_over(self, lane: int, dead: frozenset[int | None]) -> None:
        self.lanes.put_first(lane, Estate(lane, dead))

    def _take(self, arrivals: list[Arrival]) -> None:
        for arrival in arrivals:
            metrics.UPDATES.inc()
            self._in_hand.add(arrival.update_id)
            self.lanes.put(arrival.lane, arrival)

    async def close(self) -> None:
        """Finishes what is in hand; what there is no time for is in the inbox for the next start.

        A message on its way is waited for: cut off, it would be said again.
        """
        is_empty = await self.lanes.drained(DRAIN_SECONDS)
        if self._replies is not None:
            self._replies.hush()
        if not is_empty:
            await self.lanes.finish(FINISH_SECONDS)
        if self._replies is not None:
            await self._replies.close()
        self.books.close()
        self.presence.leave()

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
        assert self._replies is not None
        assert self._scribe is not None
        if update.callback_query is not None:
            self._replies.acknowledge(update.callback_query.id)
        understood = await self._understood(update) if understand and update.effective_message is not None else None
        owed = await self.books.write_alike(self._scribe.write_down, Hearing(update, handler, understood))
        if owed is None:
            raise NotItsTurn
        if update.message is not None:
            self._replies.heard(update.message.chat_id, update.message.message_id)
        await self._speak(owed)

    async def _speak(self, owed: Sequence[Owed]) -> None:
        assert self._replies is not None
        if owed:
            async with self.lanes.aside():
                await self._replies.speak(owed)

    async def _understood(self, update: Update) -> Understanding:
        now = self._clock.now()
        listening = await self.books.write_alike(self._listener.prepare, (update, now))
        return await self._listener.understand(listening, said_at(update, now))

    async def _work(self, thing: Thing) -> None:
        match thing:
            case list():
                await self._speak(thing)
            case Estate():
                await self._inherit(thing)
            case Arrival():
                await self._until_done(thing)

    async def _until_done(self, arrival: Arrival) -> None:
        wait = 0.5
        try:
            while not await self._attempt(arrival):
                async with self.lanes.aside():
                    await asyncio.sleep(wait)
                wait = min(wait * 2, MOST_SECONDS_APART)
            self._in_hand.discard(arrival.update_id)
        except NotItsTurn:
            async with self.lanes.aside():
                await asyncio.sleep(TURN_SECONDS)
            # Behind what may have been taken over meanwhile: the inbox itself keeps the order.
            self.lanes.put(arrival.lane, arrival)

    async def _inherit(self, estate: Estate) -> None:
        mine = self.presence.number
        owed, arrivals = await self.books.write(lambda s: inbox.inherit(s, estate.lane, estate.dead, mine))
        self._take(arrivals)
        await self._speak(owed)

    async def _attempt(self, arrival: Arrival) -> bool:
        """True when the update is done, one way or the other. Raises NotItsTurn."""
        assert self._application is not None
        failure: BaseException | None
        try:
            update = Update.de_json(orjson.loads(arrival.body), self._application.bot)
        except Exception:
            log.exception("update unreadable", extra={"update_id": arrival.update_id})
            return await self._give_up_in_the_end(arrival, most=1)  # it reads no better the next time
        try:
            await self._application.process_update(update)
            failure = self._heard.pop(arrival.update_id, None)
        except Exception as odd:
            failure = odd
        if failure is None:
            return True
        if isinstance(failure, NotItsTurn):
            raise failure
        metrics.FAILURES.inc()
        if is_away(failure):
            # It is nobody's fault and passes: keep the order of the chat and try again.
            log.warning("an update waits for the database", extra={"update_id": arrival.update_id})
            return False
        log.error("update not done", extra={"update_id": arrival.update_id}, exc_info=failure)
        return await self._give_up_in_the_end(arrival)

    async def _give_up_in_the_end(self, arrival: Arrival, most: int = MOST_FAILURES) -> bool:
        try:
            owed = await self.books.write(lambda session: self._count_failure(session, arrival, most))
        except Exception:
            log.exception("failure not counted", extra={"update_id": arrival.update_id})
            return False
        if owed is None:
            return False
        await self._speak([owed])
        return True

    def _count_failure(self, session: Session, arrival: Arrival, most: int) -> Owed | None:
        if inbox.failed_once_more(session, arrival.update_id) < most:
            return None
        now, words = self._clock.now(), self._words_for(session, arrival.lane)
        call = said(arrival.lane, general.our_fault(words), keyboards.menu(words))
        answer, mine = (call.method, call.params), self.presence.number
        return inbox.set_aside(session, arrival.update_id, arrival.lane, answer, now, mine)

    def _blocked(self, session: Session, chat_id: int) -> None:
        # Who has just been forgotten is not written down anew for having shut the door.
        household = households.known(session, chat_id)
        if household is not None:
            households.blocked(session, household.id, self._clock.now())

    def _words_for(self, session: Session, chat_id: int) -> Words:
        """In the language of whoever is there; a broken update is no reason to take up somebody new."""
        assert self._around is not None
        household = households.known(session, chat_id)
        if household is None:
            return self._around.catalogs.words("es", self._around.country, self._around.zone)
        return self._around.catalogs.words(household.language, household.country, household.zone)

    def _left_over(self) -> tuple[list[Owed], list[Arrival]]:
        with self._database.read() as session:
            return inbox.owed(session), inbox.left_over(session)
