"""The sixty lessons in their modules: what is done, what comes next on which path, and what stays private."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.household import Household
from core.errors import UnknownLesson, UnknownPath
from core.library import Library
from core.services import lessons, modules, privacy
from core.services.lessons import Said
from tests.conftest import NOW, Cast

DELICATE = "si-me-amenazan"


def do(session: Session, library: Library, who: Household, slug: str) -> None:
    lessons.open_lesson(session, library, who, slug, NOW)
    for question in library.lesson(slug, "es", "GT").questions:
        lessons.answer(session, library, who, slug, question.key, question.correct, NOW)
    session.flush()


def next_numbers(session: Session, library: Library, who: Household, count: int) -> list[str]:
    numbers = []
    for _ in range(count):
        lesson = lessons.next_lesson(session, library, who)
        assert lesson is not None
        numbers.append(lesson.number)
        do(session, library, who, lesson.slug)
    return numbers


def test_ten_modules_hold_every_lesson_once(session: Session, cast: Cast, library: Library) -> None:
    each = modules.progress(session, library, cast.ana)
    held = [
        row.lesson.slug for one in each for row in modules.lessons_in(session, library, cast.ana, one.module.number)
    ]
    assert len(each) == 10
    assert sorted(held) == sorted(lesson.slug for lesson in library.lessons("es", "GT"))


def test_a_module_is_complete_without_its_delicate_lesson(session: Session, cast: Cast, library: Library) -> None:
    for row in modules.lessons_in(session, library, cast.ana, 5):
        if not row.lesson.sensitive:
            do(session, library, cast.ana, row.lesson.slug)
    assert modules.of(session, library, cast.ana, 5).is_complete
    assert not modules.of(session, library, cast.beto, 5).is_complete


def test_nobody_who_looks_over_her_shoulder_sees_that_she_opened_a_delicate_lesson(
    session: Session, cast: Cast, library: Library
) -> None:
    lessons.open_lesson(session, library, cast.ana, DELICATE, NOW)
    row = next(row for row in lessons.listed(session, library, cast.ana) if row.lesson.slug == DELICATE)
    assert (row.is_started, row.is_done) == (False, False)
    following = lessons.next_lesson(session, library, cast.ana)
    assert following is not None
    assert not following.sensitive


@pytest.mark.parametrize("path", ["household", "youth", "business", "community", "women", "sender", "local"])
def test_the_next_lessons_are_those_of_the_path_that_she_chose(
    session: Session, cast: Cast, library: Library, path: str
) -> None:
    modules.choose_path(session, library, cast.ana, path, NOW)
    order = list(library.paths[path])
    assert next_numbers(session, library, cast.ana, len(order)) == order


def test_what_was_done_on_one_path_is_not_told_again_on_the_next(
    session: Session, cast: Cast, library: Library
) -> None:
    assert next_numbers(session, library, cast.ana, 2) == ["5.4", "1.6"]
    modules.choose_path(session, library, cast.ana, "women", NOW)
    assert next_numbers(session, library, cast.ana, 2) == ["2.1", "2.2"]
    assert modules.path_of(session, cast.ana) == "women"
    assert modules.path_of(session, cast.beto) is None


def test_a_path_or_module_that_does_not_exist_is_refused(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(UnknownPath):
        modules.choose_path(session, library, cast.ana, "moon", NOW)
    with pytest.raises(UnknownLesson):
        modules.of(session, library, cast.ana, 99)


def test_she_goes_on_at_the_card_where_she_stopped(session: Session, cast: Cast, library: Library) -> None:
    lessons.turn_to(session, library, cast.ana, "gano-o-pierdo", 1, NOW)
    page = lessons.open_lesson(session, library, cast.ana, "gano-o-pierdo", NOW + timedelta(days=9))
    assert (page.card, page.waiting) == (1, None)


def test_she_goes_on_at_the_question_that_she_left_open(session: Session, cast: Cast, library: Library) -> None:
    questions = library.lesson("gano-o-pierdo", "es", "GT").questions
    lessons.say_action(session, library, cast.ana, "gano-o-pierdo", Said.LATER, NOW)
    lessons.answer(session, library, cast.ana, "gano-o-pierdo", questions[0].key, "a", NOW)
    page = lessons.open_lesson(session, library, cast.ana, "gano-o-pierdo", NOW + timedelta(days=9))
    assert page.waiting == questions[1]


def test_every_lesson_has_one_idea_to_tell_who_has_no_time(library: Library) -> None:
    for country in library.registers:
        for language in ("es", "en"):
            for lesson in library.lessons(language, country):
                assert "*" in lesson.key_card.text, lesson.slug
                assert lesson.key_card in lesson.cards


def test_her_path_is_forgotten_with_her(session: Session, cast: Cast, library: Library) -> None:
    modules.choose_path(session, library, cast.ana, "youth", NOW)
    privacy.erase(session, cast.ana, NOW)
    session.expire_all()
    assert modules.path_of(session, cast.ana) is None
