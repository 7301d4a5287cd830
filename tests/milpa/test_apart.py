"""Each room in a process of its own, as a programme on several machines runs them."""

import asyncio
import json
import signal
import subprocess
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from milpa.settings import ROOT
from sandbox.phone import Control, Phone
from sandbox.server import TOKEN
from sandbox.server import running as sandbox
from tests.milpa.running_milpa import environ, free_port, status
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

MILPA = str(ROOT / ".venv/bin/milpa")


@asynccontextmanager
async def room(var: Path, url: str, *words: str, **more: str) -> AsyncIterator[None]:
    """What it says goes to a file of its name in `var`."""
    given = environ(var, **{"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url, **more})
    with (var / f"{words[0]}.log").open("w") as log:
        process = await asyncio.create_subprocess_exec(MILPA, *words, env=given, stdout=log, stderr=log)
    try:
        yield
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def answers(url: str) -> None:
    for _ in range(900):
        with suppress(OSError):
            if await asyncio.to_thread(status, url) == 200:
                return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{url} does not answer")


async def meet_doña_ana(url: str) -> None:
    async with Phone(url, 1001) as ana:
        await ana.start()
        await ana.wait_for("¿Está de acuerdo?", timeout=30)


async def test_bot_scheduler_and_panel_run_apart_on_one_database(tmp_path: Path) -> None:
    web, page, clock = free_port(), free_port(), free_port()
    async with (
        sandbox() as url,
        room(tmp_path, url, "bot", "--port", str(web)),
        room(tmp_path, url, "scheduler", "--port", str(clock)),
        room(tmp_path, url, "panel", "--port", str(page)),
    ):
        await answers(f"http://127.0.0.1:{web}/readyz")
        await answers(f"http://127.0.0.1:{page}/panel/entrar")
        await answers(f"http://127.0.0.1:{clock}/readyz")
        await meet_doña_ana(url)
        each = [await asyncio.to_thread(page_of, port) for port in (web, page, clock)]
        copy = tmp_path / "copy.tar.gz"
        done = [await asyncio.to_thread(told, tmp_path, *words) for words in (("backup", copy), ("restore", copy))]
    assert all("milpa_waiting_updates 0.0" in text for text in each)
    assert "milpa_speaks 1.0" in each[2]
    assert [one.returncode for one in done] == [0, 2]
    assert "is running on" in done[1].stderr
    assert told(tmp_path, "restore", copy).returncode == 0


def told(var: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([MILPA, *words], env=environ(var), capture_output=True, text=True, timeout=120)


def page_of(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30) as answer:
        return str(answer.read().decode())


async def test_the_logs_of_a_service_are_json_and_hold_nobodys_words_or_name(tmp_path: Path) -> None:
    web = free_port()
    async with (
        sandbox() as url,
        Control(url) as control,
        room(tmp_path, url, "bot", "--port", str(web)),
        Phone(url, 700_123_401, "Anastasia") as ana,
    ):
        await ana.start()
        await ana.wait_for("¿Está de acuerdo?", timeout=60)
        await control.fault("400", method="sendMessage", times=1, description="Bad Request: refused for the test")
        await ana.send("guardé 7314.09 quetzales para la quinceañera")
        await ana.send("y esto también es mío: 5529-4410")
        await ana.wait_for(timeout=60)
        await asyncio.sleep(1)
    said = (tmp_path / "bot.log").read_text()
    assert [json.loads(line)["level"] for line in said.splitlines()].count("error") >= 1
    for hers in ("Anastasia", "7314.09", "731409", "quinceañera", "5529-4410", "55294410", "700123401"):
        assert hers not in said
    assert TOKEN not in said


@pytest.mark.postgres
async def test_telegram_calls_a_bot_with_a_webhook_on_postgresql(tmp_path: Path, postgres_url: str) -> None:  # noqa: F811
    port = free_port()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "WEBHOOK_SECRET": "a-secret-of-the-test"}
    async with (
        sandbox() as url,
        room(tmp_path, url, "bot", "--port", str(port), DATABASE_URL=postgres_url, **hook),
    ):
        await answers(f"http://127.0.0.1:{port}/readyz")
        await meet_doña_ana(url)


@pytest.mark.parametrize("name", ["bot", "scheduler", "panel"])
def test_without_a_token_a_room_alone_says_what_to_do(tmp_path: Path, name: str) -> None:
    words = [MILPA, name, *(["--port", str(free_port())] if name != "scheduler" else [])]
    done = subprocess.run(words, env=environ(tmp_path), capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "make run" in done.stderr
    assert "Traceback" not in done.stderr
