"""Goals in telegrams: «avance lancha», «motor, cuánto llevo», «uniformes 50»."""

from collections.abc import Iterator, Sequence

from nlu.entities import goal_words as small
from nlu.entities.words import Word

TELEGRAM = 7


def in_a_fragment(said: Sequence[Word], past_sum: bool = True) -> Iterator[int]:
    """«avance lancha», «retiro emergencias 12», «guardado 2 dólares emergencias»: no word between deed and goal."""
    if len(said) > TELEGRAM:
        return
    first = next((i for i, word in enumerate(said[:4]) if word.heard in small.DEEDS and word.bare not in _VERBS), None)
    if first is None and past_sum:
        first = next((i for i, word in enumerate(said[:2]) if word.taken), None)
    if first is None or (first == 1 and said[0].heard not in small.SOME | small.DEEDS | small.ARTICLES):
        return
    at = first + 1
    while past_sum and at < len(said) and said[at].taken:
        at += 1
    if at < len(said) and not said[at].after_stop and said[at].heard not in _SMALL:
        yield at


_VERBS = {"ahorre", "guarde", "saque"}
_SMALL = (
    small.OPENERS | small.STOP | small.JOINS | small.OF | small.FOR | small.SET_ASIDE | small.PRONOUNS | small.INTO
    | small.FROM | small.SAVES | small.REACH
)  # fmt: skip


_ASKING = small.SET_ASIDE - small.SAVES - small.HOLDING
_NO_THING = _SMALL | small.WANT | small.DEEDS | small.GOES | small.OURS | small.TOTAL | small.ENTERED


def alone(said: Sequence[Word]) -> Iterator[int]:
    """«¿y la boda?», «techo?», “laptop update”: a thing with hardly a word beside it."""
    at = 0
    while at < len(said) and (said[at].bare in small.AND or said[at].heard in small.ARTICLES):
        at += 1
    beside = [word for word in said[at:] if not word.taken]
    asks = any(word.heard in small.HELD | small.HOW_MUCH | _ASKING for word in beside)
    if at < len(said) and len(beside) <= 3 and not asks and said[at].heard not in _NO_THING | small.KIN:
        yield at


def before_the_question(said: Sequence[Word]) -> Iterator[int]:
    """«motor, cuánto llevo», «el piso cómo va», “di mattress, how far”"""
    asked = next((i for i, word in enumerate(said) if word.heard in small.HOW_MUCH), None)
    if asked is None or not 0 < asked <= 4 or said[0].heard in small.OPENERS - small.ARTICLES:
        return
    if said[asked].after_stop or (asked > 1 and said[0].heard in small.ARTICLES):
        yield 0
