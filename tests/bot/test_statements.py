"""How often the database is asked for an update, alone and among ten (docs/decisions/0021): it grows in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event
from telegram import Update

from bot.handlers import free_text
from bot.listening import Listener
from bot.scribe import Hearing, Scribe
from bot.talk import Surroundings
from core.clock import Clock
from core.domain.money import Money
from core.i18n import Catalogs
from core.library import Library
from core.services import goals, households, inbox
from core.services.inbox import Arrival
from core.storage.database import Database
from core.storage.presence import Presence
from nlu.client import NluClient
from tests.bot import town
from tests.conftest import NOW, ROOT
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401 - fixtures

MANY = 10


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    asked: list[str] = []

    def hear(_: Connection, _cursor: object, statement: str, *_more: Any) -> None:
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", hear)
    yield asked
    event.remove(database.engine, "before_cursor_execute", hear)


def said(numbers: Sequence[int], text: str) -> list[Update]:
    found = []
    for number in numbers:
        raw = {"update_id": number, **town.saving(number)}
        raw["message"]["text"] = text
        update = Update.de_json(raw, None)
        assert update is not None
        found.append(update)
    return found


async def answered(database: Database, library: Library, updates: Sequence[Update]) -> list[str]:
    """What the database is asked from hearing these to owing their answers, as the desk does it."""
    clock, presence = Clock(), Presence(database)
    around = Surroundings(library, Catalogs(ROOT / "locales"), "GT", "America/Guatemala", "milpa_bot", "", is_demo=True)
    listener, scribe = Listener(NluClient("", ""), "GT", "America/Guatemala"), Scribe(clock, presence, around, set())
    with counted(database) as asked:
        now = clock.now()
        with database.write() as session:
            inbox.keep(session, [Arrival(one.update_id, one.effective_chat.id, "{}") for one in updates], now)
        with database.write() as session:
            heard = listener.prepare(session, [(one, now) for one in updates])
        understood = [await listener.understand(one, now) for one in heard]
        hearings = [Hearing(one, free_text.hear, what) for one, what in zip(updates, understood, strict=True)]
        with database.write() as session:
            owed = scribe.write_down(session, hearings)
        with database.write() as session:
            inbox.paid(session, [one.id for each in owed for one in each or ()])
    assert all(each for each in owed)
    return asked


def settle(database: Database) -> None:
    """Each of the neighbours has a goal, as most who talk with it have."""
    town.settle(database)
    with database.write() as session:
        for chat in range(town.FIRST, town.FIRST + town.PEOPLE):
            household = households.known(session, chat)
            assert household is not None
            goals.set_goal(session, household, "techo", Money.of(9_000, "GTQ"), None, NOW, f"g{chat}")


async def most(database: Database, library: Library, text: str) -> tuple[int, int]:
    """What one asks alone, and ten together, of people who have written before."""
    settle(database)
    await answered(database, library, said(range(1, 1 + town.PEOPLE), text))
    asked = await answered(database, library, said([21], text))
    together = await answered(database, library, said(range(22, 22 + MANY), text))
    return len(asked), len(together)


#: For a greeting and a saving, the savepoint not counted: alone, and each among ten.
ALONE = {"hola": 2, "guardé 50 quetzales": 6}
AMONG_TEN = {"hola": 1, "guardé 50 quetzales": 5}
#: Kept, begun, owed and paid, and who they all are: once for one and for ten.
INBOX, LOOK = 4, 1


@pytest.mark.parametrize("text", ALONE)
async def test_sqlite_is_asked_no_more_than_it_was(database: Database, library: Library, text: str) -> None:
    """There each answer that is owed is written by itself."""
    alone, together = await most(database, library, text)
    assert alone <= INBOX + ALONE[text]
    assert together <= INBOX + LOOK + MANY * AMONG_TEN[text] + MANY - 1


@pytest.mark.postgres
@pytest.mark.parametrize("text", ALONE)
async def test_postgresql_is_asked_no_more_than_it_was(postgres_url: str, library: Library, text: str) -> None:  # noqa: F811
    database = Database(postgres_url)
    database.upgrade()
    alone, together = await most(database, library, text)
    database.close()
    assert alone <= INBOX + ALONE[text]
    assert together <= INBOX + LOOK + MANY * AMONG_TEN[text]
