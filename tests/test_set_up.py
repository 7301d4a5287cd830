"""The set-up installs once, and `make run` takes nothing away from whoever runs the tests."""

import subprocess
import sys
from pathlib import Path

import pytest

from milpa.settings import ROOT

FAKE_UV = """#!/bin/sh
echo "$@" >> {folder}/calls
mkdir -p {folder}/.venv/bin && touch {folder}/.venv/bin/milpa
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout of its own, with a uv that only remembers what it was asked."""
    (tmp_path / "setup").mkdir()
    for path in (ROOT / "setup").glob("*.*"):
        (tmp_path / "setup" / path.name).write_bytes(path.read_bytes())
    for name in ("pyproject.toml", "uv.lock"):
        (tmp_path / name).write_text(name)
    (tmp_path / ".tools").mkdir()
    uv = tmp_path / "uv"
    uv.write_text(FAKE_UV.format(folder=tmp_path))
    uv.chmod(0o755)
    return tmp_path


def ready(copy: Path, with_dev: bool) -> list[str]:
    """What uv has been asked so far."""
    words = f"import sys; sys.path.insert(0, 'setup'); import packages; packages.ready('{copy}/uv', {with_dev})"
    subprocess.run([sys.executable, "-c", words], cwd=copy, check=True, capture_output=True, timeout=60)
    return (copy / "calls").read_text().splitlines()


def test_what_is_there_is_not_installed_again(copy: Path) -> None:
    assert len(ready(copy, False)) == len(ready(copy, False)) == 1
    assert "--no-dev" in ready(copy, False)[0]


def test_the_tests_packages_are_added_when_they_are_needed_and_then_kept(copy: Path) -> None:
    ready(copy, False)
    assert "--no-dev" not in ready(copy, True)[1]
    assert len(ready(copy, False)) == 2
    (copy / "uv.lock").write_text("a new lock")
    assert "--no-dev" not in ready(copy, False)[2]


def test_a_failure_is_a_sentence_and_leaves_no_stamp(copy: Path) -> None:
    (copy / "uv").write_text("#!/bin/sh\necho 'No interpreter found for Python 3.11' >&2\nexit 2\n")
    words = "import sys; sys.path.insert(0, 'setup'); import packages; packages.ready('./uv', False)"
    done = subprocess.run([sys.executable, "-c", words], cwd=copy, capture_output=True, text=True, timeout=60)
    assert "Milpa needs Python 3.11 or later" in done.stderr
    assert not (copy / ".venv" / "milpa-stamp").exists()
