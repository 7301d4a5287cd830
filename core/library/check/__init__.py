"""`milpa content check`: every fault that a machine can see in a lesson, before a person meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from core.errors import ContentError
from core.library.check import facts, language, limits, parity, questions, reading, structure, sums
from core.library.check.edition import Edition, editions
from core.library.modules import read_modules
from core.library.problems import Problem
from core.library.register import read_registers
from core.library.shelf import Library, read_paths
from core.library.source import LessonSource

RULES: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    limits.check,
    questions.check,
    language.check,
    reading.check,
    sums.check,
    facts.check,
)


def check(root: Path, today: date) -> list[Problem]:
    """All problems, in the order of their places. What cannot be read is one problem and is checked no further."""
    found, spanish, english = structure.read_all(root)
    try:
        registers, paths, modules = read_registers(root), read_paths(root), read_modules(root)
    except (ContentError, KeyError, ValueError, OSError) as error:
        return sorted([*found, _unreadable(error)])
    library = Library(spanish, english, registers, paths, today, modules)
    found += [*structure.check(library), *parity.check(library)]
    found += [problem for edition in editions(library) for rule in RULES for problem in rule(edition)]
    found += [*questions.check_positions(library), *facts.check_registers(library)]
    return sorted(set(found))


def _unreadable(error: Exception) -> Problem:
    if isinstance(error, ContentError):
        return Problem(error.path, error.line, "structure", error.problem)
    return Problem("facts", 1, "structure", f"the registers, paths or modules cannot be read: {error}")


__all__ = ["LessonSource", "Problem", "check"]
