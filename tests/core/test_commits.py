"""A commit is on the disk before anybody is told of it (docs/decisions/0018), on each connection that is opened."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from sqlalchemy import text

from core.storage.database import Database
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401 - fixtures

#: SQLite's number for FULL.
FULL = 2


def test_sqlite_syncs_each_commit_of_its_log(database: Database) -> None:
    with ExitStack() as stack:
        hands = [stack.enter_context(hand()).connection() for hand in (database.read, database.read, database.write)]
        for hand in hands:
            assert hand.exec_driver_sql("PRAGMA synchronous").scalar() == FULL
            assert hand.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


@pytest.mark.postgres
def test_nothing_of_ours_tells_postgresql_to_confirm_before_it_has_synced(postgres_url: str) -> None:  # noqa: F811
    database = Database(postgres_url)
    with database.write() as session:
        assert [session.scalar(text(f"SHOW {name}")) for name in ("synchronous_commit", "fsync")] == ["on", "on"]
    database.close()
