"""A PostgreSQL of one's own: a fresh cluster on a free port of this machine, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from benchmarks.processes import cpu_seconds, free_port

USER = "milpa"


class NoPostgres(Exception):
    """PostgreSQL's programs are not on this machine."""


class Cluster:
    def __init__(self, port: int, data: Path, options: str) -> None:
        self._port, self._data, self._options = port, data, options
        self._made = 0

    def start(self) -> None:
        log = str(self._data.parent / "log")
        _run("pg_ctl", "-D", str(self._data), "-l", log, "-w", "-o", self._options, "start")

    def crash(self) -> None:
        """As if the power had gone: nothing is said to anybody, and the next start recovers from the log."""
        _run("pg_ctl", "-D", str(self._data), "-m", "immediate", "stop")

    def cpu_seconds(self) -> float:
        """Of the server and of all that it has begun, those that have ended among them."""
        first, *others = self._processes()
        return cpu_seconds(first, with_the_dead=True) + sum(cpu_seconds(one) for one in others)

    def memory_mb(self) -> float:
        """What is shared is counted once."""
        return sum(_own_kb(one) for one in self._processes()) / 1000

    def _processes(self) -> list[int]:
        first = int((self._data / "postmaster.pid").read_text().split()[0])
        found = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        return [first, *map(int, found)]

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{USER}@127.0.0.1:{self._port}/{name}"

    def fresh(self) -> str:
        """The address of a new, empty database."""
        self._made += 1
        name = f"milpa_{self._made}"
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return self.url(name)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """With Debian's settings: fsync and synchronous_commit are on, as a programme would have them."""
    folder, port = Path(tempfile.mkdtemp(prefix="milpa-pg-")), free_port()
    data = folder / "data"
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    _run("initdb", "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=100 -c shared_buffers=256MB"
    own = Cluster(port, data, options)
    own.start()
    try:
        yield own
    finally:
        own.crash()
        shutil.rmtree(folder, ignore_errors=True)


def _own_kb(number: int) -> int:
    lines = Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _run(program: str, *arguments: str) -> None:
    """As Debian's user postgres where we are root, for PostgreSQL refuses root."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    if not found:
        raise NoPostgres("apt-get install -y postgresql-15")
    who = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    extra = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if who else {}
    subprocess.run([str(found[-1]), *arguments], check=True, cwd="/", stdout=subprocess.DEVNULL, **extra)  # type: ignore[call-overload]
