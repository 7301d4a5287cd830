"""The two doors of a bot to the network, kept by whoever opened them: PTB does not close what was never ready."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from telegram import Bot

from bot.outgoing.request import AiohttpRequest


@dataclass(frozen=True)
class Doors:
    out: AiohttpRequest = field(default_factory=AiohttpRequest)
    updates: AiohttpRequest = field(default_factory=lambda: AiohttpRequest(connections=4))

    async def close(self) -> None:
        await self.out.shutdown()
        await self.updates.shutdown()


@asynccontextmanager
async def mouth(token: str, api_url: str) -> AsyncIterator[Bot]:
    """A bot that only speaks. Raises Telegram's errors when it is not known or cannot be reached."""
    doors = Doors()
    bot = Bot(token, base_url=f"{api_url}/bot", request=doors.out, get_updates_request=doors.updates)
    try:
        await bot.initialize()
        yield bot
    finally:
        await bot.shutdown()
        await doors.close()
