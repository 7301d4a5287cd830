"""Who asks for a person is not forgotten, in a group or in none, and only her own people see it."""

import pytest
from sqlalchemy.orm import Session

from core.errors import NotForYou
from core.services import groups, help_requests, households
from tests.conftest import NOW, Cast


def test_her_facilitator_and_the_coordinator_see_it_and_nobody_else(session: Session, cast: Cast) -> None:
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    assert [one.household_id for one in help_requests.waiting(session, cast.eva)] == [cast.ana.id]
    assert [one.household_id for one in help_requests.waiting(session, cast.fidel)] == [cast.ana.id]
    assert help_requests.waiting(session, cast.olga) == []


def test_whoever_is_in_no_group_is_seen_by_the_coordinator(session: Session, cast: Cast) -> None:
    alone = households.meet(session, 3001, "es", "GT", "America/Guatemala", NOW)
    help_requests.ask_for_person(session, alone, "asked", NOW)
    assert [one.household_id for one in help_requests.waiting(session, cast.fidel)] == [alone.id]
    assert help_requests.waiting(session, cast.eva) == []


def test_another_facilitator_cannot_answer(session: Session, cast: Cast) -> None:
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    (request,) = help_requests.waiting(session, cast.eva)
    with pytest.raises(NotForYou):
        help_requests.answer(session, cast.olga, request.id, "hola", NOW)


def test_who_left_is_not_counted_as_reachable(session: Session, cast: Cast) -> None:
    households.leave(session, cast.beto.id, NOW)
    session.flush()
    members = groups.members(session, cast.eva, cast.flores.id)
    assert (members.total, members.reachable) == (2, 1)
