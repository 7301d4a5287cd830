"""The register of organisations: no person in it, alive while it answers, found by place, in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.organisations import OrganisationKind, OrganisationState, looks_personal, may_be_a_person
from core.errors import NameUnreadable, NotForYou
from core.errors.community import PersonInRegister
from core.services import organisations, privacy
from core.services.organisations import Entry
from core.storage.deliveries import DeliveryRow
from core.storage.organisations import OrganisationRow
from tests.conftest import NOW, Cast

CLUB = Entry(
    "Club Tejutla",
    OrganisationKind.HOMETOWN,
    "Tejutla, San Marcos",
    "Los Ángeles, Estados Unidos",
    "facebook.com/clubtejutla",
    is_public=True,
    is_of_many=True,
    contact_agreed=False,
)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("María López", True),
        ("don Beto", True),
        ("Familia Pérez", True),
        ("Club Tejutla", False),
        ("Asociación de Migrantes de San Marcos", False),
        ("Hijos de Comitancillo", False),
        ("Marquenses Unidos en Chicago", False),
    ],
)
def test_a_name_without_a_word_of_many_may_be_a_persons(name: str, person: bool) -> None:
    assert may_be_a_person(name) is person


@pytest.mark.parametrize(
    ("contact", "personal"),
    [
        ("+1 (323) 555-0134", True),
        ("5555 1234", True),
        ("maria.lopez@correo.example", True),
        ("info@clubtejutla.example", False),
        ("facebook.com/clubtejutla", False),
        ("Calle 6, número 12", False),
    ],
)
def test_a_telephone_and_a_mailbox_of_somebody_are_told(contact: str, personal: bool) -> None:
    assert looks_personal(contact) is personal


def test_a_person_is_not_written_down(session: Session, cast: Cast) -> None:
    for entry, refusal in (
        (replace(CLUB, name="María López", is_of_many=False), PersonInRegister),
        (replace(CLUB, contact="5555 1234"), PersonInRegister),
        (replace(CLUB, origin="123"), NameUnreadable),
    ):
        with pytest.raises(refusal):
            organisations.sign_up(session, cast.ana, entry, NOW, "o1")
    assert session.scalars(select(OrganisationRow)).all() == []


def signed_up(session: Session, cast: Cast, entry: Entry = CLUB, source: str = "o1") -> int:
    made = organisations.sign_up(session, cast.ana, entry, NOW, source)
    organisations.decide(session, cast.fidel, made.id, True, NOW)
    return made.id


def test_it_is_found_by_place_here_and_abroad_once_a_coordinator_has_looked(session: Session, cast: Cast) -> None:
    made = organisations.sign_up(session, cast.ana, CLUB, NOW, "o1")
    assert organisations.sign_up(session, cast.ana, CLUB, NOW, "o1") == made
    assert organisations.found(session, "Tejutla") == []
    for other in (cast.eva, cast.olga):
        with pytest.raises(NotForYou):
            organisations.decide(session, other, made.id, True, NOW)
        with pytest.raises(NotForYou):
            organisations.exported(session, other, NOW)
    organisations.decide(session, cast.fidel, made.id, True, NOW)
    for place in ("tejutla", "San Marcos", "los angeles", "Estados Unidos"):
        assert [one.id for one in organisations.found(session, place)] == [made.id], place
    for place in ("Teju", "Chicago", "", "?"):
        assert organisations.found(session, place) == []


def test_one_that_is_only_for_the_programme_is_in_its_file_alone(session: Session, cast: Cast) -> None:
    number = signed_up(session, cast, replace(CLUB, is_public=False, contact="5555 1234", contact_agreed=True))
    assert organisations.found(session, "Tejutla") == []
    assert [one.id for one in organisations.exported(session, cast.fidel, NOW)] == [number]
    row = session.get_one(OrganisationRow, number)
    assert row.contact_agreed_at == NOW


def test_it_is_asked_once_a_year_lapses_unanswered_and_may_come_back(session: Session, cast: Cast) -> None:
    number, other = signed_up(session, cast), signed_up(session, cast, replace(CLUB, name="Club Dos"), "o2")
    assert organisations.plan_due(session, NOW + 364 * DAY, 100) == 0
    assert organisations.plan_due(session, NOW + 365 * DAY, 100) == 2
    assert organisations.plan_due(session, NOW + 366 * DAY, 100) == 0
    keys = list(session.scalars(select(DeliveryRow.key).where(DeliveryRow.key.startswith("organisation:"))))
    assert len(keys) == 2
    with pytest.raises(NotForYou):
        organisations.answer(session, cast.beto, number, True, NOW)
    organisations.answer(session, cast.ana, number, True, NOW + 370 * DAY)
    organisations.plan_due(session, NOW + 396 * DAY, 100)
    states = {one.id: one.state for one in organisations.every(session, cast.fidel)}
    assert states == {number: OrganisationState.ACTIVE, other: OrganisationState.LAPSED}
    assert [one.id for one in organisations.found(session, "Tejutla")] == [number]
    back = organisations.answer(session, cast.ana, other, True, NOW + 400 * DAY)
    assert back.state is OrganisationState.ACTIVE
    assert organisations.answer(session, cast.ana, other, False, NOW).state is OrganisationState.REMOVED
    privacy.erase(session, cast.ana, NOW)
    assert session.scalars(select(OrganisationRow)).all() == []
