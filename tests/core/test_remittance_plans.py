"""When the next remittance is expected, what is said around it, and what a sending cost."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.arrivals import MOST_SPREAD, expected
from core.domain.costs import check_cost
from core.domain.delivery import Kind
from core.domain.goals import GoalState
from core.domain.money import Money
from core.errors import CostBeyondSense, ShareBeyondSense, UnknownEntry
from core.services import goals, privacy, remittance_costs, remittance_plans, remittances, residence
from core.storage.deliveries import DeliveryRow
from core.storage.goals import GoalRow
from core.storage.remittance_plans import RemittancePlanRow
from tests.conftest import NOW, Cast

TODAY = NOW.date()
DAYS = st.lists(st.dates(date(2025, 1, 1), TODAY), max_size=12)


def came(session: Session, cast: Cast, *days: date) -> int:
    told = [
        remittances.record_remittance(session, cast.ana, Money.of(1500, "GTQ"), day, None, NOW, f"r{day}")
        for day in days
    ]
    return told[-1].remittance_id


def spoken(session: Session, cast: Cast) -> list[str]:
    query = select(DeliveryRow).where(DeliveryRow.household_id == cast.ana.id, DeliveryRow.kind == Kind.REMITTANCE)
    return [row.facts["step"] for row in session.scalars(query.order_by(DeliveryRow.id))]


@given(DAYS, st.dates(TODAY, date(2027, 12, 31)))
def test_what_is_expected_is_never_before_tomorrow_and_lies_in_its_range(days: list[date], today: date) -> None:
    found = expected(days, today)
    if found is not None:
        assert today < found.earliest <= found.latest
        assert today < found.on <= found.latest
        assert found.latest - found.on <= timedelta(days=MOST_SPREAD)


@given(st.integers(1, 28), st.integers(3, 8))
def test_the_same_day_of_each_month_is_learned(day: int, months: int) -> None:
    days = [date(2026, month, day) for month in range(1, 1 + months)]
    found = expected(days, days[-1])
    assert found is not None
    assert found.on == date(2026, months + 1, day)


@given(st.sampled_from([7, 14, 15]), st.integers(3, 10))
def test_every_week_or_fortnight_is_learned_and_a_missed_one_passed_over(gap: int, count: int) -> None:
    days = [date(2026, 1, 5) + timedelta(days=gap * n) for n in range(count)]
    found = expected(days, days[-1] + timedelta(days=gap + 1))
    assert found is not None
    assert found.on == days[-1] + timedelta(days=2 * gap)


def test_two_arrivals_teach_nothing() -> None:
    assert expected([date(2026, 9, 15), date(2026, 10, 15)], TODAY) is None


def test_the_evening_before_and_the_day_name_her_goal_and_then_the_next_is_expected(
    session: Session, cast: Cast
) -> None:
    goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g")
    came(session, cast, date(2026, 9, 28), date(2026, 10, 28))
    remittance_plans.tell_rhythm(session, cast.ana, "FREQ=MONTHLY;BYMONTHDAY=28", NOW)
    plan = remittance_plans.plan(session, cast.ana)
    assert plan.expected is not None
    assert plan.expected.on == date(2026, 11, 28)
    for hours in (79, 80, 103, 104, 200):
        remittance_plans.plan_due(session, NOW + timedelta(hours=hours))
    assert spoken(session, cast) == ["evening", "day"]
    following = remittance_plans.plan(session, cast.ana).expected
    assert following is not None
    assert following.on == date(2026, 12, 28)


def test_without_a_goal_nothing_is_said_and_after_three_silent_ones_it_stops(session: Session, cast: Cast) -> None:
    goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g")
    remittance_plans.tell_rhythm(session, cast.ana, "FREQ=MONTHLY;BYMONTHDAY=28", NOW)
    for day in range(1, 400):
        remittance_plans.plan_due(session, NOW + timedelta(days=day))
    assert spoken(session, cast) == ["evening", "day"] * 3
    row = session.scalar(select(GoalRow))
    assert row is not None
    row.state = GoalState.PAUSED
    later = NOW + timedelta(days=400)
    remittance_plans.renew(session, cast.ana, later)
    for day in range(1, 40):
        remittance_plans.plan_due(session, later + timedelta(days=day))
    assert spoken(session, cast) == ["evening", "day"] * 3


def test_what_came_early_is_not_asked_for_again(session: Session, cast: Cast) -> None:
    goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g")
    remittance_plans.tell_rhythm(session, cast.ana, "FREQ=MONTHLY;BYMONTHDAY=28", NOW)
    came(session, cast, TODAY)
    for hours in range(24, 24 * 10, 12):
        remittance_plans.plan_due(session, NOW + timedelta(hours=hours))
    assert spoken(session, cast) == []


def test_the_part_is_hers_to_choose(session: Session, cast: Cast) -> None:
    number = came(session, cast, TODAY)
    assert remittances.proposal(session, cast.ana, number).share == Money.of(150, "GTQ")
    remittance_plans.set_percent(session, cast.ana, 20)
    assert remittances.proposal(session, cast.ana, number).share == Money.of(300, "GTQ")
    remittance_plans.set_percent(session, cast.ana, 0)
    assert remittances.proposal(session, cast.ana, number).share is None
    for odd in (-1, 51):
        with pytest.raises(ShareBeyondSense):
            remittance_plans.set_percent(session, cast.ana, odd)


def usd(amount: int | str) -> Money:
    return Money.of(amount, "USD")


def test_what_it_cost_is_compared_with_her_own_and_with_nobodys(session: Session, cast: Cast) -> None:
    first, second = came(session, cast, date(2026, 10, 24)), came(session, cast, TODAY)
    remittance_costs.check(session, cast.ana, first, usd(200), usd(8), Money.of(1500, "GTQ"), NOW)
    checked = remittance_costs.check(session, cast.ana, second, usd(200), usd(4), Money.of(1530, "GTQ"), NOW)
    assert (checked.cost.per_unit, checked.cost.lost) == (Money.of("7.50", "GTQ"), None)
    assert [one.per_unit for one in checked.earlier] == [Money.of("7.21", "GTQ")]
    again = remittance_costs.check(session, cast.ana, second, usd(200), usd(5), Money.of(1530, "GTQ"), NOW)
    assert len(again.earlier) == 1
    with pytest.raises(UnknownEntry):
        remittance_costs.check(session, cast.carla, second, usd(200), usd(4), Money.of(1530, "GTQ"), NOW)


@pytest.mark.parametrize(
    ("sent", "fee", "received"),
    [(0, 5, 1500), (200, 101, 1500), (200, 5, 0), (200, 5, 15000), (200, 5, 150), (200, -1, 1500)],
)
def test_numbers_that_cannot_be_are_asked_again(sent: int, fee: int, received: int) -> None:
    with pytest.raises(CostBeyondSense):
        check_cost(usd(sent), usd(fee), Money.of(received, "GTQ"))


def test_erasing_leaves_no_plan_and_no_cost(session: Session, cast: Cast) -> None:
    number = came(session, cast, TODAY)
    remittance_costs.check(session, cast.ana, number, usd(200), usd(8), Money.of(1500, "GTQ"), NOW)
    assert privacy.copy(session, cast.ana)["costs"][0]["fee"] == "8.00"
    privacy.erase(session, cast.ana, NOW)
    assert remittance_plans.plan(session, cast.ana).expected is None
    assert remittance_costs.latest(session, cast.ana) is None


def test_on_another_clock_and_with_other_quiet_hours_the_same_day_is_told_at_their_hours(
    session: Session, cast: Cast
) -> None:
    goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g")
    remittance_plans.tell_rhythm(session, cast.ana, "FREQ=MONTHLY;BYMONTHDAY=28", NOW)
    row = session.get_one(RemittancePlanRow, cast.ana.id)
    assert row.next_due_at == datetime(2026, 11, 28, 0, tzinfo=UTC)  # 18:00 of the 27th in Guatemala
    north = residence.set_clock(session, cast.ana, residence.ZONES.index("America/New_York"), NOW)
    assert (row.expected_on, row.next_due_at) == (date(2026, 11, 28), datetime(2026, 11, 27, 23, tzinfo=UTC))
    quieter = residence.set_quiet_hours(session, north, time(17), time(7), NOW)
    assert row.next_due_at == datetime(2026, 11, 27, 21, tzinfo=UTC)  # an hour before it is quiet
    remittance_plans.plan_due(session, datetime(2026, 11, 27, 22, tzinfo=UTC))
    assert row.next_step == "day"
    back = residence.set_clock(session, quieter, 0, datetime(2026, 11, 27, 22, 5, tzinfo=UTC))
    assert (row.next_step, row.next_due_at) == ("day", datetime(2026, 11, 28, 22, tzinfo=UTC))
    # It came before what was planned could be said: nobody asks any more.
    remittances.record_remittance(session, back, Money.of(900, "GTQ"), None, None, NOW + timedelta(days=4), "r1")
    states = session.scalars(select(DeliveryRow.reason).where(DeliveryRow.kind == Kind.REMITTANCE))
    assert list(states) == ["already_told"]
