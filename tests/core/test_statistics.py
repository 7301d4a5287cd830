"""Figures: who counts, what counts, and that nobody can be picked out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.domain.money import Money
from core.domain.staff import Group, Role
from core.domain.statistics import Filters, Percent, PeriodReversed, companions, steps
from core.errors import NotForYou
from core.library import Library
from core.services import goals, groups, households, lessons, privacy, reminders, rollups, savings, staff
from core.services.statistics import Overview, overview
from core.services.statistics import lessons as lesson_figures
from core.services.statistics_json import as_json, flat
from core.storage import events
from tests.conftest import NOW, Cast

LESSON = "mensajes-y-enlaces-falsos"
EVERYTHING = Filters()


def neighbours(session: Session, group: Group, count: int, first_chat: int = 5000) -> list[Household]:
    return [neighbour(session, group, first_chat + number) for number in range(count)]


def neighbour(session: Session, group: Group, chat_id: int) -> Household:
    household = households.meet(session, chat_id, "es", "GT", "America/Guatemala", NOW)
    groups.join(session, household.id, group.code, NOW)
    households.agree(session, household.id, NOW)
    return households.set_consent(session, household.id, Consent.STATISTICS, True, NOW)


def up_to_date(session: Session) -> None:
    session.flush()
    rollups.catch_up_wholly(session, "America/Guatemala")


def do_lesson(session: Session, library: Library, household: Household, right: bool = True) -> None:
    lesson = lessons.open_lesson(session, library, household, LESSON, NOW).lesson
    for question in lesson.questions:
        wrong = next(choice.key for choice in question.choices if choice.key != question.correct)
        lessons.answer(session, library, household, LESSON, question.key, question.correct if right else wrong, NOW)


def seen(session: Session, cast: Cast, filters: Filters = EVERYTHING) -> Overview:
    up_to_date(session)
    return overview(session, cast.fidel, filters, NOW)


def q(amount: str) -> Money:
    return Money.of(amount, "GTQ")


def test_eight_of_ten_who_began_a_lesson_would_show_the_other_two(
    session: Session, cast: Cast, library: Library
) -> None:
    village = neighbours(session, cast.flores, 10)
    for household in village[:8]:
        do_lesson(session, library, household)
    for household in village[8:]:
        lessons.open_lesson(session, library, household, LESSON, NOW)
    assert seen(session, cast).completion == Percent(None, 10)


def test_the_rate_of_completion_is_of_those_who_began(session: Session, cast: Cast, library: Library) -> None:
    village = neighbours(session, cast.flores, 20)
    for household in village[:12]:
        do_lesson(session, library, household)
    for household in village[12:18]:
        lessons.open_lesson(session, library, household, LESSON, NOW)
    figures = seen(session, cast)
    assert figures.completion == Percent(12, 18, 67, 44, 84)
    assert figures.happened["lesson_started"].households == 18
    assert figures.happened["lesson_completed"].acts == 12


def test_only_the_first_answer_counts_as_right(session: Session, cast: Cast, library: Library) -> None:
    village = neighbours(session, cast.flores, 12)
    for number, household in enumerate(village):
        do_lesson(session, library, household, right=number < 6)
        do_lesson(session, library, household, right=True)
    quiz = seen(session, cast).quiz
    assert quiz.percent == 50
    questions = len(library.lesson(LESSON, "es", "GT").questions)
    assert quiz.whole == 12 * questions


def test_who_did_not_agree_to_be_counted_is_not(session: Session, cast: Cast, library: Library) -> None:
    for household in neighbours(session, cast.flores, 6):
        do_lesson(session, library, household)
    shy = neighbour(session, cast.flores, 6000)
    do_lesson(session, library, shy)
    households.set_consent(session, shy.id, Consent.STATISTICS, False, NOW)
    assert seen(session, cast).happened["lesson_completed"].households == 6


def test_staff_who_try_the_bot_are_not_counted(session: Session, cast: Cast, library: Library) -> None:
    for household in neighbours(session, cast.flores, 6):
        do_lesson(session, library, household)
    do_lesson(session, library, neighbour(session, cast.flores, cast.eva.chat_id))
    assert seen(session, cast).happened["lesson_completed"].households == 6


def test_who_is_erased_still_counts_and_has_no_name(session: Session, cast: Cast, library: Library) -> None:
    village = neighbours(session, cast.flores, 6)
    for household in village:
        do_lesson(session, library, household)
    privacy.erase(session, village[0], NOW)
    assert seen(session, cast).happened["lesson_completed"].households == 6


def test_money_is_kept_apart_by_currency_and_what_was_undone_is_gone(session: Session, cast: Cast) -> None:
    for number, household in enumerate(neighbours(session, cast.flores, 6)):
        savings.record_saving(session, household, q("50"), None, NOW, f"a{number}")
        savings.record_saving(session, household, Money.of("10", "USD"), None, NOW, f"b{number}")
        mistaken = savings.record_saving(session, household, q("900"), None, NOW, f"c{number}")
        savings.undo(session, household, mistaken.entry.id, NOW + timedelta(hours=1))
        savings.record_withdrawal(session, household, q("5"), None, NOW, f"d{number}")
    quetzales, dollars = seen(session, cast).savings
    assert (quetzales.said, quetzales.withdrawn, quetzales.households) == (q("300"), q("30"), 6)
    assert (quetzales.shown, quetzales.confirmed) == (q("0"), q("0"))
    assert dollars.said == Money.of("60", "USD")


def test_the_savings_of_four_households_are_not_told(session: Session, cast: Cast) -> None:
    for number, household in enumerate(neighbours(session, cast.flores, 4)):
        savings.record_saving(session, household, q("50"), None, NOW, f"a{number}")
    [quetzales] = seen(session, cast).savings
    assert quetzales.said is None
    assert quetzales.households is None


def test_what_a_group_hides_cannot_be_had_by_taking_the_rest_from_the_whole(
    session: Session, cast: Cast, library: Library
) -> None:
    for household in neighbours(session, cast.flores, 9):
        do_lesson(session, library, household)
    for household in neighbours(session, cast.volcan, 2, 7000):
        do_lesson(session, library, household)
    completed = {
        code: seen(session, cast, Filters(group=code)).happened["lesson_completed"].households
        for code in (None, "flores", "volcan")
    }
    assert completed == {None: 11, "flores": None, "volcan": None}


def send(session: Session, household: Household, group: Group) -> None:
    events.happened(session, "lesson_sent", household.id, NOW, group_id=group.id, lesson=LESSON)


def test_a_lessons_funnel_is_of_those_it_was_sent_to(session: Session, cast: Cast, library: Library) -> None:
    village = neighbours(session, cast.flores, 26)
    for household in village[:20]:
        send(session, household, cast.flores)
        send(session, household, cast.flores)  # in a second campaign: still one household
    for household in village[:13]:
        lessons.open_lesson(session, library, household, LESSON, NOW)
    for household in (*village[:8], *village[20:]):  # the last six found it by themselves
        do_lesson(session, library, household)
    up_to_date(session)
    [figures] = lesson_figures(session, cast.fidel, EVERYTHING, NOW)
    assert (figures.sent, figures.sent_started, figures.sent_completed) == (20, 13, 8)
    assert (figures.started, figures.completion.part) == (19, 14)


def test_a_lesson_of_three_people_cannot_be_had_from_the_total(session: Session, cast: Cast, library: Library) -> None:
    for household in neighbours(session, cast.flores, 12):
        do_lesson(session, library, household)
    for household in neighbours(session, cast.flores, 3, 6000):
        lessons.open_lesson(session, library, household, "cinco-preguntas", NOW)
    up_to_date(session)
    few, many = lesson_figures(session, cast.fidel, EVERYTHING, NOW)
    assert (few.lesson, few.started) == ("cinco-preguntas", None)
    assert many.started is None


def test_days_are_those_of_the_village_and_both_ends_count(session: Session, cast: Cast) -> None:
    late = NOW.replace(hour=23, minute=30) + timedelta(hours=4)  # the 25th in Greenwich, still the 24th at home
    for number, household in enumerate(neighbours(session, cast.flores, 6)):
        savings.record_saving(session, household, q("50"), None, late, f"a{number}")

    def saved(since: int, until: int) -> int:
        found = seen(session, cast, Filters(None, date(2026, 11, since), date(2026, 11, until))).savings
        return sum(one.said.minor for one in found if one.said)

    assert saved(24, 24) == saved(20, 24) == saved(24, 30) == 30_000
    assert saved(25, 25) == saved(20, 23) == 0


def test_an_act_of_forty_days_ago_reaches_but_is_not_active(session: Session, cast: Cast) -> None:
    village = neighbours(session, cast.flores, 12)
    for number, household in enumerate(village):
        ago = timedelta(days=40 if number < 6 else 2)
        goals.set_goal(session, household, "techo", None, None, NOW - ago, f"a{number}")
    figures = seen(session, cast)
    assert figures.reached == 15  # doña Ana, don Beto and Carla have joined too
    assert figures.active.part == 6


def test_a_facilitator_sees_her_groups_and_no_other(session: Session, cast: Cast) -> None:
    for number, household in enumerate(neighbours(session, cast.volcan, 8)):
        savings.record_saving(session, household, q("50"), None, NOW, f"a{number}")
    up_to_date(session)
    hers = overview(session, cast.eva, EVERYTHING, NOW)
    assert hers.savings == ()
    assert hers.happened["joined"].households is None  # Ana and Beto, and nobody of El Volcán
    assert overview(session, cast.olga, EVERYTHING, NOW).savings[0].said == q("400")
    for code in ("volcan", "no-such-group"):
        with pytest.raises(NotForYou):
            overview(session, cast.eva, Filters(group=code), NOW)


def test_a_facilitator_without_a_group_sees_nothing(session: Session, cast: Cast) -> None:
    new = staff.accept(session, staff.invite(session, Role.FACILITATOR, NOW), 1099, "Nora", "es", NOW)
    assert overview(session, new, EVERYTHING, NOW).reached == 0


def test_a_period_may_not_end_before_it_begins() -> None:
    with pytest.raises(PeriodReversed):
        Filters(None, date(2026, 11, 2), date(2026, 11, 1))


def test_the_json_says_what_the_figures_say(session: Session, cast: Cast, library: Library) -> None:
    for number, household in enumerate(neighbours(session, cast.flores, 10)):
        do_lesson(session, library, household)
        savings.record_saving(session, household, q("50.25"), None, NOW, f"a{number}")
        reminders.set_reminder(session, household, "FREQ=WEEKLY;BYDAY=FR", None, None, NOW, f"r{number}")
    told = dict(flat(as_json(seen(session, cast))))
    assert told["savings.GTQ.said"] == "502.50"
    assert told["lesson_completed.acts"] == 10
    assert told["reminder_set.households"] == 10
    assert told["completion.percent"] == 100


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_rate_lies_between_nothing_and_all_and_never_tells_of_a_few(part: int, rest: int) -> None:
    rate = Percent.of(part, part + rest)
    if rate.percent is not None:
        assert 0 <= rate.percent <= 100
        assert not 0 < part < 5
        assert not 0 < rest < 5
    if rate.low is not None and rate.high is not None and rate.percent is not None:
        assert 0 <= rate.low <= rate.percent <= rate.high <= 100


@given(st.lists(st.integers(0, 40), max_size=8))
def test_the_hidden_groups_together_are_not_a_few(counts: list[int]) -> None:
    row = dict(enumerate(counts))
    hidden = companions(row)
    assert {group for group, count in row.items() if 0 < count < 5} <= hidden
    others = sum(count for group, count in row.items() if group not in hidden)
    missing = sum(counts) - others
    if missing and others:
        assert missing >= 5
        assert len(hidden) > 1


@given(st.lists(st.integers(0, 80), min_size=1, max_size=5))
def test_no_two_steps_of_a_funnel_differ_by_a_few(counts: list[int]) -> None:
    falling = sorted(counts, reverse=True)
    told = [step for step in steps(*falling) if step is not None]
    assert told == sorted(told, reverse=True)
    for before, after in pairwise(told):
        assert not 0 < before - after < 5
