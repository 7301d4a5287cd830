"""Staff: facilitators look after their groups, coordinators see the programme."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: How the word of a one-time link for staff begins; a group's code never does.
STAFF_LINK = "s_"


class Role(StrEnum):
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


@dataclass(frozen=True)
class Staff:
    id: int
    chat_id: int
    name: str
    role: Role
    language: str
    groups: frozenset[int]

    @property
    def is_coordinator(self) -> bool:
        return self.role is Role.COORDINATOR


@dataclass(frozen=True)
class Group:
    id: int
    code: str
    name: str
    facilitator_id: int | None
    facilitator_name: str | None
    town: str | None = None  #: the municipality in which it meets
    is_school: bool = False  #: a class, whose people are under age
    is_closed: bool = False  #: only its facilitator lets anybody in


def may_see(viewer: Staff, group_id: int) -> bool:
    return viewer.is_coordinator or group_id in viewer.groups
