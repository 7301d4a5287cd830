"""What every page needs and none changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from sqlalchemy.orm import Session

from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.services import rollups
from core.storage.database import Database
from panel.pictures import Pictures

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Surroundings:
    database: Database
    clock: Clock
    books: Library
    catalogs: Catalogs
    base_url: str
    bot_name: str
    bot_token: str | None
    is_demo: bool
    country: str
    zone: str
    entries: MovingWindowRateLimiter
    pictures: Pictures

    @property
    def is_https(self) -> bool:
        return urlsplit(self.base_url).scheme == "https"

    @property
    def library(self) -> Library:
        """Today's books: a fact may have expired overnight."""
        return self.books.on(self.clock.now().date())

    async def read(self, service: Callable[Concatenate[Session, P], T], *args: P.args, **more: P.kwargs) -> T:
        """One question of one service, in a thread of its own so that the chat never waits for a page."""

        def ask() -> T:
            with self.database.read() as session:
                return service(session, *args, **more)

        return await asyncio.to_thread(ask)

    async def figures(self, service: Callable[Concatenate[Session, P], T], *args: P.args, **more: P.kwargs) -> T:
        """As read, of a service that shows figures: what is not added up yet is added first."""
        while await self.read(rollups.is_behind, self.zone):
            await self.write(rollups.catch_up, self.zone)
        return await self.read(service, *args, **more)

    async def write(self, service: Callable[Concatenate[Session, P], T], *args: P.args, **more: P.kwargs) -> T:
        """One verb of one service, committed when this returns."""

        def do() -> T:
            with self.database.write() as session:
                return service(session, *args, **more)

        return await asyncio.to_thread(do)


def limiter() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(MemoryStorage())
