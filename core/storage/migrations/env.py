"""Alembic's way in: migrates the engine that `Database.alembic` hands over."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Engine

from core.storage.base import EnumWord, UTCDateTime
from core.storage.tables import METADATA


def render_item(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:
    """A migration says what the database holds, so that it still runs when our types have changed."""
    if kind == "type" and isinstance(item, EnumWord):
        return "sa.String(20)"
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


#: PostgreSQL's advisory lock of whoever migrates; the database's own, and gone with the connection.
MIGRATING = 20_261_130


def wait_for_my_turn(connection: Connection) -> None:
    """All parts of a programme start at once, and on an empty database each would make the same tables.

    Asked anew each time: who waits inside a statement would hold up an index that is built beside the writing.
    """
    while not connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({MIGRATING})").scalar():
        connection.commit()
        time.sleep(0.2)
    connection.commit()


@contextmanager
def alone_with_the_file(engine: Engine) -> Iterator[None]:
    """The same on SQLite, by a lock beside the file that ends with the process.

    Its own is not enough: between two transactions, before an index is built, another would find half of it done.
    """
    path = engine.url.database
    if engine.dialect.name != "sqlite" or not path or path == ":memory:":
        yield
        return
    with Path(f"{path}.migrating").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


engine = context.config.attributes["engine"]

with alone_with_the_file(engine), engine.connect() as connection:
    if engine.dialect.name == "postgresql":
        # A large table may take its time; but whoever waits for a lock makes all others wait behind him.
        connection.exec_driver_sql("SET statement_timeout = 0")
        connection.exec_driver_sql("SET lock_timeout = '30s'")
        connection.commit()
        wait_for_my_turn(connection)
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=engine.dialect.name == "sqlite",
        render_item=render_item,
        compare_type=True,
    )
    try:
        with context.begin_transaction():
            context.run_migrations()
    finally:
        if engine.dialect.name == "postgresql":
            connection.invalidate()  # with its settings and its lock
