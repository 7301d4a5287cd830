"""How the database goes about what it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session


@contextmanager
def read_whole(session: Session, table: str) -> Iterator[list[str]]:
    """Filled at the end with the queries asked meanwhile for which the whole table was read."""
    connection = session.connection()
    asked: list[tuple[str, Any]] = []
    found: list[str] = []

    def hear(_c: object, _cursor: object, statement: str, parameters: Any, _context: object, _many: bool) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", hear)
    yield found
    event.remove(connection, "before_cursor_execute", hear)
    assert asked
    for statement, parameters in asked:
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        found += [statement for step in steps if step.detail.startswith(f"SCAN {table}")]
