"""Composing a campaign in the panel, looking at it as a phone shows it, and steering it."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from core.library import Library
from core.services import campaigns, deliveries, forms, polls
from core.services.deliveries import Sent
from core.storage.events import AuditRow
from tests.conftest import NOW
from tests.core.test_statistics import LESSON
from tests.panel.conftest import Village

FORM = {"kind": "message", "who": "everybody", "holdout": "0", "es": "[nombre], nos vemos el viernes.", "token": "t1"}


def compose(village: Village, browser: TestClient, **more: str) -> str:
    form = {**FORM, "group": str(village.cast.flores.id), **more}
    return str(browser.post("/panel/campanas/nueva", data=form).text)


def test_a_message_is_composed_looked_at_and_sent(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    page = compose(village, browser, en="[nombre], see you on Friday.")
    assert "Eva, nos vemos el viernes." in page
    assert "Eva, see you on Friday." in page
    assert "2 personas" in page
    assert "en borrador" in page
    assert "programada" in browser.post("/panel/campanas/1/enviar").text
    with village.database.write() as session:
        assert campaigns.plan_due(session, NOW) == 2


def test_it_is_paused_goes_on_is_stopped_and_copied(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    compose(village, browser)
    browser.post("/panel/campanas/1/enviar")
    with village.database.write() as session:
        campaigns.plan_due(session, NOW)
    assert "en pausa" in browser.post("/panel/campanas/1/pausar").text
    assert "enviándose" in browser.post("/panel/campanas/1/seguir").text
    assert "detenida" in browser.post("/panel/campanas/1/detener").text
    assert "en borrador" in browser.post("/panel/campanas/1/copiar").text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"es": ""}, "Escriba el texto"),
        ({"es": "Hola [apodo]"}, "No conozco «apodo»"),
        ({"kind": "poll", "es": "¿Viene?", "choices": "Sí"}, "de dos a cuatro"),
        ({"es": "x" * 1001}, "no pase de 1000 letras"),
    ],
)
def test_what_cannot_be_sent_is_asked_again_with_what_was_written(
    village: Village, more: dict[str, str], words: str
) -> None:
    page = compose(village, village.enter(village.cast.eva), **more)
    assert words in page
    assert "Campaña nueva" in page


def test_sent_twice_by_an_impatient_finger_the_form_is_one_draft(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    compose(village, browser)
    compose(village, browser)
    assert browser.get("/panel/campanas/2").status_code == 404


def test_a_poll_and_a_track_show_what_they_hold(village: Village, library: Library) -> None:
    browser = village.enter(village.cast.eva)
    poll = compose(village, browser, kind="poll", es="¿Viene?", choices="Voy\nNo puedo")
    assert "No puedo" in poll
    track = compose(village, browser, kind="track", module="1", every="7", catch_up="compress", token="t2")
    assert library.lesson("cuanto-entra", "es", "GT").title in track


def test_one_vote_of_a_poll_is_no_number_on_its_page(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    compose(village, browser, kind="poll", es="¿Viene?", choices="Voy\nNo puedo")
    browser.post("/panel/campanas/1/enviar")
    with village.database.write() as session:
        campaigns.plan_due(session, NOW)
        polls.vote(session, village.cast.ana, 1, 0, NOW)
    page = browser.get("/panel/campanas/1")
    assert page.status_code == 200
    assert "Voy: reservado" in page.text


def test_at_an_hour_of_each_household(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    compose(village, browser)
    assert "hora de cada hogar" in browser.post("/panel/campanas/1/enviar", data={"at": "2026-11-25T09:00"}).text
    compose(village, browser, token="t2")
    assert "ya pasó" in browser.post("/panel/campanas/2/enviar", data={"at": "2026-11-20T09:00"}).text
    assert browser.post("/panel/campanas/2/enviar", data={"at": "mañana"}).status_code == 404


def test_olga_comes_to_nothing_of_evas_campaign(village: Village) -> None:
    compose(village, village.enter(village.cast.eva))
    browser = village.enter(village.cast.olga)
    assert browser.get("/panel/campanas/1").status_code == 404
    for act in ("enviar", "pausar", "seguir", "detener", "de-nuevo", "copiar", "nada"):
        assert browser.post(f"/panel/campanas/1/{act}").status_code == 404
    form = {**FORM, "group": str(village.cast.flores.id), "token": "olga"}
    assert browser.post("/panel/campanas/nueva", data=form).status_code == 404


def test_what_is_written_cannot_run_in_the_page(village: Village) -> None:
    page = compose(village, village.enter(village.cast.eva), es="<script>alert(1)</script>")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("odd", [{"kind": "spam"}, {"who": "all"}, {"group": "99"}, {"kind": "lesson", "lesson": "x"}])
def test_what_the_form_does_not_offer_is_refused(village: Village, odd: dict[str, str]) -> None:
    form = {**FORM, "group": str(village.cast.flores.id), **odd}
    answer = village.enter(village.cast.eva).post("/panel/campanas/nueva", data=form)
    assert answer.status_code in (404, 422)


def test_a_lesson_is_sent_from_the_panel(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    compose(village, browser, kind="lesson", lesson=LESSON, es="")
    assert "programada" in browser.post("/panel/campanas/1/enviar").text


def test_an_invitation_has_its_day_and_place_and_is_answered_in_each_language(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    event = {"kind": "event", "es": "La invito al taller.", "en": "Come to the workshop.", "place": "la escuela"}
    assert "falta el día y el lugar" in compose(village, browser, **event)
    assert "ya pasó" in compose(village, browser, **event, at="2026-11-24T09:00")
    page = compose(village, browser, **event, at="2026-11-27T15:00")
    for words in ("viernes 27 de noviembre, 3:00 de la tarde, la escuela", "No puedo", "Friday", "Maybe"):
        assert words in page
    assert "programada" in browser.post("/panel/campanas/1/enviar").text


ASKED = "¿Tiene cuenta?\nSí\nNo\n\n¿Cuántos viven en su casa? (número)\n\n¿Qué le gustaría aprender?"
ASKED_IN_ENGLISH = "Account?\nYes\nNo\n\nHow many live at home? (number)\n\nWhat would you like to learn?"


def test_a_form_is_composed_counted_closed_and_exported_without_names(village: Village) -> None:
    browser = village.enter(village.cast.eva)
    assert "Falta por lo menos una pregunta" in compose(village, browser, kind="form", es="Unas preguntas.")
    odd = {"questions_en": "Account?\nYes\n\nHow many live at home?\n\nWhat would you like to learn?"}
    form = {"kind": "form", "es": "Unas preguntas.", "questions": ASKED}
    assert "de dos a cuatro" in compose(village, browser, **form, **odd)
    odd = {"questions_en": ASKED_IN_ENGLISH.replace("\nNo", "\nNo\nMaybe")}
    assert "las mismas respuestas, en el mismo orden: 2" in compose(village, browser, **form, **odd)
    assert "las mismas preguntas, en el mismo orden: 3" in compose(village, browser, **form, questions_en="Account?")
    english = {"questions_en": ASKED_IN_ENGLISH, "en": "Some questions."}
    page = compose(village, browser, **form, **english)
    for words in ("Sí · No", "con un número", "con palabras", "Yes · No", "How many live at home?</span>"):
        assert words in page
    browser.post("/panel/campanas/1/enviar")
    with village.database.write() as session:
        campaigns.plan_due(session, NOW)
        for claimed in deliveries.claim_due(session, NOW, 10):
            deliveries.settle(session, claimed.delivery.id, Sent(1), NOW)
        forms.answer(session, village.cast.ana, 1, 0, "0", NOW)
        forms.answer(session, village.cast.ana, 1, 2, "a ahorrar", NOW)
    found = browser.get("/panel/campanas/1/respuestas").text
    assert "reservado" in found
    assert "a ahorrar" not in found
    assert browser.get("/panel/campanas/1/respuestas.csv").status_code == 405
    assert exports_noted(village) == 0
    file = browser.post("/panel/campanas/1/respuestas.csv")
    assert exports_noted(village) == 1
    assert file.text.splitlines() == ["\ufeff¿Tiene cuenta?,¿Cuántos viven en su casa?"]
    browser.post("/panel/campanas/1/cerrar")
    assert "cerrado" in browser.get("/panel/campanas/1/respuestas").text
    olga = village.enter(village.cast.olga)
    assert olga.get("/panel/campanas/1/respuestas").status_code == 404
    assert olga.post("/panel/campanas/1/respuestas.csv").status_code == 404


def exports_noted(village: Village) -> int:
    with village.database.read() as session:
        return len(session.scalars(select(AuditRow.id).where(AuditRow.act == "form_exported")).all())
