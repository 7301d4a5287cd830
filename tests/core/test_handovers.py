"""A visit: one at a time, its reminder on her own evening, its outcome once, and only her own people decide on it."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.attention import is_quiet
from core.domain.handovers import Outcome, VisitState, evening_before
from core.domain.household import Household, QuietHours
from core.errors import NotForYou, UnknownVisit, VisitTooFar, VisitTooSoon
from core.services import goals, handovers, households, privacy, remittance_plans
from core.storage import households as storage
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast

FRIDAY = NOW + timedelta(days=3)


def ask(session: Session, cast: Cast, at: datetime = FRIDAY, *, alone: bool = False) -> handovers.Planned:
    return handovers.ask(session, cast.ana, at, None, NOW, alone=alone)


def steps(session: Session, cast: Cast) -> list[str]:
    rows = session.scalars(select(DeliveryRow).where(DeliveryRow.household_id == cast.ana.id).order_by(DeliveryRow.id))
    return [row.facts["step"] for row in rows]


def test_it_waits_for_the_facilitator_and_then_goes_its_way(session: Session, cast: Cast) -> None:
    visit = ask(session, cast).visit
    assert visit.state is VisitState.ASKED
    handovers.agree(session, cast.eva, visit.id, NOW)
    handovers.agree(session, cast.eva, visit.id, NOW)
    for moment in (FRIDAY - timedelta(hours=15), FRIDAY, FRIDAY + timedelta(hours=3), FRIDAY + timedelta(days=1)):
        handovers.plan_due(session, moment)
    assert steps(session, cast) == ["agreed", "evening", "outcome"]


def test_without_her_word_the_evening_says_so(session: Session, cast: Cast) -> None:
    ask(session, cast)
    handovers.plan_due(session, FRIDAY - timedelta(hours=15))
    assert steps(session, cast) == ["unconfirmed"]


def test_another_day_takes_the_place_of_the_first(session: Session, cast: Cast) -> None:
    first, second = ask(session, cast).visit, ask(session, cast, FRIDAY + timedelta(days=7), alone=True).visit
    assert handovers.visit(session, cast.ana, first.id).state is VisitState.CANCELLED
    planned = handovers.planned(session, cast.ana)
    assert planned is not None
    assert planned.id == second.id
    assert handovers.plan_due(session, FRIDAY) == 0


def test_a_visit_of_tomorrow_morning_asked_for_at_night_has_no_evening_left(session: Session, cast: Cast) -> None:
    night = NOW + timedelta(hours=9)
    handovers.ask(session, cast.ana, NOW + timedelta(hours=24), None, night, alone=True)
    handovers.plan_due(session, NOW + timedelta(hours=27))
    assert steps(session, cast) == ["outcome"]


@pytest.mark.parametrize(("at", "refused"), [(NOW, VisitTooSoon), (NOW + timedelta(days=61), VisitTooFar)])
def test_a_day_beyond_sense_is_refused(session: Session, cast: Cast, at: datetime, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        ask(session, cast, at)


def test_only_her_own_people_see_it_and_decide(session: Session, cast: Cast) -> None:
    visit = ask(session, cast).visit
    assert [one.id for one in handovers.coming(session, cast.eva)] == [visit.id]
    assert [one.id for one in handovers.coming(session, cast.fidel)] == [visit.id]
    assert handovers.coming(session, cast.olga) == []
    for decide in (handovers.agree, handovers.decline):
        with pytest.raises(NotForYou):
            decide(session, cast.olga, visit.id, NOW)
    with pytest.raises(UnknownVisit):
        handovers.visit(session, cast.carla, visit.id)


def test_who_goes_alone_is_nobodys_business(session: Session, cast: Cast) -> None:
    visit = ask(session, cast, alone=True).visit
    assert handovers.coming(session, cast.eva) == []
    with pytest.raises(NotForYou):
        handovers.agree(session, cast.eva, visit.id, NOW)


def test_how_it_went_is_counted_once_and_no_more_means_rest(session: Session, cast: Cast) -> None:
    visit = ask(session, cast, alone=True).visit
    handovers.tell_outcome(session, cast.ana, visit.id, Outcome.NO_MORE, NOW)
    assert handovers.tell_outcome(session, cast.ana, visit.id, Outcome.OPENED, NOW).outcome is Outcome.NO_MORE
    assert not handovers.may_offer(session, cast.ana, NOW + timedelta(days=89))
    assert handovers.may_offer(session, cast.ana, NOW + timedelta(days=90))
    assert handovers.may_offer(session, cast.beto, NOW)


def test_a_household_in_no_zone_holds_up_nobody(session: Session, cast: Cast) -> None:
    ask(session, cast)
    handovers.ask(session, cast.beto, FRIDAY, None, NOW, alone=True)
    for who in (cast.ana, cast.beto):
        goals.set_goal(session, who, "techo", None, None, NOW, f"g{who.id}")
        remittance_plans.tell_rhythm(session, who, "FREQ=WEEKLY;BYDAY=FR", NOW)
    storage.change(session, cast.ana.id, zone="Nowhere/Atall")
    later = FRIDAY + timedelta(hours=4)
    assert handovers.plan_due(session, later) == 2
    assert remittance_plans.plan_due(session, later) == 2
    assert steps(session, cast) == []
    told = session.scalars(select(DeliveryRow.kind).where(DeliveryRow.household_id == cast.beto.id))
    assert sorted(map(str, told)) == ["handover", "remittance"]


def test_erasing_takes_the_visit_along(session: Session, cast: Cast) -> None:
    ask(session, cast)
    privacy.erase(session, cast.ana, NOW)
    assert handovers.coming(session, cast.fidel) == []
    assert handovers.plan_due(session, FRIDAY + timedelta(days=9)) == 0


@given(
    st.datetimes(datetime(2026, 11, 25), datetime(2027, 11, 25)),
    st.sampled_from(["America/Guatemala", "America/New_York", "America/Mexico_City"]),
    st.times().map(lambda at: time(at.hour)),
    st.times().map(lambda at: time(at.hour)),
)
def test_the_evening_before_is_the_day_before_and_outside_usual_quiet(
    at: datetime, zone: str, start: time, end: time
) -> None:
    aware = at.replace(tzinfo=NOW.tzinfo)
    stranger = households.stranger(1, "es", "GT", zone, NOW)
    her = Household(**{**stranger.__dict__, "quiet": QuietHours(start, end)})
    evening = evening_before(aware, her)
    assert (her.local(aware).date() - evening.date()).days == 1
    if start >= time(13, 0) and end < time(12, 0):
        assert not is_quiet(evening.time(), her.quiet)


def test_a_visit_that_was_called_off_is_neither_agreed_to_nor_declined(session: Session, cast: Cast) -> None:
    visit = ask(session, cast).visit
    handovers.ask(session, cast.ana, FRIDAY + timedelta(days=3), None, NOW, alone=True)
    told = len(steps(session, cast))
    assert handovers.agree(session, cast.eva, visit.id, NOW).state is VisitState.CANCELLED
    assert not handovers.decline(session, cast.eva, visit.id, NOW)
    assert len(steps(session, cast)) == told
