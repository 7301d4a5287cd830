"""A few questions that a facilitator puts to her group: with options, a number, or some words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from statistics import median
from typing import Any

from core.domain.letters import LONGEST_CHOICE, MOST_CHOICES
from core.domain.statistics import SMALLEST_CELL, companions
from core.domain.words import one_line
from core.errors import (
    AnswersNotAlike,
    LetterEmpty,
    LetterTooLong,
    NumberUnreadable,
    PollNeedsChoices,
    TooManyQuestions,
)

MOST = 5
LONGEST_QUESTION, LONGEST_ANSWER = 200, 200
NUMBER = re.compile(r"\d{1,7}")
#: Into these a number falls in what leaves the programme.
BANDS = (0, 1, 3, 6, 11, 21, 51, 101, 501, 1001)


class Sort(StrEnum):
    CHOICE = "choice"
    NUMBER = "number"
    WORDS = "words"


@dataclass(frozen=True)
class Wording:
    """A question and its answers as they are read in one language."""

    text: str
    choices: tuple[str, ...] = ()

    @classmethod
    def of(cls, lines: str) -> Wording:
        """The question, and below it an answer in each line; without any it is answered in words.

        Raises LetterEmpty, LetterTooLong or PollNeedsChoices.
        """
        text, *rest = [one for line in lines.splitlines() if (one := one_line(line, 1000))] or [""]
        if not text:
            raise LetterEmpty()
        if len(text) > LONGEST_QUESTION:
            raise LetterTooLong(len(text), LONGEST_QUESTION)
        choices = tuple(dict.fromkeys(rest))
        if choices and not 2 <= len(choices) <= MOST_CHOICES:
            raise PollNeedsChoices(2, MOST_CHOICES)
        for one in choices:
            if len(one) > LONGEST_CHOICE:
                raise LetterTooLong(len(one), LONGEST_CHOICE)
        return cls(text, choices)


@dataclass(frozen=True)
class Question:
    """In its author's first language, and in others where she gave it; an answer is kept alike in all of them."""

    text: str
    sort: Sort
    choices: tuple[str, ...] = ()
    others: Mapping[str, Wording] = field(default_factory=dict)  #: by language

    @classmethod
    def of(cls, lines: str) -> Question:
        """Raises what a wording is refused for."""
        told = Wording.of(lines)
        return cls(told.text, Sort.CHOICE if told.choices else Sort.WORDS, told.choices)

    def also_in(self, language: str, lines: str) -> Question:
        """With as many answers, in the same order. Raises AnswersNotAlike, or what a wording is refused for."""
        told = Wording.of(lines)
        if len(told.choices) != len(self.choices):
            raise AnswersNotAlike(len(self.choices))
        return replace(self, others={**self.others, language: told})

    def read_in(self, language: str) -> Question:
        """As a household of that language reads it; as it was first written where nobody gave it in hers."""
        told = self.others.get(language)
        return replace(self, text=told.text, choices=told.choices) if told else self

    @property
    def other(self) -> Question:
        """Answered by a number instead of words, and the other way round."""
        sorts = {Sort.WORDS: Sort.NUMBER, Sort.NUMBER: Sort.WORDS}
        return replace(self, sort=sorts.get(self.sort, self.sort))

    def read(self, said: str) -> str:
        """What is kept of an answer: the place of an option, a whole number, or her words.

        Raises NumberUnreadable, LetterEmpty, or LetterTooLong.
        """
        match self.sort:
            case Sort.CHOICE:
                if not said.isascii() or not said.isdigit() or int(said) >= len(self.choices):
                    raise LetterEmpty()
                return str(int(said))
            case Sort.NUMBER:
                found = NUMBER.findall(said.replace(",", ""))
                if len(found) != 1:
                    raise NumberUnreadable()
                return str(int(found[0]))
            case Sort.WORDS:
                words = one_line(said, 4000)
                if not words:
                    raise LetterEmpty()
                if len(words) > LONGEST_ANSWER:
                    raise LetterTooLong(len(words), LONGEST_ANSWER)
                return words

    def said(self, kept: str) -> str:
        return self.choices[int(kept)] if self.sort is Sort.CHOICE else kept


@dataclass(frozen=True)
class Tally:
    """What was answered to one question; nothing that would point at somebody."""

    question: Question
    answered: int | None
    counts: Mapping[str, int | None]  #: of each option
    middle: float | None  #: of numbers: half said less
    words: tuple[str, ...]  #: in no order that says whose they are


def kept(questions: Sequence[Question]) -> list[dict[str, Any]]:
    return [
        {
            "text": one.text,
            "sort": str(one.sort),
            "choices": list(one.choices),
            "others": {language: asdict(told) for language, told in one.others.items()},
        }
        for one in questions
    ]


def opened(raw: Sequence[Mapping[str, Any]] | None) -> tuple[Question, ...]:
    return tuple(
        Question(one["text"], Sort(one["sort"]), tuple(one["choices"]), _others(one.get("others", {})))
        for one in raw or ()
    )


def _others(raw: Mapping[str, Mapping[str, Any]]) -> dict[str, Wording]:
    return {language: Wording(told["text"], tuple(told["choices"])) for language, told in raw.items()}


def with_one_more(questions: Sequence[Question], more: Question) -> tuple[Question, ...]:
    """Raises TooManyQuestions."""
    if len(questions) >= MOST:
        raise TooManyQuestions(MOST)
    return (*questions, more)


def tally(question: Question, answers: Sequence[str]) -> Tally:
    """`answers` as they are kept, one of each household."""
    if len(answers) < SMALLEST_CELL:
        return Tally(question, None if answers else 0, dict.fromkeys(question.choices), None, ())
    counts = {choice: sum(question.said(one) == choice for one in answers) for choice in question.choices}
    hidden = companions(counts)
    shown = {choice: None if choice in hidden else count for choice, count in counts.items()}
    middle = float(median(int(one) for one in answers)) if question.sort is Sort.NUMBER else None
    words = tuple(sorted(answers, key=str.casefold)) if question.sort is Sort.WORDS else ()
    return Tally(question, len(answers), shown, middle, words)


def band(number: int) -> str:
    """«6-10»: among its like a number points at nobody."""
    low = max(one for one in BANDS if one <= number)
    above = next((one for one in BANDS if one > number), None)
    if above is None:
        return f"{low}+"
    return str(low) if above == low + 1 else f"{low}-{above - 1}"
