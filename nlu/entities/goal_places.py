"""The places in a message after which a goal may be named, the clearest first."""

from collections.abc import Callable, Iterator

from nlu.entities import goal_words as small
from nlu.entities.goal_fragments import TELEGRAM, alone, before_the_question, in_a_fragment
from nlu.entities.goal_pairs import Said, after_for, after_of, after_pair, after_the_thing, is_a_thing, is_given_to
from nlu.entities.goals_in_reminders import to_be_reminded
from nlu.entities.money_sources import is_income, is_source


def beginnings(said: Said, intent: str) -> Iterator[int]:
    shared = intent == "invite_family"  # «que vea mi meta? ella está en España»: another sentence
    yield from (i for i in _after_goal_word(said) if not (shared and i < len(said) and said[i].after_stop))
    yield from after_the_thing(said, intent)
    yield from _BY_INTENT[intent](said)


def _asked_after(said: Said) -> Iterator[int]:
    yield from after_pair(said, small.NEARING, small.OF | small.TO | small.FROM | small.INTO | small.ONE)
    yield from (i + 1 for i in after_pair(said, small.NEARING, small.BEING_THERE) if said[i].heard in small.OF)
    yield from (i + 1 for i in range(len(said)) if _is_buying(said, i))
    yield from (i + 1 for i, word in enumerate(said) if word.bare in {"until", "till", *small.HOWS})
    yield from _after_asking(said)
    yield from _opening_of(said)
    yield from after_pair(said, small.TOTAL, small.OF | small.FOR | small.INTO)
    yield from after_pair(said, small.GETTING_ON, small.OF)
    yield from after_pair(said, small.IS, small.PRONOUNS)
    yield from before_the_question(said)
    yield from after_for(said)
    yield from after_of(said, named=True)
    for i, word in enumerate(said[1:], start=1):  # «cuánto tengo en la moto», «cuánto hay del pozo»
        if word.bare in {"del", "dl"} and said[i - 1].heard in small.HELD:
            yield i + 1
        asked = said[i - 1].bare in {"va", "van"} and said[i - 2].heard in small.HOW_MUCH  # «cuánto va en la moto»
        if word.heard in small.IN and (asked or said[i - 1].heard in small.HELD) and is_a_thing(said, i + 1):
            yield i + 1
    yield from (i + 1 for i, word in enumerate(said) if word.bare == "to" and is_a_thing(said, i + 1))
    yield from in_a_fragment(said)
    yield from alone(said)


def _taken_from(said: Said) -> Iterator[int]:
    """«saqué 200 para la luz»: what follows is what it was spent on, not what it was saved for."""
    goals = (i for i, word in enumerate(said[:-1]) if word.heard in small.GOAL)
    yield from (i + 1 for i in goals if said[i - 1].heard in small.PRONOUNS)  # «de mi meta escuela»
    yield from _opening_of(said)
    had = after_pair(said, small.HOLDING, small.FOR)
    yield from (i for i in after_pair(said, small.HOLDING, small.BY) if is_a_thing(said, i))
    yield from (
        i + 1 for i in after_pair(said, small.WHICH, small.SAVES) if i < len(said) and said[i].heard in small.FOR
    )
    yield from (i for i in had if said[max(0, i - 3)].bare not in {"no", "not", "never", "nunca"})  # «no tenía para…»
    yield from _after_what_it_was(said)
    yield from (i for i in after_pair(said, small.OUT, small.OF) if is_a_thing(said, i) and not is_income(said, i))
    for i in after_pair(said, small.MONEY, small.FOR):  # “from the money for the fence”
        if i > 3 and is_a_thing(said, i) and said[i - 3].bare in {"the", "di"} and said[i - 4].heard in small.FROM:
            yield i
    yield from after_of(said)
    if any(_robs(said, i) for i in range(len(said))):
        yield from (i + 1 for i in range(1, len(said)) if is_given_to(said, i))
    yield from in_a_fragment(said, past_sum=False)


def _shared(said: Said) -> Iterator[int]:
    """«que vea el ahorro del piso», «que le entre a la alcancía de la moto»"""
    yield from after_pair(said, small.FUNDS, small.OF | small.FOR)


def _robs(said: Said, at: int) -> bool:
    """«le quité 50 a la escuela», «le saqué 80 al tinaco»"""
    return said[at].heard in small.ROBBED or (
        said[at].heard in small.TOOK and at > 0 and said[at - 1].bare in {"le", "les"}
    )


def _into_a_box(said: Said) -> Iterator[int]:
    """«al bote de la moto», «en la alcancía del techo»; «un bote de leche» is bought, «de lata» says of what it is."""
    for i in after_pair(said, small.MONEY_BOXES, small.OF):
        led = {word.heard for word in said[max(0, i - 4) : i - 2]} & (small.INTO | small.IN)
        article = said[i - 1].bare in {"del", "dl"} or (i < len(said) and said[i].heard in small.ONE | small.PRONOUNS)
        if led and article and not any(word.heard in small.KIN for word in said[i : i + 2]):
            yield i


def _saved_for(said: Said) -> Iterator[int]:
    """«aparté 200 del bono» tells where it came from, «al horno» where it goes."""
    yield from _into_a_box(said)
    yield from after_for(said)
    yield from (i + 1 for i, word in enumerate(said) if i and is_given_to(said, i))
    yield from after_pair(said, small.AIMED, small.ABOUT | small.INTO | small.OF | small.FOR)
    yield from (i for i, word in enumerate(said) if i and word.after_stop and said[i - 1].heard in small.AIMED)
    yield from (i for i in after_of(said, sources=True) if not is_source(said, i))
    yield from in_a_fragment(said)
    if len(said) < TELEGRAM and any(word.taken for word in said[1:4]):
        yield from alone(said)  # «uniformes 50 guardados»


def _wished(said: Said) -> Iterator[int]:
    yield from _after_change(said)
    yield from _thing_and_whose(said)
    yield from _before_its_name(said)
    yield from (_past_whom(said, i + 1) for i in range(len(said)) if _is_buying(said, i))
    yield from _after_until(said)
    yield from after_pair(said, small.WHICH, small.LET_BE)
    yield from after_pair(said, small.ONCE, small.BEING)
    yield from after_pair(said, small.WANT, small.ONE)
    yield from after_pair(said, small.WANT | small.SEEKING, small.BEING)
    yield from (i + 1 for i, word in enumerate(said) if word.bare in small.CALLED)
    yield from after_pair(said, small.BEGIN, small.REACH)
    yield from after_pair(said, small.GET, small.ONE)
    yield from (i for i in after_pair(said, small.MAKE_ME, small.ONE) if not _is_me_and(said, i))
    yield from after_pair(said, small.DREAM, small.OF | small.JOINS | small.REACH | small.BEING | small.ABOUT)
    yield from after_for(said)
    yield from _after_wanting(said)
    yield from after_pair(said, small.TROUBLE, small.ONE)
    yield from _which_it_is(said)
    for i, word in enumerate(said[1:-2], start=1):  # «en noviembre es el grado de mi hijo»
        if said[i - 1].taken and not word.taken and word.heard in small.BEING and is_a_thing(said, i + 1):
            yield i + 1
    yield from after_pair(said, small.NOW, small.HOLDING)
    yield from after_pair(said, small.PROMISED, small.ONE)
    yield from after_pair(said, small.WRITE_ME, small.ONE | small.PRONOUNS)
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.GOAL | small.WRITE)
    yield from in_a_fragment(said)


_BY_INTENT: dict[str, Callable[[Said], Iterator[int]]] = {
    "set_goal": _wished,
    "record_saving": _saved_for,
    "record_withdrawal": _taken_from,
    "check_progress": _asked_after,
    "set_reminder": to_be_reminded,
    "invite_family": _shared,
}


def _is_me_and(said: Said, at: int) -> bool:
    """“me an the missus” are two; “get me a stove” is a stove."""
    return said[at - 1].bare in small.AND and at < len(said) and said[at].heard in small.ARTICLES


def _opening_of(said: Said) -> Iterator[int]:
    if len(said) > 2 and said[0].heard in small.OF:
        yield 1  # «de la moto saqué 50»


def _after_what_it_was(said: Said) -> Iterator[int]:
    """«de lo que era para la cruz»; «era para la luz» alone tells what it was spent on."""
    for i, word in enumerate(said[2:-1], start=2):
        if word.heard in small.WAS and said[i - 1].heard in small.WHICH and said[i + 1].heard in small.FOR | small.OF:
            yield i + 2


def _which_it_is(said: Said) -> Iterator[int]:
    """«necesito mil ochocientos, que es la matrícula»: what costs as much."""
    for i, word in enumerate(said[1:-2], start=1):
        if said[i - 1].taken and word.heard in small.WHICH and said[i + 1].heard in small.BEING:
            yield i + 2


def _after_until(said: Said) -> Iterator[int]:
    """«hasta tener mi cocina», “till I have a washer”"""
    for i, word in enumerate(said):
        at = i + 1
        while word.heard in small.UNTIL and at < len(said) and said[at].heard in small.HAVING | small.ON_THE_WAY:
            at += 1
        if at > i + 1 and at < len(said) and said[at].heard not in small.IS_OVER:
            yield at


def _after_wanting(said: Said) -> Iterator[int]:
    for i, word in enumerate(said):
        at = i + 1
        while word.heard in small.WANT and at < len(said) and said[at].heard in small.ON_THE_WAY:
            at += 1
        if word.heard in small.WANT and at < len(said):
            yield at


def _after_asking(said: Said) -> Iterator[int]:
    for i, word in enumerate(said):
        at = i + 1
        while at < len(said) and (said[at].heard in small.GOES or said[at].bare in {"am", "i", "we", "you"}):
            at += 1
        if word.heard in small.ASKS_AFTER and i + 1 < at < len(said) and said[at].heard in small.ARTICLES:
            yield at


def _after_goal_word(said: Said) -> Iterator[int]:
    for i, word in enumerate(said[:-1]):
        if word.heard not in small.GOAL:
            continue
        follows = said[i + 1]
        yield from _what_it_is(said, i)
        if follows.heard in small.OF | small.FOR | small.TO | {"es", "is"} or follows.bare == "al":
            yield i + 2
        at = i + 1
        while at < len(said) and said[at].heard in small.NAMED:
            at += 1
        if at > i + 1 or follows.after_stop or follows.heard in small.ARTICLES:
            yield at


def _what_it_is(said: Said, goal: int) -> Iterator[int]:
    """«meta mía es un cerdo», «la meta de nosotras es un molino», “new goal would be the floor”"""
    at = goal + 1
    while at < len(said) and not said[at].after_stop and said[at].heard in small.OURS | small.OF:
        at += 1
    being = small.BEING | small.ON_THE_WAY | small.TO_BE
    own = at > goal + 1 or (at < len(said) and not said[at].after_stop and said[at].heard in small.TO_BE)
    while own and at < len(said) and said[at].heard in being:
        at += 1
        if at < len(said) and said[at].heard not in being:
            yield at


def _is_buying(said: Said, at: int) -> bool:
    """«comprar una tele», but «una máquina de hacer pan»."""
    if at and (said[at - 1].heard in small.FOR or (said[at].bare == "hacer" and said[at - 1].bare == "de")):
        return False  # «para arreglar el piso» is read whole
    return said[at].heard in small.BUY


def _before_its_name(said: Said) -> Iterator[int]:
    """«una silla de ruedas es mi meta», “a stove is what we need”"""
    for i, word in enumerate(said[1:], start=1):
        wished = {near.heard for near in said[i + 1 : i + 5]} & (small.GOAL | small.WANT)
        if word.heard in small.BEING and wished and said[0].heard not in small.OPENERS | small.GOAL | {"mi"}:
            yield 0


_THEIRS = frozenset({"su", "sus", "his", "her", "their"})


def _past_whom(said: Said, at: int) -> int:
    """“buy our parents a fridge”: the fridge."""
    for i in range(at + 1, min(at + 4, len(said) - 1)):
        if said[i - 1].heard in small.KIN and (said[i].heard in small.ONE or said[i].bare in _THEIRS):
            return i
    return at


def _thing_and_whose(said: Said) -> Iterator[int]:
    """«chimenea pa la casa 1500»: a telegram that begins with the thing."""
    ours = small.OPENERS | small.SAVES | small.GOAL | small.FUNDS | small.DEEDS | small.SOME | small.WANT | small.BUY
    short = 2 < len(said) <= TELEGRAM and said[0].text.isalpha() and not said[0].taken and said[0].heard not in ours
    if short and said[1].heard in small.FOR and any(word.taken for word in said[3:]):
        yield 0


def _after_change(said: Said) -> Iterator[int]:
    for i, word in enumerate(said):
        if word.heard in small.TO and any(near.heard in small.CHANGE for near in said[max(0, i - 3) : i]):
            yield i + 1
