"""The written memory of the sandbox. Without a file it forgets on purpose."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sandbox.errors import StateUnusable
from sandbox.wire import dumps, loads

SCHEMA = """
CREATE TABLE IF NOT EXISTS entry (kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
                                  PRIMARY KEY (kind, key)) WITHOUT ROWID
"""


class Journal:
    """Entries by kind and key. A change is on the file before the call returns, unless `together` groups it."""

    def __init__(self, path: Path | None) -> None:
        self._depth = 0
        self._database: sqlite3.Connection | None = None
        if path is not None:
            try:
                self._database = _opened(path)
            except (sqlite3.Error, OSError) as error:
                raise StateUnusable(str(path), str(error)) from error

    @property
    def keeps(self) -> bool:
        return self._database is not None

    def put(self, kind: str, key: object, value: Any) -> None:
        if self._database is not None:
            body = value if isinstance(value, bytes) else dumps(value)
            self._database.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", (kind, str(key), body))

    def drop(self, kind: str, key: object) -> None:
        if self._database is not None:
            self._database.execute("DELETE FROM entry WHERE kind = ? AND key = ?", (kind, str(key)))

    def entries(self, kind: str) -> Iterator[tuple[str, Any]]:
        for key, value in self.raw(kind):
            yield key, loads(value)

    def raw(self, kind: str) -> Iterator[tuple[str, bytes]]:
        if self._database is not None:
            yield from self._database.execute("SELECT key, value FROM entry WHERE kind = ?", (kind,))

    def forget_everything(self) -> None:
        if self._database is not None:
            self._database.execute("DELETE FROM entry")

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """All of it or nothing of it; may be nested. Never await inside."""
        self._depth += 1
        if self._depth == 1 and self._database is not None:
            self._database.execute("BEGIN")
        try:
            yield
        except BaseException:
            if self._depth == 1 and self._database is not None:
                self._database.execute("ROLLBACK")
            raise
        else:
            if self._depth == 1 and self._database is not None:
                self._database.execute("COMMIT")
        finally:
            self._depth -= 1


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    # WAL with NORMAL survives a killed process at any moment; only a power cut may cost the last moments.
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    database.execute(SCHEMA)
    return database


class Counter:
    """A number that only rises, over restarts too. It writes down a ceiling now and then, not each number."""

    STRIDE = 1000

    def __init__(self, journal: Journal, name: str, first: int = 1) -> None:
        self._journal = journal
        self._name = name
        stored = dict(journal.entries("counter")).get(name, first)
        self._next = self._ceiling = int(stored)

    def take(self) -> int:
        if self._next >= self._ceiling:
            self._ceiling = self._next + self.STRIDE
            self._journal.put("counter", self._name, self._ceiling)
        self._next += 1
        return self._next - 1
