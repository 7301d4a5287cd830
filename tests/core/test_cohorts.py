"""A closed cohort: nobody comes in by himself, and of its quiz only what ten or more changed is ever told."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from statsmodels.stats.weightstats import DescrStatsW  # type: ignore[import-untyped]

from core.domain.agenda import Manner, Question, Stage
from core.domain.cohorts import FEWEST_PAIRS, Moment, QuestionChange, judge, paired_change
from core.domain.household import Household
from core.errors import MilpaError, NotForYou, UnknownCode
from core.errors.community import ClassNotEmpty, GroupClosed, PollClosed, QuizNotNow, TooFewPairs
from core.library import Library
from core.services import agenda, cohorts, groups, households, invitations, members, privacy, pupils
from core.services.cohorts import Asked, Done
from core.storage import paths
from core.storage.cohorts import CohortAnswerRow
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours

SCORES = st.lists(st.integers(0, 8), min_size=FEWEST_PAIRS, max_size=120)


@given(SCORES, st.randoms(use_true_random=False))
def test_the_change_and_its_interval_are_those_of_a_library_of_statistics(
    first: list[int], dice: random.Random
) -> None:
    before = [12.5 * score for score in first]
    after = [min(100.0, score + 12.5 * dice.randrange(3)) for score in before]
    if len({last - one for one, last in zip(before, after, strict=True)}) == 1:
        return
    ours = paired_change(before, after)
    low, high = by_the_library(before, after)
    assert (ours.low, ours.high) == pytest.approx((max(-100, low), min(100, high)), abs=0.02)


def by_the_library(before: Sequence[float], after: Sequence[float]) -> tuple[float, float]:
    differences = [last - first for first, last in zip(before, after, strict=True)]
    low, high = DescrStatsW(differences).tconfint_mean(0.05)
    return float(low), float(high)


def test_of_a_question_neither_the_few_nor_all_but_a_few_are_shown_nor_worked_out() -> None:
    keys = ("a", "b", "c")
    before = [(True, place < 2, place < 6) for place in range(12)]
    after = [(True, place < 6, True) for place in range(12)]
    assert judge(keys, before, after).questions == (
        QuestionChange("a", 12, 12),
        QuestionChange("b", None, None),
        QuestionChange("c", None, None),
    )
    shown = judge(keys, after, after).questions
    assert shown == tuple(QuestionChange(key, count, count) for key, count in zip(keys, (12, 6, 12), strict=True))


def test_into_a_closed_group_comes_only_whom_its_facilitator_lets_in(session: Session, cast: Cast) -> None:
    poster = invitations.make(session, cast.eva, cast.flores.id, None, None, NOW)
    cohorts.close_group(session, cast.eva, cast.flores.id, NOW)
    for code in ("flores", poster.code, groups.seen_by(session, cast.eva, cast.flores.id).code):
        with pytest.raises(UnknownCode):
            groups.join(session, cast.carla.id, code, NOW)
    with pytest.raises(GroupClosed):
        invitations.make(session, cast.eva, cast.flores.id, "mercado", None, NOW)
    one = invitations.for_one(session, cast.eva, cast.flores.id, NOW)
    assert groups.move(session, cast.carla.id, one.code, NOW)
    assert paths.chosen(session, cast.carla.id) == "local"
    with pytest.raises(UnknownCode):
        groups.join(session, cast.ana.id, one.code, NOW)
    late = invitations.for_one(session, cast.eva, cast.flores.id, NOW - invitations.ONE_LASTS)
    with pytest.raises(UnknownCode):
        groups.join(session, cast.ana.id, late.code, NOW)
    assert [shown.id for shown in invitations.of_group(session, cast.eva, cast.flores.id)] == [poster.id]
    members.move(session, cast.fidel, cast.carla.id, cast.volcan.id, NOW)
    members.move(session, cast.fidel, cast.carla.id, cast.flores.id, NOW)
    assert groups.of(session, cast.carla.id) == groups.seen_by(session, cast.eva, cast.flores.id)


@pytest.mark.parametrize("act", ["close", "link", "look", "send", "read"])
def test_another_facilitator_does_nothing_with_it(session: Session, cast: Cast, library: Library, act: str) -> None:
    cohorts.close_group(session, cast.eva, cast.flores.id, NOW)
    does = {
        "close": lambda: cohorts.close_group(session, cast.olga, cast.flores.id, NOW),
        "link": lambda: invitations.for_one(session, cast.olga, cast.flores.id, NOW),
        "look": lambda: cohorts.quiz(session, cast.olga, cast.flores.id),
        "send": lambda: cohorts.send(session, cast.olga, library, cast.flores.id, NOW),
        "read": lambda: cohorts.read(session, cast.olga, cast.flores.id, NOW),
    }
    with pytest.raises(NotForYou):
        does[act]()
    assert cohorts.visible_to(session, cast.olga) == []


def test_a_class_of_a_school_is_no_cohort_and_an_open_group_has_no_quiz(
    session: Session, cast: Cast, library: Library
) -> None:
    school = groups.create(session, "Tercero", cast.eva, "GT", NOW)
    pupils.make_class(session, cast.fidel, school.id, NOW)
    with pytest.raises(ClassNotEmpty):
        cohorts.close_group(session, cast.fidel, school.id, NOW)
    with pytest.raises(NotForYou):
        cohorts.send(session, cast.eva, library, cast.flores.id, NOW)


def does_quiz(session: Session, library: Library, one: Household, group_id: int, moment: Moment, right: int) -> Done:
    """Answers the first so many rightly and the rest wrongly."""
    step = cohorts.asked(session, library, one, group_id, moment)
    while isinstance(step, Asked):
        question = step.question
        is_good = step.position < right
        choice = next(i for i, each in enumerate(question.choices) if (each.key == question.correct) is is_good)
        step = cohorts.answer(session, library, one, group_id, moment, step.position, choice)
    return step


def test_the_quiz_is_answered_twice_read_once_and_forgotten(session: Session, cast: Cast, library: Library) -> None:
    people = neighbours(session, cast.flores, FEWEST_PAIRS + 1)
    group = cohorts.close_group(session, cast.eva, cast.flores.id, NOW)
    with pytest.raises(QuizNotNow):
        cohorts.read(session, cast.eva, group.id, NOW)
    assert cohorts.send(session, cast.eva, library, group.id, NOW) is Moment.BEFORE
    with pytest.raises(QuizNotNow):  # an older card of the same page
        cohorts.send(session, cast.eva, library, group.id, NOW, Moment.BEFORE)
    code = cohorts.close_group(session, cast.eva, group.id, NOW).code
    assert code == group.code
    with pytest.raises(QuizNotNow):
        cohorts.asked(session, library, people[0], group.id, Moment.AFTER)
    with pytest.raises(NotForYou):
        cohorts.asked(session, library, cast.carla, group.id, Moment.BEFORE)
    before = [2, 3, 4, 2, 3, 4, 2, 3, 4, 3]
    for one, right in zip(people, before, strict=False):
        does_quiz(session, library, one, group.id, Moment.BEFORE, right)
    assert cohorts.send(session, cast.eva, library, group.id, NOW) is Moment.AFTER
    with pytest.raises(QuizNotNow):
        cohorts.send(session, cast.eva, library, group.id, NOW)
    for one, right in zip(people[1:], (7, 6, 8, 6, 7, 8, 6, 7, 8, 8), strict=True):
        does_quiz(session, library, one, group.id, Moment.AFTER, right)
    # The first has answered before alone, the last after alone: nine pairs.
    with pytest.raises(TooFewPairs):
        cohorts.read(session, cast.eva, group.id, NOW)
    done = does_quiz(session, library, people[0], group.id, Moment.AFTER, 7)
    assert (done.right, done.count) == ({Moment.BEFORE: 2, Moment.AFTER: 7}, 8)
    households.set_consent(session, people[1].id, households.Consent.STATISTICS, False, NOW)
    with pytest.raises(TooFewPairs):
        cohorts.read(session, cast.eva, group.id, NOW)
    households.set_consent(session, people[1].id, households.Consent.STATISTICS, True, NOW)
    found = cohorts.read(session, cast.eva, group.id, NOW).result
    assert found is not None
    low, high = by_the_library(before, (7, 7, 6, 8, 6, 7, 8, 6, 7, 8))
    assert found.change.people == FEWEST_PAIRS
    assert found.change.before == pytest.approx(37.5)
    assert (found.change.low, found.change.high) == pytest.approx((12.5 * low, 12.5 * high), abs=0.02)
    assert not found.change.holds_nought
    assert all(one.before is None or one.before >= 5 or one.before == 0 for one in found.questions)
    assert session.scalar(select(func.count()).select_from(CohortAnswerRow)) == 0
    with pytest.raises(QuizNotNow):
        cohorts.read(session, cast.eva, group.id, NOW)
    assert cohorts.visible_to(session, cast.fidel)[0].result == found


def test_the_first_answer_counts_and_who_leaves_takes_her_answers_along(
    session: Session, cast: Cast, library: Library
) -> None:
    group = cohorts.close_group(session, cast.eva, cast.flores.id, NOW)
    cohorts.send(session, cast.eva, library, group.id, NOW)
    told = session.scalars(select(DeliveryRow.household_id).where(DeliveryRow.key.startswith("cohort:")))
    assert set(told) == {cast.ana.id, cast.beto.id}
    does_quiz(session, library, cast.ana, group.id, Moment.BEFORE, 0)
    for odd in ((99, 0), (0, 99)):
        with pytest.raises(MilpaError):
            cohorts.answer(session, library, cast.ana, group.id, Moment.BEFORE, *odd)
    done = cohorts.answer(session, library, cast.ana, group.id, Moment.BEFORE, 0, 2)
    assert isinstance(done, Done)
    assert done.right[Moment.BEFORE] == 0
    privacy.erase(session, cast.ana, NOW)
    assert session.scalar(select(func.count()).select_from(CohortAnswerRow)) == 0


def test_a_cohort_reads_what_its_municipality_answered_once_it_is_counted(session: Session, cast: Cast) -> None:
    asked = ("¿Qué falta?", ("Agua", "Luz"))
    for group, town in ((cast.flores, "Tejutla"), (cast.volcan, "tejutla")):
        groups.meet_at(session, cast.fidel, group.id, town, None, NOW)
    concejo = groups.create(session, "Concejo", cast.eva, "GT", NOW, "concejo")
    groups.meet_at(session, cast.fidel, concejo.id, "Tejutla", None, NOW)
    official, *_rest = neighbours(session, concejo, 2, 8000)
    counted, still_open = (
        agenda.open_poll(session, cast.eva, [cast.flores.id], "Las Flores", *what, f"need{number}").id
        for number, what in enumerate([(Stage.NEEDS, Manner.SINGLE, Question.of(*asked), NOW)] * 2)
    )
    for place, one in enumerate((cast.ana, cast.beto, *neighbours(session, cast.flores, 8))):
        agenda.answer(session, one, counted, 0 if place < 8 else 1)
    agenda.close(session, cast.eva, counted, NOW)
    assert agenda.of_household(session, official) == []
    cohorts.close_group(session, cast.fidel, concejo.id, NOW)
    (seen,) = agenda.of_household(session, official)
    assert seen.id == counted
    assert seen.result is not None
    assert seen.result.counts == (None, None)
    assert agenda.read_by(session, official, counted) == seen
    with pytest.raises(PollClosed):
        agenda.answer(session, official, counted, 0)
    for stranger, poll in ((official, still_open), (cast.carla, counted)):
        with pytest.raises(NotForYou):
            agenda.read_by(session, stranger, poll)
