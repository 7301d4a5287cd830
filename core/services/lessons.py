"""Doing a lesson: its cards, its action, its questions. Where she left it, it waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.leaving import LONGEST_CARD
from core.domain.lesson import Lesson, Question
from core.domain.quiz import Graded, grade
from core.errors import UnknownLesson
from core.library import Library
from core.services import reviews
from core.services.households import group_of
from core.storage import events, lessons, paths
from core.storage.lessons import AnswerRow, ProgressRow


class Said(StrEnum):
    """What she said to the lesson's action."""

    DONE = "done"
    LATER = "later"
    CANNOT = "cannot"


@dataclass(frozen=True)
class Page:
    """One card of a lesson; `is_last` leads to the action."""

    lesson: Lesson
    card: int
    waiting: Question | None = None  #: cards and action are behind her, and this is where she stopped

    @property
    def is_last(self) -> bool:
        return self.card >= len(self.lesson.cards) - 1


@dataclass(frozen=True)
class Step:
    """After the action or an answer: what comes next in this lesson, or that it is done."""

    lesson: Lesson
    graded: Graded | None
    question: Question | None
    just_completed: bool
    right: int
    next_lesson: Lesson | None
    is_repeat: bool = False  #: she had done the lesson before, and what she answers now only teaches


@dataclass(frozen=True)
class Listed:
    lesson: Lesson
    is_done: bool
    is_started: bool


def open_lesson(
    session: Session,
    library: Library,
    household: Household,
    slug: str,
    now: datetime,
    campaign_id: int | None = None,
) -> Page:
    """The first card of the lesson, or the card or question where she stopped. Raises UnknownLesson."""
    lesson = library.lesson(slug, household.language, household.country)
    row = lessons.progress(session, household.id, slug)
    if row is None:
        row = ProgressRow(household_id=household.id, lesson=slug, card=0, campaign_id=campaign_id, started_at=now)
        row.turned_at = now
        session.add(row)
        _happened(session, "lesson_started", household, now, slug)
    if row.completed_at is not None:
        return Page(lesson, 0)
    # Behind the last card stands the action; she reads the last card before it once more.
    card = min(row.card, len(lesson.cards) - 1)
    return Page(lesson, card, _open_question(session, household, lesson) if row.action else None)


def turn_to(session: Session, library: Library, household: Household, slug: str, card: int, now: datetime) -> Page:
    """The card with that number, remembered as the place where she is. Behind the last one comes the action."""
    page = open_lesson(session, library, household, slug, now)
    row = lessons.progress(session, household.id, slug)
    at = max(0, min(card, len(page.lesson.cards)))
    if row is not None and row.completed_at is None:
        _turned(session, row, at, now)
    return Page(page.lesson, min(at, len(page.lesson.cards) - 1))


def _turned(session: Session, row: ProgressRow, at: int, now: datetime) -> None:
    lay = now - row.turned_at if row.turned_at else None
    if lay is not None and at == row.card + 1 and lay <= LONGEST_CARD:
        lessons.note_card(session, row.household_id, row.lesson, row.card, int(lay.total_seconds()))
    row.card, row.turned_at = at, now


def _turned_now(session: Session, household: Household, slug: str, now: datetime) -> None:
    row = lessons.progress(session, household.id, slug)
    if row is not None:
        row.turned_at = now


def say_action(session: Session, library: Library, household: Household, slug: str, said: Said, now: datetime) -> Step:
    """Keeps what she said to the action; gives the first question that is still open, or in a repeat the first."""
    lesson = turn_to(session, library, household, slug, 99, now).lesson
    row = lessons.progress(session, household.id, slug)
    # What she did once stays done, whatever she says to it the next time she reads the lesson.
    if row is not None and row.action not in (said, Said.DONE):
        row.action = str(said)
        _happened(session, "lesson_action", household, now, slug, facts={"said": str(said)})
    return _step(session, library, household, lesson, None, now)


def answer(
    session: Session,
    library: Library,
    household: Household,
    slug: str,
    question: str,
    choice: str,
    now: datetime,
) -> Step:
    """Grades the choice; the first one counts, later ones teach. Raises UnknownLesson for a question that is gone.

    In a lesson that was done before, the question behind this one comes next, whatever was answered then.
    """
    lesson = open_lesson(session, library, household, slug, now).lesson
    asked = lesson.question(question)
    if asked is None or choice not in {c.key for c in asked.choices}:
        raise UnknownLesson(slug)
    before = lessons.answer(session, household.id, slug, question)
    graded = grade(asked, choice, before.choice if before else None)
    if graded.is_first:
        _turned_now(session, household, slug, now)
        row = AnswerRow(household_id=household.id, lesson=slug, question=question, choice=choice)
        row.is_right, row.at = graded.is_right, now
        session.add(row)
        facts = {"question": question, "choice": choice, "right": graded.is_right}
        _happened(session, "quiz_answered", household, now, slug, facts=facts)
        session.flush()
        reviews.learned(session, household, lesson, graded, now)
    elif _is_done(session, household, slug):
        reviews.restart(session, household, now)
    return _step(session, library, household, lesson, graded, now)


def next_lesson(session: Session, library: Library, household: Household) -> Lesson | None:
    """The one she began and did not finish, else the next on her path. A delicate one is never put before her."""
    rows = lessons.all_progress(session, household.id)
    begun = [row for row in rows if row.completed_at is None]
    for row in sorted(begun, key=lambda row: row.started_at, reverse=True):
        try:
            lesson = library.lesson(row.lesson, household.language, household.country)
        except UnknownLesson:
            continue
        if not lesson.sensitive:
            return lesson
    path = paths.chosen(session, household.id)
    slug = library.next_after({row.lesson for row in rows}, path, household.country)
    return library.lesson(slug, household.language, household.country) if slug else None


def listed(session: Session, library: Library, household: Household) -> list[Listed]:
    """Of a delicate lesson nobody who looks over her shoulder is told that she opened it."""
    rows = {row.lesson: row for row in lessons.all_progress(session, household.id)}
    every: Sequence[Lesson] = library.lessons(household.language, household.country)
    return [_listed(lesson, None if lesson.sensitive else rows.get(lesson.slug)) for lesson in every]


def _step(
    session: Session,
    library: Library,
    household: Household,
    lesson: Lesson,
    graded: Graded | None,
    now: datetime,
) -> Step:
    repeat = _is_done(session, household, lesson.slug)
    if repeat:
        asked = lesson.question_after(graded.question if graded else None)
    else:
        asked = _open_question(session, household, lesson)
    completed = asked is None and _complete(session, household, lesson.slug, now)
    right = sum(row.is_right for row in lessons.answered(session, household.id, lesson.slug))
    following = next_lesson(session, library, household) if asked is None else None
    return Step(lesson, graded, asked, completed, right, following, repeat)


def _open_question(session: Session, household: Household, lesson: Lesson) -> Question | None:
    answered = {row.question for row in lessons.answered(session, household.id, lesson.slug)}
    return next((question for question in lesson.questions if question.key not in answered), None)


def _listed(lesson: Lesson, row: ProgressRow | None) -> Listed:
    return Listed(lesson, row is not None and row.completed_at is not None, row is not None)


def _is_done(session: Session, household: Household, slug: str) -> bool:
    row = lessons.progress(session, household.id, slug)
    return row is not None and row.completed_at is not None


def _complete(session: Session, household: Household, slug: str, now: datetime) -> bool:
    row = lessons.progress(session, household.id, slug)
    if row is None or row.completed_at is not None:
        return False
    row.completed_at = now
    _happened(session, "lesson_completed", household, now, slug)
    session.flush()
    return True


def _happened(
    session: Session,
    kind: str,
    household: Household,
    now: datetime,
    slug: str,
    facts: dict[str, object] | None = None,
) -> None:
    group_id = group_of(session, household.id)
    events.happened(session, kind, household.id, now, group_id=group_id, lesson=slug, facts=facts)
