"""The demo: the sandbox beside us in place of Telegram, its clock followed, its page told where to begin."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp

from core.clock import Clock
from milpa.children import Command, Supervised
from milpa.errors import CannotDo
from milpa.ports import free_port
from milpa.settings import ROOT, SANDBOX_TOKEN, Settings

HOST, PORT = "127.0.0.1", 8081
LONGEST_START = 30.0
#: A little longer than the sandbox holds the question.
ANSWERED_WITHIN = aiohttp.ClientTimeout(total=40)
log = logging.getLogger(__name__)


@asynccontextmanager
async def sandbox(settings: Settings, port: int | None) -> AsyncIterator[str]:
    """Its address. Everything said in it is kept in var/ and is there after a restart."""
    number = free_port(HOST, port or PORT, is_fixed=port is not None)
    child = Supervised("sandbox", command(settings, number))
    await child.start()
    note = noted_at(settings.var)
    try:
        url = await _ready(f"http://{HOST}:{number}", child)
        note.write_text(url)
        yield url
    finally:
        note.unlink(missing_ok=True)
        await child.stop()


def noted_at(var: Path) -> Path:
    """Where the address of a running sandbox stands, for `milpa talk`."""
    return var / "sandbox.url"


def command(settings: Settings, port: int) -> Command:
    argv = [sys.executable, "-m", "sandbox", "--host", HOST, "--port", str(port), "--token", SANDBOX_TOKEN]
    argv += ["--state", str(settings.var / "sandbox.db"), "--country", settings.country]
    return Command(argv, os.environ, ROOT, errors=None)


async def _ready(url: str, child: Supervised) -> str:
    for _ in range(int(LONGEST_START * 10)):
        if await answers(url):
            return url
        if not child.is_running:
            break
        await asyncio.sleep(0.1)
    raise CannotDo(f"The sandbox did not start at {url}; what it says stands above.")


async def answers(url: str) -> bool:
    with suppress(aiohttp.ClientError, TimeoutError):
        brief = aiohttp.ClientTimeout(total=2)
        async with aiohttp.ClientSession(timeout=brief) as session, session.get(f"{url}/ctl/clock") as answer:
            return answer.status == 200
    return False


@asynccontextmanager
async def following(url: str, clock: Clock) -> AsyncIterator[None]:
    """Our clock is the sandbox's: moved on the phone page, moved here."""
    async with aiohttp.ClientSession(timeout=ANSWERED_WITHIN) as session:
        version = await _set(session, f"{url}/ctl/clock", clock)
        task = asyncio.create_task(_follow(session, url, clock, version), name="demo clock")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def _follow(session: aiohttp.ClientSession, url: str, clock: Clock, version: int) -> None:
    while True:
        try:
            version = await _set(session, f"{url}/ctl/clock?after={version}&timeout=25", clock)
        except (aiohttp.ClientError, TimeoutError):
            await asyncio.sleep(1)


async def _set(session: aiohttp.ClientSession, url: str, clock: Clock) -> int:
    async with session.get(url) as answer:
        seen = await answer.json()
    clock.offset = timedelta(seconds=float(seen["offset_seconds"]))
    return int(seen["version"])


async def show_links(url: str, links: list[dict[str, Any]]) -> None:
    async with aiohttp.ClientSession() as session, session.post(f"{url}/ctl/links", json=links) as answer:
        answer.raise_for_status()
