"""The village is founded on PostgreSQL as it is on SQLite, and life goes on after it."""

from pathlib import Path

import pytest

from core.clock import Clock
from core.services import groups, households
from milpa.figures import figures
from milpa.house import House
from milpa.settings import Settings
from milpa.village.founding import found
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

pytestmark = pytest.mark.postgres


@pytest.fixture
def on_postgres(tmp_path: Path, postgres_url: str) -> House:  # noqa: F811
    return House(Settings.from_environ({"MILPA_VAR": str(tmp_path), "DATABASE_URL": postgres_url}), Clock())


def test_the_same_seed_gives_the_same_figures_on_both(on_postgres: House, house: House) -> None:
    for home in (on_postgres, house):
        home.clock.offset = house.clock.offset
        found(home, 60, seed=3)
    ours, theirs = figures(on_postgres, None, None, None), figures(house, None, None, None)
    assert {**ours, "at": None} == {**theirs, "at": None}
    assert ours["lesson_started"]["acts"] > 50
    on_postgres.database.close()


def test_after_the_seed_the_next_household_gets_a_number_of_its_own(on_postgres: House) -> None:
    found(on_postgres, 30, seed=3)
    now = on_postgres.clock.now()
    with on_postgres.database.write() as session:
        newcomer = households.meet(session, 4242, "es", "GT", "America/Guatemala", now)
        assert groups.join(session, newcomer.id, "flores", now).is_new
    on_postgres.database.close()
