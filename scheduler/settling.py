"""Outcomes on their way into the tables: those that come together are one commit, and none is lost while the
database is away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy.exc import InterfaceError, OperationalError

from core.services import deliveries
from core.services.deliveries import Claimed, Outcome

if TYPE_CHECKING:
    from scheduler.speaker import Write

log = logging.getLogger(__name__)

AWAY_SECONDS = 1.0


class Settling:
    def __init__(self, write: Write, recorded: Callable[[int], None]) -> None:
        self._write, self._recorded = write, recorded
        self._waiting: list[tuple[Claimed, Outcome]] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, claimed: Claimed, outcome: Outcome) -> None:
        self._waiting.append((claimed, outcome))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._record(), name="settling")

    async def _record(self) -> None:
        while self._waiting:
            spoken, self._waiting = self._waiting, []
            await self._until_recorded(spoken)
            self._recorded(len(spoken))

    async def _until_recorded(self, spoken: list[tuple[Claimed, Outcome]]) -> None:
        while True:
            try:
                return await self._write(lambda session, now: deliveries.settle_all(session, spoken, now))
            except (OperationalError, InterfaceError) as away:
                log.warning("outcomes wait", extra={"why": type(away).__name__, "count": len(spoken)})
                await asyncio.sleep(AWAY_SECONDS)
            except Exception:
                # They stay claimed, and are taken for interrupted when their claim is old.
                log.exception("outcomes not recorded", extra={"count": len(spoken)})
                return None
