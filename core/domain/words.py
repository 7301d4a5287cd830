"""Comparing words as people write them: without accents, capitals or little words."""

from __future__ import annotations

import unicodedata

LITTLE = frozenset(
    [
        "a",
        "al",
        "con",
        "de",
        "del",
        "el",
        "en",
        "la",
        "las",
        "lo",
        "los",
        "mi",
        "mis",
        "para",
        "pa",
        "por",
        "su",
        "sus",
        "tu",
        "un",
        "una",
        "unas",
        "unos",
        "y",
        "the",
        "of",
        "for",
        "my",
        "to",
        "our",
    ]
)


#: Control and direction marks, and letters of no script; joiners inside a name or a picture go with them.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(kept.split())


def begins_like(name: str, wanted: str) -> bool:
    """Whether each word of `wanted` begins a word of the name: «ana lop» is «doña Ana López». No word fits anybody."""
    words = plain(name).split()
    return all(any(word.startswith(part) for word in words) for part in plain(wanted).split())


def one_line(text: str, most: int) -> str:
    """What she typed as a name: one line, no invisible letters that could turn the words around it, not too long."""
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in HIDDEN)
    return " ".join(kept.split())[:most].strip()


def telling(text: str) -> frozenset[str]:
    """The words that tell one thing from another."""
    return frozenset(word for word in plain(text).split() if word not in LITTLE)


def alike(a: str, b: str) -> bool:
    """«útiles de Ana» and «los utiles»: one's telling words are all in the other, singular or plural."""
    left, right = {_stem(w) for w in telling(a)}, {_stem(w) for w in telling(b)}
    return bool(left and right) and (left <= right or right <= left)


def _stem(word: str) -> str:
    for ending in ("es", "s"):
        if len(word) > 4 and word.endswith(ending):
            return word[: -len(ending)]
    return word
