"""Who speaks: on PostgreSQL the holder of an advisory lock, on SQLite the only process there is."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from core.storage.database import Database

#: Any number, as long as it is always this one.
LOCK = 7_220_261


class Leader:
    """The lock lives as long as its connection, so a speaker that dies gives it back by dying."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None

    def leads(self) -> bool:
        if self._database.is_sqlite:
            return True
        try:
            return self._holds() or self._takes()
        except DBAPIError:
            self.step_down()
            return False

    def step_down(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def _holds(self) -> bool:
        if self._connection is None:
            return False
        self._connection.execute(text("SELECT 1"))
        return True

    def _takes(self) -> bool:
        connection = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if connection.scalar(text("SELECT pg_try_advisory_lock(:lock)"), {"lock": LOCK}):
            self._connection = connection
            return True
        connection.close()
        return False
