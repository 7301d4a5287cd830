"""An author changes or withdraws a lesson while somebody is in the middle of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from core.errors import UnknownLesson
from core.library import Library
from core.services import lessons
from tests.conftest import NOW, ROOT, Cast

SLUG = "alcancia-o-cuenta"


def edited(folder: Path, change: Callable[[Path], None]) -> Library:
    """The library as it is after an author's change in the Spanish and the English lesson."""
    shutil.copytree(ROOT / "content", folder / "content")
    for lesson in (folder / "content").glob(f"*/{SLUG}/lesson.md"):
        change(lesson)
    return Library.read(folder / "content", NOW.date())


def shorten(lesson: Path) -> None:
    """Without its last card."""
    head, *blocks = lesson.read_text().split("\n---\n")
    lesson.write_text("\n---\n".join([head, *blocks[:-2], blocks[-1]]))


def withdraw(lesson: Path) -> None:
    shutil.rmtree(lesson.parent)


def test_her_page_behind_the_new_end_is_the_action(
    session: Session, cast: Cast, library: Library, tmp_path: Path
) -> None:
    last = len(lessons.open_lesson(session, library, cast.ana, SLUG, NOW).lesson.cards) - 1
    lessons.turn_to(session, library, cast.ana, SLUG, last, NOW)
    shorter = edited(tmp_path, shorten)
    page = lessons.turn_to(session, shorter, cast.ana, SLUG, last + 1, NOW)
    assert len(page.lesson.cards) == last
    assert lessons.open_lesson(session, shorter, cast.ana, SLUG, NOW).card <= last - 1


def test_a_lesson_that_is_gone_is_named_and_the_next_one_comes(
    session: Session, cast: Cast, library: Library, tmp_path: Path
) -> None:
    lessons.open_lesson(session, library, cast.ana, SLUG, NOW)
    without = edited(tmp_path, withdraw)
    with pytest.raises(UnknownLesson):
        lessons.turn_to(session, without, cast.ana, SLUG, 1, NOW)
    with pytest.raises(UnknownLesson):
        lessons.answer(session, without, cast.ana, SLUG, "q", "a", NOW)
    following = lessons.next_lesson(session, without, cast.ana)
    assert following is not None
    assert following.slug != SLUG
