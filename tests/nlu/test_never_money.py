"""No money is ever read from a telephone, an identity paper, a date or an hour, and nothing makes the reading fail."""

import time as clock
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.reading import read
from nlu.writing.folding import MOST_CHARACTERS
from tests.nlu.telling import NOW, told

digits = st.text("0123456789", min_size=1)
ASKED = [None, "amount", "date", "deadline", "time", "recurrence"]


def exactly(length: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=length, max_size=length)


telephones = st.one_of(
    st.tuples(exactly(4), exactly(4)).map("-".join),
    st.tuples(exactly(4), exactly(4)).map(" ".join),
    st.tuples(st.sampled_from(["+502", "+504", "+503", "+505", "502"]), exactly(4), exactly(4)).map(" ".join),
    st.tuples(exactly(3), exactly(3), exactly(4)).map("-".join),
    st.tuples(st.just("+52"), exactly(3), exactly(3), exactly(4)).map(" ".join),
    st.tuples(exactly(2), exactly(2), exactly(2), exactly(2)).map(" ".join),
)
papers = st.one_of(
    exactly(13).filter(lambda dpi: not dpi.endswith("000")),
    st.tuples(exactly(4), exactly(5), exactly(4)).map(" ".join),
    st.tuples(exactly(4), exactly(4), exactly(5)).map("-".join),
    st.tuples(exactly(8), exactly(1)).map("-".join),
    st.tuples(exactly(4), exactly(4), exactly(4), exactly(4)).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(number=telephones, before=st.sampled_from(["mi número es", "me mandó del", "guardé y llame al", "", "call"]))
def test_a_telephone_is_no_money(number: str, before: str) -> None:
    assert not read(f"{before} {number}", now=NOW).amounts


@settings(max_examples=200, deadline=None)
@given(number=papers, before=st.sampled_from(["mi dpi es", "ya saqué mi identidad", "", "mi tarjeta"]))
def test_an_identity_paper_is_no_money(number: str, before: str) -> None:
    assert not read(f"{before} {number}", now=NOW).amounts


@settings(max_examples=200, deadline=None)
@given(
    day=st.dates(date(2020, 1, 1), date(2032, 12, 31)),
    written=st.sampled_from(["{d}/{m}/{y}", "{d}-{m}-{y}", "{y}-{m:02}-{d:02}", "{d}.{m}.{y}", "{d}/{m:02}"]),
    before=st.sampled_from(["guardé el", "saqué algo el", "me mandaron remesa", "on"]),
)
def test_a_date_is_no_money(day: date, written: str, before: str) -> None:
    text = f"{before} {written.format(d=day.day, m=day.month, y=day.year)}"
    assert not read(text, now=NOW).amounts, text


@settings(max_examples=200, deadline=None)
@given(
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    written=st.sampled_from(["{h}:{m:02}", "a las {h}", "{h}:{m:02} pm", "a las {h} y media", "{h} hrs", "{h}h"]),
    before=st.sampled_from(["guardé", "recuérdeme", "me llega la remesa", "save"]),
)
def test_an_hour_is_no_money(hour: int, minute: int, written: str, before: str) -> None:
    text = f"{before} {written.format(h=hour, m=minute)}"
    assert not read(text, now=NOW).amounts, text


@pytest.mark.parametrize("country", ["GT", "HN", "SV", "NI", "MX", "US"])
@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), expecting=st.sampled_from(ASKED))
def test_no_text_makes_the_reading_fail(country: str, text: str, expecting: str | None) -> None:
    found = read(text, now=NOW, country=country, expecting=expecting)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)


words = st.sampled_from(
    [
        "guardé",
        "50",
        "quetzales",
        "mil",
        "cien",
        "dos",
        "y",
        "medio",
        "Q",
        "$",
        ".",
        ",",
        "-",
        "1,250.50",
        "2.500",
        "el",
        "la",
        "para",
        "antes",
        "de",
        "del",
        "viernes",
        "15",
        "enero",
        "cada",
        "quincena",
        "a",
        "las",
        "7",
        "pm",
        "hace",
        "días",
        "en",
        "meses",
        "los",
        "martes",
        "3/11",
        "último",
        "primero",
        "de",
        "la",
        "tarde",
        "con",
        "centavos",
        "billetes",
        "ayer",
        "mañana",
        "semana",
        "que",
        "viene",
        "pasado",
        "Navidad",
        "31",
        "30",
        "febrero",
        "año",
        "y",
        "pico",
        "por",
        "save",
        "bucks",
        "every",
        "friday",
        "by",
        "January",
        "two",
        "hundred",
        "and",
        "millón",
        "1e9",
        "½",
        "👍",
        "99999999999999999999",
        "0",
        "-5",
        "%",
        "hijos",
        "zona",
    ]
)


@settings(max_examples=1200, deadline=None)
@given(row=st.lists(words, max_size=25), expecting=st.sampled_from(ASKED))
def test_no_row_of_our_own_words_makes_the_reading_fail(row: list[str], expecting: str | None) -> None:
    text = " ".join(row)
    found = read(text, now=NOW, expecting=expecting)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
    assert all(left.end <= right.start for left, right in pairwise(found.amounts)), "amounts overlap"


@pytest.mark.parametrize(
    "text",
    ["mil " * 1024, "1" * 4096, "1," * 2048, "Q" * 4096, "cada " * 819, "el 15 y " * 512, "dos y " * 800, "-" * 4096,
     "a" * 4096, "100 " * 1024, "lunes martes " * 315, "15 de enero " * 340, "a las 7 y " * 409, "1/2/" * 1024],
)  # fmt: skip
def test_hostile_text_is_read_in_a_moment(text: str) -> None:
    fastest = float("inf")
    for _ in range(3):
        began = clock.process_time()
        read(text, now=NOW)
        fastest = min(fastest, clock.process_time() - began)
    assert fastest < 0.1


def test_what_stands_after_500_characters_is_not_read_and_no_number_is_cut() -> None:
    long = "a" * (MOST_CHARACTERS - 3) + " Q1,250"
    assert told(long) == "nothing"


@pytest.mark.parametrize(
    "text",
    [
        "gasté 15 días", "mi número es 5555 1234", "tengo 3 hijos", "2 veces", "a las 7", "vivo en la zona 3",
        "3a calle 4-56 zona 1", "gané el 10%", "cobran el diez por ciento", "tengo 45 años", "I'm 45", "somos 6",
        "el código es 482913", "mi pin es 4321", "faltan 3 semanas", "es mi turno 4", "pagué 12 cuotas", "24/7",
        "mi cuenta es la 01234567", "la tarjeta 4111 1111 1111 1111", "cinco cinco cinco uno dos tres cuatro",
        "5 libras de frijol", "vea https://ejemplo.com/50", "marque el 2424", "en 2025 empecé a ahorrar",
        "quedamos 3-2", "leí la lección 5", "son las 8", "el DPI es 2456789011201", "lo siento mucho",
        "once a week", "ya voy por la mitad, llevo 2 de 5 lecciones", "nació el 3 de mayo de 1990", "covid 19",
        "my zip is 33125 and my phone is 305-555-0199", "two kids", "at 7", "three times", "it was 2 days ago",
    ],
)  # fmt: skip
def test_a_number_that_counts_or_names_something_is_no_money(text: str) -> None:
    assert not read(text, now=NOW).amounts
