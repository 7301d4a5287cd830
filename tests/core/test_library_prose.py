"""Prose with gaps: what is said, what is said instead, and what is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.facts import Confidence, CountryFacts, Fact, LocalMoney
from core.library.prose import Reader, sentences

TODAY = date(2026, 11, 24)
QUETZALES = LocalMoney("GTQ", "Q", "quetzales", "quetzals", Decimal(1))


def fact(
    key: str, value: str, confidence: Confidence = Confidence.VERIFIED, unit: str = "", otherwise: str = ""
) -> Fact:
    return Fact(key, value, unit, "a page", TODAY, confidence, date(2027, 1, 31), otherwise=otherwise)


FACTS = (
    fact("limit", "20000", unit="GTQ"),
    fact("tax", "1", unit="%"),
    fact("rumour", "mañana", Confidence.SECOND_HAND),
    fact("paper", "NIT", Confidence.GENERAL, otherwise="papel"),
)
READER = Reader(CountryFacts("GT", QUETZALES, {one.key: one for one in FACTS}), "es", TODAY)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Cubre hasta {limit}.", "Cubre hasta Q20,000."),
        ("Cobran {tax}.", "Cobran 1%."),
        ("Cuesta {Q1200} o {Q0.5}.", "Cuesta Q1,200 o Q0.50."),
        ("Son {currency}.", "Son quetzales."),
        ("Traiga su {paper}.", "Traiga su papel."),
        ("Vaya. Abren {rumour}. Pregunte.", "Vaya. Pregunte."),
        ("«¿Abren {rumour}?». Pregunte.", "Pregunte."),
        ("Vaya.\n\nAbren {rumour}.\n\nPregunte.", "Vaya.\n\nPregunte."),
        ("[Abren {rumour}. | Pregunte cuándo abren.]", "Pregunte cuándo abren."),
        ("[Cubre {limit}. | Pregunte.]", "Cubre Q20,000."),
        ("Lleve [su {rumour},] un recibo.", "Lleve un recibo."),
        ("[GT: Aquí. | Allá.]", "Aquí."),
        ("[HN SV: Aquí. | Allá.]", "Allá."),
        ("[HN: Aquí.] Sí.", "Sí."),
        ("Así: [GT: {limit}. | nada.]", "Así: Q20,000."),
        ("«¿Quién paga?». Es buena.", "«¿Quién paga?». Es buena."),
    ],
)
def test_the_gaps_are_filled_or_the_sentence_is_silent(written: str, said: str) -> None:
    assert READER.fill(written) == said


@given(st.text(alphabet="ab {}[]|.!?…»”*\n:"))
def test_whatever_is_written_can_be_read_and_no_sentence_is_lost(text: str) -> None:
    assert "".join(sentences(text)) == text
    READER.fill(text)


@given(st.integers(1, 10**6), st.integers(1, 60))
def test_a_sum_in_quetzales_holds_in_every_money(part: int, parts: int) -> None:
    for scale in ("1", "3", "0.1", "5", "2"):
        money = LocalMoney("XXX", "", "x", "x", Decimal(scale))
        country = CountryFacts("XX", money, {})
        one, whole = (Decimal(country.example(Decimal(n)).replace(",", "")) for n in (part, part * parts))
        assert one * parts == whole
