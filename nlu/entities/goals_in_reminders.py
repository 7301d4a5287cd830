"""The places after which a reminder may name a goal: «un aviso del techo», «que hay que abonarle a la refri»."""

from collections.abc import Iterator

from nlu.entities import goal_words as small
from nlu.entities.goal_pairs import (
    Said,
    after_for,
    after_of,
    after_pair,
    after_the_thing,
    has_article,
    is_a_thing,
    is_given_to,
)


def reminded_of(said: Said) -> Iterator[int]:
    """Where nothing is said of saving: «un aviso del techo», “remind me of the uniforms”."""
    yield from after_pair(said, small.REMINDER, small.OF | small.FOR)
    yield from after_pair(said, small.MONEY, small.OF)
    yield from _about_what(said)
    forgotten = (i + 1 for i, word in enumerate(said) if word.heard in small.NEGLECT)
    yield from (i for i in forgotten if is_a_thing(said, i) and said[i + 1].heard not in small.TIMES | small.DAYS)
    yield from after_the_thing(said, "set_reminder")
    yield from _paid_into(said)
    yield from (i for i in after_pair(said, small.FORGET, small.OF) if is_a_thing(said, i - 1 + has_article(said, i)))
    yield from (i for i in after_for(said) if said[i - 1].bare == "pal" or is_a_thing(said, i))
    for i, word in enumerate(said[1:-1], start=1):  # «acuérdeme cada quincena de la colegiatura»
        dated = said[i - 1].taken and word.heard in small.OF
        article = said[i + 1].bare in {*small.THE, "mi", "mis"} or not has_article(said, i + 1)
        if dated and article and is_a_thing(said, i + has_article(said, i + 1)):
            yield i + 1


def _about_what(said: Said) -> Iterator[int]:
    about = (i + 1 for i, word in enumerate(said) if word.bare in {"of", "about", "bout"})
    yield from (i for i in about if is_a_thing(said, i))


def _paid_into(said: Said) -> Iterator[int]:
    """«que hay que abonarle a la refri», «echarle al pozo»; «abonarle a mi hermana» is a debt."""
    for i in after_pair(said, small.PAID_INTO, small.INTO - {"on"}):
        if not any(word.heard in small.KIN for word in said[i - 1 : i + 2]):
            yield i


def to_be_reminded(said: Said) -> Iterator[int]:
    yield from after_pair(said, small.REMINDER, small.OF | small.FOR)
    yield from after_for(said)
    yield from (i + 1 for i in range(1, len(said)) if is_given_to(said, i))
    yield from _paid_into(said)
    days = small.DAYS | small.TIMES  # «los jueves de tianguis»
    yield from (i for i in after_of(said) if not (said[i - 1].heard in small.OF and said[i - 2].heard in days))
