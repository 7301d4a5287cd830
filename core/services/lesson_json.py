"""The figures of lessons, cards and questions as plain values, which the page, its JSON and its files all say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from core.domain.question_health import LessonStops, QuestionHealth
from core.services.statistics import LessonFigures
from core.services.statistics_json import percent


def lessons(figures: Iterable[LessonFigures], weights: Mapping[str, int]) -> dict[str, Any]:
    """By lesson. A figure that is hidden is null; so is the weight of a lesson changed since it was weighed."""
    return {one.lesson: _lesson(one) | {"bytes": weights.get(one.lesson)} for one in figures}


def _lesson(one: LessonFigures) -> dict[str, Any]:
    return {
        "sent": one.sent,
        "sent_started": one.sent_started,
        "sent_completed": one.sent_completed,
        "started": one.started,
        "completion": percent(one.completion),
        "finished": one.finished,
        "quiz": percent(one.quiz),
        "why": {str(why): households for why, households in one.why.items()},
    }


def questions(each: Iterable[QuestionHealth]) -> dict[str, Any]:
    """By «lesson.question»."""
    return {
        f"{one.lesson}.{one.question}": {
            "answers": one.answers,
            "right": one.percent,
            "discrimination": None if one.discrimination is None else f"{one.discrimination:.2f}",
            "findings": ", ".join(one.findings) if one.difficulty is not None else None,
            "option": {option.key: option.chosen for option in one.options},
        }
        for one in each
    }


def stops(told: LessonStops) -> dict[str, Any]:
    """Of one lesson, what it says in its order; places are counted from one."""
    places = enumerate(told.stops, 1)
    each = [
        {f"reached{place}": one.reached, f"stop{place}": one.households, f"seconds{place}": one.seconds}
        for place, one in places
    ]
    return {
        told.lesson: {
            "began": told.started,
            **{key: value for of_one in each for key, value in of_one.items()},
            "ended": told.completed,
        }
    }
