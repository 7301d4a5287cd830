import asyncio
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from nlu import sidecar
from nlu.client import NluClient
from nlu.examples import sentences
from nlu.report import systems, writing
from nlu.report.held_out import LATER, Outcome, Row, rows

PAGE = Path(__file__).resolve().parents[2] / "docs" / "understanding.md"
LONGEST_START = 180


def main() -> None:
    held_out = rows()
    later: dict[str, list[Outcome]] = {}
    compared: dict[str, list[Outcome]] = {}
    with _serving() as (url, token):
        _say("with Rasa")
        compared["Rasa and rules (the product)"] = asyncio.run(_with_rasa(url, token, held_out))
        for name in LATER:
            _say(f"the {name} set")
            later[name] = asyncio.run(_with_rasa(url, token, rows(name)))
    _say("without Rasa")
    compared["Rasa away: rules and examples"] = asyncio.run(systems.through(held_out, None))
    compared["hand-written phrases alone"] = systems.phrases_alone(held_out)
    _say("baseline")
    compared["scikit-learn alone: letters, logistic regression"] = systems.with_baseline(held_out)
    _say("cross-validation")
    folds = systems.cross_validation()
    first = next(iter(compared))
    count = sum(1 for _ in sentences())
    PAGE.write_text(
        writing.page(compared, first, later, folds, count, _commit(), f"{date.today():%Y-%m-%d}"), encoding="utf-8"
    )
    _say(f"written: {PAGE}")


async def _with_rasa(url: str, token: str, messages: Sequence[Row]) -> list[Outcome]:
    async with NluClient(url, token, seconds=5) as client:
        outcomes = await systems.through(messages, client)
    away = sum(one.understood is not None and one.understood.engine == "rules" for one in outcomes)
    wordless = sum(not any(letter.isalpha() for letter in one.row.text) for one in outcomes)
    if away > wordless + 3:
        sys.exit(f"the sidecar was away for {away} messages; these would not be its figures")
    return outcomes


@contextmanager
def _serving() -> Iterator[tuple[str, str]]:
    model = sidecar.prepare(lambda stage, done: print(f"\r{stage} {done:.0%}   ", end="", flush=True))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url, token = f"http://127.0.0.1:{port}", secrets.token_urlsafe(16)
    command = sidecar.serve_command(model, port, token)
    child = subprocess.Popen(command.argv, env=command.env, cwd=command.cwd, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + LONGEST_START
        while not sidecar.is_ready(url, token):
            if child.poll() is not None or time.monotonic() > until:
                sys.exit("the sidecar did not start; `milpa nlu serve` says why")
            time.sleep(0.3)
        yield url, token
    finally:
        child.terminate()
        child.wait(timeout=20)


def _commit() -> str:
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=PAGE.parent)
    return said.stdout.strip() or "unknown"


def _say(what: str) -> None:
    print(f"\n{what}", flush=True)


if __name__ == "__main__":
    main()
