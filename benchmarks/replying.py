"""(2) From an update to its reply at a moderate load: with the rules, and with Rasa where it is trained."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from benchmarks import talk
from benchmarks.answering import prepare
from benchmarks.processes import NLU_TOKEN, child, free_port, sandbox
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, number, percentile
from nlu import sidecar
from sandbox.remote import Control

PER_SECOND = 20
#: At the same load: a burst would find Rasa's one worker busy, and the rules would answer from then on.
WARM_UP = 60
TARGET_MS = 150


async def run(sizes: Sizes) -> list[Table]:
    count = sizes.updates // 5
    table = Table(
        f"From an update to its reply, at {PER_SECOND} updates a second (polling, SQLite, {count} updates a round)",
        ("understanding", "median ms", "p95 ms", "longest ms"),
    )
    for name, rasa in (("rules", False), ("Rasa", True)):
        if rasa and not sidecar.is_prepared():
            table.notes.append("Rasa is not trained here: `milpa nlu train`, then again.")
            continue
        waits = [wait for _ in range(sizes.rounds) for wait in await _round(rasa, count)]
        table.add(name, *(number(percentile(waits, percent)) for percent in (50, 95, 100)))
    table.notes.append(f"The median with Rasa is meant to be under {TARGET_MS} ms.")
    return [table]


async def _round(with_rasa: bool, updates: int) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/milpa.db"
        await asyncio.to_thread(prepare, address)
        async with AsyncExitStack() as stack:
            url, control = await stack.enter_async_context(sandbox())
            nlu = await stack.enter_async_context(rasa()) if with_rasa else "-"
            await stack.enter_async_context(child("benchmarks.bots.milpa", url, address, nlu))
            await talk.meet(control)
            await _talk(control, 0, WARM_UP, talk.STARTED_SECONDS)
            await control.checks(True)  # from here on the sandbox notes when each call came
            said = await _talk(control, WARM_UP, updates)
            calls = await control.calls("sendMessage", updates)
            return [(call["at"] - said[call["parameters"]["chat_id"]]) * 1000 for call in calls]


async def _talk(control: Control, first: int, count: int, patience: float = talk.STALLED_SECONDS) -> dict[int, float]:
    """When each chat said its word; nobody says two."""
    said: dict[int, float] = {}
    began = time.monotonic()
    for turn in range(count):
        await asyncio.sleep(max(0.0, began + turn / PER_SECOND - time.monotonic()))
        text = talk.text(first + turn)
        said[text["message"]["chat"]["id"]] = time.time()
        await control.inject(text)
    await talk.until_answered(control, first + count, patience)
    return said


@asynccontextmanager
async def rasa() -> AsyncIterator[str]:
    async with rasa_process() as (url, _):
        yield url


@asynccontextmanager
async def rasa_process() -> AsyncIterator[tuple[str, int]]:
    """Its address, and the number of its process."""
    port = free_port()
    command = sidecar.serve_command(sidecar.model_path(), port, NLU_TOKEN, os.environ)
    nothing = asyncio.subprocess.DEVNULL
    serving = await asyncio.create_subprocess_exec(*command.argv, env=command.env, cwd=command.cwd, stdout=nothing)
    url = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(300):
            while not await asyncio.to_thread(sidecar.is_ready, url, NLU_TOKEN):  # noqa: ASYNC110
                await asyncio.sleep(1)
        yield url, serving.pid
    finally:
        serving.terminate()
        await serving.wait()
