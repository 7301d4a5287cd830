"""Rasa beside a running Milpa: installed and trained in the background, then kept running. Until then rules answer."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from milpa import children, sidecars
from milpa.children import Command, Supervised
from milpa.ports import reserved
from milpa.preparing import shown
from milpa.settings import ROOT, Settings
from nlu import sidecar

log = logging.getLogger(__name__)

Say = Callable[[str], None]


@asynccontextmanager
async def beside(settings: Settings, say: Say) -> AsyncIterator[str]:
    """The address at which it answers, now or in a while."""
    if settings.nlu_url:
        yield settings.nlu_url
        return
    with reserved(sidecars.HOST, sidecars.PORT) as door:
        bringing = asyncio.create_task(_bring_up(settings, door, say), name="Rasa")
        try:
            yield _address(door)
        finally:
            bringing.cancel()
            await asyncio.gather(bringing, return_exceptions=True)


def _address(door: socket.socket) -> str:
    return f"http://{sidecars.HOST}:{door.getsockname()[1]}"


async def _bring_up(settings: Settings, door: socket.socket, say: Say) -> None:
    """Ends only when it is cancelled, and leaves no process behind."""
    if not await _prepared(say):
        return
    url, port = _address(door), door.getsockname()[1]
    door.close()  # held through the minutes of training, in which another program could have taken it
    note = sidecars.noted_at(settings.var)
    child = Supervised("Rasa", sidecars.command(sidecar.model_path(), port, settings.nlu_token))
    await child.start()
    try:
        if await sidecars.ready(url, settings.nlu_token, sidecars.LONGEST_START):
            note.write_text(url)
            say("Rasa is ready: the chat now understands more.")
        await asyncio.Event().wait()
    finally:
        note.unlink(missing_ok=True)
        await child.stop()


async def _prepared(say: Say) -> bool:
    if await asyncio.to_thread(sidecar.is_prepared):
        return True
    say("Rasa is being prepared; until it is ready the rules answer.")
    argv = [sys.executable, "-m", "milpa.prepare"]
    child = await children.start(Command(argv, os.environ, ROOT, output=asyncio.subprocess.PIPE, errors=None))
    try:
        await _watch(child)
        return await child.wait() == 0
    finally:
        await children.end(child)


async def _watch(child: asyncio.subprocess.Process) -> None:
    assert child.stdout is not None
    with shown(sys.stderr.isatty()) as progress:
        async for line in child.stdout:
            stage, _, fraction = line.decode().partition(" ")
            progress(stage, float(fraction))
