"""One lesson in one language, as written and as each country reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.domain.lesson import Lesson
from core.library.opening import open_edition
from core.library.problems import Problem, Severity
from core.library.prose import Reader
from core.library.shelf import Library
from core.library.source import LessonSource


class Part(StrEnum):
    TITLE = "title"
    CARD = "card"
    ACTION = "action"
    QUESTION = "question"
    CHOICE = "choice"
    FEEDBACK = "feedback"


@dataclass(frozen=True)
class Passage:
    """A stretch of text and where it stands."""

    part: Part
    text: str
    path: str
    line: int
    countries: tuple[str, ...]  #: () for all

    def problem(self, rule: str, problem: str, severity: Severity = Severity.ERROR) -> Problem:
        return Problem(self.path, self.line, rule, problem, severity)


@dataclass(frozen=True)
class Edition:
    source: LessonSource
    spanish: LessonSource
    readers: Mapping[str, Reader]
    opened: Mapping[str, Lesson]  #: by country; a country where it says nothing is absent

    def problem(self, rule: str, problem: str, severity: Severity = Severity.ERROR) -> Problem:
        return Problem(self.source.path, 1, rule, problem, severity)

    def passages(self) -> Iterator[Passage]:
        path, here = self.source.path, self.spanish.countries
        yield Passage(Part.TITLE, self.source.title, path, 1, here)
        for card in self.source.cards:
            yield Passage(Part.CARD, card.text, path, card.line, here)
        yield Passage(Part.ACTION, self.source.action.text, path, self.source.action.line, here)
        yield from self._quizzed()

    def _quizzed(self) -> Iterator[Passage]:
        path = self.source.quiz_path
        only = {question.key: question.countries for question in self.spanish.questions}
        for question in self.source.questions:
            here = only.get(question.key, ()) or self.spanish.countries
            yield Passage(Part.QUESTION, question.text, path, question.line, here)
            for choice in question.choices:
                yield Passage(Part.CHOICE, choice.text, path, choice.line, here)
                yield Passage(Part.FEEDBACK, choice.feedback, path, choice.line, here)


def editions(library: Library) -> Iterator[Edition]:
    """Every lesson in both languages; English as if it were fresh, for a stale one is read as well."""
    for slug, spanish in library.spanish.items():
        yield _edition(library, spanish, spanish)
        if slug in library.english:
            yield _edition(library, library.english[slug], spanish)


def _edition(library: Library, source: LessonSource, spanish: LessonSource) -> Edition:
    readers = {
        country: Reader(register, source.language, library.today) for country, register in library.registers.items()
    }
    opened = {country: open_edition(spanish, source, reader, ()) for country, reader in readers.items()}
    return Edition(source, spanish, readers, {c: lesson for c, lesson in opened.items() if lesson is not None})
