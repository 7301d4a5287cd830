"""What the page on reliability promises is held by tests that are there."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "reliability.md").read_text()
ROWS = [line.strip("|").split("|") for line in PAGE.splitlines() if re.match(r"\| (?!promise)", line)]


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(r"(tests/[\w/]+\.py)", PAGE))
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_promise_has_its_test_and_its_day() -> None:
    assert len(ROWS) > 25
    assert [row[0] for row in ROWS if len(row) != 5] == []
    # No test cuts the power: that row says so itself.
    assert [row[0].strip() for row in ROWS if "tests/" not in row[1]] == [
        "a power cut takes no commit that Telegram or a household was told of"
    ]
    assert [row[0] for row in ROWS if "tests/" in row[1] and not re.search(r"20\d\d-\d\d-\d\d", row[4])] == []


def test_every_soak_of_the_tests_is_on_it() -> None:
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if "mark.soak" in path.read_text()]
    named = {str(path.relative_to(ROOT)) for path in files} - {"tests/test_house.py", "tests/test_reliability_page.py"}
    assert [name for name in named if f"make soak T={name}" not in PAGE] == []
