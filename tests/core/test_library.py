"""The library as the bot meets it, on the real content."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.domain.facts import Confidence
from core.errors import UnknownLesson
from core.library import Library

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.read(CONTENT, TODAY)


def test_the_first_lesson_says_what_the_bot_never_asks(library: Library) -> None:
    first = library.next_after((), None, "GT")
    assert first == "mensajes-y-enlaces-falsos"
    lesson = library.lesson(first, "es", "GT")
    assert "nunca le pido su PIN, ni foto de su DPI" in lesson.cards[2].text
    assert {choice.key for choice in lesson.questions[0].choices} == {"a", "b", "c"}


def test_a_lesson_comes_in_english_with_the_same_right_answer(library: Library) -> None:
    spanish = library.lesson("mensajes-y-enlaces-falsos", "es", "GT")
    english = library.lesson("mensajes-y-enlaces-falsos", "en", "GT")
    assert (english.language, english.title) == ("en", "False messages and links")
    assert [q.correct for q in english.questions] == [q.correct for q in spanish.questions]


def test_a_lesson_that_nobody_wrote_is_named(library: Library) -> None:
    with pytest.raises(UnknownLesson, match="volar"):
        library.lesson("volar", "es", "GT")


def test_her_own_words_find_the_lesson(library: Library) -> None:
    assert library.search("me llegó un mensaje de estafas", "es", "GT")[0].number == "5.4"
    assert library.search("tell me about scams", "en", "GT")[0].number == "5.4"
    assert library.search("me cobraron de más", "es", "GT")[0].number == "3.6"
    assert library.search("se me enfermó el niño", "es", "GT")[0].number == "2.3"
    assert library.search("fútbol", "es", "GT") == ()


def test_what_is_found_is_what_stands_on_the_shelf_whatever_was_renewed(library: Library) -> None:
    books = library.renewed([])
    before = books.search("abrir una cuenta", "es", "GT")
    books.take_up([])
    after = books.search("abrir una cuenta", "es", "GT")
    assert [one.slug for one in after] == [one.slug for one in before]
    assert all(one is books.lesson(one.slug, "es", "GT") for one in after)


def test_a_new_learner_walks_from_safety_to_the_papers(library: Library) -> None:
    done: list[str] = []
    while len(done) < 6 and (slug := library.next_after(done, None, "GT")):
        done.append(slug)
    numbers = [library.lesson(slug, "es", "GT").number for slug in done]
    assert numbers == ["5.4", "1.6", "2.1", "2.2", "3.3", "3.2"]


def test_examples_are_in_the_money_of_the_country_and_still_add_up(library: Library) -> None:
    said = {c: library.lesson("meta-en-pedacitos", "es", c).cards[1].text for c in ("GT", "HN", "SV", "NI", "MX")}
    assert "Q1,200 entre doce meses da Q100 al mes" in said["GT"]
    assert "L3,600 entre doce meses da L300 al mes" in said["HN"]
    assert "$120 entre doce meses da $10 al mes" in said["SV"]
    assert "C$6,000 entre doce meses da C$500 al mes" in said["NI"]
    assert "$2,400 entre doce meses da $200 al mes" in said["MX"]


def test_an_unverified_word_is_not_said_and_its_neutral_word_is(library: Library) -> None:
    assert "su DUI" in library.lesson("papeles-para-la-cuenta", "es", "SV").cards[1].text
    assert "su documento de identidad" in library.lesson("papeles-para-la-cuenta", "es", "NI").cards[1].text
    assert "NIT" not in library.lesson("papeles-para-la-cuenta", "es", "GT").cards[1].text


def test_a_fact_that_nobody_verified_shows_what_to_ask_instead(library: Library) -> None:
    assert "pregunte por la cuenta básica" in library.lesson("papeles-para-la-cuenta", "es", "HN").cards[2].text
    assert "si hay una cuenta que pida menos" in library.lesson("papeles-para-la-cuenta", "es", "GT").cards[2].text


def test_a_fact_falls_silent_the_day_after_its_date(library: Library) -> None:
    limit = library.fact("deposit_limit", "GT", TODAY)
    assert limit is not None
    assert (limit.value, limit.unit) == ("20000", "GTQ")
    assert library.fact("deposit_limit", "GT", date(2027, 1, 31)) is not None
    assert library.fact("deposit_limit", "GT", date(2027, 2, 1)) is None
    later = library.on(date(2028, 1, 1)).lesson("papeles-para-la-cuenta", "es", "SV")
    assert "su documento de identidad" in later.cards[1].text


def test_what_a_coordinator_renews_is_said_at_once(library: Library) -> None:
    old = library.facts("GT")["tax_id"]
    renewed = library.renewed([("GT", replace(old, confidence=Confidence.VERIFIED))])
    assert "piden también su NIT, un recibo" in renewed.lesson("papeles-para-la-cuenta", "es", "GT").cards[1].text
    assert "NIT" not in library.lesson("papeles-para-la-cuenta", "es", "GT").cards[1].text


def test_the_books_of_another_day_are_opened_once_and_yesterdays_are_let_go(library: Library) -> None:
    tomorrow = date(2026, 11, 25)
    assert library.on(TODAY) is library
    assert library.on(tomorrow) is library.on(tomorrow)
    first = library.on(tomorrow)
    for day in range(26, 31):
        library.on(date(2026, 11, day))
    assert library.on(tomorrow) is not first
