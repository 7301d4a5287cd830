"""The fact register: what is true in a country, who says so, and until when we may repeat it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

#: How a bare number is written with its unit, where the unit is not the country's own money.
UNITS = {"USD": "US${}", "%": "{}%"}


#: Nothing that is told to people about money goes longer without somebody looking again.
LONGEST = timedelta(days=400)
MOST_LETTERS = 200


class Unsound(StrEnum):
    """Why a renewal is not taken up."""

    NO_VALUE = "no_value"
    NO_SOURCE = "no_source"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    SEEN_TOMORROW = "seen_tomorrow"  #: nobody has seen it yet
    SEEN_BEFORE = "seen_before"  #: the register was seen later than this
    ENDS_BEFORE_TODAY = "ends_before_today"
    ENDS_TOO_LATE = "ends_too_late"


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
class Renewal:
    """What a coordinator has read at the source: when, and until when it may be said."""

    value: str
    english: str
    source: str
    seen: date
    recheck_by: date

    def of(self, fact: Fact) -> Fact:
        value, english = self.value.strip(), self.english.strip()
        changes = {"value": value, "english": "" if fact.unit else english, "source": self.source.strip()}
        verified = Confidence.VERIFIED
        return replace(fact, **changes, seen=self.seen, recheck_by=self.recheck_by, confidence=verified)

    def unsound(self, fact: Fact, today: date) -> Unsound | None:
        """Why it cannot stand for the fact, or None when it can."""
        words = (self.value, self.english, self.source)
        refusals = {
            Unsound.NO_VALUE: not self.value.strip() or bool(fact.english and not self.english.strip()),
            Unsound.NO_SOURCE: not self.source.strip(),
            Unsound.TOO_LONG: max(map(len, words)) > MOST_LETTERS,
            Unsound.NOT_A_NUMBER: bool(fact.unit) and not _is_number(self.value.strip()),
            Unsound.SEEN_TOMORROW: self.seen > today,
            Unsound.SEEN_BEFORE: fact.seen is not None and self.seen < fact.seen,
            Unsound.ENDS_BEFORE_TODAY: self.recheck_by < today,
            Unsound.ENDS_TOO_LATE: self.recheck_by > self.seen + LONGEST,
        }
        return next((reason for reason, holds in refusals.items() if holds), None)


def _is_number(words: str) -> bool:
    try:
        return Decimal(words).is_finite()
    except InvalidOperation:
        return False


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
