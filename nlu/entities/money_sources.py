"""Where the money came from, which is no goal: «del bono», «de los tamales que vendí»."""

import re
from collections.abc import Sequence
from itertools import takewhile

from nlu.entities import goal_words as small
from nlu.entities.words import Word

#: By sound: «que vendí», «que me pagaron», “that I sold”.
_EARNED = re.compile(
    r"(?:bend|gan[eoa]|kobr|pag|koseç|teji|lab[eo]|ise|ago|mand|regal|rekoj|sobr|sak|sold|sole|sel|made|turn|won|got|gave|earn)\w*"
)

#: «me quedaron», «me dio», «me pagaron»
_CAME = re.compile(r"(?:kedar\w*|kedo|sobrar\w*|sobro|dio|dieron|pag[oa]\w*|bendi\w*|gan[eo]|ganamos)")


def is_source(said: Sequence[Word], at: int) -> bool:
    """Where the money came from: «del bono», «de los tamales que vendí», «, de una rifa», «de los mil del queso»."""
    if is_income(said, at):
        return True
    of = said[at - 1]
    if _is_left_over(said, at - 1) or said[at].heard in small.MADE_OF:
        return True
    if of.after_stop or said[at].bare in {"un", "una", "unos", "unas"}:
        return True
    if of.heard in small.OF and _is_part_of_a_sum(said, at - 1):
        return True
    for i in range(at + 1, min(at + 5, len(said) - 1)):
        if said[i].heard in small.WHICH and any(_EARNED.fullmatch(near.heard) for near in said[i + 1 : i + 3]):
            return True
    return False


def _is_left_over(said: Sequence[Word], of: int) -> bool:
    """«me quedaron libres 120 de los huevos», «me pagó 80 del corte»: what it came from stands behind the sum."""
    before = of - 1
    while before >= 0 and said[before].taken:
        before -= 1
    if before == of - 1 or before < 0:
        return False
    return any(_CAME.fullmatch(word.heard) for word in said[max(0, before - 1) : before + 1])


def _is_part_of_a_sum(said: Sequence[Word], of: int) -> bool:
    """«500 de los mil doscientos del queso»"""
    sums = list(takewhile(lambda word: word.taken, reversed(said[:of])))
    before = of - len(sums) - 1
    while before > 0 and said[before].heard in small.ARTICLES - small.OF:
        before -= 1
    return bool(sums) and before > 0 and said[before].heard in small.OF and said[before - 1].taken


def is_income(said: Sequence[Word], at: int) -> bool:
    while at < len(said) - 1 and said[at].heard in small.ARTICLES:
        at += 1
    picked = at + 1 < len(said) and said[at + 1].heard in small.OF and said[at].bare in {"corte", "venta", "cosecha"}
    return picked or said[at].heard in small.INCOME or (said[at].heard in small.KIN and not _is_whose(said, at))


def _is_whose(said: Sequence[Word], at: int) -> bool:
    """“my daughter quinceañera”: hers, and not she."""
    if at + 1 >= len(said) or said[at + 1].taken or said[at + 1].after_stop or said[at + 1].text[0].isupper():
        return False
    return said[at + 1].heard not in small.STOP | small.JOINS | small.OF | small.FOR
