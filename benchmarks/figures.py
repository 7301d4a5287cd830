"""(5) Pages of a coordinator from a million events, with the sums ready and with events that just came in."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from benchmarks import town
from benchmarks.planning import NAMES, open_database
from benchmarks.postgres import Cluster, cluster
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, middle, number
from core.domain.staff import Role, Staff
from core.domain.statistics import Filters
from core.services import breakdown, retention, rollups, statistics, statistics_evidence
from core.storage.database import Database
from core.storage.events import happened
from core.storage.groups import GroupRow

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
GROUPS, FRESH = 100, 200
ZONE = "America/Guatemala"
FIDEL = Staff(1, 1011, "Fidel", Role.COORDINATOR, "es", frozenset())
MONTH = Filters(since=date(2026, 10, 25), until=date(2026, 11, 24))
Look = Callable[[Session], Any]
PAGES: dict[str, Look] = {
    "overview, all time": lambda s: statistics.overview(s, FIDEL, Filters(), NOW),
    "overview, 31 days": lambda s: statistics.overview(s, FIDEL, MONTH, NOW),
    "overview, one group of 100": lambda s: statistics.overview(s, FIDEL, Filters(group="g7"), NOW),
    "overview, one group, 31 days": lambda s: statistics.overview(
        s, FIDEL, Filters("g7", MONTH.since, MONTH.until), NOW
    ),
    "lessons, all time": lambda s: statistics.lessons(s, FIDEL, Filters(), NOW),
    "lessons, 31 days": lambda s: statistics.lessons(s, FIDEL, MONTH, NOW),
    "lessons, one group of 100": lambda s: statistics.lessons(s, FIDEL, Filters(group="g7"), NOW),
    "who stays, by week": lambda s: retention.weekly(s, FIDEL, ZONE, NOW),
    "by language, 31 days": lambda s: breakdown.by(s, FIDEL, "language", MONTH, NOW),
    "who completed a lesson": lambda s: statistics_evidence.who_completed(s, FIDEL, "l7", Filters(), NOW),
}


def run(sizes: Sizes) -> list[Table]:
    columns = ("database", *(f"{page}, ms" for page in PAGES))
    table = Table(f"Pages of the panel from {sizes.events:,} events, the sums ready", columns)
    adding = Table("Adding up", ("database", "all anew, s", f"{FRESH} events that just came in, ms"))
    with cluster() as postgres:
        for kind in NAMES:
            _measure(kind, postgres, sizes, table, adding)
    return [table, adding]


def _measure(kind: str, postgres: Cluster, sizes: Sizes, table: Table, adding: Table) -> None:
    with open_database(kind, postgres) as database:
        with database.write() as session:
            town.settle(session, sizes.events // 20, NOW)
            session.add_all(
                GroupRow(id=i, code=f"g{i}", name=f"G{i}", country="GT", created_at=NOW) for i in range(1, GROUPS + 1)
            )
            session.flush()
            town.live(session, sizes.events, NOW, GROUPS)
            town.count_on(session)
        with database.write() as session:
            began = time.perf_counter()
            rollups.rebuild(session, ZONE)
        whole = time.perf_counter() - began
        town.tidy(database)
        table.add(
            NAMES[kind], *(middle([_look(database, look) for _ in range(sizes.rounds)]) for look in PAGES.values())
        )
        fresh = [_fresh(database, turn) for turn in range(sizes.rounds)]
    adding.add(NAMES[kind], number(whole), middle(fresh))


def _fresh(database: Database, turn: int) -> float:
    with database.write() as session:
        for household in range(1, FRESH + 1):
            happened(session, "goal_set", household * 11, NOW - timedelta(minutes=turn))
    began = time.perf_counter()
    while True:
        with database.write() as session:
            if not rollups.catch_up(session, ZONE):
                return (time.perf_counter() - began) * 1000


def _look(database: Database, look: Look) -> float:
    began = time.perf_counter()
    with database.read() as session:
        assert not rollups.is_behind(session, ZONE)
        look(session)
    return (time.perf_counter() - began) * 1000
