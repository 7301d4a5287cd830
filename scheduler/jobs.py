"""What the scheduler does at each tick: write down what is due, close what is through, keep house."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from bot.outgoing.proactive import call_for
from bot.outgoing.sender import Call, Sender
from core.clock import Clock
from core.domain.campaigns import CampaignResult
from core.domain.delivery import Kind
from core.domain.facts import CountryFacts
from core.errors import MilpaError
from core.i18n import Catalogs
from core.library import Library
from core.services import (
    campaigns,
    deliveries,
    facts,
    forgetting,
    help_requests,
    households,
    leavings,
    needs,
    reports,
    rollups,
    seasons,
    staff,
)
from core.services.deliveries import Claimed, Failed, Outcome, TryLater, Uncertain
from core.storage.database import Database
from scheduler.pace import Pace
from scheduler.planning import plan

log = logging.getLogger(__name__)

R = TypeVar("R")

#: Between two of them, so that the chats get their turn at the one pen.
BREATH_SECONDS = 0.03


def _is_paid(call: Call) -> bool:
    return bool(call.params.get("allow_paid_broadcast"))


class Jobs:
    def __init__(
        self,
        database: Database,
        clock: Clock,
        sender: Sender,
        library: Library,
        catalogs: Catalogs,
        country: str,
        zone: str,
        *,
        free: Pace | None = None,
    ) -> None:
        """With `free` campaigns are paid for, and what is not paid for keeps to that pace of its own."""
        self._database, self._clock, self._sender = database, clock, sender
        self._library, self._catalogs = library, catalogs
        self._country, self._zone, self._free = country, zone, free

    async def plan(self) -> int:
        """Reminders, questions and campaigns whose hour has come become deliveries. Returns how many."""
        planned = 0
        while some := await self.write(self._plan):
            planned += some
            await asyncio.sleep(BREATH_SECONDS)
        return planned

    async def finish(self) -> None:
        """Campaigns that are through are closed, and their facilitator is told."""
        await self.write(self._finish)

    async def add_up(self) -> None:
        """The figures, as events come in, so that a page finds little left to add."""
        while await asyncio.to_thread(self._is_behind):
            await self.write(lambda session, _: rollups.catch_up(session, self._zone))
            await asyncio.sleep(BREATH_SECONDS)

    async def look_up(self) -> None:
        """What a coordinator has renewed is said from now on, here as well."""
        await self.write(lambda session, now: facts.take_up(session, self._library))

    async def housekeep(self) -> None:
        await self.write(deliveries.rescue_stale)
        await self.write(lambda session, now: help_requests.climb(session, now))
        await self.write(lambda session, now: needs.plan_weekly(session, now, self._zone))
        await self.write(lambda session, now: seasons.plan_due(session, self._library.on(now.date()), now, self._zone))
        await self.write(lambda session, now: reports.plan_due(session, now, self._zone, self._registers(now)))
        await self.write(lambda session, now: leavings.plan_due(session, self._library.on(now.date()), now))

    async def forget(self) -> int:
        """Takes away what is no longer needed, in pieces, so that the chats get their turn. Returns how much."""
        gone = 0
        for piece in forgetting.PIECES:
            while taken := await self.write(piece):
                gone += taken
                await asyncio.sleep(BREATH_SECONDS)
        log.info("forgotten", extra={"count": gone})
        return gone

    async def rescue(self) -> int:
        """At the start of the one speaker whatever is claimed belongs to one that died."""
        return await self.write(deliveries.rescue_all)

    async def speak(self, claimed: Claimed) -> Outcome:
        """Says it once; whatever goes wrong is an outcome."""
        try:
            # A fact that has expired overnight is said no more.
            library = self._library.on(claimed.household.local(self._clock.now()).date())
            call = self._paid_for(claimed, call_for(claimed, self._catalogs, library))
        except (MilpaError, KeyError) as gone:
            return Failed(type(gone).__name__)
        free = self._free
        if free is not None and not _is_paid(call) and not await free.turn():
            return TryLater(0, is_attempt=False)
        outcome = await self._say(claimed, call)
        if free is not None and isinstance(outcome, TryLater) and outcome.is_attempt:
            # Those that wait for a free place must not run into the same 429; an outage is the speaker's to heed.
            free.heed(outcome)
        return outcome

    async def _say(self, claimed: Claimed, call: Call) -> Outcome:
        try:
            return await self._sender.speak(call)
        except Exception as odd:
            log.exception("delivery", extra={"delivery": claimed.delivery.id})
            return Uncertain(type(odd).__name__)

    def _paid_for(self, claimed: Claimed, call: Call) -> Call:
        """A campaign leaves the free places to the words that somebody waits for, where the programme pays for it."""
        if self._free is None or claimed.delivery.kind is not Kind.CAMPAIGN:
            return call
        return Call(call.method, {**call.params, "allow_paid_broadcast": True})

    async def write(self, work: Callable[[Session, datetime], R], /) -> R:
        return await asyncio.to_thread(self._in_transaction, work)

    def _plan(self, session: Session, now: datetime) -> int:
        return plan(session, self._library, now)

    def _finish(self, session: Session, now: datetime) -> None:
        for result in campaigns.finish(session, now):
            self._tell(session, result, now)

    def _tell(self, session: Session, result: CampaignResult, now: datetime) -> None:
        creator = staff.by_id(session, result.campaign.created_by)
        if creator is None:
            return
        hers = households.meet(session, creator.chat_id, creator.language, self._country, self._zone, now)
        # Finished anew after «enviar de nuevo», it is told anew.
        key = f"finished:{result.campaign.id}:{now:%Y%m%dT%H%M%S}"
        facts = {"note": "finished", "campaign_id": result.campaign.id}
        deliveries.note(session, hers.id, Kind.STAFF_NOTE, key, now, **facts)

    def _registers(self, now: datetime) -> Collection[CountryFacts]:
        return self._library.on(now.date()).registers.values()

    def _is_behind(self) -> bool:
        with self._database.read() as session:
            return rollups.is_behind(session, self._zone)

    def _in_transaction(self, work: Callable[[Session, datetime], R]) -> R:
        with self._database.write() as session:
            return work(session, self._clock.now())
