"""The community's pages: a project's accounts add up on the page and in the file, for its own staff alone."""

from __future__ import annotations

import csv
import io

from core.domain.agenda import Manner, Question, Stage
from core.domain.money import Money
from core.domain.organisations import OrganisationKind
from core.domain.pledges import Deed, PledgeState
from core.domain.projects import RULES, Act, Giver, ProjectState
from core.services import agenda, organisations, pledges, projects
from core.services.organisations import Entry
from core.storage.database import Database
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours
from tests.panel.conftest import Village


def roof(database: Database, cast: Cast) -> int:
    """A project of Las Flores with a promise, money and a receipt."""
    with database.write() as session:
        rule = RULES["equal"]
        goal = Money.of("40000", "GTQ")
        made = projects.propose(session, cast.eva, cast.flores.id, "Techo", goal, rule, NOW, "roof")
        for state in (ProjectState.APPROVED, ProjectState.RUNNING):
            projects.move(session, cast.eva, made.id, state, NOW, "Asamblea, 45 a favor")
        for number, (act, giver, amount) in enumerate(
            [
                (Act.PROMISED, Giver.CLUB, "10000"),
                (Act.RECEIVED, Giver.CLUB, "8000"),
                (Act.RECEIVED, Giver.FAMILIES, "500"),
                (Act.SPENT, None, "1500"),
            ]
        ):
            money, note = Money.of(amount, "GTQ"), "=cemento" if act is Act.SPENT else None
            projects.enter(session, cast.eva, made.id, act, giver, money, NOW, f"roof{number}", note)
        return made.id


def test_the_accounts_of_a_project_on_the_page_and_in_the_file(village: Village) -> None:
    number = roof(village.database, village.cast)
    browser = village.enter(village.cast.eva)
    listed = browser.get("/panel/comunidad").text
    assert f"/panel/comunidad/proyectos/{number}" in listed
    assert "94 %" in listed
    page = browser.get(f"/panel/comunidad/proyectos/{number}").text
    for told in ("Q40,000.00", "Q8,500.00", "faltan Q31,500.00", "en caja Q7,000.00", "Asamblea, 45 a favor"):
        assert told in page, told
    file = browser.get(f"/panel/comunidad/proyectos/{number}.csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(file)))
    assert [row[3] for row in rows[1:]] == ["10000.00", "8000.00", "500.00", "1500.00"]
    assert rows[4][5] == "'=cemento"


def test_a_closed_poll_shows_no_small_cell_and_an_open_one_nothing(village: Village) -> None:
    cast, asked = village.cast, Question.of("¿Qué falta?", ("Agua", "Luz"))
    with village.database.write() as session:
        for number, stage in enumerate((Stage.NEEDS, Stage.VOTE)):
            where = ([cast.flores.id], "Las Flores")
            made = agenda.open_poll(session, cast.eva, *where, stage, Manner.SINGLE, asked, NOW, f"poll{number}")
            for place, one in enumerate((cast.ana, cast.beto, *neighbours(session, cast.flores, 8))):
                agenda.answer(session, one, made.id, 0 if place < 8 else 1)
        agenda.close(session, cast.eva, made.id, NOW)
    page = village.enter(cast.eva).get("/panel/comunidad").text
    assert page.count("abierta: no se ve nada") == 1
    assert '<data value="10" data-figure="poll.2">10</data>' in page
    assert page.count("reservado</span>") == 2
    assert "¿Qué falta?" not in village.enter(cast.olga).get("/panel/comunidad").text


def test_olga_sees_no_project_of_evas(village: Village) -> None:
    number = roof(village.database, village.cast)
    browser = village.enter(village.cast.olga)
    assert "Techo" not in browser.get("/panel/comunidad").text
    for page in (f"proyectos/{number}", f"proyectos/{number}.csv"):
        assert browser.get(f"/panel/comunidad/{page}").status_code == 404


def test_the_register_is_looked_at_and_put_into_a_file_by_coordinators_alone(village: Village) -> None:
    cast = village.cast
    club = Entry("Club Tejutla", OrganisationKind.HOMETOWN, "Tejutla", "Chicago", "=club", False, True, False)
    with village.database.write() as session:
        number = organisations.sign_up(session, cast.ana, club, NOW, "o1").id
    browser = village.enter(cast.fidel)
    page = browser.get("/panel/comunidad/organizaciones").text
    assert "espera revisión" in page
    assert "en el registro" in browser.post(f"/panel/comunidad/organizaciones/{number}", data={"act": "accept"}).text
    file = browser.post("/panel/comunidad/organizaciones.csv").content.decode("utf-8-sig")
    (_head, row) = list(csv.reader(io.StringIO(file)))
    assert row[:6] == ["Club Tejutla", "club de un mismo lugar", "Tejutla", "Chicago", "'=club", "no"]
    assert "bajó el registro de organizaciones" in browser.get("/panel/auditoria").text
    eva = village.enter(cast.eva)
    assert eva.get("/panel/comunidad/organizaciones").status_code == 404
    assert eva.post("/panel/comunidad/organizaciones.csv").status_code == 404
    assert eva.post(f"/panel/comunidad/organizaciones/{number}", data={"act": "remove"}).status_code == 404


def test_pledges_of_few_households_are_no_number_on_the_page(village: Village) -> None:
    cast = village.cast
    with village.database.write() as session:
        for number, one in enumerate(neighbours(session, cast.flores, 6)):
            made = pledges.pledge(session, one, Deed.ROOF, cast.ana.local(NOW).date(), NOW)
            if number < 2:
                pledges.answer(session, one, made.id, PledgeState.DONE, NOW)
    page = village.enter(cast.eva).get("/panel/comunidad").text
    assert '<data value="6" data-figure="pledged.1.roof">6</data>' in page
    assert 'class="reserved" data-figure="done.1.roof"' in page
    assert "revisar el techo" not in village.enter(cast.olga).get("/panel/comunidad").text
