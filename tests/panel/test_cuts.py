"""Figures by municipality and branch: where the groups meet, said by the coordinator and asked of no household."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.institutions import BranchKind
from core.domain.products import InstitutionKind
from core.services import rollups
from core.storage.events import AuditRow
from core.storage.institutions import BranchRow, InstitutionRow
from tests.conftest import NOW
from tests.core.test_statistics import neighbours
from tests.panel.conftest import Village
from tests.panel.test_overview import in_the_file, on_the_page

ZONE = "America/Guatemala"


def settle(village: Village, flores: int, volcan: int) -> int:
    """Each group with so many more people; returns the number of a branch."""
    with village.database.write() as session:
        neighbours(session, village.cast.flores, flores)
        neighbours(session, village.cast.volcan, volcan, 7000)
        bank = InstitutionRow(country="GT", name="Cooperativa", kind=InstitutionKind.CREDIT_UNION)
        session.add(bank)
        session.flush()
        branch = BranchRow(institution_id=bank.id, kind=BranchKind.BRANCH, name="Central", municipality="Comitancillo")
        branch.department, branch.address, branch.hours, branch.phone = "San Marcos", "Parque", "", ""
        branch.source, branch.seen = "visita", NOW.date()
        session.add(branch)
        session.flush()
        return branch.id


def say_where(village: Village, group_id: int, town: str, branch: str = "") -> None:
    fidel = village.enter(village.cast.fidel)
    assert fidel.post(f"/panel/grupos/{group_id}/lugar", data={"town": town, "branch": branch}).status_code == 200


def test_groups_of_one_municipality_stand_together_and_the_rest_by_themselves(village: Village) -> None:
    branch = settle(village, 20, 15)
    say_where(village, village.cast.flores.id, " Comitancillo ", str(branch))
    fidel = village.enter(village.cast.fidel)
    page = fidel.get("/panel/desglose?por=town").text
    reached = {key: int(value) for key, value in on_the_page(page).items() if key.endswith(".reached")}
    assert set(reached) == {"town:comitancillo.reached", f"group:{village.cast.volcan.id}.reached"}
    assert sum(reached.values()) == int(fidel.get("/panel/?format=json").json()["reached"])
    assert ">Comitancillo<" in page
    by_branch = fidel.get("/panel/desglose?por=branch").text
    assert "Central (Comitancillo)" in by_branch
    told = fidel.get("/panel/desglose?por=branch&format=json").json()
    lines = [row.split(",") for row in fidel.get("/panel/desglose.csv?por=branch").text.splitlines()]
    [in_file] = [row[-1] for row in lines if row[0] == f"branch:{branch}" and row[2] == "reached"]
    assert int(in_file) == told[f"branch:{branch}"]["reached"] == reached["town:comitancillo.reached"]
    with village.database.write() as session:
        assert rollups.differences(session, ZONE) == []
        assert session.scalar(select(AuditRow.act).where(AuditRow.act == "group_placed")) == "group_placed"


def test_a_group_of_few_that_says_no_place_is_not_told_by_the_rest(village: Village) -> None:
    settle(village, 20, 1)
    say_where(village, village.cast.flores.id, "Comitancillo")
    fidel = village.enter(village.cast.fidel)
    page = on_the_page(fidel.get("/panel/desglose?por=town").text)
    assert not any(key.endswith(".reached") for key in page)
    assert in_the_file(fidel.get("/panel/resumen.csv").text)["reached"] != ""


def test_what_nobody_is_asked_says_so_and_only_who_coordinates_places_a_group(village: Village) -> None:
    settle(village, 8, 8)
    assert "No se preguntó" in village.enter(village.cast.fidel).get("/panel/desglose?por=sex").text
    eva = village.enter(village.cast.eva)
    assert eva.get("/panel/desglose?por=sex").status_code == 404
    assert eva.post(f"/panel/grupos/{village.cast.flores.id}/lugar", data={"town": "x"}).status_code == 404
    fidel = village.enter(village.cast.fidel)
    nowhere = fidel.post(f"/panel/grupos/{village.cast.flores.id}/lugar", data={"town": "x", "branch": "999"})
    assert nowhere.status_code == 404
