"""What the page on security says is held by tests, is."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text()


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))
    assert len(named) > 12
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_row_has_its_stop_and_its_test() -> None:
    rows = [line.strip("|").split("|") for line in PAGE.splitlines() if re.match(r"\| (?!tries)", line)]
    assert len(rows) > 12
    assert [row for row in rows if len(row) != 3 or not row[1].strip() or "`tests/" not in row[2]] == []


def test_everyone_who_could_do_harm_is_told_with_what_is_left() -> None:
    parts = PAGE.split("\n## ")[1:6]
    assert [part.splitlines()[0] for part in parts if "**Left:**" not in part] == []
