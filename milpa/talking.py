"""`milpa talk`: the demo without its pages, and one phone in this terminal."""

from __future__ import annotations

import asyncio
import os
import stat
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from milpa import demo, first_steps
from milpa.errors import CannotDo
from milpa.house import House
from milpa.rooms import Address, bot_at_work, scheduler_at_work
from milpa.running import alone
from milpa.settings import SANDBOX_TOKEN
from milpa.sidecars import answering
from milpa.terminal_phone import converse
from nlu.client import NluClient

LONGEST_LINE = 64 * 1024


async def talk(house: House, who: int) -> None:
    if house.settings.is_real:
        raise CannotDo("TELEGRAM_BOT_TOKEN is set: talk to your bot in Telegram. Without it this is the demo.")
    async with _sandbox(house) as url:
        await converse(url, who, await _typed())


@asynccontextmanager
async def _sandbox(house: House) -> AsyncIterator[str]:
    """That of a running Milpa, else one of our own with a bot in it."""
    running = demo.noted_at(house.settings.var)
    if running.exists() and await demo.answers(running.read_text()):
        yield running.read_text()
        return
    async with AsyncExitStack() as stack:
        stack.enter_context(alone(house.settings.var))
        url = await stack.enter_async_context(demo.sandbox(house.settings, None))
        await stack.enter_async_context(demo.following(url, house.clock))
        await asyncio.to_thread(first_steps.found_once, house)
        nlu_url = await stack.enter_async_context(answering(house.settings))
        client = await stack.enter_async_context(NluClient(nlu_url, house.settings.nlu_token))
        address = Address(SANDBOX_TOKEN, url, is_demo=True)
        bot = await stack.enter_async_context(bot_at_work(house, address, client, "http://127.0.0.1:8080/panel"))
        await stack.enter_async_context(scheduler_at_work(house, bot.bot))
        yield url


async def _typed() -> asyncio.StreamReader:
    lines = asyncio.StreamReader(limit=LONGEST_LINE)
    if stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode):  # a file is there at once, and no loop waits for one
        lines.feed_data(sys.stdin.buffer.read())
        lines.feed_eof()
        return lines
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    return lines
