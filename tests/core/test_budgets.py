"""The budget: told in any order, never lost, and what is left is what comes in less what goes out."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain.budget import BY_KEY, QUESTIONS, Budget, Every, Line, Sort
from core.domain.money import Money
from core.errors import AmountBeyondSense, AmountNotPositive, CurrencyOfElsewhere, UnknownLine
from core.services import budgets, goals, privacy
from tests.conftest import NOW, Cast

LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(list(BY_KEY)),
        st.none(),
        st.sampled_from(Sort),
        st.sampled_from(Every),
        st.none() | st.integers(0, 10_000_00).map(lambda minor: Money(minor, "GTQ")),
    ),
    max_size=12,
)


def q(amount: int) -> Money:
    return Money.of(amount, "GTQ")


@given(LINES)
def test_what_is_left_is_what_comes_in_less_what_goes_out(lines: list[Line]) -> None:
    budget = Budget(tuple(lines), "GTQ")
    signed = [
        line.monthly.minor * (1 if line.sort is Sort.INCOME else -1) for line in lines if line.monthly is not None
    ]
    assert budget.left.minor == sum(signed)
    assert budget.soft.minor <= sum(-minor for minor in signed if minor < 0)


@pytest.mark.parametrize(
    ("every", "monthly"),
    [
        (Every.DAY, "304.17"),
        (Every.WEEK, "43.33"),
        (Every.FORTNIGHT, "20.00"),
        (Every.MONTH, "10.00"),
        (Every.YEAR, "0.83"),
    ],
)
def test_each_rhythm_has_its_month(every: Every, monthly: str) -> None:
    line = Line("food", None, Sort.NEED, every, q(10))
    assert line.monthly is not None
    assert str(line.monthly.amount) == monthly


def test_there_are_ten_questions_and_what_is_passed_over_is_not_asked_again(session: Session, cast: Cast) -> None:
    assert len(QUESTIONS) == 10
    for asked in QUESTIONS:
        following = budgets.budget(session, cast.ana).next_question
        assert following == asked
        budgets.tell(session, cast.ana, asked.key, None if asked.key == "health" else q(10), NOW)
    budget = budgets.budget(session, cast.ana)
    assert (budget.next_question, budget.answered) == (None, 10)


def test_told_again_the_later_word_counts_and_may_be_added(session: Session, cast: Cast) -> None:
    budgets.tell(session, cast.ana, "home", q(150), NOW)
    assert budgets.tell(session, cast.ana, "home", q(160), NOW).amount == q(160)
    assert budgets.add(session, cast.ana, "home", q(60), Every.MONTH, NOW).amount == q(220)
    weekly = budgets.add(session, cast.ana, "home", q(30), Every.WEEK, NOW)
    assert (weekly.every, weekly.amount) == (Every.MONTH, q(350))
    assert len(budgets.budget(session, cast.ana).lines) == 1


def test_what_is_beyond_sense_or_of_elsewhere_is_refused(session: Session, cast: Cast) -> None:
    for amount, refused in (
        (q(-1), AmountNotPositive),
        (q(9_999_999), AmountBeyondSense),
        (Money.of(100, "USD"), CurrencyOfElsewhere),
    ):
        with pytest.raises(refused):
            budgets.tell(session, cast.ana, "food", amount, NOW)
    with pytest.raises(UnknownLine):
        budgets.tell(session, cast.ana, "yacht", q(1), NOW)
    with pytest.raises(UnknownLine):
        budgets.set_sort(session, cast.ana, "food", Sort.WANT)
    assert budgets.budget(session, cast.ana).lines == ()


def test_something_of_her_own_is_one_line_and_can_wait(session: Session, cast: Cast) -> None:
    key = budgets.own_key("Flores")
    assert key == budgets.own_key("flores ")
    budgets.tell(session, cast.ana, key, q(100), NOW, name="flores")
    assert budgets.set_sort(session, cast.ana, key, Sort.CAN_WAIT).sort is Sort.CAN_WAIT
    assert budgets.budget(session, cast.ana).soft == q(100)
    budgets.take_off(session, cast.ana, key)
    budgets.take_off(session, cast.ana, key)
    assert budgets.budget(session, cast.ana).is_empty


def test_it_feeds_the_goal_that_comes_first(session: Session, cast: Cast) -> None:
    assert budgets.told(session, cast.ana, NOW).reach is None
    goals.set_goal(session, cast.ana, "techo", q(600), date(2027, 5, 24), NOW, "g")
    reach = budgets.told(session, cast.ana, NOW).reach
    assert reach is not None
    assert (reach.goal.name, reach.part) == ("techo", q(100))


def test_nobody_else_sees_it_and_erasing_takes_it(session: Session, cast: Cast) -> None:
    budgets.tell(session, cast.ana, "food", q(300), NOW)
    assert budgets.budget(session, cast.carla).is_empty
    assert privacy.copy(session, cast.ana)["budget"] == [
        {"key": "food", "name": None, "amount": "300.00", "currency": "GTQ"}
    ]
    privacy.erase(session, cast.ana, NOW)
    assert budgets.budget(session, cast.ana).is_empty


def test_what_was_told_in_the_money_of_another_country_adds_up_with_nothing(session: Session, cast: Cast) -> None:
    budgets.tell(session, cast.ana, "income", q(3000), NOW)
    budgets.tell(session, cast.ana, "food", None, NOW)
    there = replace(cast.ana, country="US", currency="USD")
    assert budgets.budget(session, there).is_empty
    assert budgets.budget(session, there).left == Money.of(0, "USD")
    budgets.add(session, there, "income", Money.of(400, "USD"), Every.MONTH, NOW)
    assert budgets.budget(session, there).left == Money.of(400, "USD")
