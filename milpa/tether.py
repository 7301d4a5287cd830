"""python milpa/tether.py COMMAND…: becomes COMMAND, and Linux ends it when whoever started it is gone.

However its parent ends, kill -9 included, no child of Milpa stays behind. Run as a file, with no import of ours,
so that it costs a few milliseconds.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(parent: int, command: list[str]) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)  # it went before we could ask
    os.execvpe(command[0], command, os.environ)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
