"""Sixty lessons in ten modules: how far she is in each, and the path on which the next one lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.errors import UnknownLesson, UnknownPath
from core.library import Library
from core.library.modules import Module
from core.services import lessons
from core.services.lessons import Listed
from core.storage import paths


@dataclass(frozen=True)
class ModuleProgress:
    """What counts are the lessons that anybody may be sent; the delicate ones are hers alone."""

    module: Module
    done: int
    total: int

    @property
    def is_complete(self) -> bool:
        return self.total > 0 and self.done == self.total


def progress(session: Session, library: Library, household: Household) -> list[ModuleProgress]:
    """In their order; a module of which nothing is told in her country is left out."""
    rows = lessons.listed(session, library, household)
    each = [_progress(module, rows) for _, module in sorted(library.modules.items())]
    return [one for one in each if one.total]


def of(session: Session, library: Library, household: Household, number: int) -> ModuleProgress:
    """Raises UnknownLesson for a module that does not exist."""
    if number not in library.modules:
        raise UnknownLesson(str(number))
    return _progress(library.modules[number], lessons.listed(session, library, household))


def lessons_in(session: Session, library: Library, household: Household, number: int) -> list[Listed]:
    return [row for row in lessons.listed(session, library, household) if row.lesson.module == number]


def choose_path(session: Session, library: Library, household: Household, path: str, now: datetime) -> None:
    """Raises UnknownPath."""
    if path not in library.paths:
        raise UnknownPath(path)
    paths.choose(session, household.id, path, now)


def path_of(session: Session, household: Household) -> str | None:
    return paths.chosen(session, household.id)


def _progress(module: Module, rows: list[Listed]) -> ModuleProgress:
    counted = [row for row in rows if row.lesson.module == module.number and not row.lesson.sensitive]
    return ModuleProgress(module, sum(row.is_done for row in counted), len(counted))
