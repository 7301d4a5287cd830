"""The bot as a whole: started and stopped by whoever runs it."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.app import build
from bot.desk import Desk
from bot.heirs import Heirs
from bot.intake import WANTED
from bot.listening import Listener
from bot.outgoing.commands import commands
from bot.outgoing.files import Files
from bot.outgoing.pencil import Pencil
from bot.polling import Polling
from bot.talk import Surroundings
from bot.webhook import Webhook
from core.clock import Clock
from core.errors import MilpaError
from core.i18n import Catalogs
from core.library import Library
from core.storage.database import Database
from nlu.client import NluClient
from nlu.examples import examples

log = logging.getLogger(__name__)


class BadToken(MilpaError):
    """Telegram does not know the token."""


class Unreachable(MilpaError):
    """The Bot API server does not answer."""


class BotService:
    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        database: Database,
        clock: Clock,
        client: NluClient,
        library: Library,
        catalogs: Catalogs,
        country: str,
        zone: str,
        panel_url: str,
        webhook_url: str = "",
        webhook_secret: str = "",
        is_demo: bool = False,
        var: Path = Path("var"),
    ) -> None:
        self._database, self._catalogs = database, catalogs
        self._desk = Desk(database, clock, Listener(client, country, zone))
        self._application = build(token, api_url, self._desk)
        self._webhook_url, self._webhook_secret = webhook_url, webhook_secret
        self._around = Surroundings(library, catalogs, country, zone, "", panel_url, is_demo, token)
        self._polling = Polling(self._application.bot, self._desk)
        self._pencil, self._var = Pencil(), var
        self._tasks: list[asyncio.Task[Any]] = []
        self.bot_name = ""

    @property
    def bot(self) -> Bot:
        bot: Bot = self._application.bot
        return bot

    async def start(self) -> None:
        """Raises BadToken or Unreachable. After it the bot answers."""
        try:
            await self._application.initialize()
        except InvalidToken as unknown:
            raise BadToken(str(unknown)) from unknown
        except TelegramError as gone:
            raise Unreachable(type(gone).__name__) from gone
        self.bot_name = self._application.bot.username
        around = Surroundings(**{**vars(self._around), "bot_name": self.bot_name})
        files = Files(self._database, self._var, self._pencil, self._application.bot.id)
        self._desk.open(self._application, around, files)
        await self._desk.resume()
        self._tasks.append(asyncio.create_task(Heirs(self._database, self._desk).run(), name="heirs"))
        await self._listen()
        self._tasks.append(asyncio.create_task(self._tell_commands()))
        # Until Rasa is ready the rules answer, and the first to ask should not wait for them to be read.
        self._tasks.append(asyncio.create_task(asyncio.to_thread(examples)))

    async def stop(self) -> None:
        """Stops taking in, finishes what is in hand, closes."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._desk.close()
        self._pencil.close()
        await self._application.shutdown()

    def routes(self) -> list[BaseRoute]:
        webhook = Webhook(self._desk, self._webhook_secret)
        hook = [Route(webhook_path(self._webhook_url), webhook.hear, methods=["POST"])] if self._webhook_url else []
        return [*hook, Route("/healthz", self._healthz), Route("/readyz", self._readyz)]

    async def _listen(self) -> None:
        bot = self._application.bot
        if self._webhook_url:
            await bot.set_webhook(self._webhook_url, secret_token=self._webhook_secret, allowed_updates=WANTED)
            return
        await bot.delete_webhook(drop_pending_updates=False)
        self._tasks.append(asyncio.create_task(self._polling.run(), name="polling"))

    async def _tell_commands(self) -> None:
        """The command menu, in each language that Telegram has a code for."""
        for language in self._catalogs.languages:
            menu = [BotCommand(name, what) for name, what in commands(self._catalogs.words(language))]
            code = None if language == "es" else language
            try:
                if code is None or len(code) == 2:
                    await self._application.bot.set_my_commands(menu, language_code=code)
            except TelegramError as refused:
                log.warning("command menu not set", extra={"language": language, "why": type(refused).__name__})

    async def _healthz(self, _: Request) -> Response:
        return JSONResponse({"alive": True})

    async def _readyz(self, _: Request) -> Response:
        try:
            database = await self._desk.books.aside(self._database.is_alive)
        except Exception:
            database = False
        trouble = self._polling.trouble
        ready = database and trouble is None
        facts = {"ready": ready, "database": database, "telegram": trouble, "waiting": self._desk.lanes.waiting}
        return JSONResponse(facts, status_code=200 if ready else 503)


def webhook_path(url: str) -> str:
    return urlparse(url).path or "/"
