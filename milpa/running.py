"""One Milpa to a folder: two bots with one token would take each other's messages."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from milpa.errors import CannotDo


@contextmanager
def alone(var: Path) -> Iterator[None]:
    """Raises CannotDo while another process has this folder. The lock ends with the process, however it ends."""
    var.mkdir(parents=True, exist_ok=True)
    with (var / "running.lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise CannotDo(f"Milpa is running on {var} already. Stop it first (Ctrl-C in its terminal).") from taken
        yield
