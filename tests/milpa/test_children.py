"""Children are watched while they live and ended for sure, with what they have started themselves."""

import asyncio
import os
import sys
from pathlib import Path

from core.clock import Clock
from milpa import children
from milpa.children import Command, Supervised
from milpa.demo import following
from sandbox.remote import Control
from sandbox.server import running as sandbox
from tests.milpa.running_milpa import gone, is_alive

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
stay = "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)"
child = subprocess.Popen([sys.executable, "-c", stay])
print(child.pid, flush=True)
time.sleep(60)
"""


def python(words: str, folder: Path, output: int = asyncio.subprocess.DEVNULL) -> Command:
    return Command([sys.executable, "-c", words], os.environ, folder, output)


async def test_who_will_not_go_is_made_to_go_with_its_own_children(tmp_path: Path) -> None:
    process = await children.start(python(STUBBORN, tmp_path, asyncio.subprocess.PIPE))
    assert process.stdout is not None
    grandchild = int(await process.stdout.readline())
    assert is_alive(grandchild)
    await children.end(process, grace=0.3)
    assert gone([process.pid, grandchild])


async def test_who_ends_by_itself_is_started_again_and_who_is_stopped_is_not(tmp_path: Path) -> None:
    log = tmp_path / "starts"
    once_more = f"import time; open({str(log)!r}, 'a').write('x'); time.sleep(0.1)"
    child = Supervised("short", python(once_more, tmp_path))
    await child.start()
    for _ in range(100):
        if log.exists() and len(log.read_text()) >= 2:
            break
        await asyncio.sleep(0.1)
    await child.stop()
    starts = log.read_text()
    assert len(starts) >= 2
    await asyncio.sleep(1.5)
    assert log.read_text() == starts


async def test_our_clock_goes_with_the_sandboxs() -> None:
    clock = Clock()
    async with sandbox() as url, Control(url) as control, following(url, clock):
        before = clock.offset.total_seconds()
        await control.forward_clock(3600)
        for _ in range(50):
            if clock.offset.total_seconds() > 3500:
                break
            await asyncio.sleep(0.1)
    assert before < 1
    assert 3500 < clock.offset.total_seconds() < 3700
