"""Advising: one person or a meeting, in person or by telephone, with what was spoken of and agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.savings import Place
from core.errors import DateInFuture, SessionTooOld


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


class Followed(StrEnum):
    """What she says, a week later, of what was agreed when she was advised."""

    DONE = "done"
    NOT_YET = "not_yet"
    CANNOT = "cannot"  #: she would like help with it


#: What the buttons offer; nobody looks at a watch.
LENGTHS = (10, 20, 30, 60)
#: So long after it a session may be written down from a notebook; what is older is not remembered well.
WRITTEN_WITHIN = timedelta(days=30)
PLACE_OF = {InstitutionKind.BANK: Place.BANK, InstitutionKind.CREDIT_UNION: Place.CREDIT_UNION}


@dataclass(frozen=True)
class Taken:
    """What she took at an institution, and how much she says that she put into it."""

    product: ProductKind
    where: InstitutionKind | None = None
    amount: Money | None = None

    @property
    def place(self) -> Place | None:
        """The account into which money came; None where there is none, or nobody knows at what institution."""
        return PLACE_OF.get(self.where) if self.where and self.product.is_account else None


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
    at: datetime  #: when it was held
    is_closed: bool
    taken: Taken | None = None
    written_at: datetime | None = None  #: when that was later
    followed: Followed | None = None  #: her word on what was agreed, a week after

    @property
    def is_with_one(self) -> bool:
        return self.manner is not Manner.MEETING and len(self.people) == 1


def check_held(on: date, today: date) -> None:
    """Raises DateInFuture or SessionTooOld."""
    if on > today:
        raise DateInFuture(on)
    if today - on > WRITTEN_WITHIN:
        raise SessionTooOld(on, WRITTEN_WITHIN.days)
