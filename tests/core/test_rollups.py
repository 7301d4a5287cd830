"""The figures that are added up as events come in are those that counting everything once more gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.domain.statistics import Filters
from core.domain.windows import Window, holding, signed, smallest, within
from core.library import Library
from core.services import households, lessons, privacy, rollups, staff
from core.services.groups import move
from core.services.statistics import overview
from core.storage import paths
from core.storage.database import Database
from core.storage.events import happened
from core.storage.rollups import RollupRow, RollupWaitingRow
from tests.conftest import NOW, Cast, people_the_village
from tests.core.test_statistics import LESSON, do_lesson, neighbours, up_to_date
from tests.postgres import postgres_cluster, postgres_url

__all__ = ["postgres_cluster", "postgres_url"]

ZONE = "America/Guatemala"
DAYS = st.sets(st.integers(0, 30), max_size=8)
EPOCH = date(2026, 10, 1)


@given(st.lists(DAYS, min_size=1, max_size=3), st.integers(0, 30), st.integers(0, 30))
def test_a_period_counts_a_household_once_or_not_at_all(each: list[set[int]], one: int, other: int) -> None:
    days = [{EPOCH + timedelta(days=number) for number in some} for some in each]
    first, last = EPOCH + timedelta(days=min(one, other)), EPOCH + timedelta(days=max(one, other))
    belongs = all(any(first <= day <= last for day in some) for some in days)
    assert within(signed(holding(*days)), first, last) == belongs


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=9), st.integers(0, 30), st.integers(0, 30))
def test_a_period_that_holds_several_windows_counts_one(found: list[tuple[int, int]], one: int, other: int) -> None:
    windows = [Window(EPOCH + timedelta(days=a), EPOCH + timedelta(days=a + b)) for a, b in found]
    first, last = EPOCH + timedelta(days=min(one, other)), EPOCH + timedelta(days=max(one, other))
    holds = any(first <= window.first and window.last <= last for window in windows)
    assert within(signed(smallest(windows)), first, last) == holds


ACTS = (
    *("start", "complete", "answer", "save", "undo", "confirm", "formalise", "product", "session", "help", "answered"),
    *("move", "erase", "refuse", "agree", "path", "scope", "unscope", "staff", "remit", "catch up", "catch up"),
)
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 4), st.integers(0, 120)), max_size=40)


class World:
    def __init__(self, session: Session) -> None:
        self.session = session
        self.cast = people_the_village(session)
        self.people = [self.cast.ana, self.cast.beto, self.cast.carla, *neighbours(session, self.cast.volcan, 2)]
        self.entries = 0

    def do(self, act: str, who: int, ago: int) -> None:
        her, at = self.people[who], NOW - timedelta(days=ago, minutes=ago * 7)
        match act:
            case "catch up":
                rollups.catch_up(self.session, ZONE)
            case "move":
                code = ("flores", "volcan")[ago % 2]
                move(self.session, her.id, code, at)
            case "erase":
                privacy.erase(self.session, her, NOW)
            case "refuse" | "agree":
                households.set_consent(self.session, her.id, Consent.STATISTICS, act == "agree", NOW)
            case "path":
                paths.choose(self.session, her.id, ("todo", "ahorro")[ago % 2], NOW)
            case "scope" | "unscope":
                groups = {self.cast.flores.id, self.cast.volcan.id} if act == "scope" else set[int]()
                staff.look_after(self.session, self.cast.fidel, self.cast.olga.id, groups, NOW)
            case "staff":
                token = staff.invite(self.session, self.cast.eva.role, NOW)
                staff.accept(self.session, token, her.chat_id or 1, "Nueva", "es", NOW)
            case _:
                self.note(act, her, who, ago)
        self.session.flush()

    def note(self, act: str, her: Household, who: int, ago: int) -> None:
        at, group = (
            NOW - timedelta(days=ago, minutes=ago * 7),
            (None, self.cast.flores.id, self.cast.volcan.id)[ago % 3],
        )
        thing = who * 3 + ago % 3
        kind, facts = {
            "start": ("lesson_started", {}),
            "complete": ("lesson_completed", {}),
            "answer": ("quiz_answered", {"right": ago % 2 == 0}),
            "save": ("saving", {"entry": thing, "evidence": "said"}),
            "undo": ("undone", {"entry": thing}),
            "confirm": ("evidence", {"thing": "entry", "number": thing, "grade": "confirmed", "was": "said"}),
            "formalise": ("formalised", {"entry": thing, "how": "deposited"}),
            "product": ("product", {"product": thing, "what": "account_opened", "evidence": "said"}),
            "session": ("session_held", {"session": thing}),
            "help": ("help_asked", {}),
            "answered": ("help_answered", {}),
            "remit": ("remittance", {}),
        }[act]
        lesson = ("agua", "banco", "casa")[ago % 3] if act in ("start", "complete", "answer") else None
        money = {"amount_minor": 100 * ago, "currency": "GTQ"} if act in ("save", "formalise") else {}
        happened(self.session, kind, her.id, at, group_id=group, lesson=lesson, facts=facts, **money)


@contextmanager
def undone_after(database: Database) -> Iterator[Session]:
    with Session(database.engine) as session:
        yield session
        session.rollback()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_the_order_the_sums_are_those_of_a_recount(
    database: Database, steps: list[tuple[str, int, int]]
) -> None:
    with undone_after(database) as session:
        world = World(session)
        for step in steps:
            world.do(*step)
        up_to_date(session)
        assert rollups.differences(session, ZONE) == []
        before = overview(session, world.cast.fidel, Filters(), NOW)
        rollups.rebuild(session, ZONE)
        assert overview(session, world.cast.fidel, Filters(), NOW) == before


def test_a_sum_that_was_spoilt_is_found_and_put_right(session: Session, cast: Cast, library: Library) -> None:
    for household in neighbours(session, cast.flores, 6):
        do_lesson(session, library, household)
    up_to_date(session)
    row = session.scalars(select(RollupRow).where(RollupRow.figure == "lesson_started")).first()
    assert row is not None
    row.acts += 1
    session.flush()
    [wrong] = rollups.differences(session, ZONE)
    assert (wrong.stored[1], wrong.figure.name) == (wrong.counted[1] + 1, "lesson_started")
    rollups.rebuild(session, ZONE)
    assert rollups.differences(session, ZONE) == []


def test_a_page_of_another_zone_counts_its_own_days(session: Session, cast: Cast, library: Library) -> None:
    late = NOW.replace(hour=3)  # still the day before in Guatemala
    for household in neighbours(session, cast.flores, 6):
        lessons.open_lesson(session, library, household, LESSON, late)
    session.flush()
    for zone, day in ((ZONE, 23), ("UTC", 24)):
        rollups.catch_up_wholly(session, zone)
        filters = Filters(since=date(2026, 11, day), until=date(2026, 11, day), zone=zone)
        assert overview(session, cast.fidel, filters, NOW).happened["lesson_started"].acts == 6


def test_what_waits_is_gone_when_all_is_added_up(session: Session, cast: Cast) -> None:
    session.execute(delete(RollupWaitingRow))
    neighbours(session, cast.flores, 3)
    session.flush()
    assert rollups.is_behind(session, ZONE)
    up_to_date(session)
    assert not rollups.is_behind(session, ZONE)
    assert session.scalars(select(RollupWaitingRow)).all() == []


@pytest.mark.postgres
def test_postgresql_adds_up_alike(postgres_url: str) -> None:
    database = Database(postgres_url)
    database.upgrade()
    with database.write() as session:
        world = World(session)
        for number in range(120):
            world.do(ACTS[number * 7 % len(ACTS)], number % 5, number * 11 % 120)
        up_to_date(session)
        assert rollups.differences(session, ZONE) == []
    database.close()
