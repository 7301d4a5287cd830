"""Whom one may ask in a country: only what was verified is a number, with its day; the rest says whom to ask."""

from __future__ import annotations

import pytest

from bot.outgoing.messages import lines
from core.domain.words import plain
from core.i18n import Catalogs, country_in
from core.library import Library
from tests.conftest import NOW, ROOT

TODAY = NOW.date()


def told(library: Library, country: str, language: str = "es") -> str:
    words = Catalogs(ROOT / "locales").words(language, country)
    register = library.registers[country]
    return lines.lines(words, country, [(key, register.verified(key, TODAY)) for key in lines.KEYS])


@pytest.mark.parametrize("country", ["GT", "HN", "SV", "NI", "MX"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_no_number_that_nobody_has_verified_is_told(library: Library, country: str, language: str) -> None:
    text, register = told(library, country, language), library.registers[country]
    for key in lines.KEYS:
        fact = register.facts.get(key)
        if fact is None or not fact.value:
            continue
        value = fact.english if language == "en" and fact.english else fact.value
        assert (f": {value} (" in text or f"• {value} (" in text) is fact.may_be_told(TODAY), (key, value)
    assert {"consulate", "diaspora_unit"} <= register.facts.keys()


def test_each_number_has_its_day(library: Library) -> None:
    text = told(library, "GT")
    assert "policía, emergencias: 110 (visto el 22 de noviembre de 2026)" in text
    assert "1572" not in text
    assert "Sin revisar todavía: consulados" in text
    assert "pregunte en la municipalidad" in text
    assert "police, emergencies: 110 (seen on" in told(library, "GT", "en")


@pytest.mark.parametrize(
    ("text", "asks", "country"),
    [
        ("consulado", True, None),
        ("El consulado de Honduras", True, "HN"),
        ("teléfonos de ayuda en México", True, "MX"),
        ("consulate of El Salvador", True, "SV"),
        ("mi esposo fue al consulado y le cobraron 50", False, None),
        ("ayuda", False, None),
        ("quiero ahorrar para el consulado", False, None),
    ],
)
def test_what_asks_for_them(library: Library, text: str, asks: bool, country: str | None) -> None:
    assert lines.asks(plain(text)) is asks
    assert country_in(text, tuple(library.registers)) == country
