"""What a lesson weighs on the line: one learner does it through the sandbox, and its bytes are counted.

Hers is what her phone receives and sends: text, formatting and buttons of every message, and of every change to
one, which Telegram sends whole again; and the data of each button that she taps. What travels between Milpa and
Telegram, headers and long polls included, is counted beside it by a wire-tap: it is many times more and costs her
nothing. Telegram packs its own protocol tighter than the JSON that is counted here, and adds its envelope.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import orjson

from core.clock import Clock
from core.domain.lesson import Lesson
from core.library import Library
from core.services import households
from core.storage.database import Database
from sandbox.phone import Message, Phone
from sandbox.server import running
from tests.conftest import NOW
from tests.conversations.village import build

BUDGET = 5_000
SEEN = ("text", "entities", "reply_markup")


@dataclass(frozen=True)
class Weight:
    slug: str
    number: str
    title: str
    messages: int  #: that came, changes apart
    hers: int  #: bytes
    wire: int  #: bytes


@dataclass
class Tap:
    """A wire-tap: passes everything on and counts it, both ways."""

    target: str
    port: int = 0
    bytes: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far = urlsplit(self.target)
        far_reader, far_writer = await asyncio.open_connection(far.hostname, far.port)
        await asyncio.gather(self._pass(reader, far_writer), self._pass(far_reader, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while some := await reader.read(65_536):
                self.bytes += len(some)
                writer.write(some)
                await writer.drain()
        except (ConnectionError, RuntimeError):
            pass
        finally:
            writer.close()


@dataclass
class Learner:
    phone: Phone
    tap: Tap
    library: Library
    _seen: int = 0
    _messages: int = 0

    async def weigh(self, slugs: Sequence[str]) -> list[Weight]:
        return [await self._one(self.library.lesson(slug, "es", "GT")) for slug in slugs]

    async def _one(self, lesson: Lesson) -> Weight:
        """Opens it from the list of its module, reads every card, answers the action and every question."""
        opened = await self._find(lesson)
        self._seen, self._messages, before = len(opened.encode()), 0, self.tap.bytes
        await self.phone.tap(opened)
        shown = await self.phone.wait_for(lambda message: "1/" in message.text)
        for said in ("Seguir",) * (len(lesson.cards) - 1) + ("Ya leí", "Hecho"):
            shown = await self._press(shown, said)
        for question in lesson.questions:
            wrong = next(i for i, choice in enumerate(question.choices) if choice.key != question.correct)
            shown = await self._press(shown, "ABCDEF"[wrong])
        await self._count()
        return Weight(lesson.slug, lesson.number, lesson.title, self._messages, self._seen, self.tap.bytes - before)

    async def _find(self, lesson: Lesson) -> str:
        data = f"l:{lesson.slug}::"
        await self.phone.send("/lecciones")
        await self.phone.wait_for(lambda message: f"mod:{lesson.module}:0" in str(message.raw))
        await self.phone.tap(f"mod:{lesson.module}:0")
        await self.phone.wait_for(lambda message: data in str(message.raw))
        return data

    async def _press(self, shown: Message, label: str) -> Message:
        """Taps the button of what is shown now, and gives the message that it brings."""
        await self._count()
        data = shown.data(label)
        self._seen += len(data.encode())
        await self.phone.tap(data, shown.id)
        return await self.phone.wait_for(lambda message: not message.edited and message.id > shown.id)

    async def _count(self) -> None:
        """Everything that has come since her last tap."""
        for message in await self.phone.said_since():
            self._messages += not message.edited
            self._seen += len(orjson.dumps({name: message.raw[name] for name in SEEN if name in message.raw}))


@asynccontextmanager
async def learner(folder: Path, library: Library) -> AsyncIterator[Learner]:
    """A household that has agreed, in a whole Milpa whose line is tapped."""
    async with running(limits=False) as url:
        tap = Tap(url)
        server = await asyncio.start_server(tap.serve, "127.0.0.1", 0)
        tap.port = server.sockets[0].getsockname()[1]
        database = Database(f"sqlite:///{folder}/milpa.db")
        database.upgrade()
        village = build(tap.url, database, Clock(NOW - datetime.now(UTC)), library, folder, None)
        with database.write() as session:
            household = households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW)
            households.agree(session, household.id, NOW)
        await village.bot.start()
        async with Phone(url, 1001, "Ana") as phone:
            await phone.start()
            await phone.wait_for()
            yield Learner(phone, tap, library)
        await village.bot.stop()
        server.close()
        database.close()


def table(weights: Sequence[Weight]) -> str:
    head = "| lección | mensajes | bytes de ella | bytes entre Milpa y Telegram |\n|---|---|---|---|\n"
    return head + "".join(
        f"| {one.number} {one.title} | {one.messages} | {one.hers:,} | {one.wire:,} |\n" for one in weights
    )
