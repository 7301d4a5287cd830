"""Each room in a process of its own, for a programme that has outgrown one."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable

from milpa.deep_links import bot_name_of
from milpa.errors import CannotDo
from milpa.house import House, open_house
from milpa.logs import speak
from milpa.ports import listening
from milpa.rooms import Address, bot_at_work, health_of, mouth_at_work, panel_of, scheduler_at_work
from milpa.running import beside_others
from milpa.until import run_until_stopped
from milpa.web import application, serving
from nlu.client import NluClient

PORT = 8080
#: Its health pages; the next free one where several schedulers run on one machine.
SCHEDULER_PORT = 8090
log = logging.getLogger(__name__)


def start(room: Callable[[House], Awaitable[None]]) -> None:
    speak(as_json=not sys.stderr.isatty())

    async def work(house: House) -> None:
        await room(house)

    with open_house() as house, beside_others(house.settings.var):
        run_until_stopped(work(house))


async def bot_alone(house: House, host: str, port: int | None) -> None:
    told, address = house.settings, address_of(house)
    door = listening(host, port or PORT, is_fixed=True)
    async with (
        NluClient(told.nlu_url, told.nlu_token) as client,
        bot_at_work(house, address, client, told.panel_url) as bot,
    ):
        health = health_of(house, bot)
        async with serving(application([*bot.routes(), *health.routes()], None), door):
            await asyncio.Event().wait()


async def scheduler_alone(house: House, host: str, port: int | None) -> None:
    address = address_of(house)
    door = listening(host, port or SCHEDULER_PORT, is_fixed=port is not None)
    async with (
        mouth_at_work(address) as bot,
        scheduler_at_work(house, bot) as scheduler,
        serving(application(health_of(house, None, scheduler).routes(), None), door),
    ):
        log.info("health pages", extra={"port": door.getsockname()[1]})
        await asyncio.Event().wait()


async def panel_alone(house: House, host: str, port: int | None) -> None:
    door = listening(host, port or PORT, is_fixed=True)
    panel_url = house.settings.panel_url or f"http://127.0.0.1:{door.getsockname()[1]}/panel"
    name = await asyncio.to_thread(bot_name_of, house.settings)
    async with serving(
        application(health_of(house).routes(), panel_of(house, address_of(house), panel_url, name)), door
    ):
        await asyncio.Event().wait()


def address_of(house: House) -> Address:
    if house.settings.is_demo:
        raise CannotDo("TELEGRAM_BOT_TOKEN is empty. The demo is one process: `make run`.")
    return Address(house.settings.token, house.settings.api_url)
