"""What a coordinator looks after in the panel: branches from a file, the team, the programme's own rules."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from sqlalchemy import select

from core.domain.attention import Spoken, Wait, judge
from core.domain.delivery import Kind
from core.domain.rules import Rule
from core.services import households, rules
from core.services.attention import Attention
from core.storage.events import AuditRow
from core.storage.institutions import BranchRow
from tests.conftest import NOW
from tests.panel.conftest import Village

HEAD = "country,institution,kind,place,name,municipality,department,address,latitude,longitude,hours,phone,seen,source"
GOOD = "GT,Cooperativa El Maíz,credit_union,branch,Central,Comitancillo,San Marcos,Parque,,,8 a 4,,2026-11-20,visita"
PAGES = ("agencias", "reglas", "equipo", "permanencia")


def bring(village: Village, text: str, act: str) -> tuple[int, str]:
    fidel = village.enter(village.cast.fidel)
    files = {"file": ("agencias.csv", text.encode(), "text/csv")}
    answer = fidel.post("/panel/agencias", data={"act": act}, files=files)
    return answer.status_code, answer.text


def branches(village: Village) -> list[str]:
    with village.database.read() as session:
        return list(session.scalars(select(BranchRow.name)))


def test_a_file_is_looked_at_first_and_one_fault_changes_nothing(village: Village) -> None:
    status, page = bring(village, f"{HEAD}\n{GOOD}\n", "look")
    assert (status, branches(village)) == (200, [])
    assert "1 lugar, sin faltas" in page
    status, page = bring(village, f"{HEAD}\n{GOOD}\n{GOOD.replace('Central', '=HYPERLINK(1)')}\n", "load")
    assert (status, branches(village)) == (400, [])
    assert "Renglón 3: name empieza con «=», y una hoja de cálculo lo tomaría por fórmula." in page
    status, page = bring(village, f"{HEAD}\n{GOOD}\n", "load")
    assert (status, branches(village)) == (200, ["Central"])
    assert "Cooperativa El Maíz" in page
    with village.database.read() as session:
        [act] = session.scalars(select(AuditRow).where(AuditRow.act == "places_imported"))
        assert act.staff_id == village.cast.fidel.id


def test_the_team_is_seen_scoped_and_retired(village: Village) -> None:
    with village.database.write() as session:
        households.meet(session, village.cast.eva.chat_id, "es", "GT", "America/Guatemala", NOW - timedelta(days=3))
    fidel, eva = village.enter(village.cast.fidel), village.enter(village.cast.eva)
    page = fidel.get("/panel/equipo").text
    assert "21 de noviembre de 2026" in page
    volcan = village.cast.volcan.id
    fidel.post(f"/panel/equipo/{village.cast.eva.id}", data={"group": [str(volcan)]})
    assert eva.get(f"/panel/grupos/{volcan}").status_code == 200
    assert eva.get(f"/panel/grupos/{village.cast.flores.id}").status_code == 404
    assert eva.post(f"/panel/equipo/{village.cast.olga.id}", data={"act": "retire"}).status_code == 404
    fidel.post(f"/panel/equipo/{village.cast.eva.id}", data={"act": "retire"})
    assert "Cómo entrar" in eva.get("/panel/").text or eva.get("/panel/").url.path.endswith("/entrar")
    assert fidel.post(f"/panel/equipo/{village.cast.fidel.id}", data={"act": "retire"}).status_code == 400


def test_rules_hold_from_now_on_within_their_bounds_and_stand_in_the_audit(village: Village) -> None:
    fidel = village.enter(village.cast.fidel)
    calm = {"per_day": "1", "per_week": "2", "quiet_from": "19", "quiet_to": "8"}
    calm |= {"keep_words": "60", "keep_agreed": "365", "keep_strangers": "90", "help_climbs": "6"}
    assert fidel.post("/panel/reglas", data=calm).status_code == 200
    for odd in (
        {"per_day": "9"},
        {"per_week": "x"},
        {"quiet_from": "23"},
        {"keep_words": "9"},
        {"keep_agreed": "5000"},
        {"help_climbs": "0"},
        {"help_climbs": "25"},
    ):
        assert fidel.post("/panel/reglas", data={**calm, **odd}).status_code == 400
    with village.database.write() as session:
        met = households.meet(session, 4321, "es", "GT", "America/Guatemala", NOW)
        assert (met.quiet.start, met.quiet.end) == (time(19), time(8))
        budget = rules.standing(session).budget
        audited = session.scalars(select(AuditRow.about).where(AuditRow.act == "rule_changed")).all()
        assert set(audited) == {"per_day", "per_week", "quiet_from", "quiet_to", "keep_words", "help_climbs"}
        assert rules.standing(session).kept(Rule.KEEP_WORDS) == timedelta(days=60)
        assert rules.standing(session).help_climbs_after == timedelta(hours=6)
        assert Attention(session, [], NOW).budget.per_day == 2  # nobody waits, so nothing is asked
    one = Spoken(today=1, measured_today=1)
    assert isinstance(judge(Kind.CAMPAIGN, NOW, village.cast.ana, one, NOW, budget), Wait)


@pytest.mark.parametrize("odd", ["²", "٣", "9" * 5000, "-1", "x"])
def test_what_is_no_number_is_refused_and_never_breaks_a_page(village: Village, odd: str) -> None:
    fidel, flores = village.enter(village.cast.fidel), village.cast.flores.id
    working = {"opens": "08:00", "closes": "17:00"}
    assert fidel.post("/panel/equipo/horario", data={**working, "days": odd}).status_code == 400
    assert fidel.post("/panel/reglas", data={"per_day": odd}).status_code == 400
    assert fidel.post(f"/panel/equipo/{village.cast.eva.id}", data={"group": [odd, str(flores)]}).status_code == 200
    placed = fidel.post(f"/panel/grupos/{flores}/lugar", data={"town": "Tejutla", "branch": odd})
    assert placed.status_code == 200
    moved = fidel.post(f"/panel/personas/{village.cast.ana.id}", data={"act": "move", "to": odd})
    assert moved.status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_none_of_it_exists_for_a_facilitator(village: Village, page: str) -> None:
    assert village.enter(village.cast.eva).get(f"/panel/{page}").status_code == 404
