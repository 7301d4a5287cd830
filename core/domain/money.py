"""Money: whole minor units and an ISO 4217 currency. Never a float, never a sum over currencies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

#: What a household uses by default, and what we count: all have two decimals.
CURRENCY_OF = {"GT": "GTQ", "HN": "HNL", "SV": "USD", "NI": "NIO", "MX": "MXN", "US": "USD"}

#: The largest single movement that a household's saving can sensibly be, in minor units.
MOST_OF = {"GTQ": 20_000_000, "HNL": 60_000_000, "USD": 2_500_000, "NIO": 90_000_000, "MXN": 50_000_000}


@dataclass(frozen=True, order=False)
class Money:
    minor: int
    currency: str

    @classmethod
    def of(cls, amount: Decimal | str | int, currency: str) -> Money:
        """Money.of("50.25", "GTQ") == Money(5025, "GTQ"); more than two decimals raise ValueError."""
        minor = Decimal(amount) * 100
        if minor != minor.to_integral_value():
            raise ValueError(f"{amount} has parts of a cent")
        return cls(int(minor), currency)

    @property
    def amount(self) -> Decimal:
        return Decimal(self.minor).scaleb(-2)

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._alike(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._alike(other), self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._alike(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._alike(other)

    def share(self, percent: int) -> Money:
        """The share, rounded down to a whole unit of the currency: nobody puts centavos aside."""
        return Money(self.minor * percent // 100 // 100 * 100, self.currency)

    def _alike(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} are not added without a dated rate")
        return other.minor


def most(currency: str) -> Money:
    return Money(MOST_OF.get(currency, 20_000_000), currency)
