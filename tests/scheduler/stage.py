"""A scheduler in this process that sends a campaign to the sandbox over HTTP."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from core.clock import Clock
from core.domain.delivery import DeliveryState
from core.storage.database import Database
from sandbox.phone import Control
from sandbox.server import running
from tests.scheduler.process import Setting, mouth, service_of
from tests.scheduler.village import EVA, FIRST_CHAT, Sending, opened, settle, states

OPEN = (DeliveryState.DUE, DeliveryState.SENDING)


@dataclass
class Stage:
    control: Control
    database: Database
    setting: Setting
    clock: Clock
    sending: Sending
    households: int

    @property
    def now(self) -> datetime:
        return self.clock.now()

    def write(self, work: Callable[[Session], Any]) -> Any:
        with self.database.write() as session:
            return work(session)

    def by_state(self) -> Counter[DeliveryState]:
        return Counter(states(self.database).values())

    async def until_said(self, count: int, seconds: float = 30) -> None:
        await self._until(
            lambda: sum(self.by_state()[state] for state in DeliveryState if state not in OPEN) >= count, seconds
        )

    async def until_through(self, seconds: float = 60) -> Counter[DeliveryState]:
        def is_through() -> bool:
            became = self.by_state()
            return sum(became.values()) == self.households and not any(became[state] for state in OPEN)

        await self._until(is_through, seconds)
        return self.by_state()

    async def moments(self) -> list[float]:
        """When each message to a household was taken, in order."""
        calls = await self.control.calls("sendMessage", 10_000)
        return sorted(call["at"] for call in calls if call["status"] == 200 and call["parameters"]["chat_id"] != EVA)

    async def _until(self, is_so: Callable[[], bool], seconds: float) -> None:
        async with asyncio.timeout(seconds):
            while not await asyncio.to_thread(is_so):  # noqa: ASYNC110 - it stands in a table
                await asyncio.sleep(0.1)


@asynccontextmanager
async def stage(
    folder: Path, households: int, per_second: float = 25, *, limits: bool = False, latency: float = 0
) -> AsyncIterator[Stage]:
    """Everything but the scheduler; `speaking` starts that."""
    url = f"sqlite:///{folder}/milpa.db"
    async with running(limits=limits) as address, Control(address) as control:
        await control.people(FIRST_CHAT + 1, households)
        await control.people(EVA, 1)
        await control.latency(latency)
        with opened(url) as database:
            sending = await asyncio.to_thread(settle, database, households)
            most = 30 if per_second <= 25 else per_second * 1.2
            setting = Setting(address, url, per_second, most)
            yield Stage(control, database, setting, Clock(setting.offset), sending, households)


@asynccontextmanager
async def speaking(on: Stage) -> AsyncIterator[None]:
    async with mouth(on.setting.api_url) as bot:
        service = await service_of(on.setting, on.database, bot, on.clock)
        try:
            yield
        finally:
            await service.stop()
