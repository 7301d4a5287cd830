"""English written with the letters of Spanish: «ai guant tu jav a guashin machin» — I want to have a washing machine.

What a letter stands for when somebody writes English as she has heard it and as Spanish spells: «gu» and «hu» are w,
«j» is h, «y» is j, «es» before another consonant is s, and «b» may be v. The sidecar (Python 3.10) imports this too:
standard library only.
"""

import re
from functools import lru_cache

_SOUNDS = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        (r"^(?:gu|hu|gw|w|u)(?=[aeio])", "w"), (r"^j(?=[aeiou])", "h"), (r"^es(?=[ptkcqlmn])", "s"), (r"b", "v"),
        (r"y(?=[aeiou])", "j"), (r"a[uo](?=[dnt])", "ou"), (r"in$", "ing"), (r"ch", "sh"),
    )
)  # fmt: skip
#: Which of these stand for one word of ours, the fewest changes first: more would make one word of another.
MOST_CHANGES = 3


@lru_cache(maxsize=4096)
def english_spellings(word: str) -> "tuple[str, ...]":
    """Other ways to write what this word sounds like, the nearest first."""
    ways = {word: 0}
    for pattern, becomes in _SOUNDS:
        for way, changes in list(ways.items()):
            other = pattern.sub(becomes, way)
            if changes < MOST_CHANGES:
                ways.setdefault(other, changes + 1)
    del ways[word]
    return tuple(sorted(ways, key=lambda way: (ways[way], way)))
