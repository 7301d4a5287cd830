"""Each room in a process of its own, as a programme on several machines runs them."""

import asyncio
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from milpa.settings import ROOT
from sandbox.phone import Phone
from sandbox.server import TOKEN
from sandbox.server import running as sandbox
from tests.milpa.running_milpa import environ, free_port, status
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

MILPA = str(ROOT / ".venv/bin/milpa")


@asynccontextmanager
async def room(var: Path, url: str, *words: str, **more: str) -> AsyncIterator[None]:
    told = environ(var, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url, **more)
    process = await asyncio.create_subprocess_exec(MILPA, *words, env=told, stderr=asyncio.subprocess.DEVNULL)
    try:
        yield
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def answers(url: str) -> None:
    for _ in range(300):
        try:
            if await asyncio.to_thread(status, url) == 200:
                return
        except OSError:
            await asyncio.sleep(0.1)
    raise AssertionError(f"{url} does not answer")


async def meet_doña_ana(url: str) -> None:
    async with Phone(url, 1001) as ana:
        await ana.start()
        await ana.wait_for("¿Está de acuerdo?", timeout=30)


async def test_bot_scheduler_and_panel_run_apart_on_one_database(tmp_path: Path) -> None:
    web, page = free_port(), free_port()
    async with (
        sandbox() as url,
        room(tmp_path, url, "bot", "--port", str(web)),
        room(tmp_path, url, "scheduler"),
        room(tmp_path, url, "panel", "--port", str(page)),
    ):
        await answers(f"http://127.0.0.1:{web}/readyz")
        await answers(f"http://127.0.0.1:{page}/panel/entrar")
        await meet_doña_ana(url)


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
