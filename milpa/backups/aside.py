"""A folder for the moment, beside the file that is made. It holds everybody's words open, so none is left behind."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def aside(folder: Path, prefix: str) -> Iterator[Path]:
    """Gone at the end. What a process that was killed left of its own is taken away first."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        # One at a time, so that nobody's folder is taken for a dead one's before he holds it.
        with _held(folder, fcntl.LOCK_EX):
            for left in folder.glob(f"{prefix}*"):
                _sweep(left)
            made = Path(stack.enter_context(TemporaryDirectory(prefix=prefix, dir=folder)))
            stack.enter_context(_held(made, fcntl.LOCK_EX))
        yield made


def _sweep(left: Path) -> None:
    with suppress(BlockingIOError), _held(left, fcntl.LOCK_EX | fcntl.LOCK_NB):
        shutil.rmtree(left)


@contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """Raises BlockingIOError where a living process has it and `how` does not wait."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(number, how)
        yield
    finally:
        os.close(number)
