"""`milpa run` as a person starts it: everything is there, and everything ends with it."""

import asyncio
import os
import signal
import socket
import time
from pathlib import Path

import pytest

from sandbox.server import TOKEN
from sandbox.server import running as sandbox
from tests.milpa.running_milpa import Running, gone, is_alive, running, status

COORDINATOR_LINK = r"https://t\.me/milpa_demo_bot\?start=s_[\w-]+"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_demo_shows_its_pages_and_ends_with_all_that_it_started(tmp_path: Path, number: signal.Signals) -> None:
    with running(tmp_path) as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        assert f"The phone   {milpa.phone}/" in milpa.said()
        assert f"The panel   {milpa.web}/panel/" in milpa.said()
        assert [status(url) for url in (milpa.phone, f"{milpa.web}/panel/entrar", f"{milpa.web}/readyz")] == [200] * 3
        children = milpa.children()
        assert children
        assert milpa.end(number) == 0
        assert gone(children)
        assert "Traceback" not in milpa.said()


def test_even_killed_it_leaves_nobody_behind(tmp_path: Path) -> None:
    with running(tmp_path) as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        children = milpa.children()
        assert milpa.end(signal.SIGKILL) == -signal.SIGKILL
        assert gone(children)


def test_a_sandbox_that_dies_is_started_again_at_the_same_place(tmp_path: Path) -> None:
    with running(tmp_path) as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        (first,) = milpa.children()
        _kill(first)
        milpa.wait_to_say("starting it again")
        _eventually(milpa, first)
        assert status(milpa.phone) == 200


def test_a_second_one_in_the_same_folder_is_told_so(tmp_path: Path) -> None:
    with running(tmp_path) as first:
        first.wait_to_say("Ctrl-C stops everything")
        first.output.rename(tmp_path / "first.txt")
        with running(tmp_path) as second:
            assert second.process.wait(30) == 2
            assert second.said().startswith(f"milpa: Milpa is running on {tmp_path} already. Stop it first")
            assert second.said().count("\n") == 1


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with running(tmp_path, "--port", str(port)) as milpa:
            assert milpa.process.wait(30) == 2
            assert milpa.said().startswith(f"milpa: Port {port} is taken")
            assert milpa.said().count("\n") == 1


@pytest.mark.parametrize(
    ("token", "api_url", "says"),
    [
        ("123456:wrong-token", None, "Telegram refuses TELEGRAM_BOT_TOKEN"),
        (TOKEN, "http://127.0.0.1:9", "Telegram cannot be reached"),
    ],
)
async def test_a_wrong_token_or_no_network_is_one_sentence(
    tmp_path: Path, token: str, api_url: str | None, says: str
) -> None:
    async with sandbox() as url:
        with running(tmp_path, TELEGRAM_BOT_TOKEN=token, TELEGRAM_API_URL=api_url or url) as milpa:
            assert await _ended(milpa) == 2
            assert milpa.said().startswith(f"milpa: {says}")
            assert milpa.said().count("\n") == 1


async def test_with_a_token_there_is_no_sandbox_and_the_first_coordinator_gets_a_link(tmp_path: Path) -> None:
    async with sandbox() as url:
        with running(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=url) as milpa:
            assert await _said(milpa, COORDINATOR_LINK)
            assert await _said(milpa, r"write /panel to the bot, if you coordinate")
            assert "Eva" not in milpa.said()  # the cast is of the demo
            assert milpa.children() == []
            assert await _ended(milpa, signal.SIGINT) == 0


@pytest.mark.rasa
def test_rasa_comes_up_in_the_background_and_goes_with_the_rest(tmp_path: Path) -> None:
    with running(tmp_path, NLU_URL="") as milpa:
        milpa.wait_to_say("Ctrl-C stops everything")
        milpa.wait_to_say("Rasa is ready", seconds=180)
        assert status((tmp_path / "sidecar.url").read_text() + "/status") in (200, 401)
        children = milpa.children()
        assert len(children) >= 2
        assert milpa.end(signal.SIGINT) == 0
        assert gone(children)
        assert not (tmp_path / "sidecar.url").exists()


def _kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def _eventually(milpa: Running, dead: int) -> None:
    for _ in range(100):
        children = [pid for pid in milpa.children() if pid != dead and is_alive(pid)]
        if children and _answers(milpa.phone):
            return
        time.sleep(0.1)
    raise AssertionError("the sandbox did not come back")


def _answers(url: str) -> bool:
    try:
        return status(url) == 200
    except OSError:
        return False


async def _ended(milpa: Running, number: signal.Signals | None = None) -> int:
    """Waits beside the event loop: the sandbox that it talks to lives there."""
    if number is not None:
        milpa.process.send_signal(number)
    return await asyncio.to_thread(milpa.process.wait, 60)


async def _said(milpa: Running, pattern: str) -> str:
    return await asyncio.to_thread(milpa.wait_to_say, pattern)
