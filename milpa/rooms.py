"""The rooms put together for one process: the bot, the scheduler that borrows its mouth, and the panel."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.outgoing.request import AiohttpRequest
from bot.service import BadToken, BotService, Unreachable
from milpa.errors import CannotDo
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
    )
    try:
        await service.start()
    except (BadToken, Unreachable) as failure:
        await _shut(service.bot)
        raise (CannotDo(REFUSED) if isinstance(failure, BadToken) else away(address)) from failure
    try:
        yield service
    finally:
        await service.stop()


@asynccontextmanager
async def mouth(address: Address) -> AsyncIterator[Bot]:
    """A bot that only speaks, for a scheduler in a process of its own."""
    bot = Bot(address.token, base_url=f"{address.api_url}/bot", request=AiohttpRequest())
    try:
        await bot.initialize()
    except TelegramError as failure:
        await _shut(bot)
        raise (CannotDo(REFUSED) if isinstance(failure, InvalidToken) else away(address)) from failure
    try:
        yield bot
    finally:
        await bot.shutdown()


async def _shut(bot: Bot) -> None:
    """A bot that was never ready closes neither of its two doors, and offers only one of them to others."""
    for door in bot._request:
        await door.shutdown()


@asynccontextmanager
async def scheduler_at_work(house: House, bot: Bot) -> AsyncIterator[None]:
    service = SchedulerService(
        database=house.database,
        clock=house.clock,
        bot=bot,
        library=house.library,
        catalogs=house.catalogs,
        country=house.settings.country,
        zone=house.settings.timezone,
    )
    await service.start()
    try:
        yield
    finally:
        await service.stop()


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
    )
