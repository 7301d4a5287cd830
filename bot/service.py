"""The bot as a whole: started and stopped by whoever runs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from starlette.routing import BaseRoute, Route
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.announcing import tell_commands, tell_webhook
from bot.app import build
from bot.desk import Desk
from bot.heirs import Heirs
from bot.listening import Listener
from bot.outgoing.doors import Doors
from bot.outgoing.drawers import DRAWERS
from bot.outgoing.files import Files
from bot.polling import Polling
from bot.talk import Surroundings
from bot.webhook import Webhook
from core.clock import Clock
from core.errors import MilpaError
from core.i18n import Catalogs
from core.library import Library
from core.paper.pencil import Pencil
from core.services import facts
from core.storage.database import Database
from nlu.client import NluClient
from nlu.examples import examples

log = logging.getLogger(__name__)

LOOK_UP_SECONDS = 60


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
        pencil: Pencil | None = None,
    ) -> None:
        self._database, self._catalogs = database, catalogs
        self._desk = Desk(database, clock, Listener(client, country, zone))
        self._doors = Doors()
        self._application = build(token, api_url, self._desk, self._doors)
        self._webhook_url, self._webhook_secret = webhook_url, webhook_secret
        self._hook_is_set = not webhook_url
        self._around = Surroundings(library, catalogs, country, zone, "", panel_url, is_demo, token)
        self._polling = Polling(self._application.bot, self._desk)
        self._pencil, self._var = pencil or Pencil(DRAWERS), var
        self._tasks: list[asyncio.Task[Any]] = []
        self.bot_name = ""

    @property
    def bot(self) -> Bot:
        bot: Bot = self._application.bot
        return bot

    @property
    def trouble(self) -> str | None:
        """Why nothing comes in, for the operator; None when all is well."""
        return self._polling.trouble if self._hook_is_set else "Telegram does not know the webhook yet"

    @property
    def waiting(self) -> int:
        """What is in hand in this process."""
        return self._desk.lanes.waiting

    async def start(self) -> None:
        """Raises BadToken or Unreachable, with everything closed again. After it the bot answers."""
        try:
            await self._meet_telegram()
        except BaseException:
            await self._doors.close()
            raise
        around = Surroundings(**{**vars(self._around), "bot_name": self.bot_name})
        files = Files(self._database, self._var, self._pencil, self._application.bot.id)
        self._desk.open(self._application, around, files)
        await self._desk.resume()
        self._work("heirs", Heirs(self._database, self._desk).run())
        await self._look_up()
        self._work("facts", self._keep_looking_up())
        self._work("listening", self._listen())
        self._work("commands", tell_commands(self._application.bot, self._catalogs))
        # Until Rasa is ready the rules answer, and the first to ask should not wait for them to be read.
        self._work("examples", asyncio.to_thread(examples))

    async def _look_up(self) -> None:
        """What a coordinator has renewed is said from now on, in whichever process she did it."""

        def take_up() -> None:
            with self._database.read() as session:
                facts.take_up(session, self._around.library)

        try:
            await asyncio.to_thread(take_up)
        except Exception:
            log.exception("the renewed facts cannot be read")

    async def _keep_looking_up(self) -> None:
        while True:
            await asyncio.sleep(LOOK_UP_SECONDS)
            await self._look_up()

    async def _meet_telegram(self) -> None:
        try:
            await self._application.initialize()
        except InvalidToken as unknown:
            raise BadToken(str(unknown)) from unknown
        except TelegramError as gone:
            raise Unreachable(type(gone).__name__) from gone
        self.bot_name = self._application.bot.username

    async def stop(self) -> None:
        """Stops taking in, finishes what is in hand, closes."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._desk.close()
        self._pencil.close()
        await self._application.shutdown()
        await self._doors.close()

    def routes(self) -> Sequence[BaseRoute]:
        webhook = Webhook(self._desk, self._webhook_secret)
        return [Route(webhook_path(self._webhook_url), webhook.hear, methods=["POST"])] if self._webhook_url else []

    async def _listen(self) -> None:
        """What Telegram refuses at the start stops nobody: it is told again, and polling goes on meanwhile."""
        if self._webhook_url:
            await tell_webhook(self._application.bot, self._webhook_url, self._webhook_secret)
            self._hook_is_set = True
        else:
            await self._polling.run()

    def _work(self, name: str, work: Coroutine[Any, Any, Any]) -> None:
        self._tasks.append(asyncio.create_task(work, name=name))


def webhook_path(url: str) -> str:
    return urlparse(url).path or "/"
