"""A class and a closed cohort in the panel: figures that point at nobody, alike on the page and in the files."""

from __future__ import annotations

import csv
import io
import re

import pytest

from core.domain.cohorts import FEWEST_PAIRS, Moment
from core.domain.pledges import Deed
from core.library import Library
from core.services import cohorts, groups, lessons, pledges, pupils
from core.services.lessons import Said
from core.storage.database import Database
from tests.conftest import NOW, Cast
from tests.core.test_cohorts import does_quiz
from tests.core.test_statistics import neighbours
from tests.panel.conftest import Village


def a_class_and_a_cohort(database: Database, cast: Cast, library: Library) -> tuple[int, int]:
    """Twelve pupils, of whom six have finished a lesson, and ten officials who were asked twice; Eva's, both."""
    with database.write() as session:
        school = groups.create(session, "Tercero básico", cast.eva, "GT", NOW, "tercero")
        pupils.make_class(session, cast.fidel, school.id, NOW)
        for number, one in enumerate(neighbours(session, school, 12, 6000)):
            pupils.permit(session, cast.fidel, one.id, NOW, guardian=True, school=number < 7)
            pledges.pledge(session, one, Deed.WASTE, one.local(NOW).date(), NOW)
            if number < 11:
                pledges.pledge(session, one, Deed.TREES, one.local(NOW).date(), NOW)
            if number < 6:
                first = next(each for each in library.lessons("es", "GT") if each.number == library.paths["youth"][0])
                lessons.say_action(session, library, one, first.slug, Said.DONE, NOW)
                for question in first.questions:
                    lessons.answer(session, library, one, first.slug, question.key, question.correct, NOW)
        concejo = groups.create(session, "Concejo", cast.eva, "GT", NOW, "concejo")
        people = neighbours(session, concejo, FEWEST_PAIRS, 7000)
        cohorts.close_group(session, cast.fidel, concejo.id, NOW)
        for moment, right in ((Moment.BEFORE, 2), (Moment.AFTER, 6)):
            cohorts.send(session, cast.fidel, library, concejo.id, NOW)
            for number, one in enumerate(people):
                does_quiz(session, library, one, concejo.id, moment, right + number % 3)
        cohorts.read(session, cast.fidel, concejo.id, NOW)
        return school.id, concejo.id


@pytest.fixture
def both(village: Village, library: Library) -> tuple[int, int]:
    return a_class_and_a_cohort(village.database, village.cast, library)


def figures(village: Village, path: str) -> tuple[dict[str, object], dict[str, str]]:
    browser = village.enter(village.cast.fidel)
    file = browser.get(f"/panel/{path}?format=csv").content.decode("utf-8-sig")
    return browser.get(f"/panel/{path}?format=json").json(), dict(list(csv.reader(io.StringIO(file)))[1:])


def test_a_class_shows_permissions_and_lessons_and_neither_the_few_nor_all_but_a_few(
    village: Village, both: tuple[int, int]
) -> None:
    page = village.enter(village.cast.fidel).get(f"/panel/comunidad/clases/{both[0]}").text
    assert '<data value="12" data-figure="pupils">12</data>' in page
    assert '<data value="7" data-figure="allowed">7</data>' in page
    assert page.count('<data value="6" data-figure="done.') == 1
    assert '<data value="12" data-figure="pledged.waste">12</data>' in page
    assert 'class="reserved" data-figure="pledged.trees"' in page
    assert re.search(r"Q\d", page) is None
    told, file = figures(village, f"comunidad/clases/{both[0]}")
    assert (told["pupils"], told["allowed"]) == (12, 7)
    assert (told["pledged"], told["kept"]) == (
        {"roof": 0, "water": 0, "waste": 12, "trees": None},
        {"roof": 0, "water": 0, "waste": 0, "trees": 0},
    )
    assert file["pledged.waste"] == "12"
    assert file["pupils"] == "12"
    with village.database.write() as session:
        for one in neighbours(session, groups.seen_by(session, village.cast.fidel, both[0]), 9, 6000):
            pupils.permit(session, village.cast.fidel, one.id, NOW, school=True)
    page = village.enter(village.cast.fidel).get(f"/panel/comunidad/clases/{both[0]}").text
    assert 'class="reserved" data-figure="allowed"' in page


def test_a_cohort_shows_its_change_with_the_interval_and_no_small_cell(village: Village, both: tuple[int, int]) -> None:
    page = village.enter(village.cast.fidel).get(f"/panel/comunidad/cohortes/{both[1]}").text
    told, file = figures(village, f"comunidad/cohortes/{both[1]}")
    assert (told["people"], told["before"], told["after"], told["value"]) == (10, 36, 86, 50)
    for name in ("people", "before", "after", "value"):
        assert f'<data value="{told[name]}" data-figure="{name}"' in page
        assert file[name] == str(told[name])
    assert "IC 95 %: de" in page
    questions = told["questions"]
    assert isinstance(questions, dict)
    shown = [count for each in questions.values() for count in each.values()]
    assert None in shown
    assert all(count in (None, 0, 5, 10) for count in shown)


def test_only_their_own_staff_look_and_a_closed_group_has_no_open_way(village: Village, both: tuple[int, int]) -> None:
    olga, fidel = village.enter(village.cast.olga), village.enter(village.cast.fidel)
    pages = (
        f"comunidad/clases/{both[0]}",
        f"comunidad/cohortes/{both[1]}",
        "comunidad/clases/1",
        "comunidad/cohortes/1",
    )
    for page in pages:
        for form in ("", "?format=json", "?format=csv"):
            assert olga.get(f"/panel/{page}{form}").status_code == 404
    for page in (*pages[2:], f"comunidad/clases/{both[1]}", f"comunidad/cohortes/{both[0]}"):
        assert fidel.get(f"/panel/{page}").status_code == 404
    for name in ("Tercero básico", "Concejo"):
        assert name in fidel.get("/panel/comunidad").text
        assert name not in olga.get("/panel/comunidad").text
    group = fidel.get(f"/panel/grupos/{both[1]}").text
    assert "entra solo quien usted deja entrar" in group
    assert "start=" not in group
    assert fidel.get(f"/panel/grupos/{both[1]}/qr.svg").status_code == 404
    assert "cerrado" in fidel.get("/panel/grupos").text
