"""Every gap can be filled in every country, and what we may not tell lists itself."""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.facts import Confidence
from core.library.check.edition import Edition, Passage
from core.library.problems import Problem, Severity
from core.library.prose import AMOUNT, Reader, gaps
from core.library.shelf import Library
from core.library.source import LessonSource


def check(edition: Edition) -> Iterator[Problem]:
    known = {"currency"} | {key for reader in edition.readers.values() for key in reader.facts.facts}
    for passage in edition.passages():
        for key in gaps(passage.text):
            if key not in known and not AMOUNT.fullmatch(key):
                yield passage.problem("fact", f"no register knows «{key}»")
        for country in passage.countries or edition.opened:
            if country in edition.readers:
                yield from _unfilled(passage, edition.readers[country], known)


def _unfilled(passage: Passage, reader: Reader, known: set[str]) -> Iterator[Problem]:
    for key in reader.unfilled(passage.text):
        if key not in known:
            continue
        country, fact = reader.facts.country, reader.facts.facts.get(key)
        expired = fact is not None and fact.confidence is Confidence.VERIFIED
        severity = Severity.WARNING if expired else Severity.ERROR
        why = "has expired" if expired else "is not verified"
        yield passage.problem("fact", f"«{key}» {why} in {country}: put it in [… | what to say instead]", severity)


def check_registers(library: Library) -> Iterator[Problem]:
    """What needs somebody to ask and renew: the expired, and what lessons would say if it were verified."""
    sources = [*library.spanish.values(), *library.english.values()]
    used = {key for source in sources for text in _texts(source) for key in gaps(text)}
    for country, register in library.registers.items():
        for key, fact in register.facts.items():
            path = f"facts/{country}.yml"
            if fact.is_expired(library.today):
                expired = f"«{key}» was to be checked again by {fact.recheck_by}"
                yield Problem(path, 1, "expired", expired, Severity.WARNING)
            elif key in used and fact.confidence is not Confidence.VERIFIED:
                unverified = f"«{key}» is used in lessons but its confidence is {fact.confidence}"
                yield Problem(path, 1, "unverified", unverified, Severity.WARNING)


def _texts(source: LessonSource) -> Iterator[str]:
    yield from (source.title, source.action.text)
    yield from (card.text for card in source.cards)
    for question in source.questions:
        yield question.text
        yield from (text for choice in question.choices for text in (choice.text, choice.feedback))
