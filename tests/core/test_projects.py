"""A project's accounts: promised, received, matched and spent add up whatever is entered, undone and corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain import projects as rules
from core.domain.money import Money
from core.domain.projects import RULES, Accounts, Act, Entry, Giver, Office, ProjectState, Rule
from core.errors import MilpaError, NotForYou
from core.errors.community import (
    AboveProject,
    AboveReceived,
    MoneyAtHand,
    ProjectCurrency,
    ProjectNotThere,
    RuleUnsound,
    SpentAlready,
)
from core.services import privacy, project_people, projects
from tests.conftest import NOW, Cast

ACTS = st.sampled_from(list(Act))
AMOUNTS = st.integers(min_value=-5, max_value=60_000)
#: What a hand may do: write down, take back, put right.
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("enter"), ACTS, st.sampled_from(list(Giver)), AMOUNTS),
        st.tuples(st.just("undo"), st.integers(0, 30)),
        st.tuples(st.just("correct"), st.integers(0, 30), AMOUNTS),
    ),
    max_size=40,
)


@st.composite
def any_rule(draw: st.DrawFn) -> Rule:
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=3, max_size=3)))
    parts = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
    return Rule.of(dict(zip(Giver, parts, strict=True)))


def quetzales(minor: int) -> Money:
    return Money(minor, "GTQ")


@dataclass
class Hand:
    """Does one deed after another, as the service does, and lets refusals be."""

    goal: Money
    rule: Rule
    entries: list[Entry]

    def does(self, deed: tuple[object, ...]) -> None:
        try:
            getattr(self, str(deed[0]))(*deed[1:])
        except MilpaError:
            return

    def enter(self, act: Act, giver: Giver, minor: int) -> None:
        rules.check_added(self.accounts(), act, quetzales(minor))
        whose = None if act is Act.SPENT else giver
        self.entries.append(Entry(len(self.entries), act, whose, quetzales(minor), None, NOW))

    def undo(self, place: int) -> None:
        if place < len(self.entries):
            rules.check_removed(self.accounts(), self.entries[place])
            del self.entries[place]

    def correct(self, place: int, minor: int) -> None:
        if place < len(self.entries):
            others = self.entries[:place] + self.entries[place + 1 :]
            old = self.entries[place]
            rules.check_corrected(rules.accounts(self.goal, self.rule, others), old.act, quetzales(minor))
            self.entries[place] = replace(old, amount=quetzales(minor))

    def accounts(self) -> Accounts:
        return rules.accounts(self.goal, self.rule, self.entries)


def add_up(books: Accounts, rule: Rule, entries: list[Entry]) -> None:
    def told(act: Act) -> int:
        return sum(entry.amount.minor for entry in entries if entry.act is act)

    assert books.promised.minor == told(Act.PROMISED) <= books.goal.minor
    assert books.received.minor == told(Act.RECEIVED) <= books.goal.minor
    assert books.spent.minor == told(Act.SPENT) <= books.received.minor
    assert sum(line.due.minor for line in books.lines) == books.goal.minor
    assert books.matched.minor + books.waiting.minor == books.received.minor
    assert books.at_hand.minor + books.spent.minor == books.received.minor
    assert books.missing.minor + books.received.minor == books.goal.minor
    for line in books.lines:
        assert 0 <= line.matched.minor <= line.received.minor
        assert line.matched.minor * 100 == rule.parts.get(line.giver, 0) * books.matched.minor
        assert line.outstanding.minor == max(0, line.promised.minor - line.received.minor)


@settings(max_examples=200, deadline=None)
@given(goal=st.integers(1, 200_000), rule=any_rule(), deeds=DEEDS, order=st.randoms(use_true_random=False))
def test_everything_adds_up_after_each_deed_and_in_every_order(
    goal: int, rule: Rule, deeds: list[tuple[object, ...]], order: object
) -> None:
    hand = Hand(quetzales(goal), rule, [])
    for deed in deeds:
        hand.does(deed)
        add_up(hand.accounts(), rule, hand.entries)
    shuffled = list(hand.entries)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rules.accounts(hand.goal, rule, shuffled) == hand.accounts()


@pytest.mark.parametrize(
    ("received", "matched"),
    [
        ({}, 0),
        ({Giver.CLUB: 1000}, 0),
        ({Giver.CLUB: 1000, Giver.PROGRAMME: 300}, 600),
        ({Giver.CLUB: 1000, Giver.PROGRAMME: 1000, Giver.FAMILIES: 5}, 2000),
    ],
)
def test_one_for_one_matches_what_both_have_given(received: dict[Giver, int], matched: int) -> None:
    assert sum(RULES["one_for_one"].matched(received).values()) == matched


@pytest.mark.parametrize("parts", [{Giver.CLUB: 99}, {Giver.CLUB: 60, Giver.FAMILIES: 50}, {}, {Giver.CLUB: 200}])
def test_a_rule_that_does_not_add_up_is_refused(parts: dict[Giver, int]) -> None:
    with pytest.raises(RuleUnsound) as refused:
        Rule.of(parts)
    assert refused.value.total == sum(parts.values())


SOURCES = count(1)


@pytest.fixture
def project_id(session: Session, cast: Cast) -> int:
    rule = RULES["equal"]
    return projects.propose(session, cast.eva, cast.flores.id, "Techo", quetzales(100_000), rule, NOW, "p1").id


def enter(session: Session, cast: Cast, project_id: int, act: Act, minor: int, giver: Giver = Giver.CLUB) -> Entry:
    whose = None if act is Act.SPENT else giver
    source = f"s{next(SOURCES)}"
    return projects.enter(session, cast.eva, project_id, act, whose, quetzales(minor), NOW, source)


def go(session: Session, cast: Cast, project_id: int, *states: ProjectState) -> None:
    for state in states:
        projects.move(session, cast.eva, project_id, state, NOW, "asamblea")


def test_what_is_written_undone_and_corrected_stands_in_the_tables(
    session: Session, cast: Cast, project_id: int
) -> None:
    go(session, cast, project_id, ProjectState.APPROVED, ProjectState.RUNNING)
    enter(session, cast, project_id, Act.PROMISED, 25_000)
    came = enter(session, cast, project_id, Act.RECEIVED, 20_000)
    receipt = enter(session, cast, project_id, Act.SPENT, 15_000)
    with pytest.raises(SpentAlready) as short:
        projects.undo(session, cast.eva, came.id, NOW)
    assert short.value.short == quetzales(15_000)
    with pytest.raises(SpentAlready):
        projects.correct(session, cast.eva, came.id, quetzales(14_999), NOW, "less")
    put_right = projects.correct(session, cast.eva, came.id, quetzales(24_000), NOW, "more")
    assert projects.correct(session, cast.eva, came.id, quetzales(24_000), NOW, "more").id == put_right.id
    projects.undo(session, cast.eva, receipt.id, NOW)
    books = projects.one(session, cast.eva, project_id).accounts
    assert (books.promised, books.received, books.spent) == (quetzales(25_000), quetzales(24_000), quetzales(0))
    assert [entry.act for entry in projects.entries(session, project_id)] == [Act.PROMISED, Act.RECEIVED]
    with pytest.raises(NotForYou):
        projects.undo(session, cast.eva, came.id, NOW)


def test_what_cannot_be_is_refused_and_leaves_the_accounts_alone(session: Session, cast: Cast, project_id: int) -> None:
    refusals: list[tuple[type[MilpaError], Callable[[], object]]] = [
        (ProjectNotThere, lambda: enter(session, cast, project_id, Act.RECEIVED, 100)),
        (AboveProject, lambda: enter(session, cast, project_id, Act.PROMISED, 100_001)),
        (
            ProjectCurrency,
            lambda: projects.enter(
                session, cast.eva, project_id, Act.PROMISED, Giver.CLUB, Money(100, "USD"), NOW, "usd"
            ),
        ),
        (
            NotForYou,
            lambda: projects.enter(session, cast.olga, project_id, Act.PROMISED, Giver.CLUB, quetzales(5), NOW, "olga"),
        ),
        (NotForYou, lambda: projects.one(session, cast.olga, project_id)),
        (NotForYou, lambda: projects.read_by(session, cast.carla, project_id)),
    ]
    for refusal, deed in refusals:
        with pytest.raises(refusal):
            deed()
    go(session, cast, project_id, ProjectState.APPROVED, ProjectState.RUNNING)
    enter(session, cast, project_id, Act.RECEIVED, 1_000)
    with pytest.raises(AboveProject):
        enter(session, cast, project_id, Act.SPENT, 100_001)
    with pytest.raises(AboveReceived):
        enter(session, cast, project_id, Act.SPENT, 1_001)
    assert projects.read_by(session, cast.ana, project_id).accounts.at_hand == quetzales(1_000)


def test_a_project_is_not_dropped_with_money_at_hand_nor_changed_once_reported(
    session: Session, cast: Cast, project_id: int
) -> None:
    go(session, cast, project_id, ProjectState.APPROVED)
    came = enter(session, cast, project_id, Act.RECEIVED, 1_000)
    with pytest.raises(MoneyAtHand):
        go(session, cast, project_id, ProjectState.DROPPED)
    go(session, cast, project_id, ProjectState.RUNNING, ProjectState.REPORTED)
    with pytest.raises(ProjectNotThere):
        projects.undo(session, cast.eva, came.id, NOW)
    with pytest.raises(ProjectNotThere):
        go(session, cast, project_id, ProjectState.RUNNING)


def test_a_seat_is_named_after_her_yes_and_goes_with_her(session: Session, cast: Cast, project_id: int) -> None:
    project_people.ask_into(session, cast.eva, project_id, Office.TREASURY, cast.ana.id, NOW)
    assert project_people.committee(session, project_id) == {}
    assert [seat.office for seat in project_people.asked(session, cast.ana)] == [Office.TREASURY]
    with pytest.raises(NotForYou):
        project_people.answer(session, cast.beto, project_id, Office.TREASURY, True, NOW)
    with pytest.raises(NotForYou):
        project_people.ask_into(session, cast.fidel, project_id, Office.CHAIR, cast.carla.id, NOW)
    project_people.answer(session, cast.ana, project_id, Office.TREASURY, True, NOW)
    assert project_people.committee(session, project_id) == {Office.TREASURY: "doña Ana"}
    privacy.erase(session, cast.ana, NOW)
    assert project_people.committee(session, project_id) == {}
