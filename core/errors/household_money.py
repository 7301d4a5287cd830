"""What may not be done about places, visits, remittances and budgets."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from core.errors.base import MilpaError

if TYPE_CHECKING:
    from core.domain.money import Money


class MoveOverBalance(MilpaError):
    """More is to be moved than there is on that side."""

    def __init__(self, amount: Money, there: Money) -> None:
        super().__init__(amount)
        self.amount, self.there = amount, there


class MoveNowhere(MilpaError):
    """From a place to the same place."""


class EvidenceOnlyRises(MilpaError):
    """It was shown or confirmed already."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(before, after)
        self.before, self.after = before, after


class VisitTooSoon(MilpaError):
    """A visit was asked for in the past, or in a moment."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class VisitTooFar(MilpaError):
    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class UnknownVisit(MilpaError):
    """A visit that is not there, or is somebody else's."""

    def __init__(self, visit_id: int) -> None:
        super().__init__(visit_id)
        self.visit_id = visit_id


class ShareBeyondSense(MilpaError):
    """A part of the remittance that nobody should be asked to put aside."""

    def __init__(self, percent: int, most: int) -> None:
        super().__init__(percent)
        self.percent, self.most = percent, most


class CostBeyondSense(MilpaError):
    """No remittance was ever sent at such a price: something was misread."""


class CurrencyOfElsewhere(MilpaError):
    """An amount in another currency, where everything must add up in the household's own."""

    def __init__(self, amount: Money, currency: str) -> None:
        super().__init__(amount)
        self.amount, self.currency = amount, currency


class UnknownLine(MilpaError):
    """A line of the budget that is not there."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class RemittanceTold(MilpaError):
    """One like it is noted on that day already: perhaps the same one, perhaps another."""

    def __init__(self, remittance_id: int, amount: Money, on: date) -> None:
        super().__init__(remittance_id)
        self.remittance_id, self.amount, self.on = remittance_id, amount, on


class CuchubalBeyondSense(MilpaError):
    """A savings circle of so many people is none."""

    def __init__(self, people: int, most: int) -> None:
        super().__init__(people)
        self.people, self.most = people, most


class TooManyCuchubals(MilpaError):
    """So many savings circles are as many as we keep for one household."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class UnknownCuchubal(MilpaError):
    """A savings circle that is not there, is over, or is somebody else's."""

    def __init__(self, cuchubal_id: int) -> None:
        super().__init__(cuchubal_id)
        self.cuchubal_id = cuchubal_id
