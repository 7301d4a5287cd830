"""Speed, against a baseline of the same run: python -m benchmarks [answering|replying|planning|sending …]

What is printed is Markdown; `--into FILE` writes it there too, with the machine, the day and the commit.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import subprocess
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import answering, planning, replying, sending
from benchmarks.processes import ROOT
from benchmarks.tables import Table


async def _planning(rounds: int) -> list[Table]:
    return await asyncio.to_thread(planning.run, rounds)


BENCHMARKS: dict[str, Callable[[int], Awaitable[list[Table]]]] = {
    "answering": answering.run,
    "replying": replying.run,
    "planning": _planning,
    "sending": sending.run,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], help="which; all of them when none is named")
    parser.add_argument("--rounds", type=int, default=3, help="the medians are of so many")
    parser.add_argument("--into", type=Path, help="a Markdown file to write the tables to")
    return parser.parse_args()


async def main(given: argparse.Namespace) -> None:
    pieces = [f"{machine()}\n"]
    print(pieces[0], flush=True)
    for name in given.names or BENCHMARKS:
        heading = f"## {name}\n"
        print(heading, flush=True)
        pieces.append(heading)
        for table in await BENCHMARKS[name](given.rounds):
            print(table, flush=True)
            pieces.append(str(table))
    if given.into is not None:
        given.into.write_text("\n".join(pieces), encoding="utf-8")


def machine() -> str:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC · commit {commit.stdout.strip() or 'unknown'} · {os.cpu_count()} cores"
        f" · load before {load} · Python {platform.python_version()}"
    )


if __name__ == "__main__":
    asyncio.run(main(arguments()))
