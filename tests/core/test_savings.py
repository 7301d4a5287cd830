"""What is put aside is counted once, in the right place, and can be taken back for a day."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.goals import GoalState
from core.domain.money import Money
from core.errors import AmountBeyondSense, AmountNotPositive, DateInFuture, UndoTooLate, WithdrawalOverBalance
from core.services import goals, savings
from tests.conftest import NOW, Cast

YESTERDAY = date(2026, 11, 23)


def q(amount: str) -> Money:
    return Money.of(amount, "GTQ")


@pytest.fixture
def supplies(session: Session, cast: Cast) -> int:
    made = goals.set_goal(session, cast.ana, "útiles", q("1200"), date(2027, 1, 15), NOW, "u1")
    return made.progress.goal.id


def test_fifty_of_yesterday_count_toward_the_supplies(session: Session, cast: Cast, supplies: int) -> None:
    savings.record_saving(session, cast.ana, q("25"), None, NOW, "u2", supplies)
    saved = savings.record_saving(session, cast.ana, q("50"), YESTERDAY, NOW, "u3", supplies)
    assert saved.entry.on == YESTERDAY
    assert saved.progress is not None
    assert saved.progress.saved == q("75")


def test_the_same_message_twice_counts_once(session: Session, cast: Cast, supplies: int) -> None:
    first = savings.record_saving(session, cast.ana, q("50"), None, NOW, "u3", supplies)
    again = savings.record_saving(session, cast.ana, q("50"), None, NOW, "u3", supplies)
    assert again.entry.id == first.entry.id
    assert savings.totals(session, cast.ana) == [q("50")]


@pytest.mark.parametrize(
    ("amount", "error"),
    [("0", AmountNotPositive), ("-5", AmountNotPositive), ("1000000000", AmountBeyondSense)],
)
def test_amounts_without_sense_are_refused(session: Session, cast: Cast, amount: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        savings.record_saving(session, cast.ana, q(amount), None, NOW, "u4")


def test_tomorrow_cannot_be_saved(session: Session, cast: Cast) -> None:
    with pytest.raises(DateInFuture):
        savings.record_saving(session, cast.ana, q("20"), date(2026, 11, 25), NOW, "u5")


def test_today_is_today_in_guatemala_and_not_in_greenwich(session: Session, cast: Cast) -> None:
    late = NOW.replace(hour=23, minute=30) + timedelta(hours=4)  # the 25th in UTC, still the 24th at home
    saved = savings.record_saving(session, cast.ana, q("20"), None, late, "u6")
    assert saved.entry.on == date(2026, 11, 24)


def test_undone_within_a_day_is_gone_and_twice_is_once(session: Session, cast: Cast, supplies: int) -> None:
    saved = savings.record_saving(session, cast.ana, q("50"), None, NOW, "u7", supplies)
    savings.undo(session, cast.ana, saved.entry.id, NOW + timedelta(hours=23))
    undone = savings.undo(session, cast.ana, saved.entry.id, NOW + timedelta(hours=23))
    assert undone.entry.undone
    assert savings.totals(session, cast.ana) in ([], [q("0")])


def test_after_a_day_it_stays(session: Session, cast: Cast) -> None:
    saved = savings.record_saving(session, cast.ana, q("50"), None, NOW, "u8")
    with pytest.raises(UndoTooLate):
        savings.undo(session, cast.ana, saved.entry.id, NOW + timedelta(hours=25))


def test_a_goal_is_reached_once_and_an_undo_opens_it_again(session: Session, cast: Cast, supplies: int) -> None:
    saved = savings.record_saving(session, cast.ana, q("1200"), None, NOW, "u9", supplies)
    more = savings.record_saving(session, cast.ana, q("10"), None, NOW, "u10", supplies)
    assert (saved.just_reached, more.just_reached) == (True, False)
    savings.undo(session, cast.ana, saved.entry.id, NOW)
    assert goals.progress(session, cast.ana)[0].goal.state is GoalState.ACTIVE


def test_more_than_there_is_cannot_be_taken_out(session: Session, cast: Cast, supplies: int) -> None:
    savings.record_saving(session, cast.ana, q("50"), None, NOW, "u11", supplies)
    with pytest.raises(WithdrawalOverBalance) as refused:
        savings.record_withdrawal(session, cast.ana, q("60"), None, NOW, "u12", supplies)
    assert refused.value.balance == q("50")


def test_carla_cannot_touch_what_ana_saved(session: Session, cast: Cast) -> None:
    saved = savings.record_saving(session, cast.ana, q("50"), None, NOW, "u13")
    with pytest.raises(Exception, match=str(saved.entry.id)):
        savings.undo(session, cast.carla, saved.entry.id, NOW)
