"""The other pages: who sees what, and what can be done from them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from core.errors import NotForYou
from core.library import Library
from core.services import campaigns, deliveries, help_hours, help_requests, households, staff
from core.services.deliveries import Sent
from panel.views.content import shelf_of
from tests.conftest import NOW
from tests.core.test_statistics import LESSON, do_lesson, neighbours
from tests.panel.conftest import Village

PAGES = (
    "",
    "desglose",
    "registro",
    "auditoria",
    "lecciones",
    f"lecciones/{LESSON}",
    "grupos",
    "campanas",
    "comunidad",
    "quien",
    "ayuda",
    "asesorias",
    "asesorias/1",
    "contenido",
    "equipo",
    "permanencia",
    "agencias",
    "reglas",
)
ODD = "<img src=x onerror=alert(1)>{{7*7}}"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_the_coordinator(village: Village, page: str) -> None:
    answer = village.enter(village.cast.fidel).get(f"/panel/{page}")
    assert answer.status_code == 200
    assert '<nav aria-label="Páginas">' in answer.text


@pytest.mark.parametrize(
    "page", [*PAGES, "grupos/1", "grupos/1/qr.svg", "resumen.csv", "desglose.csv", "graficas/lecciones.svg"]
)
def test_no_page_opens_for_a_stranger(village: Village, page: str) -> None:
    assert village.browser().get(f"/panel/{page}").url.path == "/panel/entrar"


@pytest.mark.parametrize(
    "address", ["campanas/1/detener", "ayuda/1", "equipo", "equipo/1", "reglas", "agencias", "grupos/1/lugar"]
)
def test_a_stranger_changes_nothing(village: Village, address: str) -> None:
    assert village.browser().post(f"/panel/{address}", data={"role": "coordinator"}).url.path == "/panel/entrar"


def test_the_coordinator_sees_who_completed_the_lesson(village: Village, library: Library) -> None:
    with village.database.write() as session:
        for household in (village.cast.ana, *neighbours(session, village.cast.flores, 6)):
            do_lesson(session, library, household)
    browser = village.enter(village.cast.fidel)
    assert f"/panel/lecciones/{LESSON}" in browser.get("/panel/lecciones").text
    page = browser.get(f"/panel/lecciones/{LESSON}").text
    assert "doña Ana" in page
    assert page.count("Hogar ") >= 6


def test_of_a_sensitive_lesson_nobody_is_listed(village: Village, library: Library) -> None:
    sensitive = [slug for slug, lesson in library.spanish.items() if lesson.sensitive]
    for slug in sensitive:
        page = village.enter(village.cast.fidel).get(f"/panel/lecciones/{slug}").text
        assert "ni con seudónimo" in page


@pytest.mark.parametrize("address", ["lecciones/no-hay", "grupos/99", "grupos/99/qr.svg", "contenido?pais=XX", "nada"])
def test_what_does_not_exist_gets_a_kind_page(village: Village, address: str) -> None:
    answer = village.enter(village.cast.fidel).get(f"/panel/{address}")
    assert answer.status_code == 404
    assert "Volver al resumen" in answer.text


def test_olga_cannot_look_into_evas_group(village: Village) -> None:
    browser, flores = village.enter(village.cast.olga), village.cast.flores.id
    for address in (f"grupos/{flores}", f"grupos/{flores}/qr.svg", f"lecciones/{LESSON}?grupo=flores"):
        answer = browser.get(f"/panel/{address}")
        assert answer.status_code == 404
        assert "Ana" not in answer.text
    assert "Las Flores" not in browser.get("/panel/grupos").text


def test_a_group_shows_how_to_join_it(village: Village) -> None:
    browser, flores = village.enter(village.cast.eva), village.cast.flores.id
    page = browser.get(f"/panel/grupos/{flores}").text
    assert "https://t.me/milpa_bot?start=flores" in page
    assert "doña Ana" in page
    picture = browser.get(f"/panel/grupos/{flores}/qr.svg")
    assert picture.headers["content-type"] == "image/svg+xml"
    assert "<title>Las Flores</title>" in picture.text


def campaign_of(session: Session, library: Library, village: Village, group: str) -> int:
    creator, where = (
        (village.cast.eva, village.cast.flores) if group == "flores" else (village.cast.olga, village.cast.volcan)
    )
    when = NOW + timedelta(hours=1)
    return campaigns.schedule(session, library, creator, where.id, LESSON, when, NOW, f"test:{group}").id


def test_a_campaign_shows_what_became_of_each_message(village: Village, library: Library) -> None:
    later = NOW + timedelta(hours=2)
    with village.database.write() as session:
        campaign_of(session, library, village, "flores")
        households.blocked(session, village.cast.beto.id, NOW)
        campaigns.plan_due(session, later)
        for claimed in deliveries.claim_due(session, later, 10):
            deliveries.settle(session, claimed.delivery.id, Sent(1), later)
    page = village.enter(village.cast.eva).get("/panel/campanas").text
    assert "entregadas: 1" in page
    assert "ya tenían bloqueado el bot: 1" in page
    assert "enviándose" in page


def test_eva_stops_her_campaign_and_nobody_hears_it(village: Village, library: Library) -> None:
    with village.database.write() as session:
        number = campaign_of(session, library, village, "flores")
    page = village.enter(village.cast.eva).post(f"/panel/campanas/{number}/detener").text
    assert "cancelada" in page
    with village.database.write() as session:
        assert campaigns.plan_due(session, NOW + timedelta(hours=2)) == 0


def test_a_campaign_stopped_twice_gets_a_sentence(village: Village, library: Library) -> None:
    with village.database.write() as session:
        number = campaign_of(session, library, village, "flores")
    browser = village.enter(village.cast.eva)
    browser.post(f"/panel/campanas/{number}/detener")
    again = browser.post(f"/panel/campanas/{number}/detener")
    assert again.status_code == 400
    assert "ya terminó o ya estaba detenida" in again.text


def test_olga_cannot_stop_evas_campaign(village: Village, library: Library) -> None:
    with village.database.write() as session:
        number = campaign_of(session, library, village, "flores")
    assert village.enter(village.cast.olga).post(f"/panel/campanas/{number}/detener").status_code == 404
    with village.database.read() as session:
        assert campaigns.result(session, village.cast.eva, number).campaign.state == "scheduled"


def ask_for_help(village: Village) -> int:
    with village.database.write() as session:
        help_requests.ask_for_person(session, village.cast.ana, "asked", NOW)
    with village.database.read() as session:
        return help_requests.waiting(session, village.cast.eva)[0].id


def test_evas_answer_goes_to_ana_and_closes_the_request(village: Village) -> None:
    number, browser = ask_for_help(village), village.enter(village.cast.eva)
    assert "doña Ana" in browser.get("/panel/ayuda").text
    page = browser.post(f"/panel/ayuda/{number}", data={"words": "  Paso mañana por su casa. "}).text
    assert "Nadie espera en este momento" in page
    with village.database.write() as session:
        said = [c.delivery.facts for c in deliveries.claim_due(session, NOW, 10) if "words" in c.delivery.facts]
    assert said == [{"words": "Paso mañana por su casa.", "staff": "Eva", "request_id": number}]


@pytest.mark.parametrize("words", ["", "   ", "x" * 1001])
def test_an_empty_or_endless_answer_is_asked_again(village: Village, words: str) -> None:
    number, browser = ask_for_help(village), village.enter(village.cast.eva)
    answer = browser.post(f"/panel/ayuda/{number}", data={"words": words})
    assert answer.status_code == 422
    assert "hasta 1,000 letras" in answer.text
    assert "doña Ana" in browser.get("/panel/ayuda").text


def test_olga_neither_sees_nor_answers_evas_people(village: Village) -> None:
    number, browser = ask_for_help(village), village.enter(village.cast.olga)
    assert "doña Ana" not in browser.get("/panel/ayuda").text
    assert browser.post(f"/panel/ayuda/{number}", data={"words": "hola"}).status_code == 404
    assert "doña Ana" in village.enter(village.cast.eva).get("/panel/ayuda").text


def test_the_invitation_makes_one_facilitator(village: Village) -> None:
    page = village.enter(village.cast.fidel).post("/panel/equipo", data={"role": "facilitator"}).text
    token = page.split("?start=s_")[1].split("<")[0]
    with village.database.write() as session:
        nora = staff.accept(session, token, 1099, "Nora", "es", NOW)
    assert not nora.is_coordinator


@pytest.mark.parametrize("role", ["facilitator", "coordinator"])
def test_a_facilitator_invites_nobody(village: Village, role: str) -> None:
    browser = village.enter(village.cast.eva)
    assert "Equipo" not in browser.get("/panel/").text
    assert browser.get("/panel/equipo").status_code == 404
    assert browser.post("/panel/equipo", data={"role": role}).status_code == 404


def test_there_is_no_third_role(village: Village) -> None:
    assert village.enter(village.cast.fidel).post("/panel/equipo", data={"role": "god"}).status_code == 404


def test_a_name_cannot_run_in_any_page(village: Village, library: Library) -> None:
    with village.database.write() as session:
        households.call(session, village.cast.ana.id, ODD)
        do_lesson(session, library, village.cast.ana)
        help_requests.ask_for_person(session, village.cast.ana, "asked", NOW)
    browser = village.enter(village.cast.eva)
    for address in ("ayuda", f"grupos/{village.cast.flores.id}", f"lecciones/{LESSON}"):
        page = browser.get(f"/panel/{address}").text
        assert "<img src=x" not in page
        assert "&lt;img src=x onerror=alert(1)&gt;{{7*7}}" in page


def test_facts_past_their_date_are_shown_as_expired(library: Library) -> None:
    today = shelf_of(library, "es", "GT", NOW.date())
    assert today.served
    later = shelf_of(library.on(date(2040, 1, 1)), "es", "GT", date(2040, 1, 1))
    assert len(later.expired) > len(today.expired)
    assert not {fact.key for fact in later.expired} & {fact.key for fact in later.untold}


def test_the_coordinator_says_when_somebody_is_there_and_a_facilitator_does_not(village: Village) -> None:
    fidel, form = village.enter(village.cast.fidel), {"opens": "09:30", "closes": "16:00", "days": ["0", "6"]}
    page = fidel.post("/panel/equipo/horario", data=form).text
    assert 'value="09:30"' in page
    for odd in (
        {**form, "closes": "09:30"},
        {**form, "days": []},
        {**form, "opens": "temprano"},
        {**form, "days": "9"},
    ):
        assert "abrir antes de cerrar" in fidel.post("/panel/equipo/horario", data=odd).text
    assert village.enter(village.cast.eva).post("/panel/equipo/horario", data=form).status_code == 404
    with village.database.read() as session:
        hours = help_hours.current(session)
        with pytest.raises(NotForYou):
            help_hours.change(session, village.cast.eva, hours, NOW)
    tuesday = datetime(2026, 11, 24, 10)
    assert not hours.is_open(tuesday)
    assert hours.next_open(tuesday) == datetime(2026, 11, 29, 9, 30)
