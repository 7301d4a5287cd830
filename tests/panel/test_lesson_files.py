"""Files of lessons, cards, questions and of who stayed: as the page, to the digit, and nothing that it withholds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from core.domain.household import Household
from core.library import Library
from core.services import lessons
from core.services.statistics_json import flat
from core.storage.events import happened
from tests.conftest import NOW
from tests.core.test_statistics import LESSON, do_lesson, neighbours
from tests.panel.conftest import Village
from tests.panel.test_golden import sheet_rows
from tests.panel.test_overview import in_the_csv, on_the_page

OTHER = "gano-o-pierdo"
WEEK = timedelta(days=7)
#: Three weeks before this one.
MONDAY = NOW - timedelta(days=NOW.weekday()) - 3 * WEEK


@pytest.fixture
def busy(village: Village, library: Library) -> Village:
    with village.database.write() as session:
        for number, household in enumerate(neighbours(session, village.cast.flores, 40)):
            if number < 34:
                do_lesson(session, library, household, right=number % 2 == 0)
            if number < 3:
                lessons.open_lesson(session, library, household, OTHER, NOW)
        for household in neighbours(session, village.cast.volcan, 9, 7000):
            do_lesson(session, library, household)
        for number, household in enumerate(neighbours(session, village.cast.volcan, 20, 8000)):
            stay(session, household, (number < 18) + (number < 8), came=MONDAY)
        for household in neighbours(session, village.cast.volcan, 3, 9000):
            stay(session, household, 1, came=MONDAY - WEEK)
    return village


def stay(session: Session, household: Household, weeks: int, came: datetime) -> None:
    """She came then, and did something in each of so many weeks after."""
    happened(session, "joined", household.id, came)
    for number in range(1, weeks + 1):
        happened(session, "saving", household.id, came + number * WEEK)


def in_json(browser: TestClient, address: str) -> dict[str, str]:
    told: dict[str, Any] = browser.get(f"{address}{'&' if '?' in address else '?'}format=json").json()
    found = {key: value for key, value in told.items() if key != "figures"}
    for thing, figures in told["figures"].items():
        found |= {f"{thing}.{key}": value for key, value in flat(figures)}
    return {key: "" if value is None else str(value) for key, value in found.items()}


@pytest.mark.parametrize(
    "address",
    [
        "lecciones",
        "lecciones?grupo=volcan",
        "lecciones?desde=2026-11-01",
        "preguntas",
        f"preguntas/{LESSON}",
        "permanencia",
    ],
)
def test_page_json_csv_and_xlsx_say_the_same_to_the_digit(busy: Village, address: str) -> None:
    browser = busy.enter(busy.cast.fidel)
    page, _sep, query = f"/panel/{address}".partition("?")
    shown = on_the_page(browser.get(f"{page}?{query}").text)
    told = in_json(browser, f"{page}?{query}")
    assert len(shown) > 5
    assert {key: told[key] for key in shown} == shown
    files = {ending: browser.get(f"{page}?{query}&format={ending}") for ending in ("csv", "xlsx")}
    assert in_the_csv(files["csv"].text, 3) == told
    rows = list(sheet_rows(files["xlsx"].content))[1:]
    assert {row[0]: row[3] if len(row) > 3 else "" for row in rows} == told
    assert files["xlsx"].headers["content-disposition"].endswith('.xlsx"')


def test_the_dictionary_says_what_each_figure_is_and_what_a_lesson_weighs(busy: Village, library: Library) -> None:
    browser = busy.enter(busy.cast.fidel)
    for address in ("lecciones", "preguntas", f"preguntas/{LESSON}", "permanencia"):
        body = browser.get(f"/panel/{address}?format=xlsx").content
        said = {row[0]: row[1:] for row in list(sheet_rows(body, 2))[1:]}
        for key in in_json(browser, f"/panel/{address}"):
            assert any(key == name or key.endswith(name[1:]) for name in said), key
        assert all(len(row) == 3 and all(row) for row in said.values())
    weight = library.weights[LESSON]
    assert 2_000 < weight < 6_000
    assert on_the_page(browser.get("/panel/lecciones").text)[f"{LESSON}.bytes"] == str(weight)
    assert on_the_page(browser.get(f"/panel/lecciones/{LESSON}").text)[f"{LESSON}.bytes"] == str(weight)


def test_what_points_at_a_few_is_in_no_file(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    told = in_json(browser, "/panel/lecciones")
    assert told[f"{OTHER}.started"] == told[f"{LESSON}.started"] == ""  # three, and what would give them away
    assert in_json(browser, f"/panel/preguntas/{OTHER}")[f"{OTHER}.began"] in ("", "0")
    assert browser.get("/panel/lecciones?grupo=flores&format=csv").status_code == 200
    stayed, monday = in_json(browser, "/panel/permanencia"), MONDAY.date().isoformat()
    assert stayed[f"{monday}.came"] == "20"
    assert stayed[f"{monday}.week_2"] == "40"
    assert stayed[f"{monday}.week_1"] == ""  # eighteen of twenty would show the other two
    assert stayed[f"{(MONDAY - WEEK).date().isoformat()}.came"] == ""  # three


def test_one_wrong_answer_of_many_is_no_per_cent(village: Village, library: Library) -> None:
    with village.database.write() as session:
        for number, household in enumerate(neighbours(session, village.cast.flores, 35)):
            do_lesson(session, library, household, right=number > 0)
    told = in_json(village.enter(village.cast.fidel), "/panel/preguntas")
    assert {value for key, value in told.items() if key.startswith(LESSON) and key.endswith(".right")} == {""}


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_others_files_do_not_exist(busy: Village, ending: str) -> None:
    assert busy.enter(busy.cast.olga).get(f"/panel/lecciones?grupo=flores&format={ending}").status_code == 404
    assert busy.enter(busy.cast.eva).get(f"/panel/preguntas?format={ending}").status_code == 404
    assert busy.enter(busy.cast.eva).get(f"/panel/preguntas/{LESSON}?format={ending}").status_code == 404
    assert busy.enter(busy.cast.eva).get(f"/panel/permanencia?format={ending}").status_code == 404
    assert busy.browser().get(f"/panel/lecciones?format={ending}").headers["content-type"].startswith("text/html")
