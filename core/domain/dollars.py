"""Amounts in several currencies told in US dollars: at a rate of a day that somebody named, or not at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from core.domain.facts import CountryFacts
from core.domain.money import Money

USD = "USD"
#: The register's key for how many units of the country's money a dollar costs.
FACT = "dollar_rate"


@dataclass(frozen=True)
class Rate:
    currency: str
    units: Decimal  #: that one dollar costs
    source: str
    seen: date


Rates = Mapping[str, Rate]


def rates(registers: Collection[CountryFacts], today: date) -> dict[str, Rate]:
    """By currency, of those registers whose rate has a day and has not expired."""
    found = {}
    for register in registers:
        fact = register.facts.get(FACT)
        if fact is not None and fact.value and fact.seen is not None and not fact.is_expired(today):
            found[register.money.currency] = Rate(register.money.currency, Decimal(fact.value), fact.source, fact.seen)
    return found


def total(amounts: Collection[Money | None], known: Rates) -> Money | None:
    """None where an amount is withheld or its currency has no rate: a part would be taken for the whole."""
    cents = Decimal(0)
    for amount in amounts:
        if amount is None:
            return None
        if amount.currency == USD or not amount.minor:
            cents += amount.minor
        elif amount.currency in known:
            cents += Decimal(amount.minor) / known[amount.currency].units
        else:
            return None
    return Money(int(cents.quantize(Decimal(1), ROUND_HALF_UP)), USD)
