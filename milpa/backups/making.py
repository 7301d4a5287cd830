"""Writing everything down while Milpa runs: the tables as one moment holds them, and the voices."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection

from core.storage import copying
from milpa.backups import archive
from milpa.errors import CannotDo
from milpa.house import House


def back_up(house: House, to_file: Path | None) -> Path:
    """Raises CannotDo when the file is there already or the recipient is not one."""
    recipient = house.settings.backup_recipient
    target = to_file or _named(house, archive.SEALED if recipient else archive.PLAIN)
    if target.exists():
        raise CannotDo(f"{target} is there already. Choose another name.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.writing(target, recipient) as tar, copying.snapshot(house.database) as connection:
        counted = {f"{table.name}": _write(tar, connection, table) for table in copying.tables_of(connection)}
        _add_voices(tar, house.settings.var)
        manifest = {
            "made_at": house.clock.now().isoformat(),
            "revision": copying.revision_of(connection),
            "tables": counted,
        }
        archive.add(tar, archive.MANIFEST, orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    return target


def prune(folder: Path, keep: int) -> list[Path]:
    """Removes all but the newest of the backups that carry our own names; returns what went."""
    old = sorted(folder.glob("milpa-*.tar.gz*"))[:-keep]
    for file in old:
        file.unlink()
    return old


def _named(house: House, ending: str) -> Path:
    return house.settings.var / "backups" / f"milpa-{house.clock.now():%Y%m%d-%H%M%S}{ending}"


def _write(tar: tarfile.TarFile, connection: Connection, table: Any) -> dict[str, Any]:
    counted = copying.Tally()
    for number, lines in enumerate(copying.lines_of(connection, table)):
        counted.add(lines)
        archive.add(tar, f"tables/{table.name}/{number:06}.jsonl", b"\n".join(lines))
    return counted.told()


def _add_voices(tar: tarfile.TarFile, var: Path) -> None:
    for voice in sorted((var / "voices").glob("*.oga")):
        archive.add(tar, f"voices/{voice.name}", voice.read_bytes())
