"""The page of a group: who is in it, what is done about each, and its posters."""

from __future__ import annotations

import pytest

from core.domain.household import HouseholdState
from core.errors import UnknownCode
from core.services import groups, households, invitations
from tests.conftest import NOW
from tests.panel.conftest import Village


def group_of(village: Village, household_id: int) -> str | None:
    with village.database.read() as session:
        group = groups.of(session, household_id)
        return group.name if group else None


def test_eva_makes_a_poster_prints_it_and_takes_it_back(village: Village) -> None:
    browser, flores = village.enter(village.cast.eva), village.cast.flores.id
    made = browser.post(f"/panel/grupos/{flores}/carteles", data={"place": "Agencia", "days": "91"}).text
    assert "Agencia" in made
    assert "23 de febrero de 2027" in made
    paper = browser.get("/panel/carteles/1.pdf")
    assert paper.headers["content-type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF-")
    assert "ya no sirve" in browser.post("/panel/carteles/1/anular").text
    with village.database.read() as session:
        code = invitations.one(session, village.cast.eva, 1).code
        with pytest.raises(UnknownCode):
            groups.by_code(session, code, NOW)


def test_eva_says_for_whom_the_poster_of_a_club_is(village: Village) -> None:
    browser, flores = village.enter(village.cast.eva), village.cast.flores.id
    browser.post(f"/panel/grupos/{flores}/carteles", data={"place": "Agencia", "days": "91"})
    made = browser.post(f"/panel/grupos/{flores}/carteles", data={"place": "Club Tejutla", "days": "91"}).text
    assert made.count("Lecciones de las familias de aquí") == 1
    told = browser.post("/panel/carteles/2/camino", data={"whose": "abroad"}).text
    assert "Lecciones de quien envía dinero" in told
    assert "El cartel 2 es de gente de aquí" in told
    assert "familias de aquí" in browser.post("/panel/carteles/2/camino", data={"whose": "here"}).text


def test_the_coordinator_moves_ana_and_eva_takes_beto_out(village: Village) -> None:
    cast = village.cast
    move = {"act": "move", "to": str(cast.volcan.id)}
    assert "doña Ana" not in village.enter(cast.fidel).post(f"/panel/personas/{cast.ana.id}", data=move).text
    assert group_of(village, cast.ana.id) == "El Volcán"
    village.enter(cast.eva).post(f"/panel/personas/{cast.beto.id}", data={"act": "remove"})
    assert group_of(village, cast.beto.id) is None


def test_who_told_eva_that_she_wants_no_more_is_written_to_no_more(village: Village) -> None:
    village.enter(village.cast.eva).post(f"/panel/personas/{village.cast.ana.id}", data={"act": "out"})
    with village.database.read() as session:
        assert households.seen(session, village.cast.ana.id).state is HouseholdState.LEFT


@pytest.mark.parametrize("act", ["move", "remove", "out", "erase", ""])
def test_olga_changes_nothing_about_evas_people(village: Village, act: str) -> None:
    cast = village.cast
    answer = village.enter(cast.olga).post(
        f"/panel/personas/{cast.ana.id}", data={"act": act, "to": str(cast.volcan.id)}
    )
    assert answer.status_code == 404
    assert group_of(village, cast.ana.id) == "Las Flores"


def test_olga_comes_to_no_poster_of_evas(village: Village) -> None:
    flores = village.cast.flores.id
    village.enter(village.cast.eva).post(f"/panel/grupos/{flores}/carteles", data={"days": ""})
    browser = village.enter(village.cast.olga)
    assert browser.get("/panel/carteles/1.pdf").status_code == 404
    assert browser.post("/panel/carteles/1/anular").status_code == 404
    assert browser.post("/panel/carteles/1/camino", data={"whose": "abroad"}).status_code == 404
    assert browser.post(f"/panel/grupos/{flores}/carteles", data={"days": "30"}).status_code == 404


@pytest.mark.parametrize("address", ["carteles/1/anular", "personas/1", "grupos/1/carteles"])
def test_a_stranger_changes_nothing(village: Village, address: str) -> None:
    assert village.browser().post(f"/panel/{address}").url.path == "/panel/entrar"
