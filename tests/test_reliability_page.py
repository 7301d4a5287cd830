"""What the page on reliability promises is held by tests that are there."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "reliability.md").read_text()
FILE = r"tests/[\w/]+\.py"
BY_HAND = "measured by hand"
ROWS = [line.strip("|").split("|") for line in PAGE.splitlines() if re.match(r"\| (?!promise)", line)]


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(FILE, PAGE))
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_promise_has_its_test_and_its_day_or_was_measured_by_hand() -> None:
    assert len(ROWS) > 25
    assert [row[0] for row in ROWS if len(row) != 5] == []
    assert [row[0].strip() for row in ROWS if not re.search(FILE, row[1]) and row[1].strip() != BY_HAND] == []
    assert [row[0] for row in ROWS if not re.search(r"20\d\d-\d\d-\d\d", row[4])] == []


def test_the_command_of_a_row_runs_its_tests() -> None:
    command, astray = "", []
    for promise, held, said, *_ in ROWS:
        command = command if said.strip() == "as above" else said
        asked = set(re.findall(FILE, command)) if "make " in command else set()
        if asked != set(re.findall(FILE, held)):
            astray.append(promise.strip())
    assert astray == []


def test_make_soak_is_said_of_tests_that_are_marked_so_and_make_test_of_others() -> None:
    astray = []
    for promise, held, command, *_ in ROWS:
        for told in ((ROOT / name).read_text() for name in re.findall(FILE, held)):
            long, all_of_them = told.count("mark.soak"), len(re.findall(r"^(?:async )?def test_", told, re.M))
            if ("make soak" in command and not long) or ("make test" in command and long >= all_of_them):
                astray.append(promise.strip())
    assert astray == []


def test_every_soak_of_the_tests_is_on_it() -> None:
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if "mark.soak" in path.read_text()]
    named = {str(path.relative_to(ROOT)) for path in files} - {"tests/test_house.py", "tests/test_reliability_page.py"}
    assert [name for name in named if f"make soak T={name}" not in PAGE] == []
