"""Can it be read, is each number one lesson's, and does every path lead somewhere?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from core.errors import ContentError
from core.library.problems import Problem
from core.library.shelf import Library, slugs
from core.library.source import LessonSource, read_lesson

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
Sources = dict[str, LessonSource]


def read_all(root: Path) -> tuple[list[Problem], Sources, Sources]:
    found: list[Problem] = []
    sources: dict[str, Sources] = {"es": {}, "en": {}}
    for language, shelf in sources.items():
        for slug in slugs(root, language):
            try:
                shelf[slug] = read_lesson(root, language, slug)
            except ContentError as error:
                found.append(Problem(error.path, error.line, "structure", error.problem))
    return found, sources["es"], sources["en"]


def check(library: Library) -> Iterator[Problem]:
    numbers = Counter(lesson.number for lesson in library.spanish.values())
    for lesson in library.spanish.values():
        yield from _alone(lesson, library)
        if numbers[lesson.number] > 1:
            yield Problem(lesson.path, 1, "structure", f"number {lesson.number} belongs to more than one lesson")
        if lesson.slug in _ancestors(lesson.slug, library.spanish):
            yield Problem(lesson.path, 1, "structure", "«after» leads back to this same lesson")


def _alone(lesson: LessonSource, library: Library) -> Iterator[Problem]:
    if not SLUG.fullmatch(lesson.slug):
        yield Problem(lesson.path, 1, "structure", "a slug is lower-case ASCII words joined by hyphens")
    module = library.modules.get(lesson.place[0])
    if module is None or lesson.number not in module.objectives:
        yield Problem(lesson.path, 1, "structure", f"modules.yml does not say what lesson {lesson.number} is for")
    for slug in lesson.after:
        if slug not in library.spanish:
            yield Problem(lesson.path, 1, "structure", f"«after» names «{slug}», which does not exist")
    for country in {*lesson.countries, *(c for q in lesson.questions for c in q.countries)}:
        if country not in library.registers:
            yield Problem(lesson.path, 1, "structure", f"there is no register for the country {country}")


def _ancestors(slug: str, lessons: Mapping[str, LessonSource]) -> set[str]:
    found: set[str] = set()
    ahead = list(lessons[slug].after)
    while ahead:
        one = ahead.pop()
        if one not in found and one in lessons:
            found.add(one)
            ahead += lessons[one].after
    return found
