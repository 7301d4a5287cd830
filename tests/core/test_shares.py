"""The share of a remittance: put aside once, and again after an undo."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.counting import PROGRAMME, Figure, changes, units
from core.domain.money import Money
from core.domain.programme import Ledger
from core.domain.savings import EntryKind
from core.errors import NoGoal, RemittanceTold, UndoTooLate, UnknownEntry, WithdrawalOverBalance
from core.services import goals, privacy, remittance_costs, remittances, savings
from core.services.remittances import Arrived
from core.services.rollup_reading import events_of
from tests.conftest import NOW, Cast

THIRTY, FORTY = Money.of(30, "GTQ"), Money.of(40, "GTQ")


def arrive(session: Session, cast: Cast, amount: Money | None, source: str) -> Arrived:
    return remittances.record_remittance(session, cast.ana, amount, None, None, NOW, source)


def arrived(session: Session, cast: Cast, amount: Money | None = None, source: str = "u1") -> int:
    return arrive(session, cast, amount, source).remittance_id


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


def test_one_like_it_on_the_same_day_is_asked_about_and_counts_only_as_another(session: Session, cast: Cast) -> None:
    amount = Money.of(1500, "GTQ")
    first = arrive(session, cast, amount, "r1")
    assert arrive(session, cast, amount, "r1") == first
    for again in (amount, None):
        with pytest.raises(RemittanceTold) as known:
            arrive(session, cast, again, "r2")
        assert (known.value.remittance_id, known.value.amount) == (first.remittance_id, amount)
    assert counted(session, cast) == 1
    other = remittances.record_remittance(session, cast.ana, amount, None, None, NOW, "r2", is_another=True)
    assert other.remittance_id != first.remittance_id
    assert counted(session, cast) == 2
    more = arrive(session, cast, Money.of(1600, "GTQ"), "r3")
    assert more.amount == Money.of(1600, "GTQ")


def test_what_came_without_an_amount_is_completed_and_not_counted_again(session: Session, cast: Cast) -> None:
    bare = arrive(session, cast, None, "r1")
    full = arrive(session, cast, Money.of(900, "GTQ"), "r2")
    assert (bare.remittance_id, full.amount) == (full.remittance_id, Money.of(900, "GTQ"))
    assert counted(session, cast) == 1


def test_a_remittance_is_taken_back_for_a_day_and_what_was_put_aside_stays(session: Session, cast: Cast) -> None:
    told = arrive(session, cast, Money.of(1500, "GTQ"), "r1")
    usd, received = Money.of(200, "USD"), Money.of(1500, "GTQ")
    remittance_costs.check(session, cast.ana, told.remittance_id, usd, Money.of(8, "USD"), received, NOW)
    remittances.put_share_aside(session, cast.ana, told.remittance_id, Money.of(150, "GTQ"), None, NOW, "s1")
    with pytest.raises(UnknownEntry):
        remittances.undo(session, cast.carla, told.remittance_id, NOW)
    for _ in range(2):
        undone = remittances.undo(session, cast.ana, told.remittance_id, NOW + timedelta(hours=23))
        assert undone.aside is not None
    assert counted(session, cast) == 0
    assert savings.totals(session, cast.ana) == [Money.of(150, "GTQ")]
    assert remittance_costs.latest(session, cast.ana) is None
    # It is gone, so that the same may be told again without a question.
    later = arrive(session, cast, Money.of(1500, "GTQ"), "r2")
    checked = remittance_costs.check(session, cast.ana, later.remittance_id, usd, Money.of(4, "USD"), received, NOW)
    assert checked.earlier == ()
    with pytest.raises(UndoTooLate):
        remittances.undo(session, cast.ana, later.remittance_id, NOW + timedelta(hours=25))


def test_what_it_cost_is_taken_back_for_a_day_and_the_remittance_stays(session: Session, cast: Cast) -> None:
    told = arrive(session, cast, Money.of(1500, "GTQ"), "r1")
    usd = Money.of(200, "USD")
    remittance_costs.check(session, cast.ana, told.remittance_id, usd, Money.of(8, "USD"), Money.of(1500, "GTQ"), NOW)
    with pytest.raises(UndoTooLate):
        remittance_costs.undo(session, cast.ana, told.remittance_id, NOW + timedelta(hours=25))
    for _ in range(2):
        remittance_costs.undo(session, cast.ana, told.remittance_id, NOW + timedelta(hours=1))
    assert remittance_costs.latest(session, cast.ana) == told.remittance_id
    privacy.erase(session, cast.ana, NOW)


def counted(session: Session, cast: Cast) -> int:
    """How many remittances the programme's figures hold of her."""
    hers = events_of(session, [cast.ana.id], "America/Guatemala")[cast.ana.id]
    found = changes({}, units(hers, Ledger.of(hers)))
    return sum(acts for (figure, _), (_, acts) in found.items() if figure == Figure(PROGRAMME, "remittance"))


def test_on_one_that_was_taken_back_nothing_more_is_written(session: Session, cast: Cast) -> None:
    number = arrived(session, cast)
    remittances.undo(session, cast.ana, number, NOW)
    with pytest.raises(UnknownEntry):
        remittances.tell_amount(session, cast.ana, number, Money.of(300, "GTQ"), NOW)
    with pytest.raises(UnknownEntry):
        remittances.put_share_aside(session, cast.ana, number, THIRTY, None, NOW, "u2")
    assert savings.totals(session, cast.ana) == []
    assert remittances.undo(session, cast.ana, number, NOW).amount is None
