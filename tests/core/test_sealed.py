"""Names and words lie sealed in the database; the figures beside them do not."""

import json
from pathlib import Path

import pytest
from cryptography.fernet import InvalidToken
from sqlalchemy import MetaData, select

from core.domain.money import Money
from core.errors import KeyMissing
from core.services import goals, households, inbox
from core.services.inbox import Arrival
from core.storage.database import Database
from core.storage.inbox import AnswerRow, UpdateRow
from core.storage.questions import QuestionRow
from core.storage.sealed import new_key, reseal
from core.storage.tables import METADATA
from tests.conftest import NOW
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

OLD, NEW = new_key(), new_key()
WORDS = "Para la operación de Marisol"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/milpa.db"
    return str(request.getfixturevalue("postgres_url"))


def lived_in(address: str, *keys: str) -> Database:
    database = Database(address, keys=keys)
    database.upgrade()
    with database.write() as session:
        who = households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW)
        households.agree(session, who.id, NOW)
        households.call(session, who.id, "doña Marisol")
        goals.set_goal(session, who, WORDS, Money.of("1200", "GTQ"), None, NOW, "test:1")
        inbox.keep(session, [Arrival(7, 1001, json.dumps({"text": WORDS}))], NOW)
        inbox.owe(session, [(1001, ("sendMessage", {"chat_id": 1001, "text": WORDS}))], NOW, None)
        session.add(QuestionRow(household_id=who.id, kind="goal", facts={"name": WORDS}, asked_at=NOW))
    return database


def as_it_lies(database: Database) -> str:
    """What a thief reads: every row, without our types."""
    found = MetaData()
    with database.engine.connect() as connection:
        found.reflect(connection)
        return "\n".join(str(row) for table in found.sorted_tables for row in connection.execute(select(table)))


def understood(database: Database) -> list[object]:
    with database.read() as session:
        who = households.known(session, 1001)
        assert who is not None
        update = session.scalars(select(UpdateRow)).one()
        return [
            who.called,
            goals.progress(session, who)[0].goal.name,
            json.loads(update.body or ""),
            session.scalars(select(AnswerRow)).one().params["text"],
            session.scalars(select(QuestionRow)).one().facts,
        ]


SAID = ["doña Marisol", WORDS, {"text": WORDS}, WORDS, {"name": WORDS}]


def test_with_a_key_no_name_or_word_can_be_read_from_the_database(address: str) -> None:
    database = lived_in(address, OLD)
    assert "Marisol" not in as_it_lies(database)
    assert understood(database) == SAID
    database.close()


def test_the_same_search_finds_them_where_there_is_no_key(address: str) -> None:
    database = lived_in(address)
    assert as_it_lies(database).count("Marisol") >= len(SAID)
    database.close()


def test_what_was_there_before_the_key_stays_readable_and_is_sealed_when_asked(address: str) -> None:
    lived_in(address).close()
    database = Database(address, keys=[OLD])
    assert understood(database) == SAID
    with database.write() as session:
        assert reseal(session, METADATA.sorted_tables) >= len(SAID)
    assert "Marisol" not in as_it_lies(database)
    assert understood(database) == SAID
    database.close()


def test_a_new_key_takes_over_and_the_old_one_may_go(address: str) -> None:
    lived_in(address, OLD).close()
    both = Database(address, keys=[NEW, OLD])
    assert understood(both) == SAID
    with both.write() as session:
        reseal(session, METADATA.sorted_tables)
    both.close()
    after = Database(address, keys=[NEW])
    assert understood(after) == SAID
    after.close()


@pytest.mark.parametrize("keys", [[], [NEW]])
def test_without_its_key_nothing_is_shown_and_nothing_is_made_up(address: str, keys: list[str]) -> None:
    lived_in(address, OLD).close()
    other = Database(address, keys=keys)
    with pytest.raises(KeyMissing) as refused:
        understood(other)
    assert keys == [] or isinstance(refused.value.__cause__, InvalidToken)
    other.close()


def test_a_name_that_looks_sealed_is_a_name(address: str) -> None:
    database = lived_in(address)
    with database.write() as session:
        households.call(session, 1, "gAAAAA de la Cruz")
    with database.read() as session:
        who = households.known(session, 1001)
        assert who is not None
        assert who.called == "gAAAAA de la Cruz"
    database.close()
