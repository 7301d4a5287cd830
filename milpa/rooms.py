"""The rooms put together for one process: the bot, the scheduler that borrows its mouth, and the panel."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.outgoing.doors import mouth
from bot.service import BadToken, BotService, Unreachable
from milpa.errors import CannotDo
from milpa.health import Health
from milpa.house import House
from nlu.client import NluClient
from panel.app import create_panel
from scheduler.service import SchedulerService


@dataclass(frozen=True)
class Address:
    """Where Telegram is for us, and what we are called there."""

    token: str
    api_url: str
    is_demo: bool = False


REFUSED = "Telegram refuses TELEGRAM_BOT_TOKEN. Copy it again from @BotFather into .env."


def away(address: Address) -> CannotDo:
    return CannotDo(f"Telegram cannot be reached at {address.api_url}. Is there a network? Then start it again.")


@asynccontextmanager
async def bot_at_work(house: House, address: Address, client: NluClient, panel_url: str) -> AsyncIterator[BotService]:
    """Raises CannotDo when Telegram knows no such bot, or cannot be reached."""
    told = house.settings
    service = BotService(
        token=address.token,
        api_url=address.api_url,
        database=house.database,
        clock=house.clock,
        client=client,
        library=house.library,
        catalogs=house.catalogs,
        country=told.country,
        zone=told.timezone,
        panel_url=panel_url,
        webhook_url="" if address.is_demo else told.webhook_url,
        webhook_secret=told.webhook_secret,
        is_demo=address.is_demo,
        var=told.var,
        pencil=house.pencil,
    )
    try:
        await service.start()
    except BadToken as failure:
        raise CannotDo(REFUSED) from failure
    except Unreachable as failure:
        raise away(address) from failure
    try:
        yield service
    finally:
        await service.stop()


@asynccontextmanager
async def mouth_at_work(address: Address) -> AsyncIterator[Bot]:
    """A bot that only speaks, for a scheduler in a process of its own. Raises CannotDo."""
    async with AsyncExitStack() as stack:
        try:
            bot = await stack.enter_async_context(mouth(address.token, address.api_url))
        except InvalidToken as failure:
            raise CannotDo(REFUSED) from failure
        except TelegramError as failure:
            raise away(address) from failure
        yield bot


@asynccontextmanager
async def scheduler_at_work(house: House, bot: Bot) -> AsyncIterator[SchedulerService]:
    service = SchedulerService(
        database=house.database,
        clock=house.clock,
        bot=bot,
        library=house.library,
        catalogs=house.catalogs,
        country=house.settings.country,
        zone=house.settings.timezone,
        var=house.settings.var,
        pencil=house.pencil,
        paid_per_second=house.settings.paid_sends_per_second,
    )
    await service.start()
    try:
        yield service
    finally:
        await service.stop()


def health_of(house: House, bot: BotService | None = None, scheduler: SchedulerService | None = None) -> Health:
    """The pages of a process in which these are at work."""
    health = Health(house)
    if bot is not None:
        health.watch("telegram", lambda: bot.trouble)
    if scheduler is not None:
        health.watch("scheduler", lambda: scheduler.trouble)
        health.watch_speaker(lambda: scheduler.leads)
    return health


def panel_of(house: House, address: Address, panel_url: str, bot_name: str) -> Starlette:
    return create_panel(
        house.database,
        house.clock,
        house.library,
        house.catalogs,
        secret=house.settings.panel_secret,
        base_url=panel_url,
        bot_name=bot_name,
        bot_token=address.token,
        is_demo=address.is_demo,
        country=house.settings.country,
        zone=house.settings.timezone,
        pencil=house.pencil,
    )
