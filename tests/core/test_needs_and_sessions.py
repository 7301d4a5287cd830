"""Who needs a facilitator and why; and the advising that is written down."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Consent
from core.domain.money import Money
from core.domain.needs import Need
from core.domain.sessions import Manner, Topic
from core.errors import NotForYou
from core.library import Library
from core.services import goals, handovers, help_requests, households, needs, privacy, sessions
from core.storage.deliveries import DeliveryRow
from core.storage.events import EventRow
from core.storage.goals import GoalRow
from core.storage.households import HouseholdRow
from core.storage.lessons import AnswerRow
from core.storage.sessions import SessionRow
from core.storage.staff import last_heard
from tests.conftest import NOW, Cast
from tests.core.test_voices import proposed

ZONE = "America/Guatemala"
DAY = timedelta(days=1)


def wrong(session: Session, household_id: int, count: int, at: datetime = NOW) -> None:
    session.add_all(
        AnswerRow(household_id=household_id, lesson="x", question=f"q{n}", choice="a", is_right=False, at=at)
        for n in range(count)
    )
    session.flush()


def found(session: Session, cast: Cast, now: datetime = NOW) -> dict[str | None, tuple[Need, ...]]:
    session.flush()
    return {one.called: one.needs for one in needs.listed(session, cast.eva, now, ZONE)}


def test_nobody_needs_anybody_on_a_good_day(session: Session, cast: Cast) -> None:
    assert found(session, cast) == {}


def test_each_reason_is_found_and_the_urgent_one_comes_first(session: Session, cast: Cast) -> None:
    help_requests.ask_for_person(session, cast.beto, "asked", NOW)
    wrong(session, cast.ana.id, 4)
    goals.set_goal(session, cast.ana, "techo", Money.of(900, "GTQ"), NOW.date() + 30 * DAY, NOW, "g")
    session.execute(update(GoalRow).values(created_at=NOW - 30 * DAY))
    each = needs.listed(session, cast.eva, NOW, ZONE)
    assert [(one.called, one.needs) for one in each] == [
        ("don Beto", (Need.ASKED,)),
        ("doña Ana", (Need.WRONG, Need.BEHIND)),
    ]


def test_three_wrong_answers_or_old_ones_are_no_reason(session: Session, cast: Cast) -> None:
    wrong(session, cast.ana.id, 3)
    wrong(session, cast.beto.id, 9, NOW - 8 * DAY)
    assert found(session, cast) == {}


def test_who_has_not_written_for_two_weeks_is_missed(session: Session, cast: Cast) -> None:
    session.execute(update(HouseholdRow).where(HouseholdRow.id == cast.ana.id).values(last_heard_at=NOW - 15 * DAY))
    assert found(session, cast) == {"doña Ana": (Need.SILENT,)}


def test_of_who_does_not_share_nothing_is_told_but_that_she_asks(session: Session, cast: Cast) -> None:
    households.set_consent(session, cast.ana.id, Consent.SHARE, False, NOW)
    wrong(session, cast.ana.id, 5)
    assert found(session, cast) == {}
    help_requests.ask_for_person(session, cast.ana, "asked", NOW)
    assert found(session, cast) == {"doña Ana": (Need.ASKED,)}


def test_olga_hears_of_her_own_people_only(session: Session, cast: Cast) -> None:
    wrong(session, cast.ana.id, 4)
    assert needs.listed(session, cast.olga, NOW, ZONE) == []


def test_on_monday_morning_she_is_told_once(session: Session, cast: Cast) -> None:
    wrong(session, cast.ana.id, 4, datetime(2026, 11, 29, 16, tzinfo=UTC))
    monday = datetime(2026, 11, 30, 14, 30, tzinfo=UTC)
    assert needs.plan_weekly(session, monday - timedelta(hours=1), ZONE) == 0
    assert needs.plan_weekly(session, monday, ZONE) == 1
    session.flush()
    assert needs.plan_weekly(session, monday + timedelta(minutes=1), ZONE) == 0
    assert session.scalar(select(func.count()).where(DeliveryRow.key.startswith("needs:"))) == 1


def test_staff_who_are_told_have_not_written_themselves(session: Session, cast: Cast, library: Library) -> None:
    monday = datetime(2026, 11, 30, 14, 30, tzinfo=UTC)
    wrong(session, cast.ana.id, 4, monday - DAY)
    acts: list[tuple[str, Callable[[], object]]] = [
        ("needs", lambda: needs.plan_weekly(session, monday, ZONE)),
        ("visit", lambda: handovers.ask(session, cast.ana, monday + 3 * DAY, None, monday, alone=False)),
        ("help", lambda: help_requests.ask_for_person(session, cast.ana, "asked", monday)),
        ("voice", lambda: proposed(session, library, cast)),
    ]
    for kind, act in acts:
        act()
        session.flush()
        notes = session.scalars(select(DeliveryRow).where(DeliveryRow.kind == Kind.STAFF_NOTE))
        assert kind in {row.facts["note"] for row in notes}
        assert last_heard(session, [cast.eva.chat_id, cast.fidel.chat_id]) == {}, kind


def held(session: Session) -> list[tuple[int, int | None]]:
    query = select(EventRow.household_id, EventRow.staff_id).where(EventRow.kind == "session_held")
    return [(household, member) for household, member in session.execute(query)]


def test_a_session_counts_once_when_it_is_closed(session: Session, cast: Cast) -> None:
    made = sessions.begin(session, cast.eva, cast.flores.id, Manner.IN_PERSON, (cast.ana.id,), NOW, "s1")
    again = sessions.begin(session, cast.eva, cast.flores.id, Manner.IN_PERSON, (cast.ana.id,), NOW, "s1")
    assert again.id == made.id
    sessions.note(session, cast.eva, made.id, minutes=20, topic=Topic.ACCOUNT)
    sessions.note(session, cast.eva, made.id, agreed=" Va el martes al banco. ")
    for _ in range(2):
        closed = sessions.close(session, cast.eva, made.id, NOW)
        session.flush()
    assert (closed.minutes, closed.topics, closed.agreed) == (20, ("account",), "Va el martes al banco.")
    assert held(session) == [(cast.ana.id, cast.eva.id)]


def test_a_meeting_has_those_who_were_tapped(session: Session, cast: Cast) -> None:
    made = sessions.begin(session, cast.eva, cast.flores.id, Manner.MEETING, (), NOW, "s1")
    for her in (cast.ana.id, cast.beto.id, cast.beto.id):
        made = sessions.attend(session, cast.eva, made.id, her, NOW)
    assert made.people == (cast.ana.id,)


def test_nobody_of_another_group_is_in_it_and_olga_writes_nothing_into_it(session: Session, cast: Cast) -> None:
    made = sessions.begin(session, cast.eva, cast.flores.id, Manner.MEETING, (), NOW, "s1")
    with pytest.raises(NotForYou):
        sessions.attend(session, cast.eva, made.id, cast.carla.id, NOW)
    with pytest.raises(NotForYou):
        sessions.attend(session, cast.fidel, made.id, cast.carla.id, NOW)
    for act in (
        lambda: sessions.begin(session, cast.olga, cast.flores.id, Manner.MEETING, (), NOW, "s2"),
        lambda: sessions.note(session, cast.olga, made.id, minutes=5),
        lambda: sessions.close(session, cast.olga, made.id, NOW),
        lambda: sessions.one(session, cast.olga, made.id),
    ):
        with pytest.raises(NotForYou):
            act()


@pytest.mark.parametrize(("alone", "seen"), [(True, {}), (False, {"doña Ana": (Need.VISIT,)})])
def test_a_visit_is_told_of_only_where_she_asked_for_company(
    session: Session, cast: Cast, alone: bool, seen: dict[str, tuple[Need, ...]]
) -> None:
    handovers.ask(session, cast.ana, NOW + DAY, None, NOW, alone=alone)
    assert found(session, cast, NOW + DAY) == seen


def test_what_was_agreed_with_her_alone_goes_with_her_and_a_meetings_note_stays(session: Session, cast: Cast) -> None:
    ana, group = (cast.ana.id,), cast.flores.id
    alone = sessions.begin(session, cast.eva, group, Manner.IN_PERSON, ana, NOW, "s1")
    meeting = sessions.begin(session, cast.eva, group, Manner.MEETING, (*ana, cast.beto.id), NOW, "s2")
    for one in (alone, meeting):
        sessions.note(session, cast.eva, one.id, agreed="Trae su DPI el martes")
    session.flush()
    privacy.erase(session, cast.ana, NOW)
    session.expire_all()
    assert session.get_one(SessionRow, alone.id).agreed is None
    assert session.get_one(SessionRow, meeting.id).agreed == "Trae su DPI el martes"
