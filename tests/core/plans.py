"""How the database goes about what it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session


@contextmanager
def read_whole(session: Session, table: str) -> Iterator[list[str]]:
    """Filled at the end with the queries asked meanwhile for which the whole table was read."""
    connection = session.connection()
    asked: list[tuple[str, Any]] = []
    found: list[str] = []

    def hear(_c: object, _cursor: object, statement: str, parameters: Any, _context: object, _many: bool) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", hear)
    yield found
    event.remove(connection, "before_cursor_execute", hear)
    assert asked
    found += [statement for statement, parameters in asked if reads_whole(connection, statement, parameters, table)]


def reads_whole(connection: Connection, statement: str, parameters: Any, table: str) -> bool:
    if connection.dialect.name == "sqlite":
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return any(step.detail.startswith(f"SCAN {table}") for step in steps)
    # So few rows are read whole whatever the index: only where no index serves does it still do so when told not to.
    connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    plan = connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
    lines = list(plan.scalars())
    connection.exec_driver_sql("SET LOCAL enable_seqscan = on")
    return any(f"Seq Scan on {table}" in line for line in lines)
