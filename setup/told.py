"""How the set-up speaks: one line for what it does, one sentence when it cannot go on."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Stop(Exception):
    """The set-up cannot go on; the text is the sentence for the person, with what to do."""


def say(line):
    print(line, file=sys.stderr, flush=True)


def run(command, env=None):
    """(worked, the last words of what it said): for commands whose failure we explain ourselves."""
    try:
        done = subprocess.run(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as failure:
        return False, str(failure)
    said = done.stdout.decode(errors="replace").strip().splitlines()
    return done.returncode == 0, "\n".join(said[-8:])
