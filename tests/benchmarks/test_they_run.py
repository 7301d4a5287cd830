"""The benchmarks are run seldom, so a little of each is run here: that they come to an end, never how fast."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.__main__ import arguments, main
from benchmarks.answering import Case, Figures, measure
from benchmarks.load import Heard
from benchmarks.load_town import Books, LoadTown, TownTooSmall, books
from benchmarks.report import Section
from core.domain.money import Money
from core.services import households, inbox, savings
from core.services.inbox import Arrival
from core.storage.database import Database
from tests.conftest import NOW


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


@pytest.mark.soak
@pytest.mark.postgres
@pytest.mark.parametrize("database", ["sqlite", "postgres"])
async def test_a_small_town_is_under_load_and_none_of_its_words_is_lost(tmp_path: Path, database: str) -> None:
    words = ["load", "--small", "--database", database, "--sweep", "4", "8", "--into", str(tmp_path / "bench.md")]
    assert await main(arguments(words), words) == 0
    written = (tmp_path / "bench.md").read_text()
    assert f"## sweep_{database}" in written
    (sent,) = [
        line for line in written.splitlines() if line.endswith("| 0 | 0 | 0 | 0 |")
    ]  # 429, lost, twice, not done
    assert int(sent.split("|")[1]) > 0


def test_a_word_that_was_lost_and_one_that_was_counted_twice_are_found(tmp_path: Path) -> None:
    address, place = f"sqlite:///{tmp_path}/milpa.db", LoadTown(households=60, words=10, seconds=1)
    place.settle(address, NOW)
    said = [place.word(number) for number in range(10)]
    database = Database(address)
    with database.write() as session:
        inbox.keep(session, [Arrival(number, chat, "{}") for number, (chat, _) in enumerate(said)], NOW)
        for number in range(10):
            inbox.begin(session, [number], NOW, 1, is_alone=True)
        for number in (0, 1, 2):  # the fourth is lost
            home = households.known(session, said[number][0])
            assert home is not None
            for time in range(2 if number == 2 else 1):
                amount = Money(100 * (number + 1), "GTQ")
                savings.record_saving(session, home, amount, NOW.date(), NOW, f"m{number}:{time}")
    database.close()
    assert books(address, place, 10) == Books(lost=1, twice=1, not_done=0)


def test_nobody_speaks_twice_and_what_comes_by_itself_is_no_answer() -> None:
    with pytest.raises(TownTooSmall):
        LoadTown(households=100, words=100, seconds=1).check()
    heard = Heard(since=10.0)
    heard.said[1] = 20.0
    for chat, at in ((1, 19.0), (1, 21.5), (1, 23.0), (2, 21.0), (2, 9.0)):
        heard.take(chat, at)
    assert heard.waits([1]) == [1500.0]
    assert heard.sends == {(2, 21.0)}
