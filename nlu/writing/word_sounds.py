"""What English words sound like along the coast, and which word each spelling stands for.

The sidecar (Python 3.10) imports this too: standard library only.
"""

import re
from functools import lru_cache

from nlu.writing.words_by_ear import BY_EAR, VERBS

_SOUNDS = [
    (re.compile(pattern), becomes)
    for pattern, becomes in [
        (r"igh|ai|y(?=[^aeiou]*e$)", "Y"), (r"gh", ""), (r"t?ch|tsh", "C"), (r"sh", "S"), (r"th", "t"), (r"ph", "f"),
        (r"dg", "j"), (r"qu", "kw"), (r"x", "ks"), (r"c(?=[ei])", "s"), (r"c", "k"), (r"z", "s"), (r"ey|ei|ay|eh", "e"),
        (r"ee|ea|ie|i", "i"), (r"y\b", "i"), (r"oo|ou|ow|uu", "u"), (r"oa|oh|aw|au|aa|ah", "a"), (r"(?<=.)h", ""),
        (r"(.)\1+", r"\1"), (r"(?<=..)(?:er|or|ur|ar)\b", "a"), (r"ing\b", "in"), (r"(?<=[^aeiou]..)d\b(?<=nd)", ""),
    ]
]  # fmt: skip


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """What a word sounds like along the coast: «honjrid», «hunjrid»; «pahn», «pan»."""
    for pattern, becomes in _SOUNDS:
        word = pattern.sub(becomes, word)
    return word


PLAIN = frozenset(word for meant in BY_EAR for word in meant.split()) | VERBS
WRITTEN = {written: meant for meant, ways in BY_EAR.items() for written in ways}
HEARD: "dict[str, str]" = {}
for _meant, _ways in BY_EAR.items():
    for _way in _ways:
        if len(_way) > 4:
            HEARD.setdefault(key(_way), _meant)
