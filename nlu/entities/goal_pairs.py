"""Places in a message that words of two kinds lead to: «para la moto», «de la moto», «lo del techo»."""

from collections.abc import Iterator, Sequence

from nlu.entities import goal_words as small
from nlu.entities.money_sources import is_income
from nlu.entities.words import Word

Said = Sequence[Word]


def after_pair(said: Said, first: frozenset[str], then: frozenset[str]) -> Iterator[int]:
    yield from (i + 2 for i, word in enumerate(said[:-2]) if word.heard in first and said[i + 1].heard in then)


_EARNED = frozenset({"record_saving", "set_reminder"})


def after_the_thing(said: Said, intent: str) -> Iterator[int]:
    """«lo del techo», «la del techo»; «con lo de las pupusas guardé 20» tells where it came from."""
    for i, word in enumerate(said[:-2]):
        with_it = intent == "record_saving" and said[i - 1].bare in {"con", "with"}
        earned = with_it or (intent in _EARNED and is_income(said, i + 2))
        if word.heard in small.THE_THING and said[i + 1].heard in small.OF and not earned:
            yield i + 2
        if word.bare == "la" and said[i + 1].heard in small.OF and intent == "set_goal":
            yield i + 2


def is_a_thing(said: Said, at: int) -> bool:
    """«para la moto»; «para ir al banco» is an errand, «para la reunión» an hour."""
    return (
        at + 1 < len(said)
        and said[at].heard in small.ARTICLES
        and said[at + 1].heard not in small.HOURS | small.REMINDER
    )


def has_article(said: Said, at: int) -> bool:
    """«de la moto»; of «del pozo» the article is in the word before."""
    return said[at - 1].bare != "del"


def is_given_to(said: Said, at: int) -> bool:
    """«otro poquito al techo», “a hundred over to the roof”; «50 a mi suegra» is put by at hers."""
    told = said[at - 1].taken or said[at - 1].heard in small.SOME | small.POINTED_AT
    if said[at].heard not in small.INTO or not told:
        return False
    return not any(word.heard in small.KIN for word in said[at + 1 : at + 3])


def after_for(said: Said) -> Iterator[int]:
    """One after the sum tells more than one in the story before it; «lo demás es para el gasto» tells of the rest."""
    places = [i for i, word in enumerate(said) if (word.heard in small.FOR or word.bare == "4") and not word.taken]
    first_sum = next((i for i, word in enumerate(said) if word.taken), 0)
    wished = small.SAVES | small.WANT
    direct = {i for i in places if any(word.heard in wished for word in said[max(0, i - 2) : i])}
    for i in sorted(places, key=lambda place: (place not in direct, place < first_sum, place)):
        if i and said[i - 1].bare == "ni":
            continue  # «me quedé sin nada, ni para los cuadernos»
        if not any(word.heard in small.REST for word in said[max(0, i - 3) : i]):
            yield i + 1


def _is_with_kin(said: Said, at: int) -> bool:
    """«discutiendo con mi marido» is with him, «cómo voy con la moto» asks after it."""
    return any(word.heard in small.KIN for word in said[at + 1 : at + 3])


def after_of(said: Said, sources: bool = False, named: bool = False) -> Iterator[int]:
    """`sources`: «from» tells where the money was before; `named`: «con la moto» asks after it."""
    for i, word in enumerate(said[:-1]):
        before = said[i - 1] if i else None
        follows = said[i + 1].heard
        told = before is not None and (before.taken or before.heard in small.SET_ASIDE or before.heard == "0")
        out = word.heard in small.FROM and not sources
        # «con la pena le digo que saqué 300» names no goal
        near = named and word.heard in small.REACH and follows in small.PRONOUNS and not _is_with_kin(said, i)
        if ((word.heard in small.OF and told) or out or near) and (sources or not is_income(said, i + 1)):
            yield i + 1
        elif word.heard in small.REACH and follows in small.THE_THING and i + 3 < len(said) and not sources:
            yield i + 3
