"""The gate on what households really read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.library import Library, Severity, check

CONTENT = Path(__file__).parents[2] / "content"
#: A fixed day: an expired fact is a reminder for a coordinator, not a reason for the tests to turn red by themselves.
TODAY = date(2026, 11, 24)


def test_the_content_has_no_fault_that_closes_the_gate() -> None:
    faults = [str(problem) for problem in check(CONTENT, TODAY) if problem.severity is Severity.ERROR]
    assert faults == []


def test_ten_years_on_every_lesson_still_opens_with_its_facts_silent() -> None:
    late = Library.read(CONTENT, date(2036, 11, 24))
    for country in late.registers:
        for language in ("es", "en"):
            for lesson in late.lessons(language, country):
                shown = "".join([*(card.text for card in lesson.cards), lesson.action.text])
                assert not set("{}[]|") & set(shown), (lesson.slug, country, language)
