"""Where the money is, and that moving it neither makes nor loses any."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.money import Money
from core.domain.places import movable, settled
from core.domain.savings import Place
from core.errors import MoveNowhere, MoveOverBalance, UndoTooLate, UnknownEntry
from core.services import goals, moves, privacy, savings
from core.storage.events import EventRow
from tests.conftest import NOW, Cast

ANYWHERE = st.sampled_from([None, *Place])


def q(amount: int) -> Money:
    return Money.of(amount, "GTQ")


def kinds(session: Session) -> list[str]:
    session.flush()
    return [kind for kind in session.scalars(select(EventRow.kind)) if "formalised" in kind]


@given(st.dictionaries(ANYWHERE, st.integers(-5000, 5000)))
def test_settling_keeps_the_sum_and_owes_nothing(standing: dict[Place | None, int]) -> None:
    there = settled({place: q(amount) for place, amount in standing.items()}, "GTQ")
    assert all(money.minor > 0 for money in there.values())
    assert sum(money.minor for money in there.values()) == max(0, sum(standing.values())) * 100


@given(st.dictionaries(ANYWHERE, st.integers(0, 5000)), ANYWHERE, st.sampled_from(Place))
def test_nothing_movable_is_in_the_place_it_goes_to(
    standing: dict[Place | None, int], origin: Place | None, destination: Place
) -> None:
    there = settled({place: q(amount) for place, amount in standing.items()}, "GTQ")
    if origin is not destination:
        rest = sum(money.minor for place, money in there.items() if place is not destination)
        assert movable(there, "GTQ", origin, destination).minor <= rest


def test_what_goes_to_the_bank_is_formalised_and_the_goal_stays_as_it_was(session: Session, cast: Cast) -> None:
    roof = goals.set_goal(session, cast.ana, "techo", q(1200), None, NOW, "g").progress.goal
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1", roof.id, Place.HOME)
    moved = moves.record_move(session, cast.ana, q(300), None, Place.BANK, roof.id, NOW, "u2")
    again = moves.record_move(session, cast.ana, q(300), None, Place.BANK, roof.id, NOW, "u2")
    assert again.move == moved.move
    assert moved.whereabouts.by_place == {Place.HOME: q(200), Place.BANK: q(300)}
    assert savings.totals(session, cast.ana) == [q(500)]
    assert kinds(session) == ["formalised"]


def test_the_first_time_is_told_from_the_next(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1")
    for number in ("u2", "u3"):
        moves.record_move(session, cast.ana, q(100), None, Place.CREDIT_UNION, None, NOW, number)
    session.flush()
    facts = session.scalars(select(EventRow.facts).where(EventRow.kind == "formalised"))
    assert [fact["first"] for fact in facts if fact] == [True, False]


def test_back_out_of_the_bank_or_between_accounts_nothing_is_formalised(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1", None, Place.BANK)
    before = kinds(session)
    moves.record_move(session, cast.ana, q(100), Place.BANK, Place.CREDIT_UNION, None, NOW, "u2")
    moves.record_move(session, cast.ana, q(100), Place.BANK, Place.HOME, None, NOW, "u3")
    assert kinds(session) == before == ["formalised"]


def test_more_than_there_is_does_not_move(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1", None, Place.HOME)
    savings.record_saving(session, cast.ana, q(100), None, NOW, "u2", None, Place.BANK)
    with pytest.raises(MoveOverBalance) as over:
        moves.record_move(session, cast.ana, q(501), None, Place.BANK, None, NOW, "u3")
    assert over.value.there == q(500)
    with pytest.raises(MoveNowhere):
        moves.record_move(session, cast.ana, q(1), Place.BANK, Place.BANK, None, NOW, "u4")


def test_a_move_is_taken_back_for_a_day(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1")
    moved = moves.record_move(session, cast.ana, q(300), None, Place.BANK, None, NOW, "u2")
    with pytest.raises(UnknownEntry):
        moves.undo(session, cast.carla, moved.move.id, NOW)
    with pytest.raises(UndoTooLate):
        moves.undo(session, cast.ana, moved.move.id, NOW + timedelta(hours=25))
    for _ in range(2):
        undone = moves.undo(session, cast.ana, moved.move.id, NOW)
    assert undone.whereabouts.by_place == {None: q(500)}
    assert kinds(session) == ["formalised", "formalised_undone"]


def test_what_was_taken_out_of_nowhere_comes_from_home_first(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(100), None, NOW, "u1", None, Place.HOME)
    savings.record_saving(session, cast.ana, q(100), None, NOW, "u2", None, Place.BANK)
    savings.record_withdrawal(session, cast.ana, q(150), None, NOW, "u3")
    assert moves.whereabouts(session, cast.ana, "GTQ").by_place == {Place.BANK: q(50)}


def test_erasing_leaves_no_move(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, q(500), None, NOW, "u1")
    moves.record_move(session, cast.ana, q(300), None, Place.BANK, None, NOW, "u2")
    assert privacy.copy(session, cast.ana)["moves"][0]["to"] == "bank"
    privacy.erase(session, cast.ana, NOW)
    assert moves.whereabouts(session, cast.ana, "GTQ").by_place == {}
    assert kinds(session) == ["formalised"]
