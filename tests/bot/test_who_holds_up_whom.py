"""One chat's trouble is not another's: who cannot be reached, who floods, and who was being answered at the end."""

from __future__ import annotations

import asyncio
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.outgoing.request import AiohttpRequest
from bot.polling import MOST_IN_HAND
from core.library import Library
from core.storage.database import Database
from sandbox.phone import Control
from sandbox.server import running
from tests.bot import town
from tests.bot.test_start import service_of, started

#: As many as are worked on side by side, and some.
UNREACHABLE = range(8000, 8070)
FLOODING = 9000


async def test_chats_that_cannot_be_reached_and_one_that_floods_hold_up_nobody(
    tmp_path: Path, database: Database, library: Library
) -> None:
    town.settle(database)
    async with (
        running(limits=False) as url,
        Control(url) as control,
        started(service_of(url, database, library, tmp_path)),
    ):
        for who in (*UNREACHABLE, FLOODING):
            await control.fault("500", method="sendMessage", chat_id=who, rate=1)
        greetings = [town.update(who, who, "hola") for who in UNREACHABLE]
        flood = [town.update(FLOODING, 20_000 + number, "hola") for number in range(MOST_IN_HAND + 100)]
        await control.inject(*greetings, *flood)
        await town.say(control, town.PEOPLE)
        heard = await town.until_answered(control, town.PEOPLE)
    assert len(heard) == town.PEOPLE


async def test_who_is_being_answered_when_the_bot_is_stopped_hears_it_once(
    tmp_path: Path, database: Database, library: Library
) -> None:
    """A chat with more to be answered than there is time for: the message on its way is waited for, not cut off."""
    town.settle(database)
    async with running(limits=False) as url, Control(url) as control:
        await control.people(town.FIRST, town.PEOPLE)
        await control.fault("slow", method="sendMessage", rate=1, seconds=1.5)
        async with started(service_of(url, database, library, tmp_path)):
            await control.inject(*(town.saving(town.PEOPLE * number) for number in range(1, 13)))
            await town.until_answered(control, 1)
        before = await town.answers(control)
        await control.clear_faults()
        async with started(service_of(url, database, library, tmp_path)):
            heard = await town.until_answered(control, 12)
    assert len(before[town.FIRST]) < 12
    assert heard == {town.FIRST: [town.PEOPLE * number for number in range(1, 13)]}


async def test_while_the_database_is_locked_the_log_says_so_without_the_program_s_own_lines(
    tmp_path: Path, database: Database, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Each update in hand tries again and again: with a traceback each, the operator would find nothing else."""
    town.settle(database)
    locked = "CREATE TRIGGER locked BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'database is locked'); END"
    async with (
        running(limits=False) as url,
        Control(url) as control,
        started(service_of(url, database, library, tmp_path)),
    ):
        write(database, locked)
        await town.say(control, town.PEOPLE)
        await town.until(lambda: caplog.text.count("an update waits for the database") >= town.PEOPLE)
        write(database, "DROP TRIGGER locked")
        await town.until_answered(control, town.PEOPLE)
    assert town.each_once(database, town.PEOPLE)
    assert [record.message for record in caplog.records if record.exc_info] == []


def write(database: Database, statement: str) -> None:
    with database.write() as session:
        session.execute(text(statement))


async def test_what_was_answered_while_the_process_stood_still_is_not_taken_for_lost() -> None:
    asked, stands_still = threading.Event(), threading.Event()

    class Telegram(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            asked.set()
            stands_still.wait(60)
            body = b'{"ok": true, "result": {"message_id": 7}}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Telegram)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    request = AiohttpRequest(answer_seconds=1.5)
    await request.initialize()
    said = asyncio.create_task(request.call(f"http://127.0.0.1:{server.server_port}/sendMessage", {"text": "hola"}))
    await asyncio.to_thread(asked.wait)
    stands_still.set()
    time.sleep(2)  # noqa: ASYNC251 - the whole loop stands still, as in a process that was stopped
    assert await said == {"message_id": 7}
    await request.shutdown()
    server.shutdown()
    server.server_close()
