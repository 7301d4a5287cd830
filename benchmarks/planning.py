"""(3) What is due, written down: a tick over a town of reminders, a campaign, the programme's figures."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # type: ignore[import-untyped]
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]
from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]
from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import Session

from benchmarks import town
from benchmarks.postgres import Cluster, cluster
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, middle, number, ratio
from core.domain.household import QuietHours
from core.domain.staff import Role, Staff
from core.library import Library
from core.services import campaigns, groups, reminders, staff
from core.storage.database import PRAGMAS, Database

DUE = 1000
MEASURED_AGAIN = 200_000
#: A Friday, 18:00 in Guatemala: a moment at which weekly reminders are due.
NOW = datetime(2026, 11, 28, 0, 0, tzinfo=UTC)
LESSON = "ahorro-poquito"
NAMES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


def run(sizes: Sizes) -> list[Table]:
    assert QuietHours().start.hour > 18
    with cluster() as postgres:
        return [
            _ticks(postgres, sizes.rounds, sizes.towns),
            _campaigns(postgres, sizes.rounds, sizes.audience),
        ]


def _ticks(postgres: Cluster, rounds: int, towns: tuple[int, ...]) -> Table:
    table = Table(
        f"A wake-up with {DUE:,} due, moved on and written down",
        ("households", "what", "ms", "to APScheduler", "nothing due, ms"),
    )
    busy, idle = _apscheduler(towns[0], rounds)
    table.add(f"{towns[0]:,}", "an APScheduler job for each (SQLite)", middle(busy, 1), "1 ×", middle(idle, 2))
    for count in towns:
        for kind in NAMES:
            with open_database(kind, postgres) as database:
                _fill_with_reminders(database, count)
                due, quiet = _tick_times(database, count, rounds)
            base = f"{ratio(due, busy)} ×"
            table.add(f"{count:,}", f"reminders.plan_due, {NAMES[kind]}", middle(due, 1), base, middle(quiet, 2))
    return table


def _fill_with_reminders(database: Database, count: int) -> None:
    with database.write() as session:
        town.settle(session, count, NOW)
        town.remind(session, count, DUE, NOW)
        town.count_on(session)
    town.tidy(database)


def _tick_times(database: Database, count: int, rounds: int) -> tuple[list[float], list[float]]:
    due, quiet = [], []
    for turn in range(rounds):
        now = NOW + timedelta(seconds=turn)
        due.append(_timed(database, partial(reminders.plan_due, now=now, limit=DUE), DUE))
        quiet.append(_timed(database, partial(reminders.plan_due, now=now, limit=DUE), 0))
        with database.write() as session:
            # The same ones again, a moment later, as if a week had gone by.
            session.execute(text("DELETE FROM deliveries"))
            step = count // DUE
            session.execute(
                text(f"UPDATE reminders SET next_due_at = :due WHERE id % {step} = 0").bindparams(
                    due=_as_kept(database, now)
                )
            )
    return due, quiet


def _as_kept(database: Database, at: datetime) -> Any:
    return at.replace(tzinfo=None).isoformat(" ") + ".000000" if database.is_sqlite else at


def _apscheduler(count: int, rounds: int) -> tuple[list[float], list[float]]:
    """The stock way: a cron job in a job store for each household, 1,000 of them due."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/jobs.db")
        event.listen(engine, "connect", lambda connection, _: [connection.execute(f"PRAGMA {one}") for one in PRAGMAS])
        store = SQLAlchemyJobStore(engine=engine)
        scheduler = BackgroundScheduler(jobstores={"default": store}, timezone="UTC")
        scheduler.start(paused=True)
        for number_ in range(count):
            scheduler.add_job(
                _remind, CronTrigger(day_of_week="fri", hour=18, timezone="UTC"), [number_], id=str(number_)
            )
        busy, idle = [], []
        for _ in range(rounds):
            _make_due(engine)
            busy.append(_wake(store))
            idle.append(_wake(store))
        scheduler.shutdown(wait=False)
        engine.dispose()
    return busy, idle


def _remind(household: int) -> None:
    """Nothing is done here: only the planning is measured."""


def _make_due(engine: Any) -> None:
    past = time.time() - 1
    with engine.begin() as connection:
        connection.execute(text("UPDATE apscheduler_jobs SET next_run_time = next_run_time + 1000"))
        query = (
            "UPDATE apscheduler_jobs SET next_run_time = :past WHERE id IN (SELECT id FROM apscheduler_jobs LIMIT :n)"
        )
        connection.execute(text(query), {"past": past, "n": DUE})


def _wake(store: Any) -> float:
    """What BackgroundScheduler does when it wakes, but for running the jobs."""
    began, now = time.perf_counter(), datetime.now(UTC)
    for job in store.get_due_jobs(now):
        job._modify(next_run_time=job.trigger.get_next_fire_time(job.next_run_time, now))
        store.update_job(job)
    store.get_next_run_time()
    return (time.perf_counter() - began) * 1000


def _campaigns(postgres: Cluster, rounds: int, audience: tuple[int, ...]) -> Table:
    columns = ("households", "database", "s", "households/s", "longest piece, ms")
    table = Table("A campaign, planned for everybody of a group", columns)
    for count in audience:
        for kind in NAMES:
            whole, pieces = [], []
            with open_database(kind, postgres) as database:
                eva, group_id = _town_with_facilitator(database, count)
                # The largest takes its time, and once is enough to see how it grows.
                for turn in range(rounds if count <= MEASURED_AGAIN else 1):
                    seconds, longest = _plan_campaign(database, eva, group_id, turn, count)
                    whole.append(seconds)
                    pieces.append(longest * 1000)
            table.add(f"{count:,}", NAMES[kind], middle(whole, 2), number(count / min(whole)), middle(pieces))
    return table


def _town_with_facilitator(database: Database, count: int) -> tuple[Staff, int]:
    with database.write() as session:
        town.settle(session, count, NOW)
        town.count_on(session)
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1010, "Eva", "es", NOW)
        group = groups.create(session, "Las Flores", eva, "GT", NOW, "flores")
        session.flush()
        town.put_in_group(session, count, group.id, NOW)
    town.tidy(database)
    with database.read() as session:
        again = staff.by_chat(session, 1010)
    assert again is not None
    return again, group.id


def _plan_campaign(database: Database, eva: Staff, group_id: int, turn: int, count: int) -> tuple[float, float]:
    library = Library.read(Path(__file__).parent.parent / "content", NOW.date())
    lesson = next(one.slug for one in library.lessons("es", "GT") if not one.sensitive)
    with database.write() as session:
        campaigns.schedule(session, library, eva, group_id, lesson, NOW, NOW, f"bench-{turn}")
    began, planned, longest = time.perf_counter(), 0, 0.0
    while True:
        piece = time.perf_counter()
        with database.write() as session:
            some = campaigns.plan_due(session, NOW, 4000)
        longest = max(longest, time.perf_counter() - piece)
        planned += some
        if not some:
            break
    assert planned == count, planned
    return time.perf_counter() - began, longest


def _timed(database: Database, work: Callable[[Session], int], wanted: int) -> float:
    began = time.perf_counter()
    with database.write() as session:
        done = work(session)
    assert done == wanted, (done, wanted)
    return (time.perf_counter() - began) * 1000


@contextmanager
def open_database(kind: str, postgres: Cluster) -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(postgres.fresh() if kind == "postgres" else f"sqlite:///{folder}/milpa.db")
        database.upgrade()
        yield database
        database.close()
