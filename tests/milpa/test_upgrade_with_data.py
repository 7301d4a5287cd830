"""An upgrade with a programme's data in it, down and up again, on both databases: what stood before stands after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import func, select

from core.clock import Clock
from core.storage.database import Database
from core.storage.tables import METADATA
from milpa.house import House
from milpa.settings import Settings
from milpa.village.founding import found
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

#: Before names were sealed, and before projects, votes, circles and codes came.
LONG_AGO = "0110"
#: What the village fills, and what is older than that.
OLD = (
    "households",
    "goals",
    "entries",
    "remittances",
    "reminders",
    "programme_events",
    "consent_events",
    "memberships",
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def inhabited(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    given = {"MILPA_VAR": str(tmp_path / "var")}
    if request.param == "postgres":
        given["DATABASE_URL"] = request.getfixturevalue("postgres_url")
    house = House(Settings.from_environ(given), Clock())
    found(house, 40, seed=5)
    yield house
    house.database.close()


def test_what_stood_before_an_upgrade_stands_after_it(inhabited: House) -> None:
    database, before = inhabited.database, counted(inhabited.database)
    assert all(before.values()), before
    command.downgrade(database.alembic(), LONG_AGO)
    assert counted(database) == before
    command.upgrade(database.alembic(), "head")
    assert counted(database) == before


def counted(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {name: session.scalar(select(func.count()).select_from(METADATA.tables[name])) or 0 for name in OLD}
