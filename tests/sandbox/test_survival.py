"""Killed at any moment and started again, the sandbox has lost nothing that it had accepted."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from sandbox.phone import Control, Phone
from sandbox.server import running
from tests.sandbox.conftest import Bot
from tests.sandbox.pictures import png

ANA = 1001


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@asynccontextmanager
async def process(port: int, state: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m sandbox` as a process of its own, answering; killed at the end if it still lives."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", str(port), "--state", str(state), "--no-limits",
        stdout=asyncio.subprocess.PIPE)  # fmt: skip
    assert child.stdout is not None
    async with asyncio.timeout(20):
        await child.stdout.readline()
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()


async def test_killed_while_ana_speaks_it_keeps_every_word(tmp_path: Path) -> None:
    port, accepted = free_port(), list[str]()
    address = f"http://127.0.0.1:{port}"
    async with process(port, tmp_path / "state.db") as child, Phone(address, ANA) as ana:
        try:
            for number in range(100_000):
                if number == 40:
                    asyncio.get_running_loop().call_later(0.02, child.send_signal, signal.SIGKILL)
                await ana.send(f"guardé {number}")
                accepted.append(f"guardé {number}")
        except aiohttp.ClientError:
            pass
    async with process(port, tmp_path / "state.db"), aiohttp.ClientSession() as session:
        heard = await all_updates(Bot(address, session))
    texts = [update["message"]["text"] for update in heard]
    assert len(accepted) >= 40
    # The one that was on its way may have been accepted without her knowing.
    assert texts[: len(accepted)] == accepted
    assert len(texts) <= len(accepted) + 1


async def all_updates(bot: Bot) -> list[dict[str, dict[str, str]]]:
    heard: list[dict[str, dict[str, str]]] = []
    offset = 0
    while updates := await bot.updates(offset=offset, seconds=0):
        heard += updates
        offset = updates[-1]["update_id"] + 1
    return heard


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    markup = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    async with (
        running(state=state, limits=False) as address,
        aiohttp.ClientSession() as session,
        Phone(address, ANA, name="Ana María") as ana,
        Control(address) as control,
    ):
        bot = Bot(address, session)
        await ana.start("EVA-7")
        (first,) = await bot.updates()
        await bot.updates(offset=first["update_id"] + 1, seconds=0)
        await bot.call("sendMessage", chat_id=ANA, text="¿Guardó?", reply_markup=markup)
        tap = (await ana.tap("Sí"))["tap"]
        photo = (await ana.upload("photo", png(), "a.png"))["photo"][0]["file_id"]
        poll = await bot.call("sendPoll", chat_id=ANA, question="¿?", options=["a", "b"])
        await ana.vote(poll["message_id"], 1)
        await ana.group("Cuchubal", 1002)
        await bot.call("setMyCommands", commands=[{"command": "ayuda", "description": "Ayuda"}])
        await control.forward_clock(86_400)
        before = await ana.chat()
        waiting = await bot.updates()
    async with (
        running(state=state, limits=False) as address,
        aiohttp.ClientSession() as session,
        Phone(address, ANA) as ana,
    ):
        bot = Bot(address, session)
        after = await ana.chat()
        for part in ("messages", "person", "commands", "votes", "chats"):
            assert after[part] == before[part], part
        assert after["clock"]["offset_seconds"] == 86_400
        assert await bot.updates() == waiting
        assert await bot.call("answerCallbackQuery", callback_query_id=tap)
        assert (await bot.call("getFile", file_id=photo))["file_size"] == len(png())
        newest = (await ana.send("otra"))["message_id"]
        assert newest > max(message["message_id"] for message in before["messages"])
        assert (await bot.call("getUpdates", offset=-1))[0]["update_id"] > waiting[-1]["update_id"]


async def words_of_failure(*arguments: str) -> str:
    """What `python -m sandbox` says when it cannot start: its only line, with exit code 2."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    _, errors = await asyncio.wait_for(child.communicate(), 20)
    assert child.returncode == 2
    (line,) = errors.decode().splitlines()
    return line


async def test_a_taken_port_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        words = await words_of_failure("--port", str(port))
    assert words == f"Port {port} on 127.0.0.1 is taken by another program; choose another one with --port."


async def test_a_place_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    assert "no such port" in await words_of_failure("--port", "99999")
    assert "192.0.2.1" in await words_of_failure("--host", "192.0.2.1", "--port", "0")
    (tmp_path / "note.txt").write_text("not a database, " * 100)
    assert "note.txt" in await words_of_failure("--state", str(tmp_path / "note.txt"), "--port", "0")


async def test_it_stops_at_once_and_silently(tmp_path: Path) -> None:
    port = free_port()
    async with process(port, tmp_path / "state.db") as child, aiohttp.ClientSession() as session:
        poll = asyncio.create_task(Bot(f"http://127.0.0.1:{port}", session).ask("getUpdates", timeout=50))
        await asyncio.sleep(0.1)
        async with session.ws_connect(f"http://127.0.0.1:{port}/u/1001/live"):
            child.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(child.wait(), 15) == 0
        assert (await poll)["result"] == []
