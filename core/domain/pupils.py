"""Whoever is in a class of a school is under eighteen: lessons and a CV, no money, and no talk alone with an adult."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.statistics import Count

ADULT = 18


class PupilState(StrEnum):
    WAITING = "waiting"  #: a permission is missing, so nothing begins
    ALLOWED = "allowed"  #: guardian and school have said yes, as the facilitator has written down


@dataclass(frozen=True)
class Permissions:
    guardian: bool
    school: bool

    @property
    def state(self) -> PupilState:
        return PupilState.ALLOWED if self.guardian and self.school else PupilState.WAITING


@dataclass(frozen=True)
class ClassProgress:
    """How far a class is; few are no number."""

    pupils: Count
    allowed: Count
    completed: tuple[tuple[str, Count], ...]  #: by lesson of the path of the young
