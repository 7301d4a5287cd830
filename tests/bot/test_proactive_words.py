"""What Milpa says on its own account is read on locked screens: no amount, no digit of money, in any language."""

import re

import pytest

from bot.outgoing.messages import cuchubals, family, lessons, people, recall, reminders, remittances, visits
from core.domain.goals import Goal, GoalState
from core.domain.money import Money
from core.i18n import Catalogs
from core.library import Library
from tests.conftest import ROOT

MONEY = re.compile(r"\d|Q\s?\d|US\$|[$]")
CATALOGS = Catalogs(ROOT / "locales")


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("country", ["GT", "SV", "HN", "NI", "MX", "US"])
def test_no_pushed_lesson_and_no_recall_names_an_amount(library: Library, language: str, country: str) -> None:
    words = CATALOGS.words(language, country)
    for lesson in library.lessons(language, country):
        for said in (lessons.pushed(words, lesson, None), recall.teaser(words, lesson)):
            assert not MONEY.search(said), said


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_no_reminder_and_no_note_names_an_amount(language: str) -> None:
    words = CATALOGS.words(language)
    goal = Goal(1, "techo", Money.of(900, "GTQ"), "GTQ", None, GoalState.ACTIVE)
    for said in (
        reminders.due(words, "doña Ana", goal),
        reminders.due(words, None, None),
        family.some_news(words),
        people.help_asked(words),
        people.campaign_finished(words),
        reminders.what_for(words),
        cuchubals.evening(words),
        *(each(words, one) for each in (remittances.evening, remittances.day) for one in (goal, None)),
        visits.other_day(words, "Eva"),
        visits.unconfirmed(words, "Eva"),
        visits.how_was_it(words),
        visits.wanted(words),
    ):
        assert not MONEY.search(said), said
