"""(5) What a text costs Rasa, and what Rasa weighs: one sidecar, asked one text after the other."""

from __future__ import annotations

import time

import aiohttp

from benchmarks.load_town import SAID
from benchmarks.processes import NLU_TOKEN, cpu_seconds, memory_mb
from benchmarks.replying import rasa_process
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, number, percentile
from nlu import sidecar


async def run(sizes: Sizes) -> list[Table]:
    columns = ("texts", "median ms", "p95 ms", "CPU ms/text", "memory MB")
    table = Table("A text understood by one Rasa sidecar", columns)
    if not sidecar.is_prepared():
        table.notes.append("Rasa is not trained here: `milpa nlu train`, then again.")
        return [table]
    async with rasa_process() as (url, process), aiohttp.ClientSession() as asking:
        await _ask(asking, url, sizes.updates // 10)
        before = cpu_seconds(process)
        waits = await _ask(asking, url, sizes.updates)
        cpu = (cpu_seconds(process) - before) / len(waits) * 1000
        took = [number(percentile(waits, percent), 1) for percent in (50, 95)]
        table.add(number(len(waits)), *took, number(cpu, 2), number(memory_mb(process)))
    return [table]


async def _ask(asking: aiohttp.ClientSession, url: str, times: int) -> list[float]:
    waits = []
    for turn in range(times):
        body = {"text": SAID[turn % len(SAID)].format(amount=1 + turn % 400)}
        began = time.monotonic()
        headers = {"Authorization": f"Bearer {NLU_TOKEN}"}
        async with asking.post(f"{url}/model/parse", json=body, headers=headers) as answer:
            answer.raise_for_status()
            await answer.read()
        waits.append((time.monotonic() - began) * 1000)
    return waits
