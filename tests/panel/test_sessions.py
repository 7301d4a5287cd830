"""Writing down advising and meetings in the panel, and the page of who needs somebody."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from core.services import help_requests
from core.storage.households import HouseholdRow
from core.storage.products import ProductRow
from core.storage.savings import EntryRow
from core.storage.sessions import SessionRow
from tests.conftest import NOW
from tests.core.test_needs_and_sessions import DAY, wrong
from tests.panel.conftest import Village

FORM = {"token": "t1", "manner": "in_person", "day": "2026-11-16", "minutes": "20", "agreed": "Va al banco."}
TOOK = {"product": "account_opened", "where": "credit_union", "amount": "18347.25"}


def record(village: Village, browser: TestClient, **more: object) -> tuple[int, str]:
    form = {**FORM, "people": [str(village.cast.ana.id)], "topics": ["account"], **more}
    answer = browser.post(f"/panel/asesorias/{village.cast.flores.id}", data=form)
    return answer.status_code, answer.text


def test_a_session_of_last_week_is_written_from_a_notebook_with_what_was_taken(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    assert "doña Ana" in browser.get(f"/panel/asesorias/{village.cast.flores.id}").text
    for _ in range(2):
        status, page = record(village, browser, **TOOK)
        assert status == 200
    assert "16 de noviembre de 2026" in page
    assert "anotada el martes 24 de noviembre" in page
    assert "Abrió una cuenta, cooperativa" in page
    assert not re.search("18.?347", page)
    with village.database.read() as session:
        assert len(session.scalars(select(SessionRow)).all()) == 1
        assert [row.amount_minor for row in session.scalars(select(EntryRow))] == [1_834_725]
        assert len(session.scalars(select(ProductRow)).all()) == 1


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"day": "2026-10-01"}, "hace más de 30 días"),
        ({"day": "2026-11-25"}, "todavía no llega"),
        ({"day": "ayer"}, "No entendí la fecha"),
        ({"people": []}, "es con una persona"),
        ({**TOOK, "amount": "mucho"}, "no se puede anotar"),
        ({**TOOK, "amount": "-5"}, "no se puede anotar"),
    ],
)
def test_what_cannot_be_written_is_asked_again_and_leaves_nothing(
    village: Village, more: dict[str, object], words: str
) -> None:
    status, page = record(village, village.enter(village.cast.eva), **more)
    assert (status, words in page, "Va al banco." in page) == (422, True, True)
    with village.database.read() as session:
        assert session.scalars(select(SessionRow)).all() == []


def test_a_meeting_has_those_who_were_ticked(village: Village) -> None:
    people = [str(village.cast.ana.id), str(village.cast.beto.id)]
    _, page = record(village, village.enter(village.cast.eva), manner="meeting", people=people, day="2026-11-24")
    assert "Reunión del grupo" in page
    assert "2 personas" in page


def test_who_needs_eva_is_written_to_from_the_page(village: Village) -> None:
    with village.database.write() as session:
        wrong(session, village.cast.ana.id, 4)
        help_requests.ask_for_person(session, village.cast.beto, "asked", NOW)
        session.get_one(HouseholdRow, village.cast.beto.id).last_heard_at = NOW - 15 * DAY
    browser = village.enter(village.cast.eva)
    page = browser.get("/panel/quien").text
    assert page.index("don Beto") < page.index("doña Ana")
    assert "falló cuatro preguntas esta semana" in page
    for _ in range(2):
        browser.post(f"/panel/quien/{village.cast.ana.id}", data={"words": "Paso mañana.", "token": "t1"})
    with village.database.read() as session:
        threads = [help_requests.thread(session, village.cast.eva, number) for number in (1, 2)]
    assert [line.words for one in threads for line in one.said] == ["Paso mañana."]


def test_a_request_is_handed_on_and_settled_by_word_of_mouth(village: Village) -> None:
    with village.database.write() as session:
        help_requests.ask_for_person(session, village.cast.ana, "asked", NOW)
    eva, olga = village.enter(village.cast.eva), village.enter(village.cast.olga)
    assert "doña Ana" not in olga.get("/panel/ayuda").text
    eva.post("/panel/ayuda/1/pasar", data={"to": str(village.cast.olga.id)})
    assert "doña Ana" in olga.get("/panel/ayuda").text
    assert "Nadie espera" in olga.post("/panel/ayuda/1/cerrar").text


@pytest.mark.parametrize(
    "address", ["asesorias/{flores}", "quien/{ana}", "ayuda/{request}/cerrar", "ayuda/{request}/pasar"]
)
def test_olga_and_a_stranger_do_nothing_with_evas_people(village: Village, address: str) -> None:
    cast = village.cast
    with village.database.write() as session:
        wrong(session, cast.ana.id, 4)
        help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    path = "/panel/" + address.format(flores=cast.flores.id, ana=cast.ana.id, request=1)
    form = {**FORM, "people": [str(cast.ana.id)], "words": "hola", "to": str(cast.olga.id)}
    olga = village.enter(cast.olga)
    assert olga.post(path, data=form).status_code == 404
    assert "Ana" not in olga.get("/panel/quien").text
    assert village.browser().post(path, data=form).url.path == "/panel/entrar"
    with village.database.read() as session:
        assert session.scalars(select(SessionRow)).all() == []
        assert [one.id for one in help_requests.waiting(session, cast.eva)] == [1]
