"""Institutions, their branches and agents: dated, for an address that is out of date costs her the fare."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.products import InstitutionKind

#: Older than this it is not told any more.
TOLD_FOR = timedelta(days=365)
EARTH_KM = 6371.0


class BranchKind(StrEnum):
    BRANCH = "branch"
    AGENT = "agent"  #: a shop that serves for the institution; an account is seldom opened there


@dataclass(frozen=True)
class Point:
    """Somewhere, in degrees. Where a household is is never kept: it lives as long as the answer takes."""

    latitude: float
    longitude: float

    def kilometres_to(self, other: Point) -> float:
        """By air, on a round earth."""
        here, there = math.radians(self.latitude), math.radians(other.latitude)
        apart = math.radians(other.longitude - self.longitude)
        half = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(apart / 2) ** 2
        return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


@dataclass(frozen=True)
class Branch:
    id: int
    institution: str
    institution_kind: InstitutionKind
    kind: BranchKind
    name: str
    municipality: str
    department: str
    address: str
    at: Point | None
    hours: str
    phone: str
    seen: date  #: when somebody looked whether it is so

    def may_be_told(self, today: date) -> bool:
        return today - self.seen <= TOLD_FOR


@dataclass(frozen=True)
class Near:
    branch: Branch
    kilometres: float | None = None


def nearest(branches: list[Branch], point: Point, count: int) -> list[Near]:
    """By distance alone; those of which nobody knows where they are are left out."""
    found = [Near(branch, point.kilometres_to(branch.at)) for branch in branches if branch.at is not None]
    return sorted(found, key=lambda near: (near.kilometres, near.branch.id))[:count]
