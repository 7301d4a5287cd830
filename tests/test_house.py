"""The house rules that no other tool watches over."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from milpa.settings import ROOT

ROOMS = ("bot", "core", "milpa", "nlu", "panel", "sandbox", "scheduler")
#: What a child of ours inherits (PATH and its like) is no setting, and the report is a program of its own.
MAY_READ_ENVIRON = {"nlu/sidecar.py", "nlu/report/systems.py"}
LONGEST_FILE = 300
#: Places where what nobody calls by name collects.
DRAWERS = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common)$")


def sources(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*.py")):
            if ".venv" not in path.parts and "versions" not in path.parts:
                yield path


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def reads_environ(path: Path) -> bool:
    return any(
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in (("os", "environ"), ("os", "getenv"))
        for node in ast.walk(ast.parse(path.read_text()))
    )


@pytest.mark.parametrize("path", list(sources("core/domain")), ids=named)
def test_the_domain_stands_on_the_standard_library_alone(path: Path) -> None:
    for name in imports(path):
        top = name.partition(".")[0]
        assert top in sys.stdlib_module_names or name.startswith(("core.domain", "core.errors")), name


def test_only_milpa_reads_the_environment() -> None:
    readers = {named(path) for path in sources(*ROOMS) if reads_environ(path)}
    outside = {name for name in readers if not name.startswith("milpa/") and not name.startswith("nlu/rasa/")}
    assert outside - MAY_READ_ENVIRON == set()


def test_no_file_is_longer_than_a_few_screens() -> None:
    lengths = {named(path): len(path.read_text().splitlines()) for path in sources(*ROOMS, "tests", "setup")}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_is_kept_in_a_drawer() -> None:
    assert [named(path) for path in sources(*ROOMS, "tests") if DRAWERS.search(path.stem)] == []


def test_who_imports_whom_is_as_the_design_has_it() -> None:
    """The contracts of pyproject.toml; `make check` says which import breaks them."""
    command = [str(ROOT / ".venv/bin/lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_the_set_up_runs_on_an_old_python_with_nothing_installed() -> None:
    for path in sources("setup"):
        ast.parse(path.read_text(), feature_version=(3, 8))
        siblings = {sibling.stem for sibling in (ROOT / "setup").glob("*.py")}
        assert {name.partition(".")[0] for name in imports(path)} <= sys.stdlib_module_names | siblings


def test_bare_make_names_every_target_that_a_person_may_want() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, timeout=60).stdout
    for target in ("run", "test", "check", "talk", "seed", "lesson", "nlu-report", "bench", "soak", "fmt", "lock"):
        assert re.search(rf"^  make {target}\s+\S", said, re.MULTILINE), target


def listed(*asked: str) -> list[str]:
    command = ["git", "ls-files", "-z", *asked]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout
    return [line for line in said.split("\0") if line]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="an archive without its history")
def test_no_link_and_nothing_that_each_machine_makes_for_itself_is_handed_on() -> None:
    """A link to one machine's own folder breaks the fresh clone of every other."""
    assert [line for line in listed("--stage") if line.startswith("120000")] == []
    assert listed("--cached", "--ignored", "--exclude-standard") == []
