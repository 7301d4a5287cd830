"""The word of the day: the same for a group all day, another tomorrow, and not to be guessed from another group's."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from core.domain.day_word import WORDS, word_of
from core.services import day_words
from tests.conftest import NOW, Cast

TODAY = NOW.date()


def test_it_is_the_same_all_day_and_another_tomorrow_elsewhere_and_with_another_secret() -> None:
    word = word_of("a secret", 1, TODAY)
    assert word_of("a secret", 1, TODAY) == word
    others = {
        word_of("a secret", 1, TODAY + timedelta(days=1)),
        word_of("a secret", 2, TODAY),
        word_of("another", 1, TODAY),
    }
    assert word not in others


def test_a_year_of_words_repeats_itself_little() -> None:
    year = [word_of("a secret", 1, date(2026, 1, 1) + timedelta(days=n)) for n in range(365)]
    assert len(set(year)) > 340


def test_the_words_are_told_apart_by_their_first_letters() -> None:
    assert len(WORDS) == len({word[:4] for word in WORDS}) == 64


def test_she_and_her_facilitator_have_the_same_and_another_facilitator_has_not(session: Session, cast: Cast) -> None:
    hers = day_words.of_household(session, cast.ana, "a secret", TODAY)
    evas = [one.word for one in day_words.of_staff(session, cast.eva, "a secret", TODAY)]
    olgas = [one.word for one in day_words.of_staff(session, cast.olga, "a secret", TODAY)]
    assert evas == [hers]
    assert hers not in olgas
