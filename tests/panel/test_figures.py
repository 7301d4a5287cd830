"""Figures side by side, the rows behind them, the audit, and the language of the panel."""

from __future__ import annotations

import csv
import io

import pytest
from starlette.testclient import TestClient

from core.domain.household import Consent
from core.domain.money import Money
from core.library import Library
from core.services import households, lessons, savings
from tests.conftest import NOW
from tests.core.test_effect import campaign
from tests.core.test_statistics import LESSON, do_lesson, neighbours, q
from tests.panel.conftest import Village
from tests.panel.test_golden import sheet_rows

REASON = "Visita de seguimiento del martes"


@pytest.fixture
def busy(village: Village, library: Library) -> Village:
    with village.database.write() as session:
        for number, household in enumerate(neighbours(session, village.cast.flores, 9)):
            do_lesson(session, library, household)
            households.call(session, household.id, f"=Vecina {number}")
            households.set_consent(session, household.id, Consent.SHARE, number < 3, NOW)
            savings.record_saving(session, household, q("20"), None, NOW, f"a{number}")
        for household in neighbours(session, village.cast.volcan, 2, 7000):
            do_lesson(session, library, household)
    return village


def ledger(browser: TestClient, **form: str) -> list[dict[str, str]]:
    answer = browser.post("/panel/registro.csv", data=form)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_the_rows_have_no_names_and_pseudonyms_of_their_own(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    first, second = ledger(browser), ledger(browser)
    assert {row["nombre"] for row in first} == {""}
    assert {row["hogar"] for row in first}.isdisjoint({row["hogar"] for row in second})
    savers = [row for row in first if row["clase"] == "saving"]
    assert (len(savers), {row["monto"] for row in savers}) == (9, {"20.00"})


def test_the_rows_come_as_a_workbook_that_says_what_each_column_is(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    answer = browser.post("/panel/registro.csv", data={"formato": "xlsx", "nombres": "si", "razon": REASON})
    assert answer.headers["content-disposition"].endswith('"milpa-registro.xlsx"')
    head, *rows = list(sheet_rows(answer.content))
    as_text = [list(row.values()) for row in ledger(browser, nombres="si", razon=REASON)]
    # A spreadsheet keeps a text a text, where the CSV needs its mark; pseudonyms hold in one file only.
    named = [[cell.removeprefix("'") for cell in row] for row in as_text]
    assert [row[:2] + (row + [""] * 9)[3:9] for row in rows] == [row[:2] + row[3:] for row in named]
    assert [row[0] for row in sheet_rows(answer.content, 2)][1:] == head
    assert browser.get("/panel/auditoria").text.count(REASON) == 2


def test_the_side_by_side_workbook_is_its_csv(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    lines = csv.reader(io.StringIO(browser.get("/panel/desglose.csv").text.removeprefix("\ufeff")))
    body = browser.get("/panel/desglose.xlsx").content
    assert [(row + [""] * 5)[:5] for row in sheet_rows(body)] == list(lines)
    keys = {row[2] for row in sheet_rows(body)}
    assert keys - {row[0] for row in sheet_rows(body, 2)} <= {"Clave"}


def test_a_currency_that_only_a_later_line_has_is_in_the_dictionary(busy: Village) -> None:
    with busy.database.write() as session:
        for number, household in enumerate(neighbours(session, busy.cast.volcan, 9, 8000)):
            savings.record_saving(session, household, Money.of("20", "USD"), None, NOW, f"b{number}")
    body = busy.enter(busy.cast.fidel).get("/panel/desglose.xlsx?por=group").content
    told, first = [row[2] for row in sheet_rows(body)], next(iter(list(sheet_rows(body))[1:]))[1]
    dollars = {key for key in told if key.startswith("savings.USD.")}
    assert dollars
    assert not any(row[1] == first and row[2] in dollars for row in sheet_rows(body))
    assert dollars <= {row[0] for row in sheet_rows(body, 2)}


def test_a_group_of_a_few_is_not_named_in_the_rows(busy: Village) -> None:
    rows = ledger(busy.enter(busy.cast.fidel))
    assert {row["grupo"] for row in rows if row["clase"] == "saving"} == {"flores"}
    assert "volcan" not in {row["grupo"] for row in rows}


def test_names_need_a_reason_that_stays_in_the_audit(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    refused = browser.post("/panel/registro.csv", data={"nombres": "si", "razon": "porque"})
    assert "para qué necesita los nombres" in refused.text
    rows = ledger(browser, nombres="si", razon=REASON)
    named = {row["nombre"] for row in rows} - {""}
    assert {"'=Vecina 0", "'=Vecina 1", "'=Vecina 2"} <= named
    assert not any("Vecina 5" in name for name in named)
    page = browser.get("/panel/auditoria").text
    assert "bajó el registro con nombres" in page
    assert REASON in page


@pytest.mark.parametrize("address", ["registro", "auditoria", "desglose?por=staff", "desglose?por=language"])
def test_only_coordinators_have_these_pages(busy: Village, address: str) -> None:
    assert busy.enter(busy.cast.eva).get(f"/panel/{address}").status_code == 404
    assert busy.enter(busy.cast.fidel).get(f"/panel/{address}").status_code == 200


def test_a_facilitator_takes_no_rows(busy: Village) -> None:
    assert busy.enter(busy.cast.eva).post("/panel/registro.csv").status_code == 404


def test_groups_side_by_side_hide_a_few_and_what_would_give_them_away(busy: Village) -> None:
    page = busy.enter(busy.cast.fidel).get("/panel/desglose?por=group").text
    assert "Las Flores" in page
    assert '<span class="reserved" data-figure="group:2.reached">' in page
    assert '<span class="reserved" data-figure="group:1.reached">' in page


def test_eva_sees_her_own_group_beside_nobody(busy: Village) -> None:
    page = busy.enter(busy.cast.eva).get("/panel/desglose").text
    assert "Las Flores" in page
    assert "El Volcán" not in page


def test_the_panel_speaks_the_other_language_when_asked(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    assert '<html lang="es">' in browser.get("/panel/").text
    assert '<html lang="en">' in browser.post("/panel/idioma", data={"language": "en"}).text
    assert "Breakdown" in browser.get("/panel/desglose").text
    assert '<html lang="en">' in browser.post("/panel/idioma", data={"language": "xx"}).text


def test_a_sensitive_lesson_has_no_name_in_the_rows(busy: Village, library: Library) -> None:
    sensitive = next(slug for slug, lesson in library.spanish.items() if lesson.sensitive)
    with busy.database.write() as session:
        for household in neighbours(session, busy.cast.flores, 6, 8000):
            lessons.open_lesson(session, library, household, sensitive, NOW)
    rows = ledger(busy.enter(busy.cast.fidel))
    told = {row["leccion"] for row in rows if row["clase"] == "lesson_started"}
    assert told == {LESSON, ""}


def test_the_effect_is_told_beside_those_left_out_by_chance(village: Village) -> None:
    with village.database.write() as session:
        number = campaign(session, village.cast)
    page = village.enter(village.cast.eva).get(f"/panel/campanas/{number}/efecto").text
    assert "Lo hicieron más quienes recibieron la campaña." in page
    assert "+25 puntos de cada cien" in page
    assert f"/panel/campanas/{number}/efecto" in village.enter(village.cast.fidel).get(f"/panel/campanas/{number}").text
    assert village.enter(village.cast.olga).get(f"/panel/campanas/{number}/efecto").status_code == 404


@pytest.mark.parametrize("address", ["registro.csv", "idioma"])
def test_another_site_can_neither_take_rows_nor_change_the_panel(busy: Village, address: str) -> None:
    browser = busy.enter(busy.cast.fidel)
    answer = browser.post(f"/panel/{address}", data={"language": "en"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    page = browser.get("/panel/auditoria").text
    assert "bajó el registro" not in page
    assert '<html lang="es">' in page


def test_a_reason_cannot_run_in_the_audit(busy: Village) -> None:
    browser = busy.enter(busy.cast.fidel)
    ledger(browser, nombres="si", razon="<script>alert(1)</script>")
    page = browser.get("/panel/auditoria").text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
