"""Heirs: where several bot processes share one PostgreSQL, the living take over what the dead had in hand.

A process is dead when its lock is gone at two looks, one after the other; a database that was away for a moment
takes everybody's lock. If somebody lives after all, his answers may be spoken twice, and nothing else: whether an
update is done stands in its own row.
"""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy.exc import DBAPIError

from bot.desk import Desk
from core.services import inbox
from core.services.inbox import Arrival
from core.storage.database import Database

log = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
Claims = set[tuple[int | None, int]]


class Heirs:
    def __init__(self, database: Database, desk: Desk) -> None:
        self._database, self._desk = database, desk
        self._missed: Claims = set()

    async def run(self) -> None:
        while not self._desk.presence.is_alone:
            try:
                self._take_over(await self._desk.books.aside(self._look))
                await self._find_again()
            except DBAPIError as away:
                log.warning("the database is away", extra={"why": type(away).__name__})
            await asyncio.sleep(EVERY_SECONDS)

    def _look(self) -> Claims:
        living = self._desk.presence.living()
        with self._database.read() as session:
            return inbox.orphans(session, living)

    async def _find_again(self) -> None:
        """A commit whose word was lost has stored what nobody has in hand, and a repeat of it is not new any more."""
        if not self._desk.is_unsure:
            return
        self._desk.is_unsure = False
        try:
            self._desk.take_up(await self._desk.books.aside(self._mine))
        except DBAPIError:
            self._desk.is_unsure = True
            raise

    def _mine(self) -> list[Arrival]:
        with self._database.read() as session:
            return inbox.left_over(session, owner=self._desk.presence.number)

    def _take_over(self, missed: Claims) -> None:
        dead = frozenset(owner for owner, _ in missed & self._missed)
        self._missed = missed
        lanes = {lane for owner, lane in missed if owner in dead}
        if lanes:
            log.warning("taking over from a bot that is gone", extra={"chats": len(lanes)})
        for lane in lanes:
            self._desk.take_over(lane, dead)
