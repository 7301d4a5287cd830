"""A cursor of PostgreSQL that does not describe what nobody asks about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from psycopg import Column, Cursor
from psycopg.pq import ExecStatus


class Terse(Cursor[Any]):
    """SQLAlchemy knows the columns of a question it has asked before, and only wants to hear that there are some.

    psycopg makes an object of each column each time: of a household's thirty, at the price of the question itself.
    """

    @property
    def description(self) -> Any:
        result = self.pgresult
        return Columns(self) if result is not None and result.status == ExecStatus.TUPLES_OK else super().description


class Columns(Sequence[Column]):
    """The columns of the answer that the cursor holds now, made when somebody looks."""

    def __init__(self, cursor: Terse) -> None:
        self._cursor = cursor

    def __len__(self) -> int:
        assert self._cursor.pgresult is not None
        return self._cursor.pgresult.nfields

    def __getitem__(self, which: Any) -> Any:
        return [Column(self._cursor, number) for number in range(len(self))][which]
