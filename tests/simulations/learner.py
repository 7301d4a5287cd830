"""A learner simulated through the real services with the moved clock: what she would hear, day by day.

    python -m tests.simulations.learner      prints the weeks of a steady learner and of one who stays away a month

She begins with no lesson done, does one on each of her days, and answers a question that comes back if she is
there; she has forgotten with the probability that the spacing itself expects. Every hour the real plan, claim
and settle run, as the scheduler would.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Consent, Household
from core.domain.lesson import Question
from core.library import Library
from core.services import campaigns, deliveries, households, lessons, reminders, reviews
from core.services.deliveries import Claimed, Sent
from core.storage.database import Database

ROOT = Path(__file__).parents[2]
#: Tuesday 24 November 2026, seven in the morning in Guatemala.
BEGIN = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
DAYS = 61
REMEMBERS = 0.9
LESSON_HOUR, ANSWER_HOUR = 19, 12


@dataclass
class Diary:
    """What happened on each of her days."""

    days: int
    lessons: dict[int, str] = field(default_factory=dict)
    asked: dict[int, list[str]] = field(default_factory=dict)
    answered: dict[int, bool] = field(default_factory=dict)

    def weeks(self) -> Iterator[tuple[int, list[str], int, int, int]]:
        """The week, its lessons, questions that came, answered, right."""
        for week in range((self.days + 6) // 7):
            span = range(week * 7, min(week * 7 + 7, self.days))
            came = sum(len(self.asked.get(day, ())) for day in span)
            told = [self.answered[day] for day in span if day in self.answered]
            yield week + 1, [self.lessons[day] for day in span if day in self.lessons], came, len(told), sum(told)


class Learner:
    def __init__(self, session: Session, library: Library, is_there: Callable[[int], bool], seed: int = 1) -> None:
        self._session, self._library, self._is_there = session, library, is_there
        self._chance = random.Random(seed)
        self.her = _agreed(session)
        self._lying: tuple[str, str] | None = None

    def live(self, days: int = DAYS, lesson_each: int = 2) -> Diary:
        diary = Diary(days)
        for day in range(days):
            for hour in range(24):
                at = BEGIN + timedelta(days=day, hours=hour)
                self._hear(diary, day, at)
                local = self.her.local(at).hour
                if not self._is_there(day):
                    self._lying = None
                elif local == ANSWER_HOUR:
                    self._answer(diary, day, at)
                elif local == LESSON_HOUR and day % lesson_each == 0:
                    self._learn(diary, day, at)
        return diary

    def _hear(self, diary: Diary, day: int, at: datetime) -> None:
        reminders.plan_due(self._session, at)
        campaigns.plan_due(self._session, at)
        reviews.plan_due(self._session, self._library, at)
        self._session.flush()
        for one in deliveries.claim_due(self._session, at, 100):
            deliveries.settle(self._session, one.delivery.id, Sent(1), at)
            self._note(diary, day, one)
        self._session.flush()

    def _note(self, diary: Diary, day: int, heard: Claimed) -> None:
        assert heard.delivery.kind is Kind.RECALL
        facts = heard.delivery.facts
        self._lying = (facts["lesson"], facts["question"])
        diary.asked.setdefault(day, []).append(self._library.lesson(facts["lesson"], "es", "GT").number)

    def _answer(self, diary: Diary, day: int, at: datetime) -> None:
        if self._lying is None:
            return
        slug, key = self._lying
        _, question = reviews.question_of(self._library, self.her, slug, key)
        told = reviews.recalled(self._session, self._library, self.her, slug, key, self._choice(question), at)
        diary.answered[day] = told.graded.is_right
        self._lying = None

    def _learn(self, diary: Diary, day: int, at: datetime) -> None:
        lesson = lessons.next_lesson(self._session, self._library, self.her)
        if lesson is None:
            return
        diary.lessons[day] = lesson.number
        lessons.open_lesson(self._session, self._library, self.her, lesson.slug, at)
        for question in lesson.questions:
            choice = self._choice(question)
            lessons.answer(self._session, self._library, self.her, lesson.slug, question.key, choice, at)
        self._session.flush()

    def _choice(self, question: Question) -> str:
        if self._chance.random() < REMEMBERS:
            return question.correct
        return self._chance.choice([choice.key for choice in question.choices if choice.key != question.correct])


def steady(_: int) -> bool:
    return True


def away_a_month(day: int) -> bool:
    """There for ten days, away for thirty, back for the rest."""
    return not 10 <= day < 40


def simulate(folder: Path, library: Library, is_there: Callable[[int], bool]) -> Diary:
    database = Database(f"sqlite:///{folder}/learner.db")
    database.upgrade()
    try:
        with database.write() as session:
            return Learner(session, library, is_there).live()
    finally:
        database.close()


def _agreed(session: Session) -> Household:
    household = households.meet(session, 1001, "es", "GT", "America/Guatemala", BEGIN)
    households.agree(session, household.id, BEGIN)
    return households.set_consent(session, household.id, Consent.REMINDERS, True, BEGIN)


def table(diary: Diary) -> str:
    head = "| semana | lecciones, en su orden | preguntas que vinieron | contestadas | bien |\n|---|---|---|---|---|\n"
    rows = (
        f"| {week} | {' · '.join(done) or '—'} | {came} | {told} | {right} |\n"
        for week, done, came, told, right in diary.weeks()
    )
    return head + "".join(rows)


def main() -> None:
    library = Library.read(ROOT / "content", date(2026, 11, 24))
    for name, is_there in (("Constante", steady), ("Se va treinta días", away_a_month)):
        with tempfile.TemporaryDirectory() as folder:
            diary = simulate(Path(folder), library, is_there)
        most = max((len(asked) for asked in diary.asked.values()), default=0)
        print(f"### {name}\n\n{table(diary)}\nLo más en un día: {most} pregunta.\n")


if __name__ == "__main__":
    main()
