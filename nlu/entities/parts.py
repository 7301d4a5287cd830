"""«familias 20, club 30, muni 50»: which part each kind of giver pays."""

from __future__ import annotations

import re

PART = re.compile(
    r"\b(?P<who>famil\w*|club\w*|migrant\w*|muni\w*|program\w*)\D{0,12}?(?P<part>\d{1,3})\b|"
    r"\b(?P<part_first>\d{1,3})\s*%?\s*(?:de\s+|la\s+|el\s+|las\s+|the\s+|from\s+)*"
    r"(?P<who_last>famil\w*|club\w*|migrant\w*|muni\w*|program\w*)",
    re.IGNORECASE,
)
#: By the first letters, as core.domain.projects.Giver calls them.
GIVERS = {"fa": "families", "cl": "club", "mi": "club", "mu": "municipality", "pr": "programme"}


def parts_told(text: str) -> dict[str, int]:
    """Nothing where no part is told; the numbers as they are told, whatever they add up to."""
    found: dict[str, int] = {}
    for match in PART.finditer(text):
        who, part = (match["who"] or match["who_last"]).lower(), match["part"] or match["part_first"]
        found[GIVERS[who[:2]]] = found.get(GIVERS[who[:2]], 0) + int(part)
    return found
