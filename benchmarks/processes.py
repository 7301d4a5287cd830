"""A child process and what it costs: CPU and memory as the kernel counts them."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.remote import Control

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
NLU_TOKEN = "a-token-of-the-benchmarks"
PAGE = os.sysconf("SC_PAGE_SIZE")


def cpu_seconds(number: int, *, with_the_dead: bool = False) -> float:
    """What a process has had; with those of its children, too, that have ended."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in fields[11 : 15 if with_the_dead else 13]) / TICKS


def memory_mb(number: int) -> float:
    return int(Path(f"/proc/{number}/statm").read_text().split()[1]) * PAGE / 1e6


class Child:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @property
    def number(self) -> int:
        return self._process.pid

    def cpu_seconds(self) -> float:
        return cpu_seconds(self.number)

    def memory_mb(self) -> float:
        return memory_mb(self.number)

    def freeze(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None


@asynccontextmanager
async def child(module: str, *arguments: str) -> AsyncIterator[Child]:
    """python -m module, ended at the end, and killed when it does not go."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 15)
            except TimeoutError:
                process.kill()
                await process.wait()


@asynccontextmanager
async def sandbox(*, limits: bool = False, checks: bool = False) -> AsyncIterator[tuple[str, Control]]:
    """The sandbox in a process of its own, so that its work is not counted as ours."""
    async with sandbox_process(limits=limits, checks=checks) as (_, url, control):
        yield url, control


@asynccontextmanager
async def sandbox_process(*, limits: bool, checks: bool) -> AsyncIterator[tuple[Child, str, Control]]:
    port = free_port()
    async with child("sandbox", "--port", str(port), *([] if limits else ["--no-limits"])) as process:
        url = f"http://127.0.0.1:{port}"
        await answers(port)
        async with Control(url) as control:
            await control.checks(checks)
            yield process, url, control


async def answers(port: int, seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
