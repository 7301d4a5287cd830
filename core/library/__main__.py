"""python -m core.library check | stamp SLUG…: for authors."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from core.library import Severity, check, stamp

CONTENT = Path(__file__).parents[2] / "content"


def main(words: list[str]) -> int:
    if words[:1] == ["stamp"]:
        for slug in words[1:]:
            print(slug, stamp(CONTENT, slug))
        return 0
    problems = check(CONTENT, date.today())
    for problem in problems:
        print(problem)
    return int(any(problem.severity is Severity.ERROR for problem in problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
