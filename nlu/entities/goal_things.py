"""Goals that no word leads to: the thing before whom it is for, the thing behind a colon, the thing that is broken."""

from collections.abc import Sequence

from nlu.entities import goal_words as small
from nlu.entities.goal_phrases import is_no_start, is_weak, read_from, tells
from nlu.entities.words import Word, heard_set

_TITLE = heard_set("new nueva nuevo otra otro meta goal savings saving ahorro ahorrar thing cosa plan") | {"0"}
_LONGEST_TITLE = 4
_MOST_BEFORE = 5


def after_colon(text: str, said: Sequence[Word]) -> str | None:
    """“new savings thing: laptop 4 uni” names it behind the colon."""
    for i, word in enumerate(said[1 : _LONGEST_TITLE + 1], start=1):
        if ":" in text[said[i - 1].end : word.start]:
            titled = any(before.heard in _TITLE for before in said[:i])
            return read_from(text, said, i, spent=False) if titled and not word.taken else None
    return None


def thing_for_whom(text: str, said: Sequence[Word]) -> str | None:
    """«una compu usada para mi hijo», “put down school shoes and bag for the two boys”: the thing, and not the boys."""
    for i, word in enumerate(said[1:-1], start=1):
        if word.heard not in small.FOR or word.after_stop or word.taken or not _is_for_somebody(text, said, i):
            continue
        start = _thing_begins(said, i)
        goal = read_from(text, said, start, spent=False) if start < i else None
        if goal and not is_weak(goal):
            return goal
    return None


def _is_for_somebody(text: str, said: Sequence[Word], at: int) -> bool:
    whom = read_from(text, said, at + 1, spent=False)
    return whom is not None and (is_weak(whom) or is_a_name(whom))


def is_a_name(goal: str) -> bool:
    """“summer camp for Mateo”"""
    return goal.isalpha() and goal.istitle()


def _thing_begins(said: Sequence[Word], at: int) -> int:
    start = at
    while start > 0 and at - start < _MOST_BEFORE and not _bounds(said, start - 1):
        start -= 1
        if said[start].after_stop:
            break
    return start


def _bounds(said: Sequence[Word], at: int) -> bool:
    loose = small.FOR | small.SAVES | small.WANT | small.STOP | small.BUY | small.GOAL | small.WRITE
    word = said[at]
    if word.bare in small.AND or word.heard in small.ARTICLES - small.BUY:
        return False
    return word.taken or word.heard in loose or word.bare in {"down", "up"} or tells(word) or is_no_start(said, at)


_HERS = frozenset({"my", "mi", "mai", "our", "the", "that", "la", "el", "di"})
_BROKEN = heard_set(
    "broke broken bruk cracked crack leak leaking leaks dead dying fix repair rotten rusted cracklin crackling busted "
    "arruino arruinada arruinado descompuso descompuesta quebro quebrada podrido podrida prende sirve gotea fallando "
    "falla revento"
)
_SAYS = heard_set("is are was ya only se just already dont don't doesn't no keeps gone got needs need esta estan so")
_FAR = 12


def broken_thing(text: str, said: Sequence[Word]) -> str | None:
    """“my phone screen is so cracked … 350 to fix it”, «mi estufa ya no prende»: another one, or its repair."""
    for i, word in enumerate(said):
        begins = i == 0 or word.after_stop
        if not begins or word.bare not in _HERS or not any(w.heard in _BROKEN for w in said[i + 2 : i + _FAR]):
            continue
        at = next((j for j in range(i + 2, min(i + 5, len(said))) if said[j].heard in _SAYS | _BROKEN), None)
        if at is None or any(near.heard in small.KIN or near.taken or near.after_stop for near in said[i + 1 : at]):
            continue
        return text[said[i + 1].start : said[at - 1].end]
    return None
