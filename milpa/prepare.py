"""python -m milpa.prepare: installs and trains the sidecar, and tells of it as "stage fraction" lines.

A process of its own, so that whoever started it can end it with everything that it has started.
"""

import os
import sys

from milpa.preparing import within_this_folder
from nlu import sidecar
from nlu.errors import SidecarError


def main() -> int:
    try:
        sidecar.prepare(lambda stage, done: print(stage, f"{done:.3f}", flush=True), within_this_folder(os.environ))
    except SidecarError as failure:
        print(f"Rasa is not ready, and the rules go on answering. {failure.advice}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
