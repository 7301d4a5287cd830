"""Two gentle questions of Milpa's own: the week's two numbers, and what was agreed when somebody was advised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.business import Told
from core.domain.organisations import OrganisationKind
from core.domain.sessions import Advice, Followed, Manner
from core.errors import NotForYou
from core.services import agreements, business, business_week, groups, invitations, organisations, privacy, sessions
from core.services.organisations import Entry
from core.storage import paths
from core.storage.deliveries import DeliveryRow
from core.storage.events import AuditRow
from core.storage.households import HouseholdRow
from core.storage.sessions import SessionRow
from tests.conftest import NOW, Cast

DAY = timedelta(days=1)
#: NOW is a Tuesday; this is the Friday of that week, five in the afternoon at home.
FRIDAY = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)


def asked(session: Session, begins: str) -> list[DeliveryRow]:
    session.flush()
    return list(session.scalars(select(DeliveryRow).where(DeliveryRow.key.startswith(begins)).order_by(DeliveryRow.id)))


def test_she_is_asked_once_a_week_on_her_day_and_not_when_she_has_written(session: Session, cast: Cast) -> None:
    business_week.remind(session, cast.ana, 4, NOW)
    for moment, count in ((NOW, 0), (FRIDAY - timedelta(minutes=1), 0), (FRIDAY, 1), (FRIDAY + DAY, 1)):
        business_week.plan_due(session, moment, 100)
        assert len(asked(session, "business:")) == count
    assert asked(session, "business:")[0].facts == {"business": True}
    wednesday = FRIDAY + 5 * DAY
    business.note(session, cast.ana, Told.of("GTQ", 45000, 30000), cast.ana.local(wednesday).date(), wednesday, "b1")
    business_week.plan_due(session, FRIDAY + 7 * DAY, 100)
    assert len(asked(session, "business:")) == 1
    # After a month of silence she is asked once, not four times.
    business_week.plan_due(session, FRIDAY + 38 * DAY, 100)
    business_week.plan_due(session, FRIDAY + 38 * DAY, 100)
    assert len(asked(session, "business:")) == 2
    business_week.remind(session, cast.ana, None, FRIDAY + 38 * DAY)
    business_week.plan_due(session, FRIDAY + 90 * DAY, 100)
    assert len(asked(session, "business:")) == 2


def test_the_day_itself_is_a_week_off(session: Session, cast: Cast) -> None:
    business_week.remind(session, cast.ana, cast.ana.local(NOW).weekday(), NOW)
    business_week.plan_due(session, NOW + 6 * DAY, 100)
    assert asked(session, "business:") == []
    assert business_week.is_reminded(session, cast.ana)
    assert not business_week.is_reminded(session, cast.beto)


def advised(
    session: Session, cast: Cast, manner: Manner = Manner.IN_PERSON, agreed: str | None = "dos bolsas"
) -> Advice:
    people = (cast.ana.id,)
    made = sessions.begin(session, cast.eva, cast.flores.id, manner, people, NOW, f"s{manner}{agreed}"[:40])
    if agreed:
        sessions.note(session, cast.eva, made.id, agreed=agreed)
    return sessions.close(session, cast.eva, made.id, NOW)


def test_a_week_later_she_is_asked_once_and_her_word_stands(session: Session, cast: Cast) -> None:
    made = advised(session, cast)
    assert agreements.plan_due(session, NOW + 6 * DAY, 100) == 0
    assert agreements.plan_due(session, NOW + 7 * DAY, 100) == 1
    assert agreements.plan_due(session, NOW + 8 * DAY, 100) == 0
    (told,) = asked(session, "agreed:")
    assert (told.household_id, told.facts) == (cast.ana.id, {"agreed_in": made.id, "staff": cast.eva.name})
    assert agreements.one(session, cast.ana, made.id).agreed == "dos bolsas"
    for said in (Followed.NOT_YET, Followed.DONE):
        assert agreements.answer(session, cast.ana, made.id, said).followed is said
    assert sessions.latest(session, cast.eva)[0].advice.followed is Followed.DONE
    for other in (cast.beto, cast.carla):
        with pytest.raises(NotForYou):
            agreements.answer(session, other, made.id, Followed.CANNOT)
    privacy.erase(session, cast.ana, NOW + 9 * DAY)
    row = session.get_one(SessionRow, made.id)
    session.refresh(row)
    assert (row.agreed, row.followed) == (None, None)


@pytest.mark.parametrize("what", ["meeting", "nothing agreed", "long past", "under age", "not saved"])
def test_nobody_is_asked_about(session: Session, cast: Cast, what: str) -> None:
    later = NOW + 31 * DAY if what == "long past" else NOW + 8 * DAY
    if what == "not saved":
        made = sessions.begin(session, cast.eva, cast.flores.id, Manner.TELEPHONE, (cast.ana.id,), NOW, "open")
        sessions.note(session, cast.eva, made.id, agreed="dos bolsas")
    else:
        made = advised(
            session,
            cast,
            Manner.MEETING if what == "meeting" else Manner.IN_PERSON,
            None if what == "nothing agreed" else "dos bolsas",
        )
    if what == "under age":
        session.get_one(HouseholdRow, cast.ana.id).pupil = "allowed"
        session.flush()
    agreements.plan_due(session, later, 100)
    assert asked(session, "agreed:") == []
    if what in ("meeting", "nothing agreed", "not saved"):
        with pytest.raises(NotForYou):
            agreements.one(session, cast.ana, made.id)


def test_who_comes_by_a_poster_of_a_consulate_or_a_club_learns_what_senders_learn(session: Session, cast: Cast) -> None:
    clear = ("Consulado de Denver", "Club de Migrantes Tejutla", "club de los oriundos", "Tejutla Hometown Association")
    for place in clear:
        made = invitations.make(session, cast.eva, cast.flores.id, place, None, NOW)
        assert (made.is_for_senders, made.is_doubtful) == (True, False)
    for place, is_doubtful in (("mercado", False), ("Oficina del migrante", False), ("Club Deportivo", True)):
        made = invitations.make(session, cast.eva, cast.flores.id, place, None, NOW)
        assert (made.is_for_senders, made.is_doubtful) == (False, is_doubtful)
    first = invitations.of_group(session, cast.eva, cast.flores.id)[-1]
    groups.move(session, cast.carla.id, first.code, NOW)
    assert paths.chosen(session, cast.carla.id) == "sender"
    paths.choose(session, cast.beto.id, "women", NOW)
    groups.join(session, cast.beto.id, first.code, NOW)
    assert paths.chosen(session, cast.beto.id) == "women"


def test_of_a_plain_club_its_maker_says_for_whom_it_is(session: Session, cast: Cast) -> None:
    club = invitations.make(session, cast.eva, cast.flores.id, "Club Tejutla", None, NOW)
    groups.move(session, cast.carla.id, club.code, NOW)
    assert paths.chosen(session, cast.carla.id) is None
    with pytest.raises(NotForYou):
        invitations.choose_path(session, cast.olga, club.id, True, NOW)
    for _ in range(2):
        told = invitations.choose_path(session, cast.eva, club.id, True, NOW)
    assert (told.is_for_senders, told.is_doubtful) == (True, True)
    assert session.scalar(select(func.count()).where(AuditRow.act == "invitation_path")) == 1
    groups.join(session, cast.beto.id, club.code, NOW)
    assert paths.chosen(session, cast.beto.id) == "sender"
    assert not invitations.choose_path(session, cast.eva, club.id, False, NOW).is_for_senders
    for place in ("el consulado en Del Rio", "la tienda"):
        plain = invitations.make(session, cast.eva, cast.flores.id, place, None, NOW)
        with pytest.raises(NotForYou):  # the place leaves nothing open
            invitations.choose_path(session, cast.eva, plain.id, not plain.is_for_senders, NOW)


def test_of_the_organisations_of_a_year_ago_those_count_that_said_so_again(session: Session, cast: Cast) -> None:
    numbers = []
    for place, accepted in (("Tejutla", True), ("Tacaná", True), ("Malacatán", True), ("Ocós", False)):
        club = Entry(f"Club {place}", OrganisationKind.HOMETOWN, place, "Chicago", "página", True, True, False)
        numbers.append(organisations.sign_up(session, cast.ana, club, NOW, f"o{place}").id)
        if accepted:
            organisations.decide(session, cast.fidel, numbers[-1], True, NOW)
    assert organisations.after_a_year(session, cast.fidel, NOW + 380 * DAY) == (0, 0)
    year = NOW + 366 * DAY
    organisations.answer(session, cast.ana, numbers[0], True, year)
    organisations.answer(session, cast.ana, numbers[1], False, year)
    assert organisations.after_a_year(session, cast.fidel, NOW + 396 * DAY) == (1, 3)
    with pytest.raises(NotForYou):
        organisations.after_a_year(session, cast.eva, year)
