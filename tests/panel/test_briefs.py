"""The brief of a municipality: put together, signed once the month is over, fixed from then on, and nameless."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.agenda import Manner, Question, Stage
from core.domain.briefs import kept, read
from core.domain.household import Consent
from core.domain.pledges import Deed, PledgeState
from core.errors import NotForYou
from core.errors.community import MonthNotOver
from core.services import agenda, briefs, groups, households, pledges, projects
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours, up_to_date
from tests.panel.conftest import Village
from tests.panel.test_community import roof

ZONE = "America/Guatemala"
DAY = NOW.date() + timedelta(days=9)
NOVEMBER, DECEMBER = date(2026, 11, 1), NOW + timedelta(days=20)


def lived(session: Session, cast: Cast) -> None:
    """Six households pledged and answered; one of them alone chose the second answer."""
    groups.meet_at(session, cast.fidel, cast.flores.id, "Tejutla", None, NOW)
    groups.meet_at(session, cast.fidel, cast.volcan.id, "Comitancillo", None, NOW)
    where = ([cast.flores.id], "Las Flores")
    asked = Question.of("¿Qué falta?", ("Agua", "Luz", "Camino"))
    made = agenda.open_poll(session, cast.eva, *where, Stage.NEEDS, Manner.SINGLE, asked, NOW, "poll")
    for number, one in enumerate(neighbours(session, cast.flores, 7)):
        pledges.pledge(session, one, Deed.ROOF, cast.ana.local(NOW).date(), NOW)
        agenda.answer(session, one, made.id, 0 if number < 6 else 1)
    agenda.close(session, cast.eva, made.id, NOW)
    up_to_date(session)


def test_a_signed_brief_is_what_it_was_whatever_is_written_later(session: Session, cast: Cast) -> None:
    lived(session, cast)
    with pytest.raises(MonthNotOver):
        briefs.sign(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, NOW)
    made = briefs.sign(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, DECEMBER)
    assert made.pledged["roof"] == (7, 0)
    (poll,) = made.polls
    assert (poll.voters, poll.answers) == (7, (("Agua", None), ("Luz", None), ("Camino", 0)))
    assert read("Tejutla", NOVEMBER, kept(made), DECEMBER) == made
    for one in neighbours(session, cast.flores, 3, 9000):
        pledges.pledge(session, one, Deed.ROOF, cast.ana.local(NOW).date(), NOW)
    later = DECEMBER + timedelta(days=1)
    assert briefs.sign(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, later) == made
    assert briefs.brief(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, later) == made


def test_pledges_are_of_the_month_of_each_household_once_and_of_those_who_agreed(session: Session, cast: Cast) -> None:
    for group in (cast.flores, cast.volcan):
        groups.meet_at(session, cast.fidel, group.id, "Tejutla", None, NOW)
    here, there = neighbours(session, cast.flores, 15), neighbours(session, cast.volcan, 6, 7000)
    made = {one.id: pledges.pledge(session, one, Deed.ROOF, DAY, NOW) for one in (*here, *there)}
    for one in here[:8]:
        pledges.answer(session, one, made[one.id].id, PledgeState.DONE, NOW)
    for one in here[:5]:
        groups.move(session, one.id, cast.volcan.code, NOW)
        pledges.pledge(session, one, Deed.ROOF, DAY, NOW)
    assert pledged(session, cast, "roof") == (21, 8)
    for one in here[:2]:
        households.set_consent(session, one.id, Consent.STATISTICS, False, NOW)
    assert pledged(session, cast, "roof") == (19, 6)
    for one in there:
        pledges.answer(session, one, made[one.id].id, PledgeState.DONE, DECEMBER)
    assert pledged(session, cast, "roof") == (19, 6)
    assert pledged(session, cast, "roof", DECEMBER.date()) == (0, 6)


def test_a_town_gives_away_nothing_that_its_groups_hide(session: Session, cast: Cast) -> None:
    for group in (cast.flores, cast.volcan):
        groups.meet_at(session, cast.fidel, group.id, "Tejutla", None, NOW)
    for one in (*neighbours(session, cast.flores, 9), *neighbours(session, cast.volcan, 3, 7000)):
        pledges.pledge(session, one, Deed.ROOF, DAY, NOW)
    assert pledged(session, cast, "roof") == (None, 0)
    for one in neighbours(session, cast.volcan, 3, 8000):
        pledges.pledge(session, one, Deed.ROOF, DAY, NOW)
    assert pledged(session, cast, "roof") == (15, 0)


def pledged(session: Session, cast: Cast, deed: str, month: date = NOVEMBER) -> tuple[int | None, int | None]:
    up_to_date(session)
    return briefs.brief(session, cast.fidel, "Tejutla", month, ZONE, DECEMBER).pledged[deed]


def test_a_poll_of_the_month_is_told_however_many_were_asked_since(session: Session, cast: Cast) -> None:
    lived(session, cast)
    asked = Question.of("¿Viene?", ("Sí", "No"))
    for number in range(agenda.LATEST):
        where = ([cast.volcan.id], "El Volcán")
        agenda.open_poll(session, cast.fidel, *where, Stage.NEEDS, Manner.SINGLE, asked, DECEMBER, f"later {number}")
    told = [
        [poll.question for poll in briefs.brief(session, cast.fidel, "Tejutla", month, ZONE, DECEMBER).polls]
        for month in (NOVEMBER, DECEMBER.date())
    ]
    assert told == [["¿Qué falta?"], []]


def test_another_place_has_nothing_of_it_and_only_coordinators_look(session: Session, cast: Cast) -> None:
    lived(session, cast)
    other = briefs.brief(session, cast.fidel, "Comitancillo", NOVEMBER, ZONE, NOW)
    assert (other.polls, set(other.pledged.values())) == ((), {(0, 0)})
    for viewer, town in ((cast.eva, "Tejutla"), (cast.fidel, "Nowhere")):
        with pytest.raises(NotForYou):
            briefs.brief(session, viewer, town, NOVEMBER, ZONE, NOW)
    with pytest.raises(NotForYou):
        briefs.signed(session, cast.olga)


def test_the_month_is_over_when_it_is_over_in_guatemala(session: Session, cast: Cast) -> None:
    lived(session, cast)
    seven_in_the_evening = datetime(2026, 12, 1, 1, tzinfo=UTC)
    with pytest.raises(MonthNotOver):
        briefs.sign(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, seven_in_the_evening)
    midnight = datetime(2026, 12, 1, 6, tzinfo=UTC)
    assert briefs.sign(session, cast.fidel, "Tejutla", NOVEMBER, ZONE, midnight).signed_at == midnight


def test_a_town_spelled_anew_or_left_by_its_groups_keeps_its_one_signed_brief(session: Session, cast: Cast) -> None:
    lived(session, cast)
    made = briefs.sign(session, cast.fidel, "TEJUTLA", NOVEMBER, ZONE, DECEMBER)
    assert made.town == "Tejutla"
    for town in ("  tejútla", "Comitancillo"):
        groups.meet_at(session, cast.fidel, cast.flores.id, town, None, DECEMBER)
        for spelled in ("tejútla", "Tejutla"):
            assert briefs.sign(session, cast.fidel, spelled, NOVEMBER, ZONE, DECEMBER) == made
    assert briefs.signed(session, cast.fidel) == [made]
    with pytest.raises(NotForYou):
        briefs.brief(session, cast.eva, "Tejutla", NOVEMBER, ZONE, DECEMBER)


def test_a_slash_in_a_town_or_a_month_breaks_no_page(village: Village) -> None:
    fidel = village.enter(village.cast.fidel)
    for asked in ("municipio=A/B&mes=2026-11", "municipio=A&mes=2026/11"):
        assert fidel.get(f"/panel/comunidad/informes/ver?{asked}").status_code == 404
    fidel.post(f"/panel/grupos/{village.cast.flores.id}/lugar", data={"town": "Ixchiguán/Tejutla"})
    assert "<option>Ixchiguán-Tejutla</option>" in fidel.get("/panel/comunidad/informes").text
    opened = fidel.get("/panel/comunidad/informes/ver", params={"municipio": "Ixchiguán-Tejutla", "mes": "2026-11"})
    assert opened.status_code == 200


def test_fidel_looks_signs_and_prints_it(village: Village) -> None:
    roof(village.database, village.cast)
    with village.database.write() as session:
        lived(session, village.cast)
        assert projects.visible_to(session, village.cast.fidel)
    browser = village.enter(village.cast.fidel)
    assert "Tejutla" in browser.get("/panel/comunidad/informes").text
    address = "/panel/comunidad/informes/Tejutla/2026-11"
    draft = browser.get("/panel/comunidad/informes/ver?municipio=Tejutla&mes=2026-11").text
    assert "Borrador" in draft
    assert "Firmar este informe" not in draft
    assert browser.get(f"{address}.pdf").status_code == 404
    assert browser.post(address).status_code == 400
    village.clock.go_on(timedelta(days=8))
    browser = village.enter(village.cast.fidel)
    signed = browser.post(address).text
    for told in (
        "Firmado el",
        "Techo (en obra)",
        "Revisar el techo: 7 se comprometieron",
        "Agua: reservado",
        "cuentas al día de la firma",
    ):
        assert told in signed, told
    assert "doña Ana" not in signed
    paper = browser.get(f"{address}.pdf")
    assert paper.content.startswith(b"%PDF-")
    assert paper.content.count(b"/Type /Page\n") == 1
    assert "firmó un informe" in browser.get("/panel/auditoria").text
    assert village.enter(village.cast.eva).get(address).status_code == 404
    assert browser.get("/panel/comunidad/informes/Tejutla/never").status_code == 404
