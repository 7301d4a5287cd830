"""The overview: the same figures on the page, in JSON and in the file, and only those that one may see."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from core.domain.money import Money
from core.domain.staff import Role
from core.library import Library
from core.services import goals, groups, savings, staff
from core.services.statistics_json import flat
from tests.conftest import NOW
from tests.core.test_statistics import do_lesson, neighbours
from tests.panel.conftest import Village


@pytest.fixture
def busy(village: Village, library: Library) -> Village:
    with village.database.write() as session:
        for number, household in enumerate(neighbours(session, village.cast.flores, 25)):
            if number < 18:
                do_lesson(session, library, household, right=number % 2 == 0)
            savings.record_saving(session, household, Money.of("40.50", "GTQ"), None, NOW, f"a{number}")
            if number > 12:
                savings.record_saving(session, household, Money.of("20", "USD"), None, NOW, f"b{number}")
        for number, household in enumerate(neighbours(session, village.cast.volcan, 12, 7000)):
            goals.set_goal(session, household, "techo", None, None, NOW - timedelta(days=50), f"g{number}")
    return village


def on_the_page(page: str) -> dict[str, str]:
    return {key: value for value, key in re.findall(r'<data value="([^"]*)" data-figure="([^"]+)"', page)}


def in_the_file(text: str) -> dict[str, str]:
    return in_the_csv(text, 2)


def in_the_csv(text: str, place: int) -> dict[str, str]:
    """By key, what stands in that column."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    return {row[0]: row[place] for row in rows[1:]}


def in_json(browser: TestClient, address: str) -> dict[str, str]:
    told = browser.get(f"/panel/?{address}&format=json").json()
    return {key: "" if value is None else str(value) for key, value in flat(told)}


@pytest.mark.parametrize("address", ["", "grupo=flores", "grupo=volcan&desde=2026-10-01", "hasta=2026-10-31"])
def test_page_file_and_json_say_the_same_to_the_digit(busy: Village, address: str) -> None:
    browser = busy.enter(busy.cast.fidel)
    page = on_the_page(browser.get(f"/panel/?{address}").text)
    file, told = in_the_file(browser.get(f"/panel/resumen.csv?{address}").text), in_json(browser, address)
    assert file == told
    assert len(page) >= 10
    for key, value in page.items():
        assert told[key] == value


def test_the_coordinator_reads_what_was_learned_and_saved(busy: Village) -> None:
    page = busy.enter(busy.cast.fidel).get("/panel/").text
    assert "Q1,012.50" in page
    assert "US$240.00" in page
    assert on_the_page(page)["lesson_completed.acts"] == "18"


def test_english_staff_read_the_same_figures(busy: Village) -> None:
    with busy.database.write() as session:
        john = staff.accept(session, staff.invite(session, Role.COORDINATOR, NOW), 1098, "John", "en", NOW)
    page = busy.enter(john).get("/panel/").text
    assert '<html lang="en">' in page
    assert "<h1>Resumen</h1>" not in page
    assert on_the_page(page)["lesson_completed.acts"] == "18"


def test_another_group_by_address_does_not_exist(busy: Village) -> None:
    browser = busy.enter(busy.cast.eva)
    for address in ("/panel/?grupo=volcan", "/panel/resumen.csv?grupo=volcan", "/panel/?grupo=volcan&format=json"):
        answer = browser.get(address)
        assert answer.status_code == 404
        assert "El Volcán" not in answer.text
    assert "El Volcán" not in browser.get("/panel/").text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("desde=ayer", "No entendí la fecha «ayer»"),
        ("desde=2026-11-02&hasta=2026-11-01", "termina antes de empezar"),
        ("desde=9999-12-31", "El año 9999 queda fuera"),
        ("desde=0001-01-01&hasta=0001-01-02", "El año 1 queda fuera"),
    ],
)
def test_odd_dates_get_a_sentence(village: Village, address: str, words: str) -> None:
    answer = village.enter(village.cast.eva).get(f"/panel/?{address}")
    assert answer.status_code == 400
    assert words in answer.text


def test_a_groups_name_cannot_run_in_the_page(village: Village) -> None:
    with village.database.write() as session:
        groups.create(session, "<script>alert(1)</script>", village.cast.eva, "GT", NOW, "x")
    with village.database.read() as session:
        eva = staff.by_chat(session, village.cast.eva.chat_id)
    assert eva is not None
    page = village.enter(eva).get("/panel/").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
