"""Advising: one person or a meeting, in person or by telephone, with what was spoken of and agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Manner(StrEnum):
    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    MEETING = "meeting"  #: of the group


class Topic(StrEnum):
    SAVING = "saving"
    REMITTANCE = "remittance"
    BUDGET = "budget"
    ACCOUNT = "account"
    CREDIT = "credit"
    SCAM = "scam"


#: What the buttons offer; nobody looks at a watch.
LENGTHS = (10, 20, 30, 60)


@dataclass(frozen=True)
class Advice:
    id: int
    group_id: int
    staff_id: int
    people: tuple[int, ...]
    manner: Manner
    minutes: int | None
    topics: tuple[str, ...]
    agreed: str | None
    at: datetime
    is_closed: bool
