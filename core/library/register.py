"""Reads content/facts/<country>.yml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from core.domain.facts import Confidence, CountryFacts, Fact, LocalMoney
from core.library.yaml_nodes import Node, read

MONEY_KEYS = ("currency", "symbol", "name", "english", "example_scale")
FACT_KEYS = (
    "value",
    "unit",
    "english",
    "otherwise",
    "otherwise_english",
    "source",
    "seen",
    "confidence",
    "recheck_by",
)


def read_registers(root: Path) -> dict[str, CountryFacts]:
    return {file.stem: read_register(root, file.stem) for file in sorted((root / "facts").glob("*.yml"))}


def read_register(root: Path, country: str) -> CountryFacts:
    path = f"facts/{country}.yml"
    page = read((root / path).read_text(encoding="utf-8"), path).only("money", "facts")
    facts = {key: _fact(key, node) for key, node in page["facts"].mapping().items()}
    return CountryFacts(country, _money(page["money"]), facts)


def _money(node: Node) -> LocalMoney:
    facts = node.only(*MONEY_KEYS)
    currency, symbol, name, english = (facts[key].words() for key in MONEY_KEYS[:4])
    return LocalMoney(currency, symbol, name, english, Decimal(facts["example_scale"].scalar()))


def _fact(key: str, node: Node) -> Fact:
    facts = node.only(*FACT_KEYS)
    for name in ("source", "confidence"):
        if name not in facts:
            raise node.wrong(f"«{key}» has no {name}")
    fact = Fact(
        key=key,
        value=_words(facts, "value"),
        unit=_words(facts, "unit"),
        source=_words(facts, "source"),
        seen=_date(facts, "seen"),
        confidence=_confidence(facts["confidence"]),
        recheck_by=_date(facts, "recheck_by"),
        english=_words(facts, "english"),
        otherwise=_words(facts, "otherwise"),
        otherwise_english=_words(facts, "otherwise_english"),
    )
    return _sound(fact, node)


def _sound(fact: Fact, node: Node) -> Fact:
    """A verified fact says what, and since when; a number is a number."""
    if fact.confidence is Confidence.VERIFIED and not (fact.value and fact.seen):
        raise node.wrong(f"«{fact.key}» is verified but has no value or no date seen")
    if fact.unit and fact.value:
        try:
            Decimal(fact.value)
        except InvalidOperation as error:
            raise node.wrong(f"«{fact.key}» has a unit, so its value is a bare number") from error
    return fact


def _words(facts: dict[str, Node], key: str) -> str:
    return facts[key].words() if key in facts else ""


def _date(facts: dict[str, Node], key: str) -> date | None:
    if key not in facts:
        return None
    try:
        return date.fromisoformat(facts[key].scalar())
    except ValueError as error:
        raise facts[key].wrong(f"«{facts[key].scalar()}» is not a date like 2027-01-31") from error


def _confidence(node: Node) -> Confidence:
    try:
        return Confidence(node.words())
    except ValueError as error:
        raise node.wrong(f"confidence is one of {', '.join(Confidence)}") from error
