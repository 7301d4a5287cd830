"""Putting a backup where DATABASE_URL says, on SQLite or PostgreSQL, whichever of them it came from."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, inspect, make_url

from core.storage import copying
from core.storage.database import Database
from milpa.backups import archive
from milpa.errors import CannotDo
from milpa.house import House
from milpa.running import alone


def put_back(house: House, from_file: Path, key: Path | None = None) -> Path | None:
    """Where what was there before is kept. Every table is compared with what the backup says of it.

    Raises CannotDo while Milpa runs, for an unsound file, and for a PostgreSQL database that is not empty.
    """
    if not from_file.is_file():
        raise CannotDo(f"There is no file {from_file}.")
    var = house.settings.var
    with alone(var), archive.reading(from_file, key, var) as tar:
        said = _manifest(tar, from_file)
        kept = _put_rows(house, tar, said)
        _put_voices(tar, var)
    _ = house.database  # an older backup is brought up to this version at once
    return kept


def _manifest(tar: tarfile.TarFile, file: Path) -> dict[str, Any]:
    try:
        return dict(orjson.loads(archive.content(tar, tar.getmember(archive.MANIFEST))))
    except (KeyError, ValueError) as failure:
        raise CannotDo(f"{file} is not a whole backup of Milpa's.") from failure


def _put_rows(house: House, tar: tarfile.TarFile, said: dict[str, Any]) -> Path | None:
    url = make_url(house.settings.database_url)
    if url.get_backend_name() != "sqlite":
        _fill(Database(house.settings.database_url, keys=house.settings.data_keys), tar, said)
        return None
    target = Path(url.database or "")
    fresh = target.with_name(f"{target.name}.restored")
    _forget(fresh)
    try:
        _fill(Database(f"sqlite:///{fresh}", keys=house.settings.data_keys), tar, said)
        kept = _set_aside(target, f"{house.clock.now():%Y%m%d-%H%M%S}")
        fresh.replace(target)
    finally:
        _forget(fresh)
    return kept


def _fill(database: Database, tar: tarfile.TarFile, said: dict[str, Any]) -> None:
    try:
        with database.engine.connect() as connection:
            if inspect(connection).get_table_names():
                raise CannotDo("This database is not empty. Make a new one, and let DATABASE_URL say where it is.")
        database.upgrade(said["revision"])
        with database.engine.begin() as connection:
            tables = copying.tables_of(connection)
            with copying.without_triggers(connection, tables):
                _put(connection, tables, tar)
            copying.count_on(connection, tables)
            _compare(connection, tables, said["tables"])
    finally:
        database.close()


def _put(connection: Connection, tables: list[Any], tar: tarfile.TarFile) -> None:
    for table in reversed(tables):  # what a migration put in itself is in the backup too
        connection.execute(table.delete())
    for table in tables:
        for lines in _lines(tar, table.name):
            copying.put_in(connection, table, lines)


def _lines(tar: tarfile.TarFile, table: str) -> Iterator[list[bytes]]:
    for member in _parts(tar).get(table, []):
        yield archive.content(tar, member).splitlines()


def _parts(tar: tarfile.TarFile) -> dict[str, list[tarfile.TarInfo]]:
    found = [member for member in tar.getmembers() if member.name.startswith("tables/")]
    found.sort(key=lambda member: member.name)
    return {name: list(parts) for name, parts in groupby(found, key=lambda member: member.name.split("/")[1])}


def _compare(connection: Connection, tables: list[Any], said: dict[str, Any]) -> None:
    for table in tables:
        if (now := copying.tally(connection, table).told()) != said.get(table.name):
            raise CannotDo(f"Table {table.name} came back as {now}, the backup says {said.get(table.name)}.")
    if missing := said.keys() - {table.name for table in tables}:
        raise CannotDo(f"The backup has tables that this version does not know: {', '.join(sorted(missing))}.")


def _put_voices(tar: tarfile.TarFile, var: Path) -> None:
    for member in tar.getmembers():
        if member.name.startswith("voices/"):
            (var / "voices").mkdir(parents=True, exist_ok=True)
            # Only its last name counts: nothing lands outside the folder, whatever the file says.
            (var / "voices" / Path(member.name).name).write_bytes(archive.content(tar, member))


def _set_aside(target: Path, when: str) -> Path | None:
    if not target.exists():
        return None
    kept = target.with_name(f"{target.stem}-before-{when}.db")
    for tail in ("", "-wal"):
        if (part := target.with_name(target.name + tail)).exists():
            part.replace(kept.with_name(kept.name + tail))
    target.with_name(f"{target.name}-shm").unlink(missing_ok=True)
    return kept


def _forget(file: Path) -> None:
    for tail in ("", "-wal", "-shm"):
        file.with_name(file.name + tail).unlink(missing_ok=True)
