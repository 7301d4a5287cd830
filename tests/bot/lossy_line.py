"""A line to PostgreSQL that passes a COMMIT on and breaks before its answer: done, and nobody knows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

COMMIT = b"COMMIT\0"
DICE = random.Random(7)


@dataclass
class Line:
    """`rate`: the part of the commits that lose their answer."""

    server_port: int
    rate: float = 0
    commits: int = 0
    lost: int = 0
    port: int = 0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.server_port)
        answers = asyncio.create_task(self._pass_on(there, writer))
        try:
            while said := await reader.read(65536):
                if COMMIT in said and self._loses():
                    answers.cancel()
                    await asyncio.gather(answers, return_exceptions=True)
                    back.write(said)
                    await there.read(65536)  # it is done now
                    return
                back.write(said)
                await back.drain()
        except (ConnectionError, asyncio.CancelledError):
            return
        finally:
            answers.cancel()
            back.close()
            writer.close()

    def _loses(self) -> bool:
        self.commits += 1
        loses = DICE.random() < self.rate
        self.lost += loses
        return loses

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while heard := await reader.read(65536):
            writer.write(heard)
            await writer.drain()
        writer.close()


@asynccontextmanager
async def lossy_line(server_port: int) -> AsyncIterator[Line]:
    line = Line(server_port)
    server = await asyncio.start_server(line.carry, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
