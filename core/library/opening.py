"""From what an author wrote to what one household reads."""

from __future__ import annotations

import math
from dataclasses import replace

from core.domain.lesson import Action, Card, Choice, Lesson, Question
from core.domain.readability import seconds_aloud
from core.library.prose import Reader
from core.library.source import ChoiceSource, LessonSource, QuestionSource


def open_lesson(
    spanish: LessonSource, english: LessonSource | None, reader: Reader, tracks: tuple[str, ...]
) -> Lesson | None:
    """None where the lesson has nothing to say. Stale or missing English is served in Spanish, never half."""
    stale = english is not None and is_stale(english, spanish)
    if reader.language == "en" and english is not None and not stale:
        return open_edition(spanish, english, reader, tracks)
    lesson = open_edition(spanish, spanish, replace(reader, language="es"), tracks)
    return replace(lesson, stale=stale) if lesson is not None else None


def is_stale(english: LessonSource, spanish: LessonSource) -> bool:
    return english.translates != spanish.hash


def open_edition(spanish: LessonSource, words: LessonSource, reader: Reader, tracks: tuple[str, ...]) -> Lesson | None:
    """Structure and right answers from the Spanish, words from the edition given."""
    cards = tuple(Card(text) for text in map(reader.fill, (card.text for card in words.cards)) if text)
    if not cards or not _is_for(spanish.countries, reader):
        return None
    lesson = Lesson(
        slug=spanish.slug,
        number=spanish.number,
        module=spanish.place[0],
        title=reader.fill(words.title),
        minutes=1,
        tracks=tracks,
        sensitive=spanish.sensitive,
        after=spanish.after,
        topics=words.topics or spanish.topics,
        cards=cards,
        action=Action(reader.fill(words.action.text), spanish.link),
        questions=_questions(spanish, words, reader),
        language=words.language,
        stale=False,
    )
    return replace(lesson, minutes=max(1, math.ceil(seconds_aloud(spoken(lesson), lesson.language) / 60)))


def spoken(lesson: Lesson) -> str:
    """Everything that is read before she answers."""
    asked = [part for q in lesson.questions for part in (q.text, *(f"{choice.text}." for choice in q.choices))]
    return "\n".join([*(card.plain for card in lesson.cards), lesson.action.text, *asked])


def _questions(spanish: LessonSource, words: LessonSource, reader: Reader) -> tuple[Question, ...]:
    said = {question.key: question for question in words.questions}
    opened = (
        _question(question, said[question.key], reader)
        for question in spanish.questions
        if question.key in said and _is_for(question.countries, reader)
    )
    return tuple(question for question in opened if question is not None)


def _question(spanish: QuestionSource, words: QuestionSource, reader: Reader) -> Question | None:
    """None when its sentence or its right answer cannot be told here."""
    said = {choice.key: choice for choice in words.choices}
    opened = (_choice(said[choice.key], reader) for choice in spanish.choices if choice.key in said)
    choices = tuple(choice for choice in opened if choice.text and choice.feedback)
    text = reader.fill(words.text)
    if not text or spanish.correct not in {choice.key for choice in choices}:
        return None
    return Question(spanish.key, text, choices, spanish.correct)


def _choice(choice: ChoiceSource, reader: Reader) -> Choice:
    return Choice(choice.key, reader.fill(choice.text), reader.fill(choice.feedback))


def _is_for(countries: tuple[str, ...], reader: Reader) -> bool:
    return not countries or reader.facts.country in countries
