"""One Milpa to a folder, whole or in parts: two bots with one token would take each other's messages."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from milpa.errors import CannotDo


@contextmanager
def alone(var: Path) -> Iterator[None]:
    """Raises CannotDo while another process has this folder. The lock ends with the process, however it ends."""
    with _held(var, fcntl.LOCK_EX):
        yield


@contextmanager
def beside_others(var: Path) -> Iterator[None]:
    """For the parts that run apart, any number of them. Raises CannotDo while somebody has the folder alone."""
    with _held(var, fcntl.LOCK_SH):
        yield


@contextmanager
def _held(var: Path, how: int) -> Iterator[None]:
    var.mkdir(parents=True, exist_ok=True)
    with (var / "running.lock").open("w") as held:
        try:
            fcntl.flock(held, how | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise CannotDo(
                f"Milpa is running on {var} already. Stop it first (Ctrl-C in its terminal, or systemctl stop)."
            ) from taken
        yield
