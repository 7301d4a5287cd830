"""An upgrade with a programme's data in it, down and up again, on both databases: what stood before stands after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import inspect, select

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
    database = inhabited.database
    before = {name: read(database, name, METADATA.tables[name].columns.keys()) for name in OLD}
    assert all(before.values())
    command.downgrade(database.alembic(), LONG_AGO)
    columns = {name: [one["name"] for one in inspect(database.engine).get_columns(name)] for name in OLD}
    command.upgrade(database.alembic(), "head")
    for name in OLD:
        kept = [one.name for one in METADATA.tables[name].columns if one.name in columns[name]]
        assert read(database, name, kept) == [{column: row[column] for column in kept} for row in before[name]], name


def read(database: Database, name: str, columns: Sequence[str]) -> list[dict[str, Any]]:
    """Every row as the product reads it, with what is sealed opened."""
    table = METADATA.tables[name]
    query = select(*(table.c[column] for column in columns)).order_by(*table.primary_key.columns)
    with database.read() as session:
        return [dict(row) for row in session.execute(query).mappings()]
