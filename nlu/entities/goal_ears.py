"""The words around a goal as they are meant, however they are spelled, before the goal is looked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlu.entities import goal_words as small
from nlu.entities.words import Word, hear
from nlu.writing.by_ear import each_meant
from nlu.writing.creole import is_english

_FOR = frozenset({"fi", "fa", "fah", "fu"})
_WHOSE = frozenset({"my", "mai", "our", "her", "his", "your"})
#: «seibings», «saivngs»: her savings, by ear and by thumb
_SAVINGS = re.compile(r"s[aeiy]+[bv]i?n(?:gs?|s)|sabing")


def as_meant(said: Sequence[Word]) -> list[Word]:
    """Where English is spelled by ear, each word sounds as the one it stands for: «eena di stove savin»."""
    meant = each_meant([word.bare for word in said])
    heard = [
        replace(word, heard=hear(one)) if one != word.bare else word for word, one in zip(said, meant, strict=True)
    ]
    english = is_english([word.bare for word in said])
    return [_in_its_place(heard, at, english) for at in range(len(heard))]


def _in_its_place(said: Sequence[Word], at: int, english: bool) -> Word:
    word = said[at]
    if word.bare in _FOR and (at == 0 or said[at - 1].bare != "how"):
        return replace(word, heard=hear("for"))
    if word.bare == "son" and at and said[at - 1].bare in _WHOSE:
        return replace(word, heard=hear("hijo"))  # and no «son»
    if word.bare == "de" and english:
        return replace(word, heard=hear("the"))  # and no «de»
    if "ñ" in word.text.lower() and word.bare in {"una", "unas"}:
        return replace(word, heard="unas_")  # «curso de uñas»
    if word.bare == "miss":
        return replace(word, heard="miss_")  # and no «mis»
    if word.bare == "mill" and at and not said[at - 1].taken:
        return replace(word, heard="mil_", taken=False)  # “a corn mill” is no thousand
    if _SAVINGS.fullmatch(word.bare):
        return replace(word, heard=hear("savings"))
    follows = said[at + 1] if at + 1 < len(said) and not said[at + 1].after_stop else None
    if follows is None or follows.taken:
        # «the christmas …»: the article was taken with the feast
        return replace(word, taken=False) if word.taken and _is_feast_before_thing(said, at + 1) else word
    if word.bare == "4" and not word.taken and at and said[at - 1].text.isalpha() and follows.text.isalpha():
        return replace(word, heard=hear("for"))  # “laptop 4 uni”
    if word.bare == "2" and not word.taken and at and follows.text.isalpha():
        return replace(word, heard=hear("to"))  # “5 bucks 2 emergencies”
    return replace(word, taken=False) if _is_feast_before_thing(said, at) else word


def _is_feast_before_thing(said: Sequence[Word], at: int) -> bool:
    """“the christmas hamper” is a thing, “by christmas please” a day."""
    if at + 1 >= len(said) or not said[at].taken or said[at].heard not in small.FEASTS:
        return False
    follows = said[at + 1]
    loose = small.STOP | small.OPENERS | small.JOINS | small.OF | small.FOR | small.INTO | small.TIMES
    return not (follows.taken or follows.after_stop or follows.heard in loose or follows.text in small.AND)
