"""«quiero juntar pal techo de mi casa antes de mayo» is about «techo de mi casa»: her words, minus the filler."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nlu.entities import goal_words as small
from nlu.entities.words import Word, hear, words
from nlu.normal import bare

LONGEST = 7
WITH_GOAL = frozenset({"set_goal", "record_saving", "record_withdrawal", "check_progress", "set_reminder"})
_NO_GOAL = small.NO_START | small.FUNDS | small.SENTENCE | small.MONTHS
_FEAST = re.compile(
    r"\b(?:para|pa|pal|for|towards?|lo de|fi)(?: la| el| las| los| mi| my| the| esta| this)*"
    r" (?P<feast>navidad|nochebuena|navidades|semana santa|ano nuevo|fin de ano|christmas|xmas|easter|thanksgiving"
    r"|new years?|dia de (?:la madre|los muertos|muertos)|todos santos)\b"
)
_DOING = ("ar", "er", "ir", "arle", "erle", "irle", "arles", "arme", "arlo")


def find_goal(text: str, intent: str, taken: Iterable[tuple[int, int]] = ()) -> str | None:
    if intent not in WITH_GOAL:
        return None
    said = words(text, taken)
    if intent == "set_reminder" and not any(word.heard in small.SAVES for word in said):
        places = (*_after_pair(said, small.REMINDER, small.OF), *_after_the_thing(said, intent))
        return next(filter(None, (_read_from(text, said, place, False) for place in places)), None)
    boxed = _boxed(text, said, new=intent == "set_goal")
    if intent == "record_withdrawal" and boxed:
        return boxed
    spent = intent == "record_withdrawal"
    found = (_read_from(text, said, place, spent) for place in _beginnings(said, intent))
    if intent != "set_goal":
        found = (goal for goal in found if goal and hear(goal.split()[0]) not in small.CONTAINERS)
    goal = next((goal for goal in found if goal and _names(goal)), boxed)
    if intent == "set_goal":
        return goal or _for_a_feast(text) or _named_first(text, said)
    return goal or (_for_a_feast(text) if intent == "record_saving" else None)


def _names(goal: str) -> bool:
    """«meta nueva» alone is new, and not yet of anything."""
    return hear(goal) not in small.NEW and not _PART_OF_A_GOAL.match(bare(goal))


#: «la fecha de la meta» is of a goal, and names none.
_PART_OF_A_GOAL = re.compile(
    r"(?:la |el |the )?(?:fecha|plazo|monto|cantidad|nombre|date|amount|name|deadline) "
    r"(?:de|del|of|for) (?:la |mi |el |the |my )?(?:metas?|goals?)\b",
    re.IGNORECASE,
)


def _for_a_feast(text: str) -> str | None:
    """«juntar 800 para la Navidad»: the day is the term, and what she saves for too."""
    found = _FEAST.search(bare(text)) if len(bare(text)) == len(text) else None
    return text[slice(*found.span("feast"))] if found else None


def _named_first(text: str, said: Sequence[Word]) -> str | None:
    """«school fees, due in January, need to save», «el molino vale 4000 y lo quiero»: the thing before the wish."""
    if not said or said[0].heard in small.OPENERS - small.ARTICLES or _tells(said[0]):
        return None
    goal = _read_from(text, said, 0, spent=False)
    ends = next((i for i, word in enumerate(said) if goal and word.end == text.index(goal) + len(goal)), len(said))
    follows = said[ends + 1] if ends + 1 < len(said) else None
    if follows is not None and follows.heard in small.WANT:
        return goal  # «mi casa quiero hacer»
    priced = follows is not None and (follows.taken or follows.after_stop or follows.heard in small.PRICED)
    if said[0].heard in small.OPENERS:
        return None
    return goal if priced else None


def _beginnings(said: Sequence[Word], intent: str) -> Iterator[int]:
    """Places after which a goal may be named, the clearest first."""
    yield from _after_goal_word(said)
    yield from _after_the_thing(said, intent)
    if intent == "set_reminder":
        yield from _after_pair(said, small.REMINDER, small.OF | small.FOR)
    if intent == "check_progress":
        yield from _after_pair(said, small.NEARING, small.OF | small.TO | small.FROM | small.INTO | small.ONE)
        yield from (i + 1 for i in range(len(said)) if _is_buying(said, i))
        yield from (i + 1 for i, word in enumerate(said) if word.bare in {"until", "till"})
        yield from _after_asking(said)
    if intent == "record_withdrawal":  # «de mi meta escuela»
        yield from (
            i + 1
            for i, word in enumerate(said[:-1])
            if word.heard in small.GOAL and said[i - 1].heard in small.PRONOUNS
        )
    if intent in {"record_withdrawal", "check_progress"} and len(said) > 2 and said[0].heard in small.OF:
        yield 1  # «de la moto saqué 50»
    if intent == "set_goal":
        yield from _after_change(said)
    if intent == "set_goal":
        yield from _before_its_name(said)
        yield from (_past_whom(said, i + 1) for i in range(len(said)) if _is_buying(said, i))
        yield from _after_pair(said, small.WANT, small.ONE)
        yield from _after_pair(said, small.DREAM, small.OF | small.JOINS | small.REACH | small.BEING | small.ABOUT)
    if intent == "record_withdrawal":
        yield from _after_pair(said, small.HOLDING, small.FOR)
    else:
        # «saqué 200 para la luz»: what follows is what it was spent on, not what it was saved for.
        yield from _after_for(said)
    if intent == "set_goal":
        yield from _after_wanting(said)
        yield from _after_pair(said, small.TROUBLE, small.ONE)
        yield from (i + 1 for i, word in enumerate(said) if word.heard in small.GOAL | small.WRITE)
    elif intent == "record_saving":
        # «aparté 200 del bono» tells where it came from, «al horno» where it goes.
        yield from (i + 1 for i, word in enumerate(said) if i and _is_given_to(said, i))
        yield from (i for i in _after_of(said, intent) if i < len(said) and not _is_income(said, i))
    else:
        yield from (i for i in _after_of(said, intent) if i < len(said) and not _is_income(said, i))


def _after_wanting(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said):
        at = i + 1
        while word.heard in small.WANT and at < len(said) and said[at].heard in small.ON_THE_WAY:
            at += 1
        if word.heard in small.WANT and at < len(said):
            yield at


def _after_asking(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said):
        at = i + 1
        while at < len(said) and (said[at].heard in small.GOES or said[at].bare in {"am", "i", "we", "you"}):
            at += 1
        if word.heard in small.ASKS_AFTER and i + 1 < at < len(said) and said[at].heard in small.ARTICLES:
            yield at


def _is_income(said: Sequence[Word], at: int) -> bool:
    while at < len(said) - 1 and said[at].heard in small.ARTICLES:
        at += 1
    picked = at + 1 < len(said) and said[at + 1].heard in small.OF and said[at].bare in {"corte", "venta", "cosecha"}
    return picked or said[at].heard in small.INCOME | small.KIN


def _after_goal_word(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said[:-1]):
        if word.heard not in small.GOAL:
            continue
        follows = said[i + 1]
        if follows.heard in small.OF | small.FOR | small.TO | {"es", "is"}:
            yield i + 2
        elif follows.after_stop or follows.heard in small.ARTICLES:
            yield i + 1
        elif follows.heard in small.NEW and i + 2 < len(said):
            yield i + 2


def _after_the_thing(said: Sequence[Word], intent: str) -> Iterator[int]:
    """«lo del techo»; «con lo de las pupusas guardé 20» tells where it came from."""
    for i, word in enumerate(said[:-2]):
        earned = intent == "record_saving" and i > 0 and said[i - 1].bare in {"con", "with"}
        if word.heard in small.THE_THING and said[i + 1].heard in small.OF and not earned:
            yield i + 2


def _after_pair(said: Sequence[Word], first: frozenset[str], then: frozenset[str]) -> Iterator[int]:
    yield from (i + 2 for i, word in enumerate(said[:-2]) if word.heard in first and said[i + 1].heard in then)


def _is_buying(said: Sequence[Word], at: int) -> bool:
    """«comprar una tele», but «una máquina de hacer pan»."""
    if at and (said[at - 1].heard in small.FOR or (said[at].bare == "hacer" and said[at - 1].bare == "de")):
        return False  # «para arreglar el piso» is read whole
    return said[at].heard in small.BUY


def _before_its_name(said: Sequence[Word]) -> Iterator[int]:
    """«una silla de ruedas es mi meta», “a stove is what we need”"""
    for i, word in enumerate(said[1:], start=1):
        wished = {near.heard for near in said[i + 1 : i + 5]} & (small.GOAL | small.WANT)
        if word.heard in small.BEING and wished and said[0].heard not in small.OPENERS | small.GOAL | {"mi"}:
            yield 0


def _is_given_to(said: Sequence[Word], at: int) -> bool:
    """«otro poquito al techo», “a hundred over to the roof”; «50 a mi suegra» is put by at hers."""
    if said[at].heard not in small.INTO or not (said[at - 1].taken or said[at - 1].heard in small.SOME):
        return False
    return not any(word.heard in small.KIN for word in said[at + 1 : at + 3])


def _past_whom(said: Sequence[Word], at: int) -> int:
    """“buy our parents a fridge”: the fridge."""
    for i in range(at + 1, min(at + 4, len(said) - 1)):
        if said[i - 1].heard in small.KIN and said[i].heard in small.ONE:
            return i
    return at


def _after_change(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said):
        if word.heard in small.TO and any(near.heard in small.CHANGE for near in said[max(0, i - 3) : i]):
            yield i + 1


def _after_for(said: Sequence[Word]) -> Iterator[int]:
    """One after the sum tells more than one in the story before it."""
    places = [i for i, word in enumerate(said) if (word.heard in small.FOR or word.bare == "4") and not word.taken]
    first_sum = next((i for i, word in enumerate(said) if word.taken), 0)
    yield from (i + 1 for i in sorted(places, key=lambda place: (place < first_sum, place)))


def _after_of(said: Sequence[Word], intent: str) -> Iterator[int]:
    for i, word in enumerate(said):
        before = said[i - 1] if i else None
        follows = said[i + 1].heard if i + 1 < len(said) else ""
        told = before is not None and (before.taken or before.heard in small.SET_ASIDE)
        # «con la pena le digo que saqué 300» names no goal
        named = word.heard in small.REACH and follows in small.PRONOUNS and not intent.startswith("record")
        if (word.heard in small.OF and told) or word.heard in small.FROM or named:
            yield i + 1
        elif word.heard in small.REACH and follows in small.THE_THING:
            yield i + 3


def _read_from(text: str, said: Sequence[Word], start: int, spent: bool) -> str | None:
    while start < len(said) and not said[start].taken and _is_filler(said, start):
        start += 1
    if start >= len(said) or said[start].taken or said[start].heard in _NO_GOAL or _tells(said[start]):
        return None
    if start + 1 < len(said) and said[start].bare == "ir" and said[start + 1].heard in small.NO_START:
        return None  # «cómo hago para ir ahorrando»
    end = start
    while end < len(said) and end - start < LONGEST and not _is_over(said, start, end, spent):
        end += 1
    while end > start and said[end - 1].heard in small.TAIL:
        end -= 1
    if end - start > 1 and _is_box(said[end - 1]) and not _is_named_fund(said, end - 1):
        end -= 1
    return text[said[start].start : said[end - 1].end] if end > start else None


def _is_filler(said: Sequence[Word], at: int) -> bool:
    if said[at].heard in small.ARTICLES | small.BEING or said[at].bare == "1":
        return True
    if said[at].heard in small.FOR and at and said[at - 1].heard in small.BEING:
        return True  # «es para la lavadora»
    follows = said[at + 1] if at + 1 < len(said) else None
    if said[at].bare not in small.ME or follows is None or follows.taken or follows.after_stop:
        return False
    return follows.heard not in small.STOP | small.NO_START | small.JOINS


def _tells(word: Word) -> bool:
    """«…de mi meta, los ocupé»: a verb of the past begins no goal."""
    return word.text.lower().endswith(("é", "ó")) and word.bare not in {"cafe", "bebe", "te"}


def _is_box(word: Word) -> bool:
    return word.heard in small.BOXES and not word.bare.startswith("book")  # they sound alike


def _is_named_fund(said: Sequence[Word], at: int) -> bool:
    return said[at].bare == "fund" and said[at - 1].bare in small.NAMED_FUNDS


def _is_over(said: Sequence[Word], start: int, end: int, spent: bool) -> bool:
    word = said[end]
    if word.taken:
        return True
    if end == start:
        return False
    if word.after_stop or word.heard in small.STOP | small.MOVED or _tells(word):
        return True
    follows = said[end + 1] if end + 1 < len(said) else None
    if word.heard in small.AND:
        return follows is None or follows.taken or follows.heard in small.STOP | small.NO_START
    if word.heard in small.FOR and (spent or (follows is not None and follows.bare.endswith(_DOING))):
        return True
    return word.heard in small.JOINS and (follows is None or follows.taken or _dated_ahead(said, end + 1))


def _dated_ahead(said: Sequence[Word], at: int) -> bool:
    return at + 1 < len(said) and said[at].heard in small.ARTICLES and said[at + 1].taken


def _boxed(text: str, said: Sequence[Word], new: bool = False) -> str | None:
    """«the stove money», «my college fund»: English names the goal before the box."""
    for i, word in enumerate(said):
        if word.heard not in small.BOXES or i < 2:
            continue
        start = i - 1
        while start > 0 and i - start < 3 and said[start - 1].heard not in small.PRONOUNS | small.ONE:
            start -= 1
        named = said[start:i]
        owned = small.PRONOUNS | small.ONE if new else small.PRONOUNS
        bounded = start > 0 and said[start - 1].heard in owned
        if bounded and not any(w.heard in small.NOT_BOXED or w.taken for w in named):
            last = word if _is_named_fund(said, i) else said[i - 1]
            return text[said[start].start : last.end]
    return None
