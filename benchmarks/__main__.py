"""Speed, against a baseline of the same run: python -m benchmarks [answering|replying|planning|sending|load …]

What is printed is Markdown; `--into FILE` puts it there too, each benchmark in its section.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import answering, figures, load, planning, replying, report, sending, understanding
from benchmarks.report import Section
from benchmarks.sizes import SMALL, Sizes
from benchmarks.tables import Table


async def _planning(sizes: Sizes) -> list[Table]:
    return await asyncio.to_thread(planning.run, sizes)


async def _figures(sizes: Sizes) -> list[Table]:
    return await asyncio.to_thread(figures.run, sizes)


BENCHMARKS: dict[str, Callable[[Sizes], Awaitable[list[Table]]]] = {
    "answering": answering.run,
    "replying": replying.run,
    "planning": _planning,
    "figures": _figures,
    "sending": sending.run,
    "understanding": understanding.run,
    "load": load.run,
}
#: Only when it is named, for it takes a machine of its own and a quarter of an hour.
APART = ("load",)


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], help="which; all but «load» when none is named")
    parser.add_argument("--small", action="store_true", help="only to see that it runs: a minute or two")
    parser.add_argument("--rounds", type=int, help="the medians are of so many")
    parser.add_argument("--updates", type=int, help="answered in each case of «answering»")
    parser.add_argument("--towns", type=int, nargs="+", help="households with a reminder each, of «planning»")
    parser.add_argument("--audience", type=int, nargs="+", help="households of the campaign in «planning»")
    parser.add_argument("--events", type=int, help="of the programme, in «planning»")
    parser.add_argument("--households", type=int, help="to whom «sending» sends")
    parser.add_argument("--neighbours", type=int, help="households of the town of «load»")
    parser.add_argument("--rate", type=int, help="words a second that they say in «load»")
    parser.add_argument("--seconds", type=int, help="for so long, in «load»")
    parser.add_argument("--bots", type=int, help="processes that answer in «load», on PostgreSQL")
    parser.add_argument("--database", choices=load.NAMES, help="of «load»")
    parser.add_argument("--sweep", type=int, nargs="+", help="rates of «load», until the answers do not follow")
    parser.add_argument("--into", type=Path, help="a Markdown file, whose sections of the same name are replaced")
    return parser.parse_args(words)


async def main(given: argparse.Namespace, words: list[str]) -> int:
    """One that fails is said, and the others are measured; returns how many failed."""
    sizes = (SMALL if given.small else Sizes()).with_options(given)
    failed = 0
    for name in given.names or [name for name in BENCHMARKS if name not in APART]:
        load, began = os.getloadavg()[0], time.monotonic()
        print(f"## {name}\n", flush=True)
        try:
            tables = await BENCHMARKS[name](sizes)
        except Exception:
            failed += 1
            traceback.print_exc()
            continue
        body = "\n".join(map(str, tables)) + f"\nMeasured in {time.monotonic() - began:.0f} s."
        section = Section(sizes.section(name), report.facts(" ".join(["python -m benchmarks", *words]), load), body)
        print(f"{section.facts}\n\n{section.body}\n", flush=True)
        if given.into is not None:
            report.write(given.into, section)
    return failed


if __name__ == "__main__":
    said = sys.argv[1:]
    raise SystemExit(asyncio.run(main(arguments(said), said)))
