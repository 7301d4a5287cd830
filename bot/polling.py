"""Long polling that confirms nothing before it is stored."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy.exc import DBAPIError
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.desk import Desk
from bot.intake import WANTED
from bot.outgoing.request import AiohttpRequest

log = logging.getLogger(__name__)

WAIT_SECONDS = 30
#: With so many in hand nothing more is fetched: it is safer with Telegram than in our memory.
MOST_IN_HAND = 1000


class Polling:
    def __init__(self, bot: Bot, desk: Desk) -> None:
        self._bot, self._desk = bot, desk
        self._request = AiohttpRequest(connections=4)
        self._offset: int | None = None
        self.trouble: str | None = None  #: why nothing comes in, for the operator

    async def run(self) -> None:
        await self._request.initialize()
        await self._end_webhook()
        wait = 1.0
        try:
            while True:
                pause = await self._once(wait)
                wait = 1.0 if pause is None else min(wait * 2, 30.0)
                await asyncio.sleep(pause or 0)
        finally:
            await self._request.shutdown()

    async def _once(self, wait: float) -> float | None:
        """One fetch; how long to pause before the next, None when all is well."""
        try:
            await self._fetch()
        except RetryAfter as later:
            after = later.retry_after
            return float(after if isinstance(after, (int, float)) else after.total_seconds())
        except Conflict as taken:
            if "webhook" in str(taken).lower():
                await self._end_webhook()
                return self._troubled("a webhook is set that could not be ended yet", wait)
            return self._troubled("another copy of this bot is running with the same token", 10)
        except InvalidToken:
            return self._troubled("Telegram does not know the token", 60)
        except (NetworkError, TelegramError) as gone:
            return self._troubled(f"Telegram cannot be reached ({type(gone).__name__})", wait)
        except DBAPIError as away:
            # What was fetched is not confirmed, so Telegram gives it again.
            return self._troubled(f"the database is away ({type(away).__name__})", wait)
        self.trouble = None
        return None

    async def _fetch(self) -> None:
        await self._desk.lanes.below(MOST_IN_HAND)
        asked = {"timeout": WAIT_SECONDS, "limit": 100, "allowed_updates": WANTED}
        if self._offset is not None:
            asked["offset"] = self._offset
        updates = await self._request.call(f"{self._bot.base_url}/getUpdates", asked, WAIT_SECONDS + 15)
        if updates:
            await self._desk.take_in(updates)
            self._offset = updates[-1]["update_id"] + 1

    async def _end_webhook(self) -> None:
        """Updates come to one place only. A server that refuses this may well let us fetch all the same."""
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as refused:
            log.warning("webhook not ended (%s); fetching all the same", type(refused).__name__)

    def _troubled(self, why: str, pause: float) -> float:
        if why != self.trouble:
            log.warning(why)
        self.trouble = why
        return pause
