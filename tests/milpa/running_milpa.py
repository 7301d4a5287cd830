"""A `milpa run` of its own for a test: on free ports, in a folder of its own, ended for sure."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from milpa.settings import ROOT

#: No Rasa, which takes its time; the rules answer.
NO_RASA = {"NLU_URL": "http://127.0.0.1:9"}
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def environ(var: Path, **more: str) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("MILPA_", "TELEGRAM_"))}
    return {**ours, "MILPA_VAR": str(var), **NO_RASA, **more}


@dataclass
class Running:
    process: subprocess.Popen[str]
    web: str
    phone: str
    output: Path

    def said(self) -> str:
        return self.output.read_text()

    def wait_to_say(self, pattern: str, seconds: float = PATIENCE) -> str:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = re.search(pattern, self.said())
            if found:
                return found[0]
            assert self.process.poll() is None, self.said()
            time.sleep(0.1)
        raise AssertionError(f"never said {pattern!r}:\n{self.said()}")

    def children(self) -> list[int]:
        """All that it started, and all that those started."""
        return _below(self.process.pid)

    def end(self, number: signal.Signals, seconds: float = 30) -> int:
        self.process.send_signal(number)
        return self.process.wait(seconds)


@contextmanager
def running(var: Path, *words: str, **more: str) -> Iterator[Running]:
    """Gives it as soon as it has started; what it says may come later."""
    web, phone = free_port(), free_port()
    var.mkdir(parents=True, exist_ok=True)
    output = var / "said.txt"
    command = [str(ROOT / ".venv/bin/milpa"), "run", "--port", str(web), *words]
    if "TELEGRAM_BOT_TOKEN" not in more:
        command += ["--sandbox-port", str(phone)]
    with output.open("w") as into:
        process = subprocess.Popen(command, env=environ(var, **more), stdout=into, stderr=into, text=True)
    try:
        yield Running(process, f"http://127.0.0.1:{web}", f"http://127.0.0.1:{phone}", output)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(30)


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def gone(pids: list[int], seconds: float = 15) -> bool:
    until = time.monotonic() + seconds
    while any(is_alive(pid) for pid in pids) and time.monotonic() < until:
        time.sleep(0.1)
    return not any(is_alive(pid) for pid in pids)


def _below(pid: int) -> list[int]:
    children = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        children += [int(child) for child in thread.read_text().split()]
    return children + [below for child in children for below in _below(child)]
