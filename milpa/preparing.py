"""Installing and training the sidecar where somebody watches: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from milpa.settings import ROOT
from nlu import sidecar

#: What each stage is called. Those without a name are too short to be named.
NAMES = {
    "python": "Rasa: looking for Python 3.10",
    "download": "Rasa: installing its packages (once, about 500 MB)",
    "tidy": "Rasa: throwing out what is not needed",
    "load": "Rasa: training",
    "train": "Rasa: training",
    "ready": "Rasa: ready",
}
BAR_COLUMNS = ("[progress.description]{task.description}",)


def prepare_aloud() -> Path:
    """The model's file. Raises SidecarError."""
    if sidecar.is_prepared():
        return sidecar.model_path()
    with shown(sys.stderr.isatty()) as progress:
        return sidecar.prepare(progress, within_this_folder(os.environ))


def within_this_folder(environ: Mapping[str, str]) -> dict[str, str]:
    """As setup/packages.py has it: what uv fetches stays here, unless somebody has said where he keeps such things.

    A service sees no home: a Python that was fetched into one could not be started there.
    """
    tools = ROOT / ".tools"
    return {"UV_CACHE_DIR": f"{tools}/cache", "UV_PYTHON_INSTALL_DIR": f"{tools}/python", **environ}


@contextmanager
def shown(is_terminal: bool) -> Iterator[sidecar.Progress]:
    if not is_terminal:
        yield Lines()
        return
    columns = (TextColumn(*BAR_COLUMNS), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Rasa", total=1.0)
        yield lambda stage, done: bar.update(task, completed=done, description=NAMES.get(stage, NAMES["train"]))


class Lines:
    """A line when something new begins."""

    def __init__(self) -> None:
        self._said = ""

    def __call__(self, stage: str, done: float) -> None:
        line = NAMES.get(stage, NAMES["train"])
        if line != self._said:
            self._said = line
            print(f"{line} …" if stage != "ready" else f"{line}.", file=sys.stderr, flush=True)
