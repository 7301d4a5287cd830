"""Words and formats of a language: gettext catalogs read from locales/, money and dates by Babel.

Spanish is the msgid, so Spanish needs no catalog and an untranslated sentence is said in Spanish. A new
language is a folder in locales/ and nothing else.
"""

from __future__ import annotations

import gettext as standard
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from core.domain.money import Money
from core.domain.words import plain

SOURCE = "es"
#: How each country writes its numbers: which locale speaks for a language there.
ENGLISH = {"US": "en_US"}
#: The sign in front of an amount, as it is written by hand there; Babel says "USD" or "US$" by locale.
SIGNS = {"GTQ": "Q", "HNL": "L ", "USD": "US$", "NIO": "C$", "MXN": "MX$"}


class Catalogs:
    """The languages that Milpa speaks, found in a folder of gettext catalogs."""

    def __init__(self, folder: Path) -> None:
        self._catalogs = {SOURCE: standard.NullTranslations()}
        for po in sorted(folder.glob("*/LC_MESSAGES/messages.po")):
            self._catalogs[po.parts[-3]] = _compiled(po)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._catalogs)

    def words(self, language: str, country: str = "GT", zone: str = "America/Guatemala") -> Words:
        known = language if language in self._catalogs else SOURCE
        return Words(known, country, zone, self._catalogs[known])


class Words:
    """One household's language: `_("…")` translates, the rest writes money, days and hours as she reads them."""

    def __init__(self, language: str, country: str, zone: str, catalog: standard.NullTranslations) -> None:
        self.language, self.country, self.zone = language, country, ZoneInfo(zone)
        self._catalog = catalog
        self._locale = _locale(language, country)

    def __call__(self, sentence: str) -> str:
        return self._catalog.gettext(sentence)

    def ngettext(self, one: str, many: str, count: int) -> str:
        return self._catalog.ngettext(one, many, count)

    def money(self, money: Money) -> str:
        """Q1,250.50; whole amounts keep their cents, so that none can be read wrongly."""
        sign = SIGNS.get(money.currency)
        if sign is None:
            return str(format_currency(money.amount, money.currency, locale=self._locale))
        digits = format_decimal(abs(money.amount), "#,##0.00", locale=self._locale)
        return f"{'-' if money.minor < 0 else ''}{sign}{digits}"

    def number(self, number: int) -> str:
        return str(format_decimal(number, locale=self._locale))

    def day(self, day: date) -> str:
        """«viernes 27 de noviembre» · “Friday, November 27”"""
        pattern = "EEEE d 'de' MMMM" if self._locale.language == "es" else "EEEE, MMMM d"
        return str(format_date(day, pattern, locale=self._locale))

    def long_day(self, day: date) -> str:
        """«15 de enero de 2027»"""
        return str(format_date(day, "long", locale=self._locale))

    def month(self, day: date) -> str:
        """«marzo de 2027» · “March 2027”"""
        pattern = "MMMM 'de' y" if self._locale.language == "es" else "MMMM y"
        return str(format_date(day, pattern, locale=self._locale))

    def short_month(self, day: date) -> str:
        """«mar 27» · “Mar 27”"""
        return str(format_date(day, "MMM yy", locale=self._locale)).replace(".", "")

    def hour(self, at: time) -> str:
        """«7:00 de la noche» · “7:00 PM”"""
        if self._locale.language == "es":
            return f"{at.hour % 12 or 12}:{at.minute:02d} {_part_of_day(at)}"
        return str(format_time(at, "h:mm a", locale=self._locale)).replace("\u202f", " ").replace("\xa0", " ")

    def local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)


def country_name(language: str, code: str) -> str:
    """«Guatemala», as it is called in that language; its code where nobody knows it."""
    return str(_locale(language, code).territories.get(code) or code)


def country_in(text: str, codes: Sequence[str]) -> str | None:
    """The first of these countries that the text names, in Spanish or in English."""
    said = f" {plain(text)} "
    names = {code: {plain(country_name(language, code)) for language in ("es", "en")} for code in codes}
    return next((code for code in codes if any(f" {name} " in said for name in names[code])), None)


def language_name(language: str, in_language: str | None = None) -> str:
    """«español», “English”: the language by its own name; its code where nobody knows it."""
    try:
        name = Locale.parse(language).get_display_name(in_language or language)
    except (UnknownLocaleError, ValueError):
        return language
    return str(name or language)


def _part_of_day(at: time) -> str:
    if at.hour == 12:
        return "del mediodía"
    if at.hour < 12:
        return "de la mañana"
    return "de la tarde" if at.hour < 19 else "de la noche"


def _compiled(po: Path) -> standard.GNUTranslations:
    compiled = BytesIO()
    with po.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return standard.GNUTranslations(compiled)


@cache
def _locale(language: str, country: str) -> Locale:
    for name in (f"{language}_{country}", ENGLISH["US"] if language == "en" else language, "es_GT"):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("es", "GT")
