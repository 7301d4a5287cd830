"""The fact register: what is true in a country, who says so, and until when we may repeat it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

#: How a bare number is written with its unit, where the unit is not the country's own money.
UNITS = {"USD": "US${}", "%": "{}%"}


class Confidence(StrEnum):
    VERIFIED = "V"  #: read on the named page, in that page's words
    SECOND_HAND = "V2"  #: read, but old or told by another
    COMPUTED = "C"  #: worked out from verified figures
    GENERAL = "G"  #: commonly known, read nowhere yet
    MISSING = "?"  #: looked for and not found


@dataclass(frozen=True)
class Fact:
    key: str
    value: str  #: words, or a bare number when `unit` is set
    unit: str  #: "" for words, else a currency or "UDIS"
    source: str
    seen: date | None
    confidence: Confidence
    recheck_by: date | None
    english: str = ""  #: the words in English, where they differ
    otherwise: str = ""  #: neutral words to say while the value may not be told
    otherwise_english: str = ""

    def may_be_told(self, today: date) -> bool:
        """Only what was verified, and only until its date."""
        return self.confidence is Confidence.VERIFIED and not self.is_expired(today)

    def is_expired(self, today: date) -> bool:
        return self.recheck_by is not None and self.recheck_by < today


@dataclass(frozen=True)
class LocalMoney:
    """The country's currency, and how many of its units stand for one quetzal in an example."""

    currency: str
    symbol: str
    name: str
    english: str
    example_scale: Decimal

    def written(self, amount: Decimal) -> str:
        return f"{self.symbol}{amount:,.0f}" if amount == amount.to_integral_value() else f"{self.symbol}{amount:,.2f}"


@dataclass(frozen=True)
class CountryFacts:
    country: str
    money: LocalMoney
    facts: Mapping[str, Fact]

    def verified(self, key: str, today: date) -> Fact | None:
        fact = self.facts.get(key)
        return fact if fact is not None and fact.may_be_told(today) else None

    def example(self, quetzales: Decimal) -> str:
        """A story's amount in this country's money; sums stay right, for the scale is one number."""
        return self.money.written(quetzales * self.money.example_scale)

    def words(self, key: str, language: str, today: date) -> str | None:
        """What a sentence may say for this key, or None when it must stay silent."""
        if key == "currency":
            return self.money.english if language == "en" else self.money.name
        fact = self.facts.get(key)
        if fact is None:
            return None
        if fact.may_be_told(today):
            return self._told(fact, language)
        return (fact.otherwise_english if language == "en" else "") or fact.otherwise or None

    def _told(self, fact: Fact, language: str) -> str:
        if fact.unit == self.money.currency:
            return self.money.written(Decimal(fact.value))
        if fact.unit:
            return UNITS.get(fact.unit, "{} " + fact.unit).format(f"{Decimal(fact.value):,f}")
        return (fact.english if language == "en" else "") or fact.value
