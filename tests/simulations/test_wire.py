"""A lesson costs her at most five kilobytes of text; the heaviest by their words are done through the sandbox."""

from pathlib import Path

import pytest

from core.domain.lesson import Lesson
from core.library import Library
from tests.simulations.wire import BUDGET, learner


def words(lesson: Lesson) -> int:
    said = [card.text for card in lesson.cards]
    for question in lesson.questions:
        # A question comes once with its options, and once more above what its answer teaches.
        said += [question.text * 2, *(choice.text for choice in question.choices)]
        said.append(max((choice.feedback for choice in question.choices), key=len))
    return len("".join(said).encode())


async def test_the_heaviest_lessons_stay_within_the_budget(tmp_path: Path, library: Library) -> None:
    heaviest = sorted(library.lessons("es", "GT"), key=words)[-4:]
    async with learner(tmp_path, library) as one:
        weighed = await one.weigh([lesson.slug for lesson in heaviest])
    for weight in weighed:
        assert 2_000 < weight.hers <= BUDGET, weight
        assert weight.messages == 7, weight
        # What the panel tells; how far along she is changes the last words. Once its text changes, it is told no more.
        assert library.weights.get(weight.slug, weight.hers) == pytest.approx(weight.hers, rel=0.05)
