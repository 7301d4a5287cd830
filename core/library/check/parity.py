"""English says the same as Spanish: same cards, same questions, same gaps, and made from today's Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from core.library.opening import is_stale
from core.library.problems import Problem
from core.library.prose import GROUP, gaps
from core.library.shelf import Library
from core.library.source import LessonSource


def check(library: Library) -> Iterator[Problem]:
    for slug, english in library.english.items():
        if slug not in library.spanish:
            yield Problem(english.path, 1, "parity", "there is no Spanish lesson with this slug")
    for slug, spanish in library.spanish.items():
        found = library.english.get(slug)
        if found is None:
            yield Problem(spanish.path, 1, "parity", "there is no English translation that can be read")
        else:
            yield from _compare(spanish, found)


def _compare(spanish: LessonSource, english: LessonSource) -> Iterator[Problem]:
    if is_stale(english, spanish):
        yield Problem(english.path, 1, "stale", f"the Spanish has changed since; once read again: {spanish.hash}")
    if len(english.cards) != len(spanish.cards):
        cards = f"{len(english.cards)} cards, the Spanish {len(spanish.cards)}"
        yield Problem(english.path, 1, "parity", cards)
    if _keys(english) != _keys(spanish):
        missing = ", ".join(sorted(_keys(english) ^ _keys(spanish)))
        yield Problem(english.quiz_path, 1, "parity", f"questions and choices differ: {missing}")
    if _gaps(english) != _gaps(spanish):
        missing = ", ".join(sorted(_gaps(english) ^ _gaps(spanish)))
        yield Problem(english.path, 1, "parity", f"only one of the languages uses: {missing}")


def _keys(lesson: LessonSource) -> set[str]:
    return {f"{question.key}/{choice.key}" for question in lesson.questions for choice in question.choices}


def _gaps(lesson: LessonSource) -> set[str]:
    """The facts, the amounts and the countries that the lesson distinguishes, in its prose and in its quiz."""
    prose = [lesson.title, *(card.text for card in lesson.cards), lesson.action.text]
    quizzed = [part for q in lesson.questions for c in q.choices for part in (q.text, c.text, c.feedback)]
    return {f"{gap} in the cards" for gap in _told(prose)} | {f"{gap} in the quiz" for gap in _told(quizzed)}


def _told(texts: list[str]) -> set[str]:
    text = "\n".join(texts)
    countries = {f"[{group['only']}: …]" for group in GROUP.finditer(text) if group["only"]}
    return countries | {f"{{{key}}}" for key in gaps(text)}
