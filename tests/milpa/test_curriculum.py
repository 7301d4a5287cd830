"""docs/curriculo.md is what the content says, complete, and can be signed."""

import re

from core.library import Library
from milpa.curriculum import dated, page, written
from tests.conftest import ROOT

TEXT = page(ROOT).read_text("utf-8")


def test_it_is_fresh() -> None:
    library = Library.read(ROOT / "content", dated(TEXT))
    assert written(library) == TEXT, "run `milpa content curriculum`"


def test_every_lesson_is_there_with_its_objective_its_right_answers_and_a_line_to_sign(library: Library) -> None:
    pages = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
    assert len(pages) == len(library.lessons("es", "GT")) == 60
    for lesson, text in zip(library.lessons("es", "GT"), pages, strict=True):
        assert text.startswith(f"{lesson.number} {lesson.title}")
        assert "**Para qué:** " in text
        assert text.count("- ✔ ") == len(lesson.questions)
        assert text.count("Firma: ____") == 1


def test_no_gap_is_left_open() -> None:
    assert not re.search(r"\{\w+\}|\[[^\]\n]*\|", TEXT)


def test_a_fact_names_its_source_and_the_day_it_was_seen() -> None:
    told = re.findall(r"^  - ([A-Z]{2}): (.+)$", TEXT, flags=re.MULTILINE)
    assert len(told) >= 50
    for country, fact in told:
        assert re.search(r"\(.+, visto \d{4}-\d{2}-\d{2}", fact), (country, fact)
