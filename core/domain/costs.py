"""What a remittance really cost: what was paid over there against what was handed out here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.domain.money import Money
from core.errors import CostBeyondSense

#: How much of a currency one US dollar has brought in years; beyond this an amount was misread.
PER_DOLLAR = {"GTQ": (5, 10), "HNL": (18, 35), "NIO": (25, 50), "MXN": (10, 30), "USD": (0, 1)}


@dataclass(frozen=True)
class Cost:
    """Sent and fee are in the sender's currency; what was received may be in another."""

    on: date
    sent: Money
    fee: Money
    received: Money
    company: str | None

    @property
    def per_unit(self) -> Money:
        """What came out here for each dollar that was paid over there, fee included; rounded to a cent."""
        paid = self.sent.minor + self.fee.minor
        return Money(round(Fraction(self.received.minor * 100, paid)), self.received.currency)

    @property
    def lost(self) -> Money | None:
        """What did not arrive, where both sides are of one currency; else nobody can say without a dated rate."""
        if self.sent.currency != self.received.currency:
            return None
        return Money(self.sent.minor + self.fee.minor - self.received.minor, self.sent.currency)


def check_cost(sent: Money, fee: Money, received: Money) -> None:
    """Raises CostBeyondSense where no sending could have been like that."""
    if sent.minor <= 0 or received.minor <= 0 or fee.minor < 0 or fee.minor * 2 > sent.minor:
        raise CostBeyondSense()
    least, most = PER_DOLLAR.get(received.currency, (0, 10_000))
    if sent.currency == "USD" and not least <= received.minor / sent.minor <= most:
        raise CostBeyondSense()
