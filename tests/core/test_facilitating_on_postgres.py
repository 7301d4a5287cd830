"""The rules of campaigns, tracks, meetings, sessions and of who needs somebody, asked of PostgreSQL as of SQLite."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from benchmarks.postgres import Cluster
from core.storage.database import Database
from tests.core import (
    test_campaign_kinds,
    test_campaigns,
    test_cohorts,
    test_forgetting,
    test_forms,
    test_meetings,
    test_needs_and_sessions,
    test_seasons,
    test_sessions_taken,
    test_ten_thousand,
    test_tracks,
    test_weekly_and_agreed,
)
from tests.postgres import postgres_cluster

__all__ = ["campaign", "lived", "postgres_cluster", "stranger"]
pytestmark = pytest.mark.postgres

RULES = (
    test_campaigns,
    test_campaign_kinds,
    test_cohorts,
    test_forgetting,
    test_forms,
    test_meetings,
    test_needs_and_sessions,
    test_seasons,
    test_sessions_taken,
    test_ten_thousand,
    test_tracks,
    test_weekly_and_agreed,
)
campaign = test_campaigns.campaign
lived, stranger = test_forgetting.lived, test_forgetting.stranger
TOLD = [(name, rule) for rules in RULES for name, rule in vars(rules).items() if name.startswith("test_")]
assert len(dict(TOLD)) == len(TOLD), "two rules of one name would hide each other"
globals().update(TOLD)


@pytest.fixture(scope="module")
def elephant(postgres_cluster: Cluster) -> Iterator[Database]:
    database = Database(postgres_cluster.fresh())
    database.upgrade()
    yield database
    database.close()


@pytest.fixture
def session(elephant: Database) -> Iterator[Session]:
    """Nothing is committed, so that each rule finds the database empty."""
    with Session(elephant.engine, expire_on_commit=False) as session:
        yield session
        session.rollback()
