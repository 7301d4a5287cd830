"""The database: SQLite under var/ by default, PostgreSQL when the address says so; the same code on both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Executable, Row, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from core.storage.sealed import hand_over
from core.storage.terse import Terse

PRAGMAS = (
    "journal_mode=WAL",
    # A commit is on the disk before Telegram hears that we have it, and before a message goes out that it claims.
    "synchronous=FULL",
    "busy_timeout=5000",
    "foreign_keys=ON",
    # What she has erased must not be read from pages that are only marked as free.
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-20000",
    "mmap_size=134217728",
    "journal_size_limit=67108864",
)
#: What hangs on PostgreSQL holds up nobody for longer; migrations take the time that they need.
POSTGRES_LIMITS = {
    "statement_timeout": "60s",
    "lock_timeout": "15s",
    "idle_in_transaction_session_timeout": "5min",
}
CONNECT_SECONDS = 5
#: On a connection while a step has written nothing yet.
_STEP_AHEAD = "milpa_step_ahead"
#: SQLite's words for a disk that is full, broken or not ours, and PostgreSQL's for the same and for a start or an end.
SIGNS_OF_TROUBLE = (
    *("locked", "disk is full", "disk i/o error", "readonly", "unable to open"),
    *("no space left", "starting up", "shutting down", "recovery mode", "too many clients"),
)


class Database:
    """Opens transactions. Only an edge does that, and never speaks to the network inside one."""

    def __init__(self, url: str, pool_size: int = 8, keys: Sequence[str] = ()) -> None:
        """`keys` seal and open names and words (core/storage/sealed.py); without any they are stored as they are."""
        address = make_url(url)
        if address.drivername == "postgresql":
            address = address.set(drivername="postgresql+psycopg")
        self.is_sqlite = address.get_backend_name() == "sqlite"
        self.engine = self._engine(address.render_as_string(hide_password=False), pool_size)
        hand_over(self.engine, keys)
        event.listen(self.engine, "before_cursor_execute", _take_step)

    def _engine(self, url: str, pool_size: int) -> Engine:
        if not self.is_sqlite:
            return _postgres(url, pool_size)
        path = make_url(url).database
        if path and path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, pool_size=pool_size, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that is committed at the end, or rolled back whole."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Looks without changing; on SQLite it does not wait for the writer."""
        engine = self.engine.execution_options(milpa_reads=True)
        with Session(engine, expire_on_commit=False) as session:
            yield session

    def upgrade(self, revision: str = "head") -> None:
        command.upgrade(self.alembic(), revision)

    def alembic(self) -> Config:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.attributes["engine"] = self.engine
        return config

    def is_alive(self) -> bool:
        # As a reader: on SQLite it would wait behind whoever writes.
        with self.engine.execution_options(milpa_reads=True).connect() as connection:
            return connection.execute(text("SELECT 1")).scalar() == 1

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def step(session: Session) -> Iterator[None]:
    """Undoes what was done inside when it raises, and lets the transaction go on without it. No step within a step.

    Most only look, so the savepoint is taken before the first thing that is written. It goes with the commit: the
    next step of the transaction has its own, and a name means the latest that bears it.
    """
    connection = session.connection()
    connection.info[_STEP_AHEAD] = True
    try:
        yield
        session.flush()
    except Exception:
        session.expunge_all()
        # Of a connection that was lost there is nothing to roll back to, and asking it would hide why it was lost.
        if not connection.invalidated and not connection.info[_STEP_AHEAD]:
            connection.exec_driver_sql("ROLLBACK TO SAVEPOINT step")
        raise
    finally:
        if not connection.invalidated:
            connection.info.pop(_STEP_AHEAD, None)


def _take_step(connection: Connection, cursor: Any, statement: str, *_: Any) -> None:
    if connection.info.get(_STEP_AHEAD) and not statement.startswith("SELECT"):
        connection.info[_STEP_AHEAD] = False
        cursor.execute("SAVEPOINT step")


def glance(session: Session, question: Executable, facts: Mapping[str, Any]) -> Sequence[Row[Any]]:
    """The rows of a question about columns: what every update asks, at a third of the price of entities."""
    session.flush()
    return session.connection().execute(question, dict(facts)).all()


def is_away(failure: BaseException) -> bool:
    """The database cannot do its work now, whatever it is asked: it is gone, locked, full, or may not write."""
    if not isinstance(failure, DBAPIError):
        return False
    could_not_connect = failure.statement is None and isinstance(failure, OperationalError)
    words = str(failure.orig).lower()
    return failure.connection_invalidated or could_not_connect or any(sign in words for sign in SIGNS_OF_TROUBLE)


def _postgres(url: str, pool_size: int) -> Engine:
    # A host that swallows packets would hold whoever asks it for minutes.
    reach = {"connect_timeout": CONNECT_SECONDS, "cursor_factory": Terse}
    engine = create_engine(
        url, pool_size=pool_size, max_overflow=4, pool_pre_ping=True, hide_parameters=True, connect_args=reach
    )
    event.listen(engine, "connect", _prepare_postgres)
    return engine


def _prepare_postgres(connection: Any, _: ConnectionPoolEntry) -> None:
    with connection.cursor() as cursor:
        for name, value in POSTGRES_LIMITS.items():
            cursor.execute(f"SET {name} = '{value}'")
    connection.commit()


def _prepare_sqlite(connection: Any, _: ConnectionPoolEntry) -> None:
    # SQLAlchemy begins transactions itself (below), so the driver must not.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # Taking the writer's lock at once avoids "database is locked" when a reader turns writer.
    reads = connection.get_execution_options().get("milpa_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
