"""plan() writes what is due, deliver() speaks it. The network is touched between transactions, never in one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy.orm import Session

from bot.outgoing.proactive import call_for
from bot.outgoing.sender import Sender
from core.clock import Clock
from core.domain.delivery import Kind
from core.errors import MilpaError
from core.i18n import Catalogs
from core.library import Library
from core.services import campaigns, deliveries, households, inbox, reminders, reviews, staff
from core.services.deliveries import Claimed, Failed, Outcome, TryLater, Uncertain
from core.storage.database import Database
from scheduler.pace import Pace

log = logging.getLogger(__name__)

R = TypeVar("R")

#: Claimed at once, and so at most this many are uncertain after a crash.
IN_FLIGHT = 25
PLANNED_AT_ONCE = 1000


class Jobs:
    def __init__(
        self, database: Database, clock: Clock, sender: Sender, library: Library, catalogs: Catalogs, pace: Pace
    ) -> None:
        self._database, self._clock, self._sender = database, clock, sender
        self._library, self._catalogs, self._pace = library, catalogs, pace

    async def plan(self) -> int:
        """Reminders and campaigns whose hour has come become deliveries. Returns how many."""
        return await self._write(self._plan)

    async def deliver(self) -> int:
        """Claims, commits, speaks, records; until nothing is due. Returns how many were spoken."""
        spoken = 0
        while claimed := await self._write(lambda session, now: deliveries.claim_due(session, now, IN_FLIGHT)):
            await asyncio.gather(*(self._deliver(one) for one in claimed))
            spoken += len(claimed)
        return spoken

    async def finish(self) -> None:
        """Campaigns that are through are closed, and their facilitator is told."""
        await self._write(self._finish)

    async def housekeep(self) -> None:
        await self._write(lambda session, now: deliveries.rescue_stale(session, now))
        await self._write(lambda session, now: inbox.forget_old(session, now))

    async def rescue(self) -> int:
        """At the start of the one speaker whatever is claimed belongs to one that died."""
        return await self._write(lambda session, now: deliveries.rescue_stale(session, now, timedelta()))

    async def _deliver(self, claimed: Claimed) -> None:
        outcome = await self._speak(claimed)
        if isinstance(outcome, TryLater):
            self._pace.halt(outcome.seconds)
        await self._write(lambda session, now: deliveries.settle(session, claimed.delivery.id, outcome, now))

    async def _speak(self, claimed: Claimed) -> Outcome:
        try:
            call = call_for(claimed, self._catalogs, self._library)
        except (MilpaError, KeyError) as gone:
            return Failed(type(gone).__name__)
        await self._pace.turn()
        try:
            return await self._sender.speak(call)
        except Exception as odd:
            log.exception("delivery", extra={"delivery": claimed.delivery.id})
            return Uncertain(type(odd).__name__)

    def _plan(self, session: Session, now: datetime) -> int:
        planned = reminders.plan_due(session, now, PLANNED_AT_ONCE) + campaigns.plan_due(session, now)
        return planned + reviews.plan_due(session, self._library, now, PLANNED_AT_ONCE)

    def _finish(self, session: Session, now: datetime) -> None:
        for result in campaigns.finish(session, now):
            creator = staff.by_id(session, result.campaign.created_by)
            if creator is None:
                continue
            hers = households.meet(session, creator.chat_id, creator.language, "GT", "America/Guatemala", now)
            key = f"finished:{result.campaign.id}"
            deliveries.note(
                session, hers.id, Kind.STAFF_NOTE, key, now, note="finished", campaign_id=result.campaign.id
            )

    async def _write(self, work: Callable[[Session, datetime], R]) -> R:
        return await asyncio.to_thread(self._in_transaction, work)

    def _in_transaction(self, work: Callable[[Session, datetime], R]) -> R:
        with self._database.write() as session:
            return work(session, self._clock.now())
