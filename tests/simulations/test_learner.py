"""Two months of a learner through the real services: never too much, in the right order, gentle on return."""

import pytest

from core.library import Library
from tests.simulations.learner import Diary, away_a_month, simulate, steady


@pytest.fixture(scope="module")
def two_months(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Diary:
    return simulate(tmp_path_factory.mktemp("steady"), library, steady)


@pytest.fixture(scope="module")
def with_a_month_away(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Diary:
    return simulate(tmp_path_factory.mktemp("away"), library, away_a_month)


def test_lessons_come_in_the_order_of_a_new_learner(two_months: Diary, library: Library) -> None:
    order = list(two_months.lessons.values())
    assert order[:6] == ["5.4", "1.6", "2.1", "2.2", "3.3", "3.2"]
    assert len(order) == len(set(order)) == 31
    delicate = {lesson.number for lesson in library.lessons("es", "GT") if lesson.sensitive}
    assert not delicate & set(order)


def test_nothing_is_asked_that_she_has_not_done(two_months: Diary) -> None:
    for day, asked in two_months.asked.items():
        done = {number for on, number in two_months.lessons.items() if on < day}
        assert set(asked) <= done


def test_no_day_has_two_questions_and_no_week_more_than_the_budget(two_months: Diary) -> None:
    assert max(len(asked) for asked in two_months.asked.values()) == 1
    weeks = [came for _, _, came, _, _ in two_months.weeks()]
    assert max(weeks) <= 4
    assert sum(weeks) >= 24


def test_in_a_month_away_it_falls_silent_after_three(with_a_month_away: Diary) -> None:
    assert sum(len(with_a_month_away.asked.get(day, ())) for day in range(11, 40)) <= 3
    assert not any(day in with_a_month_away.asked for day in range(20, 40))


def test_on_her_return_one_question_comes_and_no_backlog(with_a_month_away: Diary) -> None:
    first_lesson = min(day for day in with_a_month_away.lessons if day >= 40)
    back = [len(with_a_month_away.asked.get(day, ())) for day in range(40, first_lesson + 2)]
    assert sum(back) == 1
    assert max(len(asked) for asked in with_a_month_away.asked.values()) == 1
