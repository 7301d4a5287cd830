"""Which sidecar answers: one that somebody runs, the one of `milpa run`, one started for the moment, or none."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from milpa.children import Command, Supervised
from milpa.ports import free_port
from milpa.preparing import prepare_aloud
from milpa.settings import Settings
from nlu import sidecar

log = logging.getLogger(__name__)

HOST, PORT = "127.0.0.1", 5005
#: A loaded machine takes its time.
LONGEST_START = 180.0


def noted_at(var: Path) -> Path:
    """Where `milpa run` writes the address of its sidecar."""
    return var / "sidecar.url"


def command(model: Path, port: int, token: str) -> Command:
    served = sidecar.serve_command(model, port, token, os.environ)
    return Command(served.argv, served.env, served.cwd)


@asynccontextmanager
async def answering(settings: Settings) -> AsyncIterator[str]:
    """The address of a sidecar that answers; empty when the rules have to do."""
    running = await asyncio.to_thread(_running, settings)
    if running is not None or settings.nlu_url:
        yield running or ""
    elif sidecar.is_installed():
        async with _started(settings) as url:
            yield url
    else:
        log.warning("Rasa is not installed here: the rules answer. `milpa nlu train` installs it.")
        yield ""


def _running(settings: Settings) -> str | None:
    """Where NLU_URL is set it counts alone: whoever set it wants that one, or to see what happens without."""
    note = noted_at(settings.var)
    url = settings.nlu_url or (note.read_text().strip() if note.exists() else "")
    if url and sidecar.is_ready(url, settings.nlu_token):
        return url
    if settings.nlu_url:
        log.warning("NLU_URL does not answer: the rules do.")
    return None


@asynccontextmanager
async def _started(settings: Settings) -> AsyncIterator[str]:
    model = await asyncio.to_thread(prepare_aloud)
    port = free_port(HOST, PORT, is_fixed=False)
    child = Supervised("Rasa", command(model, port, settings.nlu_token))
    await child.start()
    try:
        url = f"http://{HOST}:{port}"
        yield url if await ready(url, settings.nlu_token, LONGEST_START) else ""
    finally:
        await child.stop()


async def ready(url: str, token: str, seconds: float) -> bool:
    """True when it has answered a real question; False when it has not for so long."""
    until = asyncio.get_running_loop().time() + seconds
    while not await asyncio.to_thread(sidecar.is_ready, url, token):
        if asyncio.get_running_loop().time() > until:
            log.warning("Rasa did not start within %.0f s: the rules answer.", seconds)
            return False
        await asyncio.sleep(0.3)
    return True
