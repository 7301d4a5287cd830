"""What stands behind a figure: said → shown → confirmed, only upward, and only by a member of staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.money import Money
from core.domain.savings import GRADE, Evidence
from core.errors import EvidenceOnlyRises


class Thing(StrEnum):
    """What can be confirmed."""

    ENTRY = "entry"  #: a saving that she told of
    MOVE = "move"  #: money that went from one place to another
    PRODUCT = "product"


@dataclass(frozen=True)
class Claim:
    """Something that a household said, as the facilitator who may confirm it sees it."""

    thing: Thing
    number: int
    household_id: int
    called: str | None
    what: str  #: saving, the destination of a move, or the kind of product
    amount: Money | None
    on: date
    grade: Evidence


@dataclass(frozen=True)
class Raised:
    """One act of confirming, that may be taken back for a day."""

    id: int
    claim: Claim
    before: Evidence
    after: Evidence
    at: datetime


def check_raise(before: Evidence, after: Evidence) -> None:
    """Raises EvidenceOnlyRises, also for the same grade again."""
    if GRADE[after] <= GRADE[before]:
        raise EvidenceOnlyRises(before, after)
