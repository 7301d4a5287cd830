"""python3 setup run | dev | machine: makes .venv ready, with standard library alone and any Python 3.8 or later.

run: what the product needs · dev: and what the tests and checks need · machine: and what they need of Debian
"""

import sys

import debian
import packages
import tool
from told import Stop


def main(words):
    wanted = words[0] if words else "run"
    try:
        uv = tool.ready()
        packages.ready(uv, with_dev=wanted != "run")
        if wanted == "machine":
            debian.ready()
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
