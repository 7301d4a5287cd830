"""A PostgreSQL of the tests' own: a private cluster in a temporary folder, on a socket that nobody else sees.

Use it with `pytest_plugins = ["tests.postgres"]` or by importing `postgres_url`, and mark the test `postgres`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

#: initdb refuses root, so root becomes one of these.
SOMEBODY_ELSE = ("postgres", "nobody")
NUMBERS = count(1)
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Path]:
    """The folder of the socket."""
    programs = _programs()
    if programs is None:
        pytest.fail("PostgreSQL's programs are missing: run `apt-get install postgresql` as root, then the same again.")
    with running_cluster(programs) as folder:
        yield folder


@pytest.fixture
def postgres_url(postgres_cluster: Path) -> str:
    """An empty database of the test's own."""
    name = f"milpa_{next(NUMBERS)}"
    programs = _programs()
    assert programs is not None
    _run([str(programs / "createdb"), "-h", str(postgres_cluster), "-U", "milpa", name])
    return f"postgresql://milpa@/{name}?host={postgres_cluster}"


@contextmanager
def running_cluster(programs: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="milpa-pg-"))
    _hand_over(folder)
    data, log = str(folder / "data"), str(folder / "log")
    options = " ".join([*(f"-c {setting}" for setting in FAST), f"-k {folder}"])
    try:
        _run([str(programs / "initdb"), "-D", data, "-U", "milpa", "-A", "trust", "-E", "UTF8", "--no-sync"])
        _run([str(programs / "pg_ctl"), "-D", data, "-l", log, "-w", "-o", options, "start"])
        yield folder
    finally:
        _run([str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop"], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _run(command: list[str], check: bool = True) -> None:
    user = _user()
    done = subprocess.run(
        command,
        user=user.pw_uid if user else None,
        group=user.pw_gid if user else None,
        cwd="/",
        # Not a pipe: the server that pg_ctl starts would hold it open for ever.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=120,
    )
    if check and done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed ({done.returncode}): {' '.join(command)}")


def _hand_over(folder: Path) -> None:
    user = _user()
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)


def _user() -> pwd.struct_passwd | None:
    """Nobody else is needed unless we are root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next(known[name] for name in SOMEBODY_ELSE if name in known)
