"""uv, from PyPI into .tools/, as setup/uv.txt has it: version and hashes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from told import ROOT, Stop, run, say

TOOLS = ROOT / ".tools"
WANTED = ROOT / "setup" / "uv.txt"
UV = TOOLS / "bin" / "uv"
#: Beside .tools/python and .tools/cache, which another uv must not take away.
VENV = TOOLS / "venv"
APART = TOOLS / "apart"


def ready():
    if _is_wanted(UV):
        return UV
    say("Installing uv into .tools/ …")
    failures = []
    for way in (_by_venv, _by_target):
        worked, words = way()
        if worked and _is_wanted(UV):
            return UV
        failures.append(words)
    return _from_path() or _stop(failures)


def version():
    return WANTED.read_text().split()[0].partition("==")[2]


def _is_wanted(uv):
    if not uv.exists():
        return False
    said = subprocess.run([str(uv), "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return said.stdout.decode().split()[1:2] == [version()]


def _by_venv():
    worked, words = run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if worked:
        worked, words = run([str(VENV / "bin" / "python"), *_install()])
    if worked:
        _link(VENV / "bin" / "uv")
    return worked, words


def _by_target():
    """Debian's python3 without python3-venv may still have a pip."""
    worked, words = run([sys.executable, *_install(), "--target", str(APART), "--upgrade"])
    if worked:
        _link(APART / "bin" / "uv")
    return worked, words


def _from_path():
    """Somebody's own uv, of another version: better than none."""
    found = shutil.which("uv")
    if found is None:
        return None
    say(f"Using the uv at {found}; ours could not be installed.")
    _link(Path(found))
    return UV


def _link(target):
    UV.parent.mkdir(parents=True, exist_ok=True)
    if UV.is_symlink() or UV.exists():
        UV.unlink()
    os.symlink(str(target), str(UV))


def _install():
    quiet = ["--quiet", "--disable-pip-version-check", "--no-cache-dir"]
    return ["-m", "pip", "install", *quiet, "--require-hashes", "-r", str(WANTED)]


def _stop(failures):
    words = "\n".join(failures)
    if "ensurepip" in words and "No module named pip" in words:
        raise Stop(
            "This Python has neither venv nor pip. Run `apt-get install python3-venv` (as root), then the same again."
        )
    raise Stop(f"{words}\nuv could not be fetched from PyPI. Is there a network? Then run the same again.")
