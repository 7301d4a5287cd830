"""One sidecar for all tests that need it: installed and trained if it is not yet, then stopped."""

import os
import secrets
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from nlu import sidecar
from nlu.errors import SidecarError


@dataclass(frozen=True)
class Running:
    url: str
    token: str
    pid: int


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def running_sidecar() -> Iterator[Running]:
    try:
        model = sidecar.prepare(lambda stage, done: None)
    except SidecarError as trouble:
        if os.environ.get("CI") or trouble.stage == "train":
            raise
        pytest.skip(f"no sidecar on this machine: {trouble.advice}")
    port, token = free_port(), secrets.token_urlsafe(16)
    command = sidecar.serve_command(model, port, token)
    child = subprocess.Popen(command.argv, env=command.env, cwd=command.cwd, stderr=subprocess.PIPE)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, token, child)
        yield Running(url, token, child.pid)
    finally:
        child.terminate()
        child.wait(timeout=20)


def _wait(url: str, token: str, child: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 180
    while not sidecar.is_ready(url, token):
        if child.poll() is not None or time.monotonic() > until:
            raise AssertionError((child.stderr.read() if child.stderr else b"")[-2000:])
        time.sleep(0.3)
