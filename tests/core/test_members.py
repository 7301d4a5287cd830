"""A facilitator's people: each as she can be reached, moved and taken out only by whoever looks after her."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.attention import Skip, Spoken, judge
from core.domain.delivery import Kind
from core.domain.household import Consent, HouseholdState
from core.domain.members import Reach
from core.errors import NameUnreadable, NotForYou, UnknownCode
from core.library import Library
from core.services import campaigns, groups, households, invitations, lessons, members, privacy
from core.services.lessons import Said
from core.storage.groups import MembershipRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import LESSON

DAY = timedelta(days=1)
ZONE = "America/Guatemala"


def reach_of(session: Session, cast: Cast, household_id: int) -> Reach:
    session.flush()
    return members.one(session, cast.eva, household_id, NOW)[0].reach


def test_each_is_listed_with_how_she_can_be_reached(session: Session, cast: Cast) -> None:
    assert reach_of(session, cast, cast.ana.id) is Reach.REACHABLE
    households.set_consent(session, cast.ana.id, Consent.REMINDERS, False, NOW)
    assert reach_of(session, cast, cast.ana.id) is Reach.NO_CONSENT
    households.pause(session, cast.ana.id, NOW + DAY, NOW)
    assert reach_of(session, cast, cast.ana.id) is Reach.PAUSED
    households.leave(session, cast.ana.id, NOW)
    assert reach_of(session, cast, cast.ana.id) is Reach.LEFT
    households.blocked(session, cast.ana.id, NOW)
    assert reach_of(session, cast, cast.ana.id) is Reach.BLOCKED


def test_the_name_of_who_does_not_share_is_not_shown(session: Session, cast: Cast) -> None:
    households.set_consent(session, cast.beto.id, Consent.SHARE, False, NOW)
    session.flush()
    assert {one.called for one in members.listed(session, cast.eva, cast.flores.id, NOW)} == {"doña Ana", None}


def test_somebody_is_found_by_the_beginnings_of_her_names_among_ones_own_people(session: Session, cast: Cast) -> None:
    households.call(session, cast.ana.id, "Doña Ána María")
    session.flush()
    for name, found in (
        ("ana", [cast.ana.id]),
        ("mar do", [cast.ana.id]),
        ("na", []),
        ("carla", []),
        ("", [cast.ana.id, cast.beto.id]),
    ):
        each = members.found(session, cast.eva, name, NOW)
        assert sorted(one.household_id for one in each) == found, name
    households.set_consent(session, cast.ana.id, Consent.SHARE, False, NOW)
    session.flush()
    assert members.found(session, cast.eva, "ana", NOW) == []


def test_olga_does_nothing_with_evas_people(session: Session, cast: Cast) -> None:
    for act in (members.remove, members.opt_out, members.household_of, members.one):
        with pytest.raises(NotForYou):
            act(session, cast.olga, cast.ana.id, NOW) if act is not members.household_of else act(
                session, cast.olga, cast.ana.id
            )
    with pytest.raises(NotForYou):
        members.move(session, cast.olga, cast.ana.id, cast.volcan.id, NOW)
    with pytest.raises(NotForYou):
        members.move(session, cast.eva, cast.ana.id, cast.volcan.id, NOW)
    with pytest.raises(NotForYou):
        members.register(session, cast.olga, cast.flores.id, "Chepa", ZONE, True, NOW)


def test_moved_to_other_eyes_she_is_asked_anew_whether_they_may_see(session: Session, cast: Cast) -> None:
    members.move(session, cast.fidel, cast.ana.id, cast.volcan.id, NOW)
    session.flush()
    one, group = members.one(session, cast.olga, cast.ana.id, NOW)
    assert (one.called, group.name) == (None, "El Volcán")
    assert Consent.SHARE in households.unasked(session, cast.ana.id)
    with pytest.raises(NotForYou):
        members.one(session, cast.eva, cast.ana.id, NOW)


def test_taken_out_she_goes_on_alone(session: Session, cast: Cast) -> None:
    members.remove(session, cast.eva, cast.ana.id, NOW)
    session.flush()
    assert households.group_of(session, cast.ana.id) is None
    assert households.seen(session, cast.ana.id).is_active


def test_opted_out_by_her_facilitator_she_hears_nothing_more(session: Session, cast: Cast) -> None:
    members.opt_out(session, cast.eva, cast.ana.id, NOW)
    session.flush()
    hers = households.seen(session, cast.ana.id)
    assert hers.state is HouseholdState.LEFT
    assert judge(Kind.MESSAGE, NOW, hers, Spoken(), NOW) == Skip("left")


def test_somebody_without_a_phone_learns_is_counted_and_never_written_to(
    session: Session, cast: Cast, library: Library
) -> None:
    chepa = members.register(session, cast.eva, cast.flores.id, "doña Chepa", ZONE, True, NOW)
    assert reach_of(session, cast, chepa.id) is Reach.NO_PHONE
    assert judge(Kind.MESSAGE, NOW, chepa, Spoken(), NOW) == Skip("no_phone")
    assert campaigns.audience(session, cast.eva, cast.flores.id, LESSON, NOW).excluded == {"no_phone": 1}
    lesson = lessons.open_lesson(session, library, chepa, LESSON, NOW).lesson
    lessons.say_action(session, library, chepa, LESSON, Said.DONE, NOW)
    for question in lesson.questions:
        step = lessons.answer(session, library, chepa, LESSON, question.key, question.correct, NOW)
    assert step.just_completed


def test_two_without_a_phone_are_two_people(session: Session, cast: Cast) -> None:
    one = members.register(session, cast.eva, cast.flores.id, "Chepa", ZONE, True, NOW)
    two = members.register(session, cast.eva, cast.flores.id, "Chepa", ZONE, False, NOW)
    assert one.id != two.id
    assert not two.agreed_to(Consent.STATISTICS)
    privacy.erase(session, one, NOW)
    session.flush()
    with pytest.raises(NotForYou):
        members.one(session, cast.eva, one.id, NOW)


@pytest.mark.parametrize("name", ["", "   ", "123", "🙂"])
def test_a_name_without_a_letter_is_no_name(session: Session, cast: Cast, name: str) -> None:
    with pytest.raises(NameUnreadable):
        members.register(session, cast.eva, cast.flores.id, name, ZONE, True, NOW)


def test_a_poster_brings_people_until_its_day_and_knows_whom_it_brought(session: Session, cast: Cast) -> None:
    poster = invitations.make(session, cast.eva, cast.flores.id, "Agencia", DAY, NOW)
    groups.move(session, cast.carla.id, poster.code, NOW)
    session.flush()
    assert session.get_one(MembershipRow, (cast.carla.id, cast.flores.id)).invitation_id == poster.id
    assert [one.came for one in invitations.of_group(session, cast.eva, cast.flores.id)] == [1]
    with pytest.raises(UnknownCode):
        groups.join(session, cast.carla.id, poster.code, NOW + DAY)


def test_a_poster_that_was_taken_back_brings_nobody(session: Session, cast: Cast) -> None:
    poster = invitations.make(session, cast.eva, cast.flores.id, None, None, NOW)
    groups.by_code(session, poster.code.upper(), NOW + timedelta(days=4000))
    invitations.revoke(session, cast.eva, poster.id, NOW)
    with pytest.raises(UnknownCode):
        groups.by_code(session, poster.code, NOW)


def test_olga_neither_makes_nor_takes_back_posters_of_evas_group(session: Session, cast: Cast) -> None:
    poster = invitations.make(session, cast.eva, cast.flores.id, None, None, NOW)
    with pytest.raises(NotForYou):
        invitations.make(session, cast.olga, cast.flores.id, None, None, NOW)
    with pytest.raises(NotForYou):
        invitations.revoke(session, cast.olga, poster.id, NOW)
    with pytest.raises(NotForYou):
        invitations.of_group(session, cast.olga, cast.flores.id)
