"""A step that is refused leaves nothing behind, and those before and after it in the same commit stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.errors import MilpaError
from core.services import inbox, staff
from core.services.inbox import Arrival
from core.storage.database import Database, step
from tests.conftest import NOW
from tests.postgres import postgres_cluster, postgres_url

__all__ = ["postgres_cluster", "postgres_url"]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either(request: pytest.FixtureRequest) -> Iterator[Database]:
    name = "database" if request.param == "sqlite" else "postgres_url"
    given = request.getfixturevalue(name)
    database = given if isinstance(given, Database) else Database(given)
    if database is not given:
        database.upgrade()
    yield database
    database.close()


def test_a_refused_step_takes_only_its_own_back(either: Database) -> None:
    with either.write() as session:
        for number in (1, 2, 3, 4):
            inbox.keep(session, [Arrival(number, 1001, "{}")], NOW)
            try:
                with step(session):
                    assert staff.by_chat(session, 1001) is None
                    if number != 3:  # the third only looks
                        inbox.owe(session, [(1001, ("sendMessage", {"text": f"{number}"}))], NOW, None)
                    if number in (2, 3):
                        raise MilpaError
            except MilpaError:
                inbox.owe(session, [(1001, ("sendMessage", {"text": f"{number} no"}))], NOW, None)
    with either.read() as session:
        assert [one.params["text"] for one in inbox.owed(session)] == ["1", "2 no", "3 no", "4"]
        assert len(inbox.left_over(session)) == 4
