"""What the program or a phone writes as money, day or hour is read back as the same money, day and hour."""

from datetime import date, time

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from nlu.reading import Reading, read
from tests.nlu.telling import NOW

COUNTRIES = {"es_GT": "GTQ", "es_HN": "HNL", "es_SV": "USD", "es_NI": "NIO", "es_MX": "MXN", "en_US": "USD"}
LOCALES = sorted(COUNTRIES)
centavos = st.integers(1, 99_999_999)
days = st.dates(date(2020, 1, 1), date(2033, 12, 31))


def here(locale: str) -> str:
    return locale.split("_")[1]


def reading(text: str, country: str, expecting: str | None = None) -> Reading:
    return read(text, now=NOW, country=country, expecting=expecting)


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=60, deadline=None)
@given(minor=centavos)
def test_money_as_babel_writes_it_is_read_back(locale: str, minor: int) -> None:
    written = format_currency(minor / 100, COUNTRIES[locale], locale=locale)
    found = reading(f"guardé {written} ayer", here(locale)).amounts
    assert [(one.minor, one.currency, one.ambiguous) for one in found] == [(minor, COUNTRIES[locale], False)], written


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=40, deadline=None)
@given(minor=centavos)
def test_money_with_its_code_is_read_back(locale: str, minor: int) -> None:
    number = format_decimal(minor / 100, format="#,##0.00", locale=locale)
    for written in (f"{COUNTRIES[locale]} {number}", f"{number} {COUNTRIES[locale]}"):
        found = reading(written, here(locale)).amounts
        assert [(one.minor, one.currency) for one in found] == [(minor, COUNTRIES[locale])], written


@settings(max_examples=200, deadline=None)
@given(
    whole=st.integers(1000, 999_999),
    mark=st.sampled_from([",", ".", " ", "'", "\u00a0", "\u202f"]),
    money=st.sampled_from(["Q{}", "Q {}", "{} quetzales", "guardé {}"]),
)
def test_a_thousand_is_never_silently_one(whole: int, mark: str, money: str) -> None:
    """However the thousands are marked: the right value, or a question that offers it."""
    text = money.format(f"{whole:,}".replace(",", mark))
    (found,) = read(text, now=NOW).amounts
    offered = {found.minor, *(other.minor for other in found.alternatives)}
    assert whole * 100 in offered, text
    assert found.minor == whole * 100 or found.ambiguous, text


@settings(max_examples=250, deadline=None)
@given(number=st.integers(2, 999_999_999))
def test_a_number_in_spanish_words_is_read_back(number: int) -> None:
    said = num2words(number, lang="es")
    found = reading(f"quiero juntar {said} quetzales", "GT").amounts
    assert [(one.minor, one.currency) for one in found] == [(number * 100, "GTQ")], said


@settings(max_examples=250, deadline=None)
@given(number=st.integers(2, 999_999_999))
def test_a_number_in_english_words_is_read_back(number: int) -> None:
    said = num2words(number, lang="en").replace(",", "")
    found = reading(f"I want to save {said} dollars", "US").amounts
    assert [(one.minor, one.currency) for one in found] == [(number * 100, "USD")], said


@settings(max_examples=100, deadline=None)
@given(number=st.integers(2, 999_999), spelling=st.sampled_from(["c>s", "v>b", "s>z", "y>i", "qu>k", "accents"]))
def test_a_number_spelt_by_its_sound_is_read_back(number: int, spelling: str) -> None:
    said = num2words(number, lang="es")
    if spelling == "accents":
        said = said.translate(str.maketrans("áéíóú", "aeiou"))
    else:
        right, wrong = spelling.split(">")
        said = said.replace("ci", "si").replace("ce", "se") if right == "c" else said.replace(right, wrong)
    found = reading(f"guarde {said} ketzales", "GT").amounts
    assert [one.minor for one in found] == [number * 100], said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("style", ["short", "medium", "long", "full"])
@settings(max_examples=20, deadline=None)
@given(day=days)
def test_a_day_as_babel_writes_it_is_read_back(locale: str, style: str, day: date) -> None:
    written = format_date(day, format=style, locale=locale)
    found = reading(f"fue el {written}", here(locale))
    assert [one.day for one in found.dates] == [day], written
    assert not found.amounts, written


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=40, deadline=None)
@given(hour=st.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None)))
def test_an_hour_as_babel_writes_it_is_read_back(locale: str, hour: time) -> None:
    written = format_time(hour, format="short", locale=locale)
    found = reading(f"recuérdeme a las {written}", here(locale))
    assert found.time is not None
    assert found.time.at == hour, written
    assert not found.amounts


@settings(max_examples=100, deadline=None)
@given(day=st.dates(date(2026, 11, 25), date(2027, 10, 31)))
def test_a_deadline_without_its_year_is_the_next_such_day(day: date) -> None:
    written = format_date(day, format="d 'de' MMMM", locale="es_GT")
    found = reading(f"quiero juntar 500 quetzales para el {written}", "GT")
    assert found.deadline is not None
    assert found.deadline.day == day
    assert not found.dates
