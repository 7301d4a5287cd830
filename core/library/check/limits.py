"""How much fits in ninety seconds, on a small screen, on prepaid data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.lesson import Lesson
from core.library.check.edition import Edition, Part, Passage
from core.library.problems import Problem

MOST_CARDS = 3
MOST_FIGURES = 2  #: «10 de cada 100» is one idea; figures of a declared sum are not counted
MOST_BYTES = 5_000
MOST_CHARACTERS = {
    Part.TITLE: 36,  #: what a button of the list shows in one line
    Part.CARD: 450,
    Part.ACTION: 160,
    Part.QUESTION: 110,
    Part.CHOICE: 40,
    Part.FEEDBACK: 160,
}
QUOTES = frozenset('«»“”"')
FIGURE = re.compile(r"\{Q(\d+(?:\.\d+)?)\}|(?<![\w.{])(\d[\d,]*(?:\.\d+)?)")


def check(edition: Edition) -> Iterator[Problem]:
    yield from _counts(edition)
    for passage in edition.passages():
        yield from _length(edition, passage)
        yield from _quoted(passage)
    for country, lesson in edition.opened.items():
        if _bytes(lesson) > MOST_BYTES:
            weight = f"{_bytes(lesson)} bytes in {country}, at most {MOST_BYTES}"
            yield edition.problem("weight", weight)
    figures = {figure for card in edition.source.cards for figure in figures_of(card.text)} - summed(edition)
    if len(figures) > MOST_FIGURES:
        yield edition.problem("figures", f"too many figures to keep in mind: {', '.join(sorted(figures))}")


def _counts(edition: Edition) -> Iterator[Problem]:
    cards, questions = len(edition.source.cards), len(edition.source.questions)
    if not 1 <= cards <= MOST_CARDS:
        yield edition.problem("limits", f"{cards} cards; a lesson has one to {MOST_CARDS}")
    if not questions:
        yield edition.problem("limits", "a lesson asks at least one question")
    if len(edition.source.topics) < 2:
        yield edition.problem("limits", "name at least two topics in the learner's own words: search lives on them")
    for country in edition.readers:
        opened = edition.opened.get(country)
        if opened is None and not edition.spanish.countries:
            yield edition.problem("hidden", f"nothing of it can be told in {country}")
        if opened is not None and not 1 <= len(opened.questions) <= 2:
            yield edition.problem("limits", f"{len(opened.questions)} questions in {country}; one or two")


def _quoted(passage: Passage) -> Iterator[Problem]:
    """The bot sets a title in quotation marks; in a title of its own they would stand twice."""
    if passage.part is Part.TITLE and QUOTES.intersection(passage.text):
        yield passage.problem("quotes", "a title has no quotation marks: the bot sets it in its own")


def _length(edition: Edition, passage: Passage) -> Iterator[Problem]:
    most = MOST_CHARACTERS[passage.part]
    said = {country: len(reader.fill(passage.text)) for country, reader in edition.readers.items()}
    country = max(said, key=lambda one: said[one])
    if said[country] > most:
        length = f"this {passage.part} has {said[country]} characters in {country}, at most {most}"
        yield passage.problem("length", length)


def _bytes(lesson: Lesson) -> int:
    quizzed = [p for q in lesson.questions for c in q.choices for p in (q.text, c.text, c.feedback)]
    return len("".join([*(card.text for card in lesson.cards), lesson.action.text, *quizzed]).encode())


def figures_of(text: str) -> set[str]:
    """The figures a reader must hold, as bare numbers; facts by key are not among them."""
    return {(amount or plain.replace(",", "")).rstrip(".") for amount, plain in FIGURE.findall(text)}


def summed(edition: Edition) -> set[str]:
    """The figures that a declared sum explains."""
    sums = [*edition.spanish.sums, *(question.sum for question in edition.spanish.questions)]
    return {figure for one in sums for figure in re.findall(r"\d+(?:\.\d+)?", one)}
