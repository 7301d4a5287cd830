"""Names and words that only a key opens: a stolen disk, dump or file of the database says nothing of them.

Without a key they are stored as they are; what was stored before there was one stays readable, until `reseal`.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Sequence
from typing import Any

import orjson
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import JSON, Dialect, Engine, String, Table, Text, select, update
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator, TypeEngine

from core.errors import KeyMissing

#: How everything that Fernet writes begins: its version, and the first bytes of a time in this millennium.
_MARK = "gAAAAA"
#: A token has at least this many letters, and no name has so many.
_SHORTEST = 100
_RING = "milpa_ring"


def new_key() -> str:
    return base64.urlsafe_b64encode(os.urandom(32)).decode()


def hand_over(engine: Engine, keys: Sequence[str]) -> None:
    """The first key seals, every one of them opens. Raises ValueError for what is no key."""
    setattr(engine.dialect, _RING, MultiFernet([Fernet(key) for key in keys]) if keys else None)


class SealedText(TypeDecorator[str]):
    """Words of at most `length`; sealed they are longer, and only PostgreSQL holds a column to its length."""

    impl = String
    cache_ok = True

    def __init__(self, length: int | None = None) -> None:
        super().__init__(length)
        self.length = length

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        is_free = dialect.name == "postgresql" or self.length is None
        return dialect.type_descriptor(Text() if is_free else String(self.length))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _seal(value, dialect)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _open(value, dialect)


class SealedJSON(TypeDecorator[Any]):
    """A sealed value is a JSON string, so that the column stays JSON to the database."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None or getattr(dialect, _RING, None) is None:
            return value
        return _seal(orjson.dumps(value).decode(), dialect)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return orjson.loads(_open(value, dialect)) if isinstance(value, str) and value.startswith(_MARK) else value


def reseal(session: Session, tables: Sequence[Table]) -> int:
    """Writes every sealed value again with the first key; returns how many rows that were."""
    return sum(_reseal(session, table) for table in tables)


def _reseal(session: Session, table: Table) -> int:
    columns = [column for column in table.columns if isinstance(column.type, SealedText | SealedJSON)]
    if not columns:
        return 0
    keys = list(table.primary_key.columns)
    rows = session.execute(select(*keys, *columns)).mappings().all()
    for row in rows:
        changed = {column.name: row[column] for column in columns}
        session.execute(update(table).where(*(key == row[key] for key in keys)).values(changed))
    return len(rows)


def _seal(value: str, dialect: Dialect) -> str:
    ring = getattr(dialect, _RING, None)
    return value if ring is None else ring.encrypt(value.encode()).decode()


def _open(value: str, dialect: Dialect) -> str:
    if not value.startswith(_MARK) or len(value) < _SHORTEST:  # somebody may be called so
        return value
    ring = getattr(dialect, _RING, None)
    try:
        if ring is not None:
            return str(ring.decrypt(value.encode()).decode())
    except InvalidToken as failure:
        raise KeyMissing from failure
    raise KeyMissing
