"""Which lesson comes next, and which ones speak of what she asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from core.domain.lesson import Lesson

#: Words that say nothing about the topic.
EMPTY_ES = """a al algo alguna alguno ante con como cual cuanto de del donde e el ella en es esa ese eso esta este
esto hay la las leccion lecciones lo los me mi mis nada o para pero por puedo que quiero saber se si sobre su sus
tengo tema un una uno y ya aprender enseneme"""
EMPTY_EN = """about an and any can do for from have how i in is it learn lesson lessons my of on or some
something that the this to want what with"""
EMPTY = frozenset(f"{EMPTY_ES} {EMPTY_EN}".split())
TOPIC, TITLE, EXACT, CARD = 6, 4, 2, 1


def next_after(lessons: Sequence[Lesson], path: Sequence[str], done: Collection[str]) -> str | None:
    """On her path the path's own order counts, and a lesson waits for nothing that does not lie on it."""
    numbers = {lesson.slug: lesson.number for lesson in lessons}
    ready = (
        lesson
        for lesson in sorted(lessons, key=lambda one: _step(one, path))
        if lesson.slug not in done and not lesson.sensitive and not _waits(lesson, numbers, path, done)
    )
    return next((lesson.slug for lesson in ready), None)


def _waits(lesson: Lesson, numbers: Mapping[str, str], path: Sequence[str], done: Collection[str]) -> bool:
    missing = [slug for slug in lesson.after if slug in numbers and slug not in done]
    if lesson.number in path:
        return any(numbers[slug] in path for slug in missing)
    return bool(missing)


@dataclass(frozen=True)
class Signpost:
    """What a lesson is found by, worked out once for all who ask: it costs far more than the asking."""

    lesson: Lesson
    named: frozenset[str]  #: its topics as they are spelt
    topics: frozenset[str]
    title: frozenset[str]
    cards: frozenset[str]

    @classmethod
    def to(cls, lesson: Lesson) -> Signpost:
        topics, cards = " ".join(lesson.topics), " ".join(card.plain for card in lesson.cards)
        return cls(lesson, _words(topics), stems(topics), stems(lesson.title), stems(cards))

    def score(self, spelt: frozenset[str], asked: frozenset[str]) -> int:
        places = ((EXACT, spelt & self.named), (TOPIC, asked & self.topics), (TITLE, asked & self.title))
        return sum(weight * len(found) for weight, found in (*places, (CARD, asked & self.cards)))


def search(signposts: Sequence[Signpost], words: str) -> tuple[Lesson, ...]:
    spelt, asked = _words(words), stems(words)
    scored = [(one.score(spelt, asked), one.lesson) for one in signposts]
    best = sorted((pair for pair in scored if pair[0] > CARD), key=lambda pair: -pair[0])
    return tuple(lesson for _, lesson in best)


def stems(text: str) -> frozenset[str]:
    """Her words without accents, endings and little ones: «préstamos» and «prestado» are both «presta»."""
    return frozenset(_stem(word) for word in _words(text))


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return frozenset(word for word in words if word not in EMPTY and len(word) > 1)


def _stem(word: str) -> str:
    word = re.sub(r"(?<=\w{3})(es|s)$", "", word)
    return re.sub(r"(?<=\w{3})[aeo]$", "", word)[:6]


def _step(lesson: Lesson, path: Sequence[str]) -> tuple[int, int, int]:
    module, position = lesson.number.split(".")
    return (path.index(lesson.number) if lesson.number in path else len(path), int(module), int(position))
