"""The packages of uv.lock into .venv. Done once for each lock; a stamp says for which."""

import fcntl
import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager

from told import ROOT, Stop, say

VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
STAMP = VENV / "milpa-stamp"
RECIPE = ("uv.lock", "pyproject.toml")
OLDEST = (3, 11)


def ready(uv, with_dev):
    if _is_ready(with_dev):
        return
    with _one_at_a_time():
        if not _is_ready(with_dev):
            _sync(uv, with_dev)


def _is_ready(with_dev):
    if not STAMP.exists() or not (VENV / "bin" / "milpa").exists():
        return False
    digest = STAMP.read_text().partition(" ")[2]
    return digest == _digest() and (_kind() == "dev" or not with_dev)


def _kind():
    """What is in .venv: dev or run; empty while nothing is."""
    return STAMP.read_text().partition(" ")[0] if STAMP.exists() else ""


def _sync(uv, with_dev):
    # Who has the tests' packages keeps them: `make run` takes nothing away.
    with_dev = with_dev or _kind() == "dev"
    say("Installing the packages of {} into .venv/ (once) …".format("product and tests" if with_dev else "the product"))
    command = [str(uv), "sync", "--frozen", *([] if with_dev else ["--no-dev"]), *_python(), *_progress()]
    done = subprocess.run(command, cwd=str(ROOT), env=_environment(), stderr=subprocess.PIPE if _is_quiet() else None)
    if done.returncode:
        words = (done.stderr or b"").decode(errors="replace").strip()
        raise Stop("\n".join([words[-1500:], _advice(words)]).strip())
    STAMP.write_text("{} {}".format("dev" if with_dev else "run", _digest()))


def _advice(words):
    if "No interpreter found" in words or "No Python" in words:
        return "Milpa needs Python 3.11 or later: install one, or let uv fetch it (unset UV_PYTHON_DOWNLOADS)."
    return "The packages did not install. Is there a network? Then run the same again; what is already here is kept."


def _python():
    """The Python that runs this, where it is new enough; else uv looks for one, or fetches it."""
    return ["--python", sys.executable] if sys.version_info[:2] >= OLDEST else ["--python", ">=3.11"]


def _is_quiet():
    return not sys.stderr.isatty()


def _progress():
    return ["--no-progress"] if _is_quiet() else []


def _environment():
    """What uv fetches stays in this folder, unless somebody has said where he keeps such things."""
    usual = {"UV_CACHE_DIR": str(TOOLS / "cache"), "UV_PYTHON_INSTALL_DIR": str(TOOLS / "python")}
    env = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    return dict(usual, **dict(env, UV_PROJECT_ENVIRONMENT=str(VENV)))


def _digest():
    digest = hashlib.sha256()
    for name in RECIPE:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


@contextmanager
def _one_at_a_time():
    with open(str(TOOLS / ".lock"), "w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
