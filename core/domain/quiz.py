"""Grading a quiz: the first answer counts, every answer teaches."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.lesson import Question


@dataclass(frozen=True)
class Graded:
    question: str
    choice: str
    is_right: bool
    is_first: bool
    feedback: str


def grade(question: Question, choice: str, earlier: str | None) -> Graded:
    """`earlier` is the choice she made the first time, if any. Raises KeyError for a choice that does not exist."""
    chosen = next((c for c in question.choices if c.key == choice), None)
    if chosen is None:
        raise KeyError(choice)
    return Graded(question.key, choice, choice == question.correct, earlier is None, chosen.feedback)
