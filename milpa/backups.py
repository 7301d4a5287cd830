"""Copying the database while it is in use, and putting a copy back. SQLite only; PostgreSQL has pg_dump."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from milpa.errors import CannotDo
from milpa.house import House
from milpa.running import alone


def back_up(house: House, to_file: Path | None) -> Path:
    """One consistent file, compacted; it appears under its name only when it is whole and sound."""
    source = _file_of(house)
    _ = house.database
    target = to_file or house.settings.var / "backups" / f"milpa-{house.clock.now():%Y%m%d-%H%M%S}.db"
    if target.exists():
        raise CannotDo(f"{target} is there already. Choose another name.")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
    _check(unfinished)
    os.chmod(unfinished, 0o600)
    return unfinished.replace(target)


def put_back(house: House, from_file: Path) -> Path | None:
    """Gives the place of what was there before. Raises CannotDo while Milpa runs, or for an unsound file."""
    target = _file_of(house)
    if not from_file.is_file():
        raise CannotDo(f"There is no file {from_file}.")
    _check(from_file)
    with alone(house.settings.var):
        kept = _set_aside(target, f"{house.clock.now():%Y%m%d-%H%M%S}")
        with closing(sqlite3.connect(from_file)) as source, closing(sqlite3.connect(target)) as into:
            source.backup(into)
    _ = house.database  # an older backup is brought up to this version at once
    return kept


def _set_aside(target: Path, when: str) -> Path | None:
    if not target.exists():
        return None
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = target.with_name(f"{target.stem}-before-{when}.db")
    target.replace(kept)
    for tail in ("-wal", "-shm"):
        target.with_name(target.name + tail).unlink(missing_ok=True)
    return kept


def _check(file: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            sound = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            ours = connection.execute("SELECT name FROM sqlite_master WHERE name = 'programme_events'").fetchone()
    except sqlite3.DatabaseError:
        sound, ours = False, None
    if not sound or ours is None:
        raise CannotDo(f"{file} is not a sound database of Milpa's.")


def _file_of(house: House) -> Path:
    url = make_url(house.settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise CannotDo("This database is PostgreSQL: use pg_dump and pg_restore; docs/operacion.md has the commands.")
    return Path(url.database)
