"""Running until somebody says stop: Ctrl-C, a service manager, or a terminal that is closed."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Coroutine
from typing import Any

import uvloop

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def run_until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """In uvloop, which costs a little less of a word's CPU than asyncio's own loop (decision 0021)."""
    uvloop.run(until_stopped(work))


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Cancels the work at the first signal and lets it clean up; its own error passes on."""
    task = asyncio.create_task(work)
    loop = asyncio.get_running_loop()
    for number in STOPS:
        loop.add_signal_handler(number, _cancel_once, task)
    try:
        await task
    except asyncio.CancelledError:
        if not task.done():
            raise
    finally:
        for number in STOPS:
            loop.remove_signal_handler(number)


def _cancel_once(task: asyncio.Task[None]) -> None:
    """A second Ctrl-C must not cut the clean-up short."""
    if not task.cancelling():
        task.cancel()


def end_in_order() -> None:
    """For commands without a loop: a stop from outside leaves by the door, so that what was begun is cleared away."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
