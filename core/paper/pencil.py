"""The drawing process: pictures are made beside the loop, so that no chat waits for one.

Started with the first picture. Linux ends it when its parent is gone, kill -9 included, so that no worker is left
behind; a worker that was killed is replaced at the next picture.
"""

from __future__ import annotations

import asyncio
import ctypes
import importlib
import multiprocessing
import os
import signal
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

PR_SET_PDEATHSIG = 1


class NotDrawn(Exception):
    """The drawing process died; the next try has a new one."""


class Pencil:
    def __init__(self, drawers: Mapping[str, str]) -> None:
        """By what is drawn, the name of the module whose `draw(form, facts)` draws it, loaded in the process only."""
        self._drawers = drawers
        self._pool: ProcessPoolExecutor | None = None

    async def draw(self, what: str, form: str, facts: dict[str, Any]) -> bytes:
        """Raises NotDrawn."""
        if self._pool is None:
            # Fork would copy a process with threads in the middle of their work.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, context, initializer=_tie_to, initargs=(os.getpid(),))
        pool = self._pool
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, _draw, self._drawers[what], form, facts)
        except BrokenProcessPool as died:
            if self._pool is pool:
                self._pool = None
            raise NotDrawn(what) from died

    @property
    def workers(self) -> list[int]:
        return list(self._pool._processes) if self._pool is not None else []

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _tie_to(parent: int) -> None:
    # Ctrl-C is for the parent, which ends us in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _draw(module: str, form: str, facts: dict[str, Any]) -> bytes:
    body: bytes = importlib.import_module(module).draw(form, facts)
    return body
