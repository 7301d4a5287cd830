"""A question teaches only if it cannot be guessed from its looks, and if every answer is met kindly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.domain.lesson import Question
from core.library.check.edition import Edition
from core.library.check.words import BLAME, KEYWORDS
from core.library.problems import Problem
from core.library.shelf import Library

#: The right answer may be the longest, but not by so much that its length gives it away.
GIVEAWAY = 1.4
#: A letter that is right more often than this would be learnt instead of the lesson.
MOST_ON_ONE_LETTER = 0.5
ENOUGH_QUESTIONS = 9


def check(edition: Edition) -> Iterator[Problem]:
    lines = {question.key: question.line for question in edition.source.questions}
    seen: set[tuple[str, str]] = set()
    for country, lesson in edition.opened.items():
        for question in lesson.questions:
            for rule, problem in _faults(question, edition.source.language):
                if (question.key, rule) not in seen:
                    seen.add((question.key, rule))
                    where = f"{question.key} in {country}: {problem}"
                    yield Problem(edition.source.quiz_path, lines[question.key], rule, where)


def check_positions(library: Library) -> Iterator[Problem]:
    right = Counter(q.correct for lesson in library.spanish.values() for q in lesson.questions)
    total = right.total()
    for letter, times in right.items():
        if total >= ENOUGH_QUESTIONS and times > MOST_ON_ONE_LETTER * total:
            yield Problem("es", 1, "position", f"«{letter}» is right in {times} of {total} questions: shuffle")


def _faults(question: Question, language: str) -> Iterator[tuple[str, str]]:
    if not 2 <= len(question.choices) <= 4:
        yield "choices", f"{len(question.choices)} choices; two to four"
    if len({choice.text.casefold() for choice in question.choices}) < len(question.choices):
        yield "choices", "two choices say the same"
    if len({choice.feedback for choice in question.choices}) < len(question.choices):
        yield "feedback", "each choice has feedback of its own"
    yield from _lengths(question)
    for choice in question.choices:
        if choice.text.casefold().strip(" .¿?¡!") in KEYWORDS:
            yield "keyword", f"«{choice.text}» is a word that the bot obeys"
        blamed = BLAME[language].search(choice.feedback)
        if blamed:
            yield "blame", f"«{blamed[0]}» scolds; say what helps instead"


def _lengths(question: Question) -> Iterator[tuple[str, str]]:
    sizes = {choice.key: len(choice.text) for choice in question.choices}
    if len(sizes) < 2:
        return
    right = sizes.pop(question.correct)
    mean = sum(sizes.values()) / len(sizes)
    if right > max(sizes.values()) and right > GIVEAWAY * mean:
        yield "giveaway", f"the right answer has {right} characters, the others {mean:.0f} on average"
    if max(right, *sizes.values()) > 2 * min(right, *sizes.values()) + 6:
        yield "giveaway", "the choices are of very unlike length"
