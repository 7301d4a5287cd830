"""The coordinator's CSV of branches and agents, on the way from a file into the database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.services import institution_file, institutions
from core.services.institution_file import Line
from core.services.institutions import Imported
from milpa.errors import CannotDo
from milpa.house import House


def read_places(file: Path, today: date) -> tuple[Line, ...]:
    """Raises CannotDo with every fault and its line."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise CannotDo(f"{file} cannot be read: {error.strerror}") from error
    read = institution_file.read(raw, today)
    if read.problems:
        raise CannotDo(f"{file} was not imported:\n" + "\n".join(f"  {problem}" for problem in read.problems))
    return read.lines


def import_places(house: House, lines: tuple[Line, ...]) -> Imported:
    with house.database.write() as session:
        return institutions.replace(session, lines, None, house.clock.now())
