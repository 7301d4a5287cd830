"""What a household took at an institution: an account opened or used again, insurance, credit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.domain.savings import Evidence

#: The same person, product and institution within so many days is one product (DOMAIN.md 1.4).
SAME_WITHIN = timedelta(days=90)


class ProductKind(StrEnum):
    ACCOUNT_OPENED = "account_opened"
    ACCOUNT_REACTIVATED = "account_reactivated"
    INSURANCE = "insurance"
    CREDIT = "credit"  #: never counted as saving

    @property
    def is_account(self) -> bool:
        return self in (ProductKind.ACCOUNT_OPENED, ProductKind.ACCOUNT_REACTIVATED)


class InstitutionKind(StrEnum):
    """No more is asked: which bank it is concerns nobody."""

    BANK = "bank"
    CREDIT_UNION = "credit_union"
    OTHER = "other"
    UNSAID = "unsaid"


@dataclass(frozen=True)
class Product:
    id: int
    household_id: int
    kind: ProductKind
    institution: InstitutionKind
    evidence: Evidence
    on: date
    recorded_at: datetime
    undone: bool


def is_same(before: date, on: date) -> bool:
    return abs(on - before) <= SAME_WITHIN
