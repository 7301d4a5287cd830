"""Which bot processes live. On PostgreSQL each holds a lock under its own number, and gives it back by dying."""

from __future__ import annotations

import secrets
from contextlib import suppress

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from core.storage.database import Database

#: The first half of every such lock; any number, as long as it is always this one.
BOTS = 7_220_262
#: A machine that is gone says no goodbye: its connection, and with it the lock, ends after some 20 seconds.
KEEPALIVE = ("tcp_keepalives_idle = 5", "tcp_keepalives_interval = 5", "tcp_keepalives_count = 3")
LIVING = text(
    "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = :bots AND objsubid = 2"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Presence:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None
        #: What is written on the updates and answers that this process has in hand.
        self.number = secrets.randbelow(2**31 - 1) + 1

    @property
    def is_alone(self) -> bool:
        """SQLite has one bot process, so whatever another one left belongs to the dead."""
        return self._database.is_sqlite

    def living(self) -> frozenset[int]:
        """The numbers of all that live, this one too; takes its own lock first, or again."""
        if self.is_alone:
            return frozenset({self.number})
        try:
            return self._seen()
        except DBAPIError:
            self.leave()
            raise

    def leave(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError):
                connection.invalidate()
            connection.close()

    def _seen(self) -> frozenset[int]:
        if self._connection is None:
            self._connection = self._lock()
        return frozenset(self._connection.scalars(LIVING, {"bots": BOTS}))

    def _lock(self) -> Connection:
        connection = self._database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        for setting in KEEPALIVE:
            connection.execute(text(f"SET {setting}"))
        connection.execute(text("SELECT pg_advisory_lock(:bots, :number)"), {"bots": BOTS, "number": self.number})
        return connection
