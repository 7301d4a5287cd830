"""One small question a day about what she learned, and silence when she does not want it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Consent, Household
from core.errors import UnknownLesson
from core.library import Library
from core.services import deliveries, households, lessons, privacy, reviews
from core.services.deliveries import Claimed, Sent
from core.storage.events import EventRow
from core.storage.reviews import RecallRow, ReviewRow
from tests.conftest import NOW, Cast

LESSON, DELICATE = "fondo-para-imprevistos", "si-me-amenazan"
TEN = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)  # ten in the morning at home, the day of the lesson


def do(session: Session, library: Library, who: Household, slug: str = LESSON, at: datetime = NOW) -> None:
    """Does the lesson and gets every question right."""
    lessons.open_lesson(session, library, who, slug, at)
    for question in library.lesson(slug, "es", "GT").questions:
        lessons.answer(session, library, who, slug, question.key, question.correct, at)
    session.flush()


def hear(session: Session, library: Library, at: datetime) -> list[Claimed]:
    """What is said at that hour, and heard."""
    reviews.plan_due(session, library, at)
    session.flush()
    claimed = deliveries.claim_due(session, at, 100)
    for one in claimed:
        deliveries.settle(session, one.delivery.id, Sent(1), at)
    session.flush()
    return claimed


def month(session: Session, library: Library, first: datetime = TEN, days: int = 30) -> Iterator[tuple[datetime, int]]:
    """Each hour of the days that follow, with how many questions came."""
    for hour in range(days * 24):
        at = first + timedelta(hours=hour)
        yield at, len(hear(session, library, at))


def test_a_question_comes_back_after_some_days_at_ten_in_the_morning(
    session: Session, cast: Cast, library: Library
) -> None:
    do(session, library, cast.ana)
    at = next(at for at, came in month(session, library) if came)
    assert at - TEN == timedelta(days=2)
    assert cast.ana.local(at).hour == 10


def test_what_she_got_wrong_comes_back_sooner_than_what_she_knew(
    session: Session, cast: Cast, library: Library
) -> None:
    question = library.lesson(LESSON, "es", "GT").questions[0]
    wrong = next(choice.key for choice in question.choices if choice.key != question.correct)
    lessons.answer(session, library, cast.ana, LESSON, question.key, wrong, NOW)
    lessons.answer(session, library, cast.beto, LESSON, question.key, question.correct, NOW)
    due = {row.household_id: row.due_at for row in session.scalars(select(ReviewRow))}
    assert due[cast.ana.id] < due[cast.beto.id]


def test_she_is_asked_once_a_day_at_most_however_much_she_learned(
    session: Session, cast: Cast, library: Library
) -> None:
    for lesson in library.lessons("es", "GT")[:10]:
        do(session, library, cast.ana, lesson.slug)
    days = [cast.ana.local(at).date() for at, came in month(session, library, days=10) for _ in range(came)]
    assert days
    assert len(days) == len(set(days))


def test_after_three_questions_left_lying_nothing_more_comes(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    assert sum(came for _, came in month(session, library, days=60)) == reviews.MOST_IGNORED


def test_a_lesson_wakes_the_questions_again_from_the_next_day_on(
    session: Session, cast: Cast, library: Library
) -> None:
    do(session, library, cast.ana)
    for _ in month(session, library):
        pass
    back = TEN + timedelta(days=30)
    do(session, library, cast.ana, "primero-aparto", back)
    came = [at for at, came in month(session, library, back, 5) if came]
    assert came[0] == back + timedelta(days=1)


def test_an_answer_counts_once_and_moves_the_question_away(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    at = next(at for at, came in month(session, library) if came)
    question = library.lesson(LESSON, "es", "GT").questions[0]
    for _ in range(2):
        told = reviews.recalled(session, library, cast.ana, LESSON, question.key, question.correct, at)
        assert told.graded.is_right
    session.flush()
    assert len(session.scalars(select(EventRow).where(EventRow.kind == "recall_answered")).all()) == 1
    row = session.get_one(ReviewRow, (cast.ana.id, LESSON, question.key))
    assert row.due_at > at + timedelta(days=3)


def test_each_option_answers_kindly_and_in_its_own_words(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    question = library.lesson(LESSON, "es", "GT").questions[0]
    said = {
        reviews.recalled(session, library, cast.ana, LESSON, question.key, choice.key, NOW).graded.feedback
        for choice in question.choices
    }
    assert len(said) == len(question.choices)


def test_an_option_that_does_not_exist_is_refused(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(UnknownLesson):
        reviews.recalled(session, library, cast.ana, LESSON, "para-que-es", "z", NOW)


def test_a_delicate_lesson_never_comes_back_by_itself(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana, DELICATE)
    assert session.scalars(select(ReviewRow)).all() == []
    assert sum(came for _, came in month(session, library)) == 0


def test_who_did_not_agree_to_be_written_to_is_not_asked(session: Session, cast: Cast, library: Library) -> None:
    households.set_consent(session, cast.ana.id, Consent.REMINDERS, False, NOW)
    do(session, library, cast.ana)
    assert sum(came for _, came in month(session, library)) == 0


def test_in_a_pause_nothing_comes_and_after_it_one_question_a_day(
    session: Session, cast: Cast, library: Library
) -> None:
    do(session, library, cast.ana)
    households.pause(session, cast.ana.id, TEN + timedelta(days=20), NOW)
    came = [at - TEN for at, came in month(session, library, days=23) for _ in range(came)]
    assert came == [timedelta(days=20), timedelta(days=21), timedelta(days=22)]


def test_a_question_that_its_author_took_away_is_forgotten(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    gone = replace(library, spanish={k: v for k, v in library.spanish.items() if k != LESSON}, _shelves={})
    assert reviews.plan_due(session, gone, TEN + timedelta(days=3)) == 0
    session.flush()
    assert session.scalars(select(ReviewRow)).all() == []
    assert session.get_one(RecallRow, cast.ana.id).next_at is None


def test_her_own_reminder_and_the_question_share_one_day_without_a_second_question(
    session: Session, cast: Cast, library: Library
) -> None:
    do(session, library, cast.ana)
    deliveries.note(session, cast.ana.id, Kind.REMINDER, "r1", TEN + timedelta(days=2))
    at = TEN + timedelta(days=2)
    # A second apart, as Telegram asks for in a chat.
    came = [one.delivery.kind for later in (0, 1) for one in hear(session, library, at + timedelta(seconds=later))]
    assert came == [Kind.REMINDER, Kind.RECALL]


def test_beto_is_not_asked_what_ana_learned(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    reviews.plan_due(session, library, TEN + timedelta(days=2))
    session.flush()
    assert [one.household.id for one in deliveries.claim_due(session, TEN + timedelta(days=2), 9)] == [cast.ana.id]


def test_nothing_of_it_is_left_when_she_asks_to_be_forgotten(session: Session, cast: Cast, library: Library) -> None:
    do(session, library, cast.ana)
    privacy.erase(session, cast.ana, NOW)
    assert session.scalars(select(ReviewRow)).all() == []
    assert session.scalars(select(RecallRow)).all() == []
