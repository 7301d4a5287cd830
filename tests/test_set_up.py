"""The set-up installs once, and `make run` takes nothing away from whoever runs the tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from milpa.preparing import within_this_folder
from milpa.settings import ROOT

FAKE_UV = """#!/bin/sh
echo "$@" >> {folder}/calls
echo "$UV_CACHE_DIR $UV_PYTHON_INSTALL_DIR" >> {folder}/places
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


#: The environment of somebody who has said nothing of where things are kept.
NOBODY_SAID = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "MAKE"))}


def ready(copy: Path, with_dev: bool, **said: str) -> list[str]:
    """What uv has been asked so far."""
    words = f"import sys; sys.path.insert(0, 'setup'); import packages; packages.ready('{copy}/uv', {with_dev})"
    subprocess.run(
        [sys.executable, "-c", words], cwd=copy, env=NOBODY_SAID | said, check=True, capture_output=True, timeout=60
    )
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


def test_what_uv_fetches_stays_in_the_folder_unless_somebody_says_where_he_keeps_it(copy: Path) -> None:
    ready(copy, False)
    ready(copy, True, UV_CACHE_DIR="/elsewhere")
    ours = f"{copy}/.tools"
    places = (copy / "places").read_text().splitlines()
    assert places == [f"{ours}/cache {ours}/python", f"/elsewhere {ours}/python"]


def test_rasa_make_and_the_set_up_keep_it_in_one_place_and_clean_removes_it() -> None:
    ours = {"UV_CACHE_DIR": f"{ROOT}/.tools/cache", "UV_PYTHON_INSTALL_DIR": f"{ROOT}/.tools/python"}
    assert within_this_folder({"PATH": "/bin"}) == {"PATH": "/bin", **ours}
    assert within_this_folder({"UV_CACHE_DIR": "/elsewhere"})["UV_CACHE_DIR"] == "/elsewhere"
    assert made("-f", "-", "show").split() == list(ours.values())
    assert {".tools", ".venv", "nlu/rasa/.venv"} <= set(made("-n", "clean").split())


def made(*words: str) -> str:
    """What `make` says, which is told of one target more."""
    show = "show:\n\t@echo $(UV_CACHE_DIR) $(UV_PYTHON_INSTALL_DIR)\n"
    command = ["make", "-s", "-f", "Makefile", *words]
    return subprocess.run(
        command, cwd=ROOT, env=NOBODY_SAID, input=show, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_another_uv_leaves_what_was_fetched(copy: Path) -> None:
    (copy / "setup" / "uv.txt").write_text("")
    kept = [copy / ".tools" / name / "kept" for name in ("python", "cache")]
    for file in kept:
        file.parent.mkdir(parents=True)
        file.touch()
    words = "import sys; sys.path.insert(0, 'setup'); import tool; print(tool._by_venv())"
    done = subprocess.run([sys.executable, "-c", words], cwd=copy, capture_output=True, text=True, timeout=120)
    assert done.stdout.startswith("(True"), done.stdout + done.stderr
    assert all(file.exists() for file in kept)
    assert (copy / ".tools" / "bin" / "uv").is_symlink()


def test_a_failure_is_a_sentence_and_leaves_no_stamp(copy: Path) -> None:
    (copy / "uv").write_text("#!/bin/sh\necho 'No interpreter found for Python 3.11' >&2\nexit 2\n")
    words = "import sys; sys.path.insert(0, 'setup'); import packages; packages.ready('./uv', False)"
    done = subprocess.run([sys.executable, "-c", words], cwd=copy, capture_output=True, text=True, timeout=60)
    assert "Milpa needs Python 3.11 or later" in done.stderr
    assert not (copy / ".venv" / "milpa-stamp").exists()
