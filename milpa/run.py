"""`milpa run`: the whole of Milpa in one loop and a few children, until it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from milpa import demo, first_steps, rasa
from milpa.house import House
from milpa.ports import listening
from milpa.rooms import Address, bot_at_work, health_of, panel_of, scheduler_at_work
from milpa.running import alone
from milpa.settings import SANDBOX_TOKEN
from milpa.web import application, serving
from nlu.client import NluClient

PORT = 8080


@dataclass(frozen=True)
class Wishes:
    """What was said on the command line; None: what is usual, or the next that is free."""

    host: str = "127.0.0.1"
    port: int | None = None
    sandbox_port: int | None = None


def say(line: str) -> None:
    print(line, flush=True)


async def run(house: House, wishes: Wishes) -> None:
    """Raises CannotDo, with everything that was started ended again."""
    told = house.settings
    async with AsyncExitStack() as stack:
        stack.enter_context(alone(told.var))
        # With a real token a free port would not help: somebody's proxy looks for this one.
        door = listening(wishes.host, wishes.port or PORT, is_fixed=wishes.port is not None or not told.is_demo)
        stack.callback(door.close)
        panel_url = told.panel_url or f"http://127.0.0.1:{door.getsockname()[1]}/panel"
        address = await stack.enter_async_context(_telegram(house, wishes))
        nlu_url = await stack.enter_async_context(rasa.beside(told, say))
        client = await stack.enter_async_context(NluClient(nlu_url, told.nlu_token))
        bot = await stack.enter_async_context(bot_at_work(house, address, client, panel_url))
        scheduler = await stack.enter_async_context(scheduler_at_work(house, bot.bot))
        pages = [*bot.routes(), *health_of(house, bot, scheduler).routes()]
        app = application(pages, panel_of(house, address, panel_url, bot.bot_name))
        await stack.enter_async_context(serving(app, door))
        await _announce(house, address, panel_url, bot.bot_name)
        await asyncio.Event().wait()


@asynccontextmanager
async def _telegram(house: House, wishes: Wishes) -> AsyncIterator[Address]:
    told = house.settings
    if not told.is_demo:
        yield Address(told.token, told.api_url)
        return
    async with demo.sandbox(told, wishes.sandbox_port) as url, demo.following(url, house.clock):
        await asyncio.to_thread(first_steps.found_once, house)
        yield Address(SANDBOX_TOKEN, url, is_demo=True)


async def _announce(house: House, address: Address, panel_url: str, bot_name: str) -> None:
    say("")
    if address.is_demo:
        await demo.show_links(address.api_url, first_steps.links(f"{panel_url}/"))
        say("Milpa runs as a demo: no token, no Telegram, nothing leaves this machine.")
        say(f"  The phone   {address.api_url}/")
    else:
        say(f"Milpa runs as https://t.me/{bot_name}")
        link = await asyncio.to_thread(first_steps.first_coordinator_link, house, bot_name)
        if link:
            say(f"  Nobody coordinates yet. Whoever opens this link does (once, within 7 days): {link}")
    who = "as Eva or Fidel" if address.is_demo else "if you coordinate"
    say(f"  The panel   {panel_url}/   (write /panel to the bot, {who})")
    say("Ctrl-C stops everything.")
    say("")
