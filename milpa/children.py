"""A process of ours: started, watched, started again when it ends by itself, and ended for sure."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

TETHER = Path(__file__).with_name("tether.py")
GRACE_SECONDS = 10.0
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
#: Who ran for so long was well, so its next start need not wait.
WELL_AFTER = 60.0


@dataclass(frozen=True)
class Command:
    argv: Sequence[str]
    env: Mapping[str, str]
    cwd: Path
    output: int = asyncio.subprocess.DEVNULL
    errors: int | None = asyncio.subprocess.DEVNULL  #: None: ours


async def start(command: Command) -> asyncio.subprocess.Process:
    """In a session of its own: the terminal's Ctrl-C comes to us alone, and we end our children in order."""
    tethered = [sys.executable, "-S", "-E", str(TETHER), str(os.getpid()), *command.argv]
    return await asyncio.create_subprocess_exec(
        *tethered,
        env=dict(command.env),
        cwd=command.cwd,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=command.output,
        stderr=command.errors,
        start_new_session=True,
    )


async def end(process: asyncio.subprocess.Process, grace: float = GRACE_SECONDS) -> None:
    """TERM to it and to what it started, then KILL."""
    if process.returncode is None:
        _signal(process, signal.SIGTERM)
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), grace)
    # It may be gone and have left children of its own in its session.
    _signal(process, signal.SIGKILL)
    await process.wait()


def _signal(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


class Supervised:
    """Keeps a command running until it is stopped."""

    def __init__(self, name: str, command: Command, on_end: Callable[[], Awaitable[None]] | None = None) -> None:
        self.name = name
        self._command = command
        self._on_end = on_end
        self._process: asyncio.subprocess.Process | None = None
        self._keeping: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._process = await start(self._command)
        self._keeping = asyncio.create_task(self._keep(), name=f"keeping {self.name}")

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    async def stop(self) -> None:
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)
        if self._process is not None:
            await end(self._process)

    async def _keep(self) -> None:
        wait, loop = FIRST_WAIT, asyncio.get_running_loop()
        while self._process is not None:
            started = loop.time()
            code = await self._process.wait()
            wait = FIRST_WAIT if loop.time() - started > WELL_AFTER else wait
            log.warning("%s ended (%s); starting it again in %.0f s", self.name, code, wait)
            if self._on_end is not None:
                await self._on_end()
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
            self._process = await start(self._command)
