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


class Child:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self) -> float:
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * PAGE / 1e6

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
    port = free_port()
    async with child("sandbox", "--port", str(port), *([] if limits else ["--no-limits"])):
        url = f"http://127.0.0.1:{port}"
        await _answers(port)
        async with Control(url) as control:
            await control.checks(checks)
            yield url, control


async def _answers(port: int, seconds: float = 30) -> None:
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
