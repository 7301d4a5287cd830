"""The same rules on PostgreSQL: a fortnight, and a campaign in pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from core.services import campaigns
from core.storage.database import Database
from tests.conftest import NOW, people_the_village
from tests.core.month import Month, quiet_breaches, utc
from tests.core.test_attention_over_a_month import LIBRARY, check_budget, check_once, check_reasons
from tests.core.test_campaigns import LESSON
from tests.postgres import postgres_cluster, postgres_url
from tests.scheduler.village import people

__all__ = ["postgres_cluster", "postgres_url"]
pytestmark = pytest.mark.postgres


@pytest.fixture
def elephant(postgres_url: str) -> Iterator[Database]:
    database = Database(postgres_url)
    database.upgrade()
    yield database
    database.close()


def test_a_fortnight_keeps_the_rules(elephant: Database) -> None:
    month = Month(elephant, LIBRARY, 60, utc(2026, 10, 26), 14, random.Random(5))
    month.found()
    month.live()
    assert len(month.said) > 300
    assert quiet_breaches(month.said) == []
    check_budget(month.said)
    check_once(month)
    check_reasons(month)


def test_a_campaign_is_planned_in_pieces_and_counted(elephant: Database) -> None:
    with elephant.write() as session:
        cast = people_the_village(session)
        people(session, 50, cast.flores.id, NOW, first=100)
        campaigns.schedule(session, LIBRARY, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
        assert [campaigns.plan_due(session, NOW, 20) for _ in range(4)] == [20, 20, 12, 0]
