"""Pledges: one of a kind at a time, asked about once when the day has come, and counted where they are many."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState, Kind
from core.domain.household import Consent
from core.domain.pledges import Deed, PledgeState, Tally
from core.errors import DateInFuture, DeadlinePassed, NotForYou
from core.services import deliveries, groups, households, pledges, privacy
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours

DAY = timedelta(days=1)


def asked(session: Session) -> list[str]:
    query = select(DeliveryRow.key).where(
        DeliveryRow.kind == Kind.COMMUNITY, DeliveryRow.state != DeliveryState.SKIPPED
    )
    return sorted(session.scalars(query))


def test_she_is_asked_once_when_its_day_has_come_and_again_if_she_puts_it_off(session: Session, cast: Cast) -> None:
    today = cast.ana.local(NOW).date()
    made = pledges.pledge(session, cast.ana, Deed.ROOF, today + 7 * DAY, NOW)
    assert pledges.pledge(session, cast.ana, Deed.ROOF, today + 5 * DAY, NOW).id == made.id
    assert pledges.plan_due(session, NOW + 4 * DAY, 100) == 0
    assert pledges.plan_due(session, NOW + 5 * DAY, 100) == 1
    assert pledges.plan_due(session, NOW + 5 * DAY, 100) == 0
    claimed = deliveries.claim_due(session, NOW + 5 * DAY, 10)
    assert [one.delivery.facts["pledge"] for one in claimed] == [made.id]
    with pytest.raises(NotForYou):
        pledges.answer(session, cast.beto, made.id, PledgeState.DONE, NOW)
    later = pledges.answer(session, cast.ana, made.id, None, NOW + 5 * DAY)
    assert later.due == today + 19 * DAY
    assert pledges.plan_due(session, NOW + 19 * DAY, 100) == 1
    assert len(asked(session)) == 2
    pledges.answer(session, cast.ana, made.id, PledgeState.DONE, NOW + 19 * DAY)
    with pytest.raises(NotForYou):
        pledges.answer(session, cast.ana, made.id, PledgeState.DROPPED, NOW + 19 * DAY)


def test_who_wants_no_messages_is_not_asked(session: Session, cast: Cast) -> None:
    pledges.pledge(session, cast.ana, Deed.WATER, cast.ana.local(NOW).date(), NOW)
    households.set_consent(session, cast.ana.id, Consent.REMINDERS, False, NOW)
    assert pledges.plan_due(session, NOW, 100) == 1
    assert deliveries.claim_due(session, NOW, 10) == []
    assert asked(session) == []


def test_a_day_that_is_past_or_beyond_a_year_is_refused(session: Session, cast: Cast) -> None:
    today = cast.ana.local(NOW).date()
    for due, refusal in ((today - DAY, DeadlinePassed), (today + 400 * DAY, DateInFuture)):
        with pytest.raises(refusal):
            pledges.pledge(session, cast.ana, Deed.TREES, due, NOW)
    assert pledges.of_household(session, cast.ana) == []


def test_few_households_are_no_number_neither_who_did_nor_who_did_not(session: Session, cast: Cast) -> None:
    today = cast.ana.local(NOW).date()
    each = neighbours(session, cast.flores, 12)
    for number, one in enumerate(each):
        made = pledges.pledge(session, one, Deed.ROOF, today, NOW)
        if number < 9:
            pledges.answer(session, one, made.id, PledgeState.DONE, NOW)
    for one in each[:4]:
        pledges.pledge(session, one, Deed.WATER, today, NOW)
    for one in each[:6]:
        made = pledges.pledge(session, one, Deed.TREES, today, NOW)
        pledges.answer(session, one, made.id, PledgeState.DONE, NOW)
    assert pledges.of_group(session, cast.eva, cast.flores.id) == [
        Tally(Deed.ROOF, 12, None),  # three who did not would be known
        Tally(Deed.WATER, None, 0),
        Tally(Deed.WASTE, 0, 0),
        Tally(Deed.TREES, 6, 6),
    ]
    with pytest.raises(NotForYou):
        pledges.of_group(session, cast.olga, cast.flores.id)
    privacy.erase(session, each[0], NOW)
    assert pledges.of_household(session, each[0]) == []


def test_who_has_left_the_group_is_not_counted_beside_those_who_are_in_it(session: Session, cast: Cast) -> None:
    today = cast.ana.local(NOW).date()
    each = neighbours(session, cast.flores, 12)
    for one in each:
        pledges.pledge(session, one, Deed.ROOF, today, NOW)
    groups.move(session, each[0].id, cast.volcan.code, NOW)
    assert pledges.of_group(session, cast.eva, cast.flores.id)[0] == Tally(Deed.ROOF, 11, 0)


def test_it_is_asked_on_her_own_day_and_not_the_evening_before(session: Session, cast: Cast) -> None:
    due = cast.ana.local(NOW).date() + DAY
    pledges.pledge(session, cast.ana, Deed.ROOF, due, NOW)
    evening = NOW + timedelta(hours=8)
    assert (cast.ana.local(evening).hour, cast.ana.local(evening).date()) == (18, due - DAY)
    assert evening.date() == due
    assert pledges.plan_due(session, evening, 100) == 0
    assert pledges.plan_due(session, evening + timedelta(hours=6), 100) == 1
