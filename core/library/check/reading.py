"""Can somebody with three years of school read it, and hear it in ninety seconds?"""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.lesson import Lesson
from core.domain.readability import ease, reading, seconds_aloud
from core.library.check.edition import Edition
from core.library.opening import spoken
from core.library.problems import Problem, Severity

#: INFLESZ: 65 and more is «bastante fácil», primary school. Flesch's bands lie close by.
LEAST_EASE, GOOD_EASE = 65, 75
MOST_WORDS_A_SENTENCE = 15
MOST_SECONDS = 90


def check(edition: Edition) -> Iterator[Problem]:
    language = edition.source.language
    if not edition.opened:
        return
    hardest = min(edition.opened, key=lambda country: ease(whole(edition.opened[country]), language))
    text = whole(edition.opened[hardest])
    score, counted = ease(text, language), reading(text, language)
    if score < GOOD_EASE:
        severity = Severity.ERROR if score < LEAST_EASE else Severity.WARNING
        yield edition.problem("ease", f"reads at {score:.0f} in {hardest}; {GOOD_EASE} is easy", severity)
    if counted.words_per_sentence > MOST_WORDS_A_SENTENCE:
        mean = f"{counted.words_per_sentence:.1f} words a sentence in {hardest}, at most {MOST_WORDS_A_SENTENCE}"
        yield edition.problem("sentences", mean)
    seconds = max(seconds_aloud(spoken(lesson), language) for lesson in edition.opened.values())
    if seconds > MOST_SECONDS:
        yield edition.problem("seconds", f"{seconds:.0f} seconds aloud, at most {MOST_SECONDS}")


def whole(lesson: Lesson) -> str:
    feedback = (choice.feedback for question in lesson.questions for choice in question.choices)
    return "\n".join([lesson.title, spoken(lesson), *feedback])
