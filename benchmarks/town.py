"""A town to measure in: households, goals, memberships and reminders, as many as wished, in a few statements."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, Integer, String, case, cast, insert, literal, select, text
from sqlalchemy.orm import Session

from core.domain.goals import GoalState
from core.domain.household import HouseholdState
from core.storage.base import Base
from core.storage.database import Database
from core.storage.events import EventRow
from core.storage.goals import GoalRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow
from core.storage.reminders import ReminderRow

FIRST_CHAT = 5_000_001


def settle(session: Session, count: int, now: datetime) -> None:
    """Households 1 … count, who agreed to everything and have a goal each."""
    i = numbers(count)
    asleep, awake = time(20, 0), time(7, 0)
    fill(
        session,
        HouseholdRow,
        i,
        id=i.c.i,
        chat_id=i.c.i + FIRST_CHAT - 1,
        ref=literal("h").concat(cast(i.c.i, String)),
        language="es",
        country="GT",
        zone="America/Guatemala",
        currency="GTQ",
        called=None,
        state=HouseholdState.ACTIVE,
        consent_reminders=True,
        consent_share=True,
        consent_statistics=True,
        consented_at=now,
        quiet_start=asleep,
        quiet_end=awake,
        discreet=True,
        created_at=now - timedelta(days=30),
    )
    fill(
        session,
        GoalRow,
        i,
        household_id=i.c.i,
        name="útiles",
        target_minor=120_000,
        currency="GTQ",
        state=GoalState.ACTIVE,
        priority=0,
        created_at=now,
    )


def put_in_group(session: Session, count: int, group_id: int, now: datetime) -> None:
    i = numbers(count)
    fill(session, MembershipRow, i, household_id=i.c.i, group_id=group_id, joined_at=now)


def remind(session: Session, count: int, due: int, now: datetime) -> None:
    """A weekly reminder for each; `due` of them, spread over the town, are due now and the others next week."""
    i = numbers(count)
    kind = ReminderRow.next_due_at.type
    is_due = (i.c.i % (count // due)) == 0
    fill(
        session,
        ReminderRow,
        i,
        household_id=i.c.i,
        goal_id=i.c.i,
        rule="FREQ=WEEKLY;BYDAY=FR",
        at=time(18, 0),
        state="active",
        anchor_at=now - timedelta(days=30),
        next_due_at=case((is_due, literal(now, kind)), else_=literal(now + timedelta(days=7), kind)),
        created_at=now,
    )


def live(session: Session, events: int, now: datetime, groups: int = 0) -> None:
    """What a programme remembers: lessons sent, begun and completed, answers and savings, over half a year.

    Each household has twenty events: of four lessons in turn, and savings.
    """
    i = numbers(events)
    kinds = ("lesson_sent", "lesson_started", "lesson_completed", "quiz_answered", "saving")
    stretch = events // 20
    household, round_ = i.c.i % stretch, i.c.i // stretch
    turn, lesson = (round_ + household) % 5, (household + round_ // 5 * 11) % 40
    kind = case(*((turn == place, literal(name)) for place, name in enumerate(kinds)), else_=literal("agreed"))
    days = i.c.i * 180 // events
    at = EventRow.at.type
    fill(
        session,
        EventRow,
        i,
        kind=kind,
        household_id=household + 1,
        group_id=household % groups + 1 if groups else None,
        # A day of its own for each of the 180, told by a table of them: no date arithmetic is alike on both.
        at=case({day: literal(now - timedelta(days=180 - day), at) for day in range(0, 181, 3)}, value=days - days % 3),
        lesson=case((turn < 4, literal("l").concat(cast(lesson, String))), else_=None),
        amount_minor=case((turn == 4, 5000), else_=None),
        currency=case((turn == 4, literal("GTQ")), else_=None),
        facts=case(
            (turn == 3, literal({"right": True}, EventRow.facts.type)),
            else_=literal({"evidence": "said", "entry": 1}, EventRow.facts.type),
        ),
        definition=1,
    )


def count_on(session: Session) -> None:
    """Rows came with their numbers: PostgreSQL's own counters must go on behind them."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for table in ("households", "goals", "reminders", "programme_events"):
        session.execute(text(f"SELECT setval('{table}_id_seq', (SELECT coalesce(max(id), 1) FROM {table}))"))


def tidy(database: Database) -> None:
    """What autovacuum, the checkpoints and time do in a programme that has lived for a while."""
    words = ("ANALYZE",) if database.is_sqlite else ("VACUUM (ANALYZE)", "CHECKPOINT")
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql("SET statement_timeout = 0")
        for word in words:
            connection.exec_driver_sql(word)


def numbers(count: int) -> CTE:
    """1 … count, as `i`."""
    first = select(literal(1, Integer).label("i")).cte("n", recursive=True)
    return first.union_all(select(first.c.i + 1).where(first.c.i < count))


def fill(session: Session, table: type[Base], rows: CTE, **values: Any) -> None:
    """One row of the table for each number; the values are words of ours or worked out from it."""
    # PostgreSQL wants to be told what a bare NULL or word is; SQLite's CAST would make a number of a date.
    tells = session.get_bind().dialect.name == "postgresql"
    columns: list[ColumnElement[Any]] = []
    for name, value in values.items():
        kind = table.__table__.c[name].type
        given = value if isinstance(value, ColumnElement) else literal(value, kind)
        columns.append(cast(given, kind) if tells else given)
    if tells:
        session.execute(text("SET LOCAL statement_timeout = 0"))
    session.execute(insert(table).from_select(list(values), select(*columns).select_from(rows)))
