"""A small language for hand-written rules: phrases as a person would say them, matched by sound.

    quiero|deseo ~ cuenta     words in order; a bar between choices; ~ up to four words between, ~~ up to ten
    [una|mi] cuenta           in brackets: may be missing
    ahorr*                    any ending          por_favor     one choice of two words
    #                         a number, in digits or words
    ^ hola $                  the first word of the message, the last

Patterns are folded exactly like messages, so nobody has to think of «kuenta» when writing «cuenta».
"""

import re
from functools import lru_cache

from nlu.normal import sound


def _word(choice: str) -> str:
    stem = choice.rstrip("*")
    folded = " ".join(sound(part) or part for part in stem.split("_"))
    return re.escape(folded) + (r"\S*" if choice.endswith("*") else "")


def _choices(token: str) -> str:
    return "|".join(_word(choice) for choice in token.split("|") if choice)


def _token(token: str) -> str:
    if token == "~":
        return r"(?:\S+ ){0,4}?"
    if token == "~~":
        return r"(?:\S+ ){0,10}?"
    if token == "^":
        return r"^"
    if token == "$":
        return r"$"
    if token == "?":
        return r"\? "
    if token == "#":
        return "0 "
    if token.startswith("["):
        return f"(?:(?:{_choices(token[1:-1])}) )?"
    return f"(?:{_choices(token)}) "


@lru_cache(maxsize=4096)
def pattern(phrase: str) -> re.Pattern[str]:
    tokens = phrase.split()
    start = "" if tokens[0] == "^" else r"(?<!\S)"
    return re.compile(start + "".join(_token(token) for token in tokens))


def heard(text: str) -> str:
    """The message as patterns see it: every word followed by one space."""
    return sound(text) + " "


def phrases(block: str) -> tuple[re.Pattern[str], ...]:
    lines = (line.strip() for line in block.splitlines())
    return tuple(pattern(line) for line in lines if line and not line.startswith("--"))
