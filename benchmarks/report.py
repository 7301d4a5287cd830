"""docs/bench.md: a section for each benchmark, replaced when it is measured again."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.processes import ROOT

HEAD = """# How fast it is

Each section says when it was measured, on what, and how busy the machine was. Nothing here is a target that a test
checks: the figures are compared with a baseline of the same run, and the ratio is what carries over to another machine.

All of it: `make bench`. One of them, or smaller: `.venv/bin/python -m benchmarks --help`.
"""
SECTION = re.compile(r"^## (?P<name>\w+)$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    name: str
    facts: str
    body: str

    def __str__(self) -> str:
        return f"## {self.name}\n\n{self.facts}\n\n{self.body.strip()}\n"


def write(path: Path, section: Section) -> None:
    """Puts the section in the place of the older one of its name, or at the end."""
    before = _sections(path.read_text(encoding="utf-8")) if path.exists() else {}
    every = {**before, section.name: str(section)}
    path.write_text("\n".join([HEAD, *(one.strip() + "\n" for one in every.values())]), encoding="utf-8")


def _sections(text: str) -> dict[str, str]:
    found = list(SECTION.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    return {one["name"]: text[one.start() : end] for one, end in zip(found, ends, strict=True)}


def facts(command: str, load_before: float) -> str:
    """The command, the day, the code and the machine; a load beside that of the benchmark is said."""
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    return (
        f"`{command}` · {datetime.now(UTC):%Y-%m-%d %H:%M} UTC · commit {commit.stdout.strip() or 'unknown'}"
        f" · {_processor()}, {os.cpu_count()} cores, {_memory_gb():.0f} GB · Python {platform.python_version()}"
        f" · load of the machine before it began {load_before:.1f}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
