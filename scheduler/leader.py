"""Who speaks: on PostgreSQL the holder of an advisory lock, on SQLite the holder of a lock beside the file."""

from __future__ import annotations

import fcntl
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from core.storage.database import Database

#: Any number, as long as it is always this one.
LOCK = 7_220_261
#: A machine that is gone says no goodbye: its connection, and with it the lock, ends after some 20 seconds.
KEEPALIVE = ("tcp_keepalives_idle = 5", "tcp_keepalives_interval = 5", "tcp_keepalives_count = 3")


class Leader:
    """The lock lives as long as what holds it, so a speaker that dies gives it back by dying."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None
        self._file: TextIO | None = None

    def leads(self) -> bool:
        if self._database.is_sqlite:
            return self._file is not None or self._takes_file()
        try:
            return self._holds() or self._takes()
        except DBAPIError:
            self.step_down()
            return False

    def step_down(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        connection, self._connection = self._connection, None
        if connection is not None:
            # After a crash of the database even the asking may be refused, and then the lock is gone anyhow.
            with suppress(SQLAlchemyError):
                connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
            connection.invalidate()
            connection.close()

    def _holds(self) -> bool:
        if self._connection is None:
            return False
        self._connection.execute(text("SELECT 1"))
        return True

    def _takes(self) -> bool:
        connection = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": LOCK}):
            connection.close()
            return False
        self._connection = connection
        for setting in KEEPALIVE:
            connection.execute(text(f"SET {setting}"))
        return True

    def _takes_file(self) -> bool:
        path = self._database.engine.url.database
        if not path or path == ":memory:":
            return True
        held = Path(f"{path}.speaker").open("w")  # noqa: SIM115 - held for as long as it leads
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held.close()
            return False
        self._file = held
        return True
