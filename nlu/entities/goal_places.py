"""The places in a message after which a goal may be named, the clearest first."""

from collections.abc import Callable, Iterator, Sequence

from nlu.entities import goal_words as small
from nlu.entities.goal_fragments import TELEGRAM, alone, before_the_question, in_a_fragment
from nlu.entities.money_sources import is_income, is_source
from nlu.entities.words import Word

Said = Sequence[Word]


def beginnings(said: Said, intent: str) -> Iterator[int]:
    yield from _after_goal_word(said)
    yield from after_the_thing(said, intent)
    yield from _BY_INTENT[intent](said)


def reminded_of(said: Said) -> Iterator[int]:
    """Where nothing is said of saving: «un aviso del techo», “remind me of the uniforms”."""
    yield from after_pair(said, small.REMINDER, small.OF | small.FOR)
    yield from after_pair(said, small.MONEY, small.OF)
    yield from _about_what(said)
    forgotten = (i + 1 for i, word in enumerate(said) if word.heard in small.NEGLECT)
    yield from (i for i in forgotten if _is_a_thing(said, i) and said[i + 1].heard not in small.TIMES | small.DAYS)
    yield from after_the_thing(said, "set_reminder")
    yield from (i for i in _after_for(said) if _is_a_thing(said, i))


def _about_what(said: Said) -> Iterator[int]:
    about = (i + 1 for i, word in enumerate(said) if word.bare in {"of", "about", "bout"})
    yield from (i for i in about if _is_a_thing(said, i))


def _is_a_thing(said: Said, at: int) -> bool:
    """«para la moto»; «para ir al banco» is an errand, «para la reunión» an hour."""
    return at + 1 < len(said) and said[at].heard in small.ARTICLES and said[at + 1].heard not in small.HOURS


def _to_be_reminded(said: Said) -> Iterator[int]:
    yield from after_pair(said, small.REMINDER, small.OF | small.FOR)
    yield from _after_for(said)
    yield from (i + 1 for i in range(1, len(said)) if _is_given_to(said, i))
    days = small.DAYS | small.TIMES  # «los jueves de tianguis»
    yield from (i for i in _after_of(said) if not (said[i - 1].heard in small.OF and said[i - 2].heard in days))


def _asked_after(said: Said) -> Iterator[int]:
    yield from after_pair(said, small.NEARING, small.OF | small.TO | small.FROM | small.INTO | small.ONE)
    yield from (i + 1 for i in range(len(said)) if _is_buying(said, i))
    yield from (i + 1 for i, word in enumerate(said) if word.bare in {"until", "till", *small.HOWS})
    yield from _after_asking(said)
    yield from _opening_of(said)
    yield from after_pair(said, small.TOTAL, small.OF | small.FOR | small.INTO)
    yield from after_pair(said, small.GETTING_ON, small.OF)
    yield from after_pair(said, small.IS, small.PRONOUNS)
    yield from before_the_question(said)
    yield from _after_for(said)
    yield from _after_of(said, named=True)
    for i, word in enumerate(said[1:], start=1):  # «cuánto tengo en la moto»
        if word.heard in small.IN and said[i - 1].heard in small.HELD and _is_a_thing(said, i + 1):
            yield i + 1
    yield from (i + 1 for i, word in enumerate(said) if word.bare == "to" and _is_a_thing(said, i + 1))
    yield from in_a_fragment(said)
    yield from alone(said)


def _taken_from(said: Said) -> Iterator[int]:
    """«saqué 200 para la luz»: what follows is what it was spent on, not what it was saved for."""
    goals = (i for i, word in enumerate(said[:-1]) if word.heard in small.GOAL)
    yield from (i + 1 for i in goals if said[i - 1].heard in small.PRONOUNS)  # «de mi meta escuela»
    yield from _opening_of(said)
    had = after_pair(said, small.HOLDING, small.FOR)
    yield from (i for i in had if said[max(0, i - 3)].bare not in {"no", "not", "never", "nunca"})  # «no tenía para…»
    yield from _after_what_it_was(said)
    yield from (i for i in after_pair(said, small.OUT, small.OF) if _is_a_thing(said, i) and not is_income(said, i))
    yield from _after_of(said)
    if any(word.bare in small.ROBBED for word in said):
        yield from (i + 1 for i in range(1, len(said)) if _is_given_to(said, i))
    yield from in_a_fragment(said, past_sum=False)


def _saved_for(said: Said) -> Iterator[int]:
    """«aparté 200 del bono» tells where it came from, «al horno» where it goes."""
    yield from _after_for(said)
    yield from (i + 1 for i, word in enumerate(said) if i and _is_given_to(said, i))
    yield from (i for i in _after_of(said, sources=True) if not is_source(said, i))
    yield from in_a_fragment(said)
    if len(said) < TELEGRAM and any(word.taken for word in said[1:4]):
        yield from alone(said)  # «uniformes 50 guardados»


def _wished(said: Said) -> Iterator[int]:
    yield from _after_change(said)
    yield from _before_its_name(said)
    yield from (_past_whom(said, i + 1) for i in range(len(said)) if _is_buying(said, i))
    yield from _after_until(said)
    yield from after_pair(said, small.WHICH, small.LET_BE)
    yield from after_pair(said, small.ONCE, small.BEING)
    yield from after_pair(said, small.WANT, small.ONE)
    yield from after_pair(said, small.BEGIN, small.REACH)
    yield from after_pair(said, small.GET, small.ONE)
    yield from after_pair(said, small.MAKE_ME, small.ONE)
    yield from after_pair(said, small.DREAM, small.OF | small.JOINS | small.REACH | small.BEING | small.ABOUT)
    yield from _after_for(said)
    yield from _after_wanting(said)
    yield from after_pair(said, small.TROUBLE, small.ONE)
    yield from _which_it_is(said)
    for i, word in enumerate(said[1:-2], start=1):  # «en noviembre es el grado de mi hijo»
        if said[i - 1].taken and not word.taken and word.heard in small.BEING and _is_a_thing(said, i + 1):
            yield i + 1
    yield from after_pair(said, small.NOW, small.HOLDING)
    yield from (i + 1 for i, word in enumerate(said) if word.heard in small.GOAL | small.WRITE)
    yield from in_a_fragment(said)


_BY_INTENT: dict[str, Callable[[Said], Iterator[int]]] = {
    "set_goal": _wished,
    "record_saving": _saved_for,
    "record_withdrawal": _taken_from,
    "check_progress": _asked_after,
    "set_reminder": _to_be_reminded,
}


def _opening_of(said: Said) -> Iterator[int]:
    if len(said) > 2 and said[0].heard in small.OF:
        yield 1  # «de la moto saqué 50»


def _after_what_it_was(said: Said) -> Iterator[int]:
    """«de lo que era para la cruz»; «era para la luz» alone tells what it was spent on."""
    for i, word in enumerate(said[2:-1], start=2):
        if word.heard in small.WAS and said[i - 1].heard in small.WHICH and said[i + 1].heard in small.FOR:
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
        if at > i + 1 and at < len(said):
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
        if follows.heard in small.OF | small.FOR | small.TO | {"es", "is"}:
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
    while goal + 1 < at < len(said) and said[at].heard in small.BEING | small.ON_THE_WAY:
        at += 1
        if at < len(said) and said[at].heard not in small.BEING | small.ON_THE_WAY:
            yield at


def after_the_thing(said: Said, intent: str) -> Iterator[int]:
    """«lo del techo», «la del techo»; «con lo de las pupusas guardé 20» tells where it came from."""
    for i, word in enumerate(said[:-2]):
        earned = intent == "record_saving" and (said[i - 1].bare in {"con", "with"} or is_income(said, i + 2))
        if word.heard in small.THE_THING and said[i + 1].heard in small.OF and not earned:
            yield i + 2
        if word.bare == "la" and said[i + 1].heard in small.OF and intent == "set_goal":
            yield i + 2


def after_pair(said: Said, first: frozenset[str], then: frozenset[str]) -> Iterator[int]:
    yield from (i + 2 for i, word in enumerate(said[:-2]) if word.heard in first and said[i + 1].heard in then)


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


def _is_given_to(said: Said, at: int) -> bool:
    """«otro poquito al techo», “a hundred over to the roof”; «50 a mi suegra» is put by at hers."""
    told = said[at - 1].taken or said[at - 1].heard in small.SOME | small.POINTED_AT
    if said[at].heard not in small.INTO or not told:
        return False
    return not any(word.heard in small.KIN for word in said[at + 1 : at + 3])


def _past_whom(said: Said, at: int) -> int:
    """“buy our parents a fridge”: the fridge."""
    for i in range(at + 1, min(at + 4, len(said) - 1)):
        if said[i - 1].heard in small.KIN and said[i].heard in small.ONE:
            return i
    return at


def _after_change(said: Said) -> Iterator[int]:
    for i, word in enumerate(said):
        if word.heard in small.TO and any(near.heard in small.CHANGE for near in said[max(0, i - 3) : i]):
            yield i + 1


def _after_for(said: Said) -> Iterator[int]:
    """One after the sum tells more than one in the story before it; «lo demás es para el gasto» tells of the rest."""
    places = [i for i, word in enumerate(said) if (word.heard in small.FOR or word.bare == "4") and not word.taken]
    first_sum = next((i for i, word in enumerate(said) if word.taken), 0)
    wished = small.SAVES | small.WANT
    direct = {i for i in places if any(word.heard in wished for word in said[max(0, i - 2) : i])}
    for i in sorted(places, key=lambda place: (place not in direct, place < first_sum, place)):
        if not any(word.heard in small.REST for word in said[max(0, i - 3) : i]):
            yield i + 1


def _after_of(said: Said, sources: bool = False, named: bool = False) -> Iterator[int]:
    """`sources`: «from» tells where the money was before; `named`: «con la moto» asks after it."""
    for i, word in enumerate(said[:-1]):
        before = said[i - 1] if i else None
        follows = said[i + 1].heard
        told = before is not None and (before.taken or before.heard in small.SET_ASIDE or before.heard == "0")
        out = word.heard in small.FROM and not sources
        # «con la pena le digo que saqué 300» names no goal
        near = named and word.heard in small.REACH and follows in small.PRONOUNS
        if ((word.heard in small.OF and told) or out or near) and (sources or not is_income(said, i + 1)):
            yield i + 1
        elif word.heard in small.REACH and follows in small.THE_THING and i + 3 < len(said):
            yield i + 3
