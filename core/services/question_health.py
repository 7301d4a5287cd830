"""Back to the author: how each question fares, and at which words people stop reading.

For coordinators only and over the whole programme: there is no second cut from which a hidden cell could be
worked out. Only households that agreed to be counted count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from core.domain.lesson import Lesson, Question
from core.domain.question_health import ENOUGH, LessonStops, Option, QuestionHealth, Stop, Sums, findings
from core.domain.staff import Staff
from core.domain.statistics import SMALLEST_N, Count, Filters, Percent, companions, shown
from core.errors import NotForYou, UnknownLesson
from core.library import Library
from core.services.statistics_counting import COUNTED, Scope, counted
from core.storage.events import EventRow
from core.storage.households import HouseholdRow
from core.storage.lessons import AnswerRow, CardTimeRow, ProgressRow

#: Who has not come back for so long has stopped there.
STOPPED_AFTER = timedelta(days=3)
LONGEST_WORDS = 70

Key = tuple[str, str]  #: lesson, question
QUESTION = EventRow.facts["question"].as_string()
CHOICE = EventRow.facts["choice"].as_string()
RIGHT = case((EventRow.facts["right"].as_boolean(), 1), else_=0)


def questions(session: Session, viewer: Staff, library: Library, country: str) -> tuple[QuestionHealth, ...]:
    """Every question that is asked in the country, in the order of the lessons. Raises NotForYou."""
    _coordinators_only(viewer)
    chosen, sums = _chosen(session, viewer), _sums(session, viewer)
    return tuple(
        _health(lesson, question, chosen.get((lesson.slug, question.key), {}), sums.get((lesson.slug, question.key)))
        for lesson in library.lessons("es", country)
        for question in lesson.questions
    )


def stops(session: Session, viewer: Staff, library: Library, slug: str, country: str, now: datetime) -> LessonStops:
    """Where people left a lesson, card by card and question by question. Raises NotForYou, UnknownLesson."""
    _coordinators_only(viewer)
    lesson = library.lesson(slug, "es", country)
    # Of a lesson about violence nobody is told who left it where, not even in numbers.
    if lesson.sensitive:
        raise UnknownLesson(slug)
    places, completed, started = _places(session, lesson, now)
    # The total is shown beside them, so what is hidden must not be what is missing from it.
    hidden = companions({**places, "completed": completed})
    words = [*(card.plain for card in lesson.cards), lesson.action.text, *(q.text for q in lesson.questions)]
    stopped = [None if i in hidden else places.get(i, 0) for i in range(len(words))]
    came, times = _reached(started, stopped, places, "completed" in hidden), _times(session, slug)
    each = (Stop(_short(text), stopped[i], came[i], times.get(i)) for i, text in enumerate(words))
    ended = None if "completed" in hidden else completed
    return LessonStops(slug, lesson.number, lesson.title, shown(started), ended, tuple(each))


def _reached(started: int, stopped: Sequence[Count], places: Mapping[int, int], end_is_hidden: bool) -> list[Count]:
    """How many came to each place; between the first hidden stop and the last nothing is told."""
    hidden = [i for i, count in enumerate(stopped) if count is None]
    hidden += [len(stopped)] if end_is_hidden else []
    came, left = [], started
    for i in range(len(stopped)):
        came.append(None if hidden and hidden[0] < i <= hidden[-1] else shown(left))
        left -= places.get(i, 0)
    return came


def _times(session: Session, slug: str) -> dict[int, int]:
    """By card, the middle of the seconds of those who count, where they are enough."""
    query = (
        select(CardTimeRow.card, CardTimeRow.seconds)
        .join(HouseholdRow, HouseholdRow.id == CardTimeRow.household_id)
        .where(CardTimeRow.lesson == slug, COUNTED)
    )
    found: defaultdict[int, list[int]] = defaultdict(list)
    for card, seconds in session.execute(query):
        found[card].append(seconds)
    return {card: int(median(each)) for card, each in found.items() if len(each) >= SMALLEST_N}


def _coordinators_only(viewer: Staff) -> None:
    if not viewer.is_coordinator:
        raise NotForYou()


def _health(lesson: Lesson, question: Question, chosen: Mapping[str, int], sums: Sums | None) -> QuestionHealth:
    answers = sum(chosen.values())
    options = _options(question, chosen, answers)
    right = chosen.get(question.correct, 0)
    difficulty = right / answers if answers >= ENOUGH else None
    discrimination = sums.correlation() if sums and difficulty is not None else None
    found = findings(difficulty, discrimination, options) if difficulty is not None else ()
    return QuestionHealth(
        lesson.slug,
        lesson.number,
        lesson.title,
        question.key,
        question.text,
        shown(answers),
        difficulty,
        discrimination,
        options,
        found,
        None if difficulty is None else Percent.of(right, answers).percent,
    )


def _options(question: Question, chosen: Mapping[str, int], answers: int) -> tuple[Option, ...]:
    hidden = companions(chosen) if answers >= ENOUGH else frozenset(chosen)
    return tuple(
        Option(
            choice.key,
            choice.text,
            choice.key == question.correct,
            None if choice.key in hidden else chosen.get(choice.key, 0),
            answers >= ENOUGH and not chosen.get(choice.key),
        )
        for choice in question.choices
    )


def _chosen(session: Session, viewer: Staff) -> dict[Key, dict[str, int]]:
    """First answers by lesson, question and choice; a household answers a question once."""
    query = select(EventRow.lesson, QUESTION, CHOICE, func.count()).where(*_answered(viewer))
    found: dict[Key, dict[str, int]] = defaultdict(dict)
    for lesson, question, choice, count in session.execute(query.group_by(EventRow.lesson, QUESTION, CHOICE)):
        found[lesson, question][choice] = count
    return found


def _sums(session: Session, viewer: Staff) -> dict[Key, Sums]:
    """What the correlation of each question with the rest needs, added up in the database."""
    totals = (
        select(EventRow.household_id, func.sum(RIGHT).label("rights"), func.count().label("all"))
        .where(*_answered(viewer))
        .group_by(EventRow.household_id)
        .subquery()
    )
    rest = (totals.c.rights - RIGHT) * 1.0 / (totals.c.all - 1)
    columns: tuple[Any, ...] = (
        func.count(),
        func.sum(RIGHT),
        func.sum(rest),
        func.sum(rest * rest),
        func.sum(rest * RIGHT),
    )
    query = (
        select(EventRow.lesson, QUESTION, *columns)
        .join(totals, totals.c.household_id == EventRow.household_id)
        .where(*_answered(viewer), totals.c.all > 1)
        .group_by(EventRow.lesson, QUESTION)
    )
    return {
        (lesson, question): Sums(n, *(float(one) for one in sums))
        for lesson, question, n, *sums in session.execute(query)
    }


def _answered(viewer: Staff) -> list[Any]:
    return counted(Scope.every(viewer), Filters(), ("quiz_answered",))


def _places(session: Session, lesson: Lesson, now: datetime) -> tuple[dict[int, int], int, int]:
    """How many stopped at each place, how many completed, and how many began."""
    answered = (
        select(func.count())
        .where(AnswerRow.household_id == ProgressRow.household_id, AnswerRow.lesson == ProgressRow.lesson)
        .scalar_subquery()
    )
    is_done, has_acted = ProgressRow.completed_at.is_not(None), ProgressRow.action.is_not(None)
    since = ProgressRow.started_at < now - STOPPED_AFTER
    query = (
        select(is_done, has_acted, ProgressRow.card, answered, func.count())
        .join(HouseholdRow, HouseholdRow.id == ProgressRow.household_id)
        .where(ProgressRow.lesson == lesson.slug, COUNTED, is_done | since)
        .group_by(is_done, has_acted, ProgressRow.card, answered)
    )
    places: dict[int, int] = defaultdict(int)
    completed = started = 0
    for done, acted, card, answers, count in session.execute(query):
        started += count
        if done:
            completed += count
        else:
            places[_place(lesson, bool(acted), card, answers)] += count
    return dict(places), completed, started


def _place(lesson: Lesson, acted: bool, card: int, answers: int) -> int:
    """Cards first, then the action, then the questions."""
    cards = len(lesson.cards)
    if not acted and not answers:
        return min(card, cards)
    return min(cards + 1 + answers, cards + len(lesson.questions))


def _short(text: str) -> str:
    first = text.split("\n")[0]
    return first if len(first) <= LONGEST_WORDS else first[: LONGEST_WORDS - 1].rstrip() + "…"
