"""The share of a remittance: put aside once, and again after an undo."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from core.domain.money import Money
from core.domain.savings import EntryKind
from core.errors import NoGoal, UnknownEntry, WithdrawalOverBalance
from core.services import goals, remittances, savings
from tests.conftest import NOW, Cast

THIRTY, FORTY = Money.of(30, "GTQ"), Money.of(40, "GTQ")


def arrived(session: Session, cast: Cast, amount: Money | None = None, source: str = "u1") -> int:
    return remittances.record_remittance(session, cast.ana, amount, None, None, NOW, source).remittance_id


def test_it_is_put_aside_once_however_often_it_is_said(session: Session, cast: Cast) -> None:
    number = arrived(session, cast, Money.of(300, "GTQ"))
    first = remittances.put_share_aside(session, cast.ana, number, THIRTY, None, NOW, "u2")
    again = remittances.put_share_aside(session, cast.ana, number, FORTY, None, NOW, "u3")
    assert again.entry == first.entry
    assert remittances.aside(session, cast.ana, number) == first.entry


def test_after_an_undo_it_may_be_another_amount(session: Session, cast: Cast) -> None:
    number = arrived(session, cast, Money.of(300, "GTQ"))
    first = remittances.put_share_aside(session, cast.ana, number, THIRTY, None, NOW, "u2")
    savings.undo(session, cast.ana, first.entry.id, NOW)
    assert remittances.aside(session, cast.ana, number) is None
    remittances.put_share_aside(session, cast.ana, number, FORTY, None, NOW, "u3")
    remittances.put_share_aside(session, cast.ana, number, FORTY, None, NOW, "u4")
    assert savings.totals(session, cast.ana) == [FORTY]


def test_said_twice_on_one_day_without_an_amount_it_is_one_remittance(session: Session, cast: Cast) -> None:
    assert arrived(session, cast, None, "u1") == arrived(session, cast, None, "u2")
    assert arrived(session, cast, Money.of(5, "GTQ"), "u3") != arrived(session, cast, None, "u4")


def test_another_households_remittance_does_not_exist(session: Session, cast: Cast) -> None:
    number = arrived(session, cast, Money.of(300, "GTQ"))
    with pytest.raises(UnknownEntry):
        remittances.aside(session, cast.carla, number)


def test_an_undone_entry_and_one_that_the_goal_cannot_cover_are_not_moved(session: Session, cast: Cast) -> None:
    roof = goals.set_goal(session, cast.ana, "techo", FORTY, None, NOW, "g1").progress.goal
    saved = savings.record_saving(session, cast.ana, THIRTY, None, NOW, "u1")
    taken = savings.record_withdrawal(session, cast.ana, THIRTY, None, NOW, "u2")
    assert taken.entry.kind is EntryKind.WITHDRAWAL
    with pytest.raises(WithdrawalOverBalance):
        savings.move_to_goal(session, cast.ana, taken.entry.id, roof.id, NOW)
    savings.undo(session, cast.ana, taken.entry.id, NOW)
    savings.undo(session, cast.ana, saved.entry.id, NOW)
    with pytest.raises(UnknownEntry):
        savings.move_to_goal(session, cast.ana, saved.entry.id, roof.id, NOW)


def test_a_reached_goal_is_not_meant_where_another_could_be(session: Session, cast: Cast) -> None:
    goals.set_goal(session, cast.ana, "olla", THIRTY, None, NOW, "g1")
    with pytest.raises(NoGoal):
        goals.which(session, cast.ana, "techo")
    pot = goals.which(session, cast.ana, None)
    savings.record_saving(session, cast.ana, THIRTY, date(2026, 11, 24), NOW, "u1", pot.id)
    roof = goals.set_goal(session, cast.ana, "techo", FORTY, None, NOW, "g2").progress.goal
    assert goals.which(session, cast.ana, None).id == roof.id
    assert goals.which(session, cast.ana, "olla").id == pot.id


def test_what_was_taken_is_said_afterwards_to_be_of_the_goal_that_held_it(session: Session, cast: Cast) -> None:
    roof = goals.set_goal(session, cast.ana, "techo", None, None, NOW, "g1").progress.goal
    savings.record_saving(session, cast.ana, FORTY, None, NOW, "u1", roof.id)
    taken = savings.record_withdrawal(session, cast.ana, THIRTY, None, NOW, "u2")
    moved = savings.move_to_goal(session, cast.ana, taken.entry.id, roof.id, NOW)
    assert moved.progress is not None
    assert moved.progress.saved == Money.of(10, "GTQ")
