"""The agenda of a place: one voice a household, counted once, and nobody can work out how another answered."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.agenda import Ballot, Consultation, Manner, Question, Result, Stage, count, tapped
from core.domain.household import Household, HouseholdState
from core.domain.money import Money
from core.domain.projects import RULES, ProjectState
from core.domain.pupils import PupilState
from core.errors import NotForYou
from core.errors.community import AgendaUnsound, PollClosed, PollStillOpen
from core.services import agenda, groups, households, privacy, projects
from core.storage import groups as groups_of_households
from core.storage.agenda import BallotRow
from core.storage.deliveries import DeliveryRow
from core.storage.events import EventRow
from tests.conftest import NOW, Cast
from tests.core.plans import read_whole

WATER = Question.of("¿Qué falta aquí?", ("Agua", "Luz", "Camino"))


def fits(shown: Result, votes: tuple[int, ...]) -> bool:
    return all(cell is None or cell == vote for cell, vote in zip(shown.counts, votes, strict=True))


@settings(max_examples=150, deadline=None)
@given(votes=st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_whoever_reads_a_result_cannot_tell_of_a_few_how_they_answered(votes: list[int]) -> None:
    """For each hidden cell there is another count of the same total that shows the same."""
    ballots: list[Ballot] = [(answer,) for answer, number in enumerate(votes) for _ in range(number)]
    shown = count(Manner.SINGLE, len(votes), ballots)
    if shown.voters is None:
        assert sum(votes) < 5
        assert set(shown.counts) == {None}
        return
    for cell, true in zip(shown.counts, votes, strict=True):
        assert cell in (None, true)
        assert not (cell is not None and 0 < cell < 5)
    hidden = [place for place, cell in enumerate(shown.counts) if cell is None]
    rest = sum(votes) - sum(cell for cell in shown.counts if cell is not None)
    possible = [guess for guess in product(range(rest + 1), repeat=len(hidden)) if sum(guess) == rest]
    for place in range(len(hidden)):
        assert len({guess[place] for guess in possible}) >= 5


@settings(max_examples=100, deadline=None)
@given(ballots=st.lists(st.sets(st.integers(0, 3), min_size=1).map(tuple), max_size=20))
def test_of_several_answers_neither_the_few_nor_all_but_a_few_are_shown(ballots: list[Ballot]) -> None:
    shown = count(Manner.SEVERAL, 4, ballots)
    for cell in shown.counts:
        if cell is not None:
            assert shown.voters is not None
            assert cell == 0 or cell >= 5
            assert shown.voters - cell == 0 or shown.voters - cell >= 5


def test_a_ranking_weighs_the_order_and_a_tap_takes_back() -> None:
    ballots: list[Ballot] = [(0, 1, 2)] * 5 + [(1, 2, 0)] * 6
    shown = count(Manner.RANKING, 3, ballots)
    assert (shown.voters, shown.order, shown.counts) == (11, (1, 0, 2), (5, 6, 0))
    assert tapped(Manner.RANKING, (2, 0), 2) == (0,)
    assert tapped(Manner.SINGLE, (1,), 0) == (0,)


@pytest.mark.parametrize(
    "text", ["", "¿Qué falta?", "¿Qué falta?\nAgua", "¿Qué falta?\nAgua\nAgua", f"¿Qué?\nAgua\n{'x' * 35}"]
)
def test_a_question_needs_answers_that_differ(text: str) -> None:
    with pytest.raises(AgendaUnsound):
        Question.told(text)


def neighbours(session: Session, cast: Cast, many: int) -> list[Household]:
    each = []
    for number in range(many):
        one = households.meet(session, 5000 + number, "es", "GT", "America/Guatemala", NOW)
        households.agree(session, one.id, NOW)
        groups.join(session, one.id, cast.flores.code, NOW)
        each.append(households.seen(session, one.id))
    return each


def ask(session: Session, cast: Cast, stage: Stage = Stage.NEEDS, manner: Manner = Manner.SINGLE) -> Consultation:
    where = ([cast.flores.id], "Las Flores")
    return agenda.open_poll(session, cast.eva, *where, stage, manner, WATER, NOW, f"poll:{stage}:{manner}")


def written(session: Session) -> str:
    rows = [*session.scalars(select(EventRow)), *session.scalars(select(DeliveryRow))]
    return "\n".join(str({**vars(row)}) for row in rows)


def test_one_voice_a_household_and_nothing_of_it_is_left_once_it_is_counted(session: Session, cast: Cast) -> None:
    made = ask(session, cast)
    each = neighbours(session, cast, 7)
    for number, one in enumerate((*each, cast.ana)):
        for choice in (2, 0 if number < 6 else 1):  # the second tap changes the first
            agenda.answer(session, one, made.id, choice)
    with pytest.raises(NotForYou):
        agenda.answer(session, cast.carla, made.id, 0)
    for silent in (replace(each[0], state=HouseholdState.LEFT), replace(each[0], pupil=PupilState.WAITING)):
        with pytest.raises(NotForYou):
            agenda.answer(session, silent, made.id, 2)
    with pytest.raises(NotForYou):
        agenda.close(session, cast.olga, made.id, NOW)
    with pytest.raises(PollStillOpen):
        agenda.decide(session, cast.eva, made.id, "Agua", NOW)
    assert agenda.one(session, cast.eva, made.id).result is None
    closed = agenda.close(session, cast.eva, made.id, NOW)
    assert closed.result == Result(8, (None, None, 0))
    assert session.scalars(select(BallotRow)).all() == []
    assert "Agua" not in written(session)
    with pytest.raises(PollClosed):
        agenda.answer(session, cast.ana, made.id, 0)
    with pytest.raises(PollClosed):
        agenda.close(session, cast.eva, made.id, NOW)
    privacy.erase(session, cast.ana, NOW)
    assert agenda.one(session, cast.eva, made.id).result == closed.result


def keys(session: Session, word: str) -> set[int]:
    query = select(DeliveryRow.household_id).where(DeliveryRow.key.contains(word))
    return set(session.scalars(query))


def test_all_are_asked_and_who_answered_hears_the_result_and_the_decision(session: Session, cast: Cast) -> None:
    each = neighbours(session, cast, 5)
    made = ask(session, cast, Stage.VOTE)
    assert ask(session, cast, Stage.VOTE).id == made.id
    assert keys(session, f"agenda:{made.id}:") == {cast.ana.id, cast.beto.id, *(one.id for one in each)}
    for one in each:
        agenda.answer(session, one, made.id, 1)
    agenda.close(session, cast.eva, made.id, NOW)
    groups_of_households.take_out(session, each[0].id, NOW)
    with read_whole(session, "deliveries") as whole:
        decided = agenda.decide(session, cast.eva, made.id, "Se pone luz en marzo", NOW)
    assert whole == []
    assert decided.decision == "Se pone luz en marzo"
    assert keys(session, ":result:") == keys(session, ":decision:") == {one.id for one in each}
    with pytest.raises(PollClosed):
        agenda.decide(session, cast.eva, made.id, "Otra", NOW)


def test_a_place_is_asked_whole_and_a_part_of_it_sees_no_result(session: Session, cast: Cast) -> None:
    groups.meet_at(session, cast.fidel, cast.flores.id, "Tejutla", None, NOW)
    groups.meet_at(session, cast.fidel, cast.volcan.id, "tejutla ", None, NOW)
    towns = agenda.municipalities(session, cast.fidel)
    (place,) = towns
    ids = [group.id for group in towns[place]]
    assert sorted(ids) == sorted([cast.flores.id, cast.volcan.id])
    what = (Stage.NEEDS, Manner.SEVERAL, WATER, NOW, "town")
    made = agenda.open_poll(session, cast.fidel, ids, place, *what)
    with pytest.raises(NotForYou):
        agenda.one(session, cast.eva, made.id)
    assert agenda.visible_to(session, cast.eva) == []
    assert agenda.of_household(session, cast.carla)[0].id == made.id


@pytest.mark.parametrize(("is_yes", "state"), [(True, ProjectState.APPROVED), (False, ProjectState.DROPPED)])
def test_the_vote_on_a_project_decides_it(session: Session, cast: Cast, is_yes: bool, state: ProjectState) -> None:
    goal = Money.of("40000", "GTQ")
    roof = projects.propose(session, cast.eva, cast.flores.id, "Techo", goal, RULES["equal"], NOW, "roof")
    asked = Question.of("¿Que se haga?", ("Sí", "No"))
    made = agenda.vote_on_project(session, cast.eva, roof.id, asked, NOW, "vote")
    assert projects.one(session, cast.eva, roof.id).state is ProjectState.VOTING
    agenda.close(session, cast.eva, made.id, NOW)
    agenda.decide(session, cast.eva, made.id, "Por mayoría", NOW, is_yes=is_yes)
    after = projects.one(session, cast.eva, roof.id)
    assert (after.state, after.decision) == (state, "Por mayoría")
