"""The benchmarks are run seldom, so a little of each is run here: that they come to an end, never how fast."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.__main__ import arguments, main
from benchmarks.answering import Case, Figures, measure
from benchmarks.report import Section


@pytest.mark.postgres
async def test_planning_is_measured_on_both_databases_and_written_into_its_section(tmp_path: Path) -> None:
    words = ["planning", "--small", "--towns", "1000", "--audience", "500", "--into", str(tmp_path / "bench.md")]
    assert await main(arguments(words), words) == 0
    written = (tmp_path / "bench.md").read_text()
    assert "## planning" in written
    assert "SQLite" in written
    assert "PostgreSQL" in written


@pytest.mark.parametrize("case", [Case("echo", "polling", 0), Case("sqlite", "webhook", 0)], ids=lambda case: case.bot)
async def test_a_bot_that_is_measured_answers_everything(tmp_path: Path, case: Case) -> None:
    figures = Figures()
    await measure(case, f"sqlite:///{tmp_path}/milpa.db", 30, figures)
    assert figures.per_second[0] > 0
    assert figures.cpu_ms[0] > 0


def test_a_section_takes_the_place_of_the_older_one_and_leaves_the_others(tmp_path: Path) -> None:
    page = tmp_path / "bench.md"
    for name, body in (("answering", "first"), ("planning", "stays"), ("answering", "second")):
        report.write(page, Section(name, "today", body))
    written = page.read_text()
    assert "first" not in written
    assert written.index("second") < written.index("stays")
    assert written.count("# How fast it is") == 1
