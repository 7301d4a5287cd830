"""One question a day at most about what was learned, chosen by FSRS; it stops by itself when it is not wanted.

Spacing by the fsrs package without learning steps of minutes, which suit flash cards and not a chat; the answer
is two-valued: right is Good, wrong is Again. After missed days nothing piles up: one question, the longest
overdue, and the next one a day later. Lessons that are opened by the learner only never come back on their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from fsrs import Card, Rating, Scheduler
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState, Kind
from core.domain.household import Consent, Household
from core.domain.lesson import Lesson, Question
from core.domain.quiz import Graded, grade
from core.errors import UnknownLesson
from core.library import Library
from core.services.deliveries import note
from core.services.households import group_of
from core.storage import events, households, reviews
from core.storage.reviews import RecallRow, ReviewRow

#: After so many questions left lying in a row nothing more is asked, until she does a lesson or answers one.
MOST_IGNORED = 3
#: No hour has evidence; the middle of the morning disturbs least.
HOUR = time(10, 0)

SPACING = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
WAITING = (DeliveryState.DUE, DeliveryState.SENDING)
HEARD = (DeliveryState.SENT, DeliveryState.UNCERTAIN)


@dataclass(frozen=True)
class Recalled:
    lesson: Lesson
    question: Question
    graded: Graded


def learned(session: Session, household: Household, lesson: Lesson, graded: Graded, now: datetime) -> None:
    """A first answer in a lesson: from now on the question may come back."""
    if not lesson.sensitive:
        _grade(session, household, lesson.slug, graded, now)
    restart(session, household, now)


def restart(session: Session, household: Household, now: datetime) -> None:
    """She is with us again: what was left lying is forgiven, and the next question comes tomorrow at the earliest."""
    row = reviews.recall(session, household.id)
    row.ignored = 0
    # One that still waits for its turn stays on the books, or two of them would come.
    if row.asked is not None and reviews.became(session, row.asked) not in WAITING:
        row.asked = None
    row.next_at = _when(session, household, now)


def question_of(library: Library, household: Household, slug: str, key: str) -> tuple[Lesson, Question]:
    """Raises UnknownLesson when the question is no longer there."""
    lesson = library.lesson(slug, household.language, household.country)
    question = lesson.question(key)
    if question is None:
        raise UnknownLesson(slug)
    return lesson, question


def recalled(
    session: Session, library: Library, household: Household, slug: str, key: str, choice: str, now: datetime
) -> Recalled:
    """Grades the answer to a question that came back. Raises UnknownLesson when question or choice is gone."""
    lesson, question = question_of(library, household, slug, key)
    if choice not in {option.key for option in question.choices}:
        raise UnknownLesson(slug)
    graded = grade(question, choice, None)
    row = reviews.of(session, household.id, slug, key)
    # A button pressed again, or long after, teaches and does not count twice.
    if row is not None and row.due_at <= now:
        _grade(session, household, slug, graded, now)
        facts = {"question": key, "choice": choice, "right": graded.is_right}
        group_id = group_of(session, household.id)
        events.happened(session, "recall_answered", household.id, now, group_id=group_id, lesson=slug, facts=facts)
        restart(session, household, now)
    return Recalled(lesson, question, graded)


def plan_due(session: Session, library: Library, now: datetime, limit: int = 500) -> int:
    """Writes the delivery of the day's question for each household whose turn it is. Returns how many."""
    rows = reviews.whose_turn(session, now, limit)
    if not rows:
        return 0
    known = households.by_ids(session, [row.household_id for row in rows])
    return sum(_plan(session, library, row, known[row.household_id], now) for row in rows)


def _plan(session: Session, library: Library, row: RecallRow, household: Household, now: datetime) -> bool:
    if row.asked is not None and not _close_last(session, row):
        row.next_at = _tomorrow(household, now)
        return False
    if row.ignored >= MOST_IGNORED or not _may_be_asked(household):
        row.next_at = None
        return False
    due = _first_due(session, library, household, now)
    if due is None or _is_paused(household, now):
        row.next_at = _when(session, household, now)
        return False
    row.next_at = _tomorrow(household, now)
    row.asked = f"recall:{household.id}:{household.local(now).date()}"
    note(session, household.id, Kind.RECALL, row.asked, now, lesson=due.lesson, question=due.question)
    return True


def _close_last(session: Session, row: RecallRow) -> bool:
    """What became of the question before; one that she heard and let lie counts. False while it still waits."""
    assert row.asked is not None
    became = reviews.became(session, row.asked)
    if became in WAITING:
        return False
    row.ignored += became in HEARD
    row.asked = None
    return True


def _may_be_asked(household: Household) -> bool:
    return household.is_active and not household.blocked and household.agreed_to(Consent.REMINDERS)


def _is_paused(household: Household, now: datetime) -> bool:
    return household.paused_until is not None and now < household.paused_until


def _first_due(session: Session, library: Library, household: Household, now: datetime) -> ReviewRow | None:
    """The longest overdue of those that may still be asked; what its author took away or made delicate is forgotten."""
    for row in reviews.all_due(session, household.id, now):
        if _comes_back(library, household, row):
            return row
        session.delete(row)
    session.flush()
    return None


def _comes_back(library: Library, household: Household, row: ReviewRow) -> bool:
    try:
        lesson, _ = question_of(library, household, row.lesson, row.question)
    except UnknownLesson:
        return False
    return not lesson.sensitive


def _grade(session: Session, household: Household, slug: str, graded: Graded, now: datetime) -> None:
    row = reviews.of(session, household.id, slug, graded.question)
    card = Card.from_json(row.card) if row else Card(card_id=0, due=now)
    card, _ = SPACING.review_card(card, Rating.Good if graded.is_right else Rating.Again, now)
    if row is None:
        row = ReviewRow(household_id=household.id, lesson=slug, question=graded.question)
        session.add(row)
    row.card, row.due_at = card.to_json(), card.due
    session.flush()


def _when(session: Session, household: Household, now: datetime) -> datetime | None:
    """The first ten o'clock, not before tomorrow, at which a question is due."""
    earliest = reviews.earliest(session, household.id)
    return None if earliest is None else max(_ten_from(household, earliest), _tomorrow(household, now))


def _tomorrow(household: Household, now: datetime) -> datetime:
    return _at_ten(household, household.local(now) + timedelta(days=1))


def _ten_from(household: Household, moment: datetime) -> datetime:
    """The first ten o'clock at or after the moment."""
    today = _at_ten(household, household.local(moment))
    return today if today >= moment else _at_ten(household, household.local(moment) + timedelta(days=1))


def _at_ten(household: Household, local: datetime) -> datetime:
    return datetime.combine(local.date(), HOUR, ZoneInfo(household.zone))
