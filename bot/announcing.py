"""What Telegram is told at the start, and told again until it has heard: a server that refuses stops nobody."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.intake import WANTED
from bot.outgoing.commands import commands
from core.i18n import Catalogs

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 5.0, 600.0
#: A menu of commands is a comfort: a server that knows none is not asked for ever.
MOST_TRIES = 8


async def until_heard(what: str, tell: Callable[[], Awaitable[object]], most_tries: int | None = None) -> bool:
    """Tells it until Telegram agrees; False when it did not after `most_tries`."""
    wait, tries = FIRST_WAIT, 0
    while True:
        try:
            await tell()
        except TelegramError as refused:
            tries += 1
            if tries == most_tries:
                log.warning("%s: given up after %d tries (%s)", what, tries, type(refused).__name__)
                return False
            log.warning("%s: Telegram refuses (%s); going on, and again in %.0f s", what, type(refused).__name__, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return True


async def tell_commands(bot: Bot, catalogs: Catalogs) -> None:
    """The command menu, in each language that Telegram has a code for."""
    for language in catalogs.languages:
        code = None if language == "es" else language
        if code is not None and len(code) != 2:
            continue
        menu = [BotCommand(name, what) for name, what in commands(catalogs.words(language))]

        async def tell(menu: list[BotCommand] = menu, code: str | None = code) -> None:
            await bot.set_my_commands(menu, language_code=code)

        if not await until_heard(f"command menu ({language})", tell, MOST_TRIES):
            return


async def tell_webhook(bot: Bot, url: str, secret: str) -> None:
    await until_heard("webhook", lambda: bot.set_webhook(url, secret_token=secret, allowed_updates=WANTED))
