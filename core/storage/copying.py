"""Every row of every table as plain lines, the same from SQLite and from PostgreSQL, and back again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import orjson
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Connection, MetaData, Table, TypeDecorator, func, insert, select, text

from core.storage.database import Database
from core.storage.tables import METADATA

BATCH = 2000
VERSIONS = "alembic_version"
READ_AS = {date: date.fromisoformat, datetime: datetime.fromisoformat, time: time.fromisoformat}


@dataclass
class Tally:
    """How many rows a table has, and what their hashes add up to: two databases sort words differently."""

    rows: int = 0
    digest: int = 0

    def add(self, lines: Sequence[bytes]) -> None:
        self.rows += len(lines)
        for line in lines:
            self.digest = (self.digest + int.from_bytes(hashlib.sha256(line).digest())) % 2**256

    def told(self) -> dict[str, Any]:
        return {"rows": self.rows, "sum": f"{self.digest:064x}"}


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """What one moment holds, however long the reading takes; nobody is kept waiting."""
    if database.is_sqlite:
        options: dict[str, Any] = {"milpa_reads": True}
    else:
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with database.engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def revision_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def tables_of(connection: Connection) -> list[Table]:
    """As they are in this database, parents before their children; columns that we know with the types that we gave."""
    found = MetaData()
    found.reflect(connection)
    for table in found.tables.values():
        for column in table.columns:
            column.type = _type_of(table, column)
    return [table for table in found.sorted_tables if table.name != VERSIONS]


def lines_of(connection: Connection, table: Table) -> Iterator[list[bytes]]:
    """In batches, by primary key."""
    rows = connection.execution_options(yield_per=BATCH).execute(select(table).order_by(*table.primary_key.columns))
    names = [f"{column.name}" for column in table.columns]  # plain words, for the driver's own are not
    for some in rows.partitions():
        yield [_line(dict(zip(names, row, strict=True))) for row in some]


def put_in(connection: Connection, table: Table, lines: Iterable[bytes]) -> None:
    rows = [_typed(table, orjson.loads(line)) for line in lines]
    if rows:
        connection.execute(insert(table), rows)


@contextmanager
def without_triggers(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """What triggers once wrote is among the rows that are put in: they must not write it again."""
    if connection.dialect.name == "postgresql":
        _each(connection, [f'ALTER TABLE "{table.name}" DISABLE TRIGGER USER' for table in tables])
        yield
        _each(connection, [f'ALTER TABLE "{table.name}" ENABLE TRIGGER USER' for table in tables])
        return
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    _each(connection, [f'DROP TRIGGER "{row.name}"' for row in rows])
    yield
    _each(connection, [row.sql for row in rows])


def _each(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def count_on(connection: Connection, tables: Sequence[Table]) -> None:
    """PostgreSQL's counters go on after the rows that were put in with their numbers."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        for column in table.primary_key.columns:
            counter = connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
            if counter:
                connection.execute(
                    text(f'SELECT setval(:counter, coalesce((SELECT max("{column.name}") FROM "{table.name}"), 1))'),
                    {"counter": counter},
                )


def tally(connection: Connection, table: Table) -> Tally:
    counted = Tally()
    for lines in lines_of(connection, table):
        counted.add(lines)
    return counted


def _type_of(table: Table, column: Column[Any]) -> Any:
    known = METADATA.tables.get(table.name)
    return known.columns[column.name].type if known is not None and column.name in known.columns else column.type


def _typed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _read(table.columns[name], value) for name, value in row.items()}


def _read(column: Column[Any], value: Any) -> Any:
    if value is None or not isinstance(value, str):
        return value
    kind = _kind(column)
    if kind is bytes:
        return bytes.fromhex(value)
    return READ_AS[kind](value) if kind in READ_AS else value


def _kind(column: Column[Any]) -> type:
    own = column.type
    return (own.impl_instance if isinstance(own, TypeDecorator) else own).python_type


def _line(row: dict[str, Any]) -> bytes:
    return orjson.dumps(row, default=_plain, option=orjson.OPT_SORT_KEYS)


def _plain(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(f"{type(value).__name__} has no plain form")
