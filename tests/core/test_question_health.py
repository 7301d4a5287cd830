"""What the author hears of her questions: on planted faults, and against an independent working-out."""

import random
from dataclasses import dataclass
from datetime import timedelta
from statistics import correlation

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.domain.question_health import ENOUGH, Finding, QuestionHealth, Sums
from core.errors import NotForYou, UnknownLesson
from core.library import Library
from core.services import households, lessons, question_health
from core.services.lessons import Said
from tests.conftest import NOW, Cast

FIRST, SECOND, THIRD = "gano-o-pierdo", "fondo-para-imprevistos", "primero-aparto"
LATER = NOW + timedelta(days=10)


def neighbour(session: Session, number: int, *, counts: bool = True) -> Household:
    household = households.meet(session, 9000 + number, "es", "GT", "America/Guatemala", NOW)
    households.agree(session, household.id, NOW)
    return households.set_consent(session, household.id, Consent.STATISTICS, counts, NOW)


def health(session: Session, cast: Cast, library: Library) -> dict[tuple[str, str], QuestionHealth]:
    each = question_health.questions(session, cast.fidel, library, "GT")
    return {(one.lesson, one.question): one for one in each}


@dataclass
class School:
    """Neighbours who know more or less, and answer accordingly."""

    session: Session
    library: Library
    answered: dict[tuple[str, str], list[tuple[int, bool]]]

    def sit(self, people: int, seed: int = 7) -> None:
        chance = random.Random(seed)
        for number in range(people):
            who, knows = neighbour(self.session, number), chance.random()
            for slug in (FIRST, SECOND, THIRD):
                for question in self.library.lesson(slug, "es", "GT").questions:
                    is_right = chance.random() < knows
                    wrong = chance.choice([c.key for c in question.choices if c.key != question.correct])
                    choice = question.correct if is_right else wrong
                    lessons.answer(self.session, self.library, who, slug, question.key, choice, NOW)
                    self.answered.setdefault((slug, question.key), []).append((number, is_right))
        self.session.flush()

    def expected(self, key: tuple[str, str]) -> tuple[float, float]:
        """Difficulty and discrimination from the plain list of answers."""
        mine = dict(self.answered[key])
        rest = {
            who: [right for other, each in self.answered.items() if other != key for name, right in each if name == who]
            for who in mine
        }
        x = [float(right) for right in mine.values()]
        y = [sum(rest[who]) / len(rest[who]) for who in mine]
        return sum(x) / len(x), correlation(x, y)


@pytest.fixture
def school(session: Session, cast: Cast, library: Library) -> School:
    return School(session, library, {})


def test_difficulty_and_discrimination_are_those_of_the_plain_list(
    school: School, session: Session, cast: Cast, library: Library
) -> None:
    school.sit(60)
    found = health(session, cast, library)
    for key in school.answered:
        difficulty, discrimination = school.expected(key)
        assert found[key].difficulty == pytest.approx(difficulty)
        assert found[key].discrimination == pytest.approx(discrimination)
        assert found[key].answers == 60


def test_under_thirty_answers_nothing_is_said(school: School, session: Session, cast: Cast, library: Library) -> None:
    school.sit(ENOUGH - 1)
    for one in health(session, cast, library).values():
        assert (one.difficulty, one.discrimination, one.findings) == (None, None, ())
        assert all(option.chosen in (None, 0) for option in one.options)


def test_who_did_not_agree_to_be_counted_is_not(session: Session, cast: Cast, library: Library) -> None:
    question = library.lesson(FIRST, "es", "GT").questions[0]
    for number in range(ENOUGH):
        who = neighbour(session, number, counts=number > 0)
        lessons.answer(session, library, who, FIRST, question.key, question.correct, NOW)
    one = health(session, cast, library)[FIRST, question.key]
    assert (one.answers, one.difficulty) == (ENOUGH - 1, None)


def test_an_option_that_nobody_chose_and_a_question_that_all_know_are_named(
    session: Session, cast: Cast, library: Library
) -> None:
    question = library.lesson(FIRST, "es", "GT").questions[0]
    for number in range(ENOUGH):
        lessons.answer(session, library, neighbour(session, number), FIRST, question.key, question.correct, NOW)
    one = health(session, cast, library)[FIRST, question.key]
    assert one.findings == (Finding.TOO_EASY, Finding.IDLE_OPTION)
    assert [option.is_idle for option in one.options] == [not option.is_right for option in one.options]


def test_a_question_whose_right_answer_is_marked_wrongly_stands_upside_down(
    school: School, session: Session, cast: Cast, library: Library
) -> None:
    school.sit(40)
    question = library.lesson("a-donde-se-va", "es", "GT").questions[0]
    wrong = next(choice.key for choice in question.choices if choice.key != question.correct)
    scores = dict.fromkeys(range(40), 0)
    for each in school.answered.values():
        for number, is_right in each:
            scores[number] += is_right
    for number, score in scores.items():
        choice = wrong if score >= 3 else question.correct
        lessons.answer(session, library, neighbour(session, number), "a-donde-se-va", question.key, choice, NOW)
    one = health(session, cast, library)["a-donde-se-va", question.key]
    assert one.discrimination is not None
    assert one.discrimination < -0.5
    assert Finding.UPSIDE_DOWN in one.findings


def test_few_who_chose_an_option_are_not_shown_nor_can_they_be_worked_out(
    session: Session, cast: Cast, library: Library
) -> None:
    question = library.lesson(FIRST, "es", "GT").questions[0]
    wrong = next(choice.key for choice in question.choices if choice.key != question.correct)
    for number in range(40):
        choice = wrong if number < 2 else question.correct
        lessons.answer(session, library, neighbour(session, number), FIRST, question.key, choice, NOW)
    shown = {option.key: option.chosen for option in health(session, cast, library)[FIRST, question.key].options}
    assert shown[wrong] is None
    assert shown[question.correct] is None


def test_where_people_stop_is_told_in_the_words_of_the_card(session: Session, cast: Cast, library: Library) -> None:
    lesson = library.lesson(FIRST, "es", "GT")
    for number in range(26):
        who = neighbour(session, number)
        if number < 6:
            lessons.open_lesson(session, library, who, FIRST, NOW)
        elif number < 13:
            lessons.turn_to(session, library, who, FIRST, 2, NOW)
        elif number < 21:
            lessons.turn_to(session, library, who, FIRST, 3, NOW)
        else:
            lessons.say_action(session, library, who, FIRST, Said.LATER, NOW)
    session.flush()
    told = question_health.stops(session, cast.fidel, library, FIRST, "GT", LATER)
    assert told.started == 26
    assert [stop.households for stop in told.stops] == [6, 0, 7, 8, 5, 0]
    assert lesson.cards[0].plain.startswith(told.stops[0].words.rstrip("…"))
    assert told.stops[4].words.rstrip("…") in lesson.questions[0].text


def test_who_began_yesterday_has_not_stopped_yet(session: Session, cast: Cast, library: Library) -> None:
    for number in range(6):
        lessons.open_lesson(session, library, neighbour(session, number), FIRST, NOW)
    session.flush()
    told = question_health.stops(session, cast.fidel, library, FIRST, "GT", NOW + timedelta(days=1))
    assert (told.started, sum(stop.households or 0 for stop in told.stops)) == (0, 0)


def test_facilitators_and_delicate_lessons_are_left_out(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(NotForYou):
        question_health.questions(session, cast.eva, library, "GT")
    with pytest.raises(NotForYou):
        question_health.stops(session, cast.eva, library, FIRST, "GT", NOW)
    with pytest.raises(UnknownLesson):
        question_health.stops(session, cast.fidel, library, "si-me-amenazan", "GT", NOW)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 10)), min_size=ENOUGH, max_size=80))
def test_a_correlation_lies_between_minus_one_and_one_or_is_not_there(pairs: list[tuple[bool, int]]) -> None:
    x, y = [float(right) for right, _ in pairs], [score / 10 for _, score in pairs]
    both = zip(x, y, strict=True)
    sums = Sums(len(pairs), sum(x), sum(y), sum(v * v for v in y), sum(a * b for a, b in both))
    found = sums.correlation()
    if len(set(x)) == 1 or len(set(y)) == 1:
        assert found is None
    else:
        assert found == pytest.approx(correlation(x, y), abs=1e-6)
