"""The books: what several chats write at one moment is one commit, and nobody pays for another's mistake."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from threading import Event

from sqlalchemy.orm import Session

from bot.books import Books
from core.services import inbox
from core.services.inbox import Arrival
from core.storage.database import Database
from tests.conftest import NOW


class Keeper:
    """Keeps arrivals, and will not have one of them."""

    def __init__(self) -> None:
        self.together: list[int] = []

    def keep(self, session: Session, numbers: Sequence[int]) -> list[int]:
        self.together.append(len(numbers))
        inbox.keep(session, [Arrival(number, 1001, "{}") for number in numbers], NOW)
        if 3 in numbers:
            raise ValueError(3)
        return [number * 10 for number in numbers]


async def test_alike_is_done_in_one_go_and_what_fails_fails_alone(database: Database) -> None:
    books, keeper, gate = Books(database), Keeper(), Event()
    # While the only thread waits, the others gather behind it.
    first = asyncio.create_task(books.write(lambda _: gate.wait()))
    await asyncio.sleep(0)
    alike = [asyncio.create_task(books.write_alike(keeper.keep, number)) for number in (1, 2, 3, 4)]
    other = asyncio.create_task(books.write(lambda session: len(inbox.left_over(session))))
    await asyncio.sleep(0)
    gate.set()
    told = await asyncio.gather(first, *alike, other, return_exceptions=True)
    assert told[1:3] + told[4:5] == [10, 20, 40]
    assert isinstance(told[3], ValueError)
    assert keeper.together == [4, 1, 1, 1, 1]
    assert told[5] == 3
    with database.read() as session:
        assert [one.update_id for one in inbox.left_over(session)] == [1, 2, 4]
    books.close()
