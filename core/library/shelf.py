"""The library: every lesson, read once at start, opened for a language and a country."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core.domain.facts import CountryFacts, Fact
from core.domain.lesson import Lesson
from core.errors import ContentError, UnknownLesson
from core.library import finding
from core.library.finding import Signpost
from core.library.modules import Module, read_modules
from core.library.opening import open_lesson
from core.library.prose import Reader
from core.library.register import read_registers
from core.library.source import LessonSource, read_lesson
from core.library.weights import read_weights
from core.library.yaml_nodes import read as read_yaml

#: Whose path a household without a track walks.
HOUSEHOLD = "household"

MOST_DAYS = 3

Shelf = dict[str, Lesson]


@dataclass(frozen=True)
class Library:
    spanish: Mapping[str, LessonSource]
    english: Mapping[str, LessonSource]
    registers: dict[str, CountryFacts]
    paths: Mapping[str, tuple[str, ...]]  #: track → numbers in the order of learning
    today: date
    modules: Mapping[int, Module] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)  #: bytes on her line, where they were weighed as they are
    _shelves: dict[tuple[str, str], Shelf] = field(default_factory=dict, compare=False, repr=False)
    _signposts: dict[tuple[str, str], tuple[Signpost, ...]] = field(default_factory=dict, compare=False, repr=False)
    _days: dict[date, Library] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def read(cls, root: Path, today: date) -> Library:
        """Raises ContentError(path, line, problem) at the first thing that cannot be served."""
        spanish = {slug: read_lesson(root, "es", slug) for slug in slugs(root, "es")}
        english = {slug: read_lesson(root, "en", slug) for slug in slugs(root, "en")}
        for one in spanish.values():
            for slug in one.after:
                if slug not in spanish:
                    raise ContentError(one.path, 1, f"«after» names «{slug}», which does not exist")
        registers, paths, modules = read_registers(root), read_paths(root), read_modules(root)
        return cls(spanish, english, registers, paths, today, modules, read_weights(root, spanish))

    def on(self, today: date) -> Library:
        """The same books on another day: a fact may have expired overnight. Asked again, it gives the same ones."""
        if today == self.today:
            return self
        if today not in self._days:
            # Two days at once are enough for every zone on earth; a third is yesterday's.
            for old in sorted(self._days)[: -MOST_DAYS + 1]:
                self._days.pop(old, None)
            self._days[today] = replace(self, today=today, _shelves={}, _signposts={}, _days={})
        return self._days[today]

    def renewed(self, facts: Iterable[tuple[str, Fact]]) -> Library:
        """With the facts that a coordinator has renewed since the files were written."""
        registers = dict(self.registers)
        for country, fact in facts:
            old = registers[country]
            registers[country] = replace(old, facts={**old.facts, fact.key: fact})
        return replace(self, registers=registers, _shelves={}, _signposts={}, _days={})

    def take_up(self, facts: Iterable[tuple[str, Fact]]) -> None:
        """As renewed, but in these books themselves and all their days: whoever holds them reads on in the new ones."""
        for country, fact in facts:
            old = self.registers[country]
            self.registers[country] = replace(old, facts={**old.facts, fact.key: fact})
        self._shelves.clear()
        self._signposts.clear()
        self._days.clear()

    def lesson(self, slug: str, language: str, country: str) -> Lesson:
        """In the language where a fresh translation exists, else in Spanish. Raises UnknownLesson(slug)."""
        lesson = self._shelf(language, country).get(slug)
        if lesson is None:
            raise UnknownLesson(slug)
        return lesson

    def lessons(self, language: str, country: str) -> tuple[Lesson, ...]:
        """In the order of their numbers; those that say nothing in this country are left out."""
        return tuple(self._shelf(language, country).values())

    def next_after(self, done: Collection[str], track: str | None, country: str) -> str | None:
        """The next on her path, then by number; never a sensitive one, never before what it builds on."""
        return finding.next_after(self.lessons("es", country), self.paths.get(track or HOUSEHOLD, ()), done)

    def search(self, words: str, language: str, country: str) -> tuple[Lesson, ...]:
        """«algo de préstamos»: the lessons that speak of it, best first."""
        if (language, country) not in self._signposts:
            self._signposts[language, country] = tuple(map(Signpost.to, self.lessons(language, country)))
        return finding.search(self._signposts[language, country], words)

    def facts(self, country: str) -> Mapping[str, Fact]:
        """Everything in the register, verified or not: for the coordinator's page."""
        return self.registers[country].facts

    def fact(self, key: str, country: str, today: date) -> Fact | None:
        """The fact if it is verified and in date, else None: say nothing."""
        return self.registers[country].verified(key, today) if country in self.registers else None

    def _shelf(self, language: str, country: str) -> Shelf:
        if (language, country) not in self._shelves:
            self._shelves[language, country] = self._open(language, country)
        return self._shelves[language, country]

    def _open(self, language: str, country: str) -> Shelf:
        register = self.registers.get(country) or self.registers["GT"]
        opened = (
            open_lesson(es, self.english.get(slug), Reader(register, language, self.today), self._tracks(es.number))
            for slug, es in sorted(self.spanish.items(), key=lambda item: item[1].place)
        )
        return {lesson.slug: lesson for lesson in opened if lesson is not None}

    def _tracks(self, number: str) -> tuple[str, ...]:
        return tuple(track for track, numbers in self.paths.items() if number in numbers)


def slugs(root: Path, language: str) -> list[str]:
    return sorted(folder.name for folder in (root / language).iterdir() if folder.is_dir())


def read_paths(root: Path) -> dict[str, tuple[str, ...]]:
    page = read_yaml((root / "paths.yml").read_text(encoding="utf-8"), "paths.yml")
    return {track: node.list() for track, node in page.mapping().items()}
