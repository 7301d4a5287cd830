"""What the tests need of Debian: a browser, and PostgreSQL's programs. Installed where we may, else said."""

import os
import shutil
from pathlib import Path

from told import Stop, run, say

#: package: how one sees that it is there
NEEDED = {
    "chromium": lambda: shutil.which("chromium"),
    "postgresql": lambda: next(Path("/usr/lib/postgresql").glob("*/bin/initdb"), None),
}


def ready():
    missing = [package for package, is_there in NEEDED.items() if not is_there()]
    if not missing:
        return
    command = "apt-get install -y --no-install-recommends " + " ".join(missing)
    words = _install(missing, command) if os.geteuid() == 0 and shutil.which("apt-get") else "not root, or not Debian"
    if words is None:
        return
    sentence = f"The tests need {' and '.join(missing)}. Run `{command}` as root ({words})."
    if os.environ.get("CI") == "true":
        raise Stop(sentence)
    say(sentence + " Until then the tests that need it fail.")


def _install(missing, command):
    """None when it worked, else the last words."""
    say(f"Installing {' and '.join(missing)} with apt-get …")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "update", "-q"], env)
    worked, words = run(command.split(), env)
    return None if worked else words
