"""The words of a goal, from the one where it begins to where something else does."""

from collections.abc import Sequence

from nlu.entities import goal_words as small
from nlu.entities.words import Word, hear

LONGEST = 9
_NO_GOAL = small.NO_START | small.FUNDS | small.SENTENCE | small.MONTHS | small.GOAL
_DOING = ("ar", "er", "ir", "arle", "erle", "irle", "arles", "arme", "arlo")
_DOING_IT = tuple(verb + it for verb in ("ar", "er", "ir") for it in ("lo", "la", "los", "las"))
ASKED = ("eme", "ame", "enme", "enos", "anos")


def read_from(text: str, said: Sequence[Word], start: int, spent: bool) -> str | None:
    start = _first_of_it(said, _past_what_it_is(said, start))
    if start + 1 < len(said) and said[start].bare in _COUNTED and said[start + 1].heard in small.BEING:
        start = _first_of_it(said, start + 2)  # «otra meta: la segunda es el gallinero»
    if start >= len(said) or said[start].taken or is_no_start(said, start) or tells(said[start]):
        return None
    if said[start].bare in small.THERE:
        return None  # «saqué 20 de ahí»
    if said[start].heard == "0" and "0" in {
        word.heard for word in (*said[start - 1 : start], *said[start + 1 : start + 2])
    }:
        return None  # the halves of «4,000»
    if start + 1 < len(said) and said[start].bare == "ir" and said[start + 1].heard in small.NO_START:
        return None  # «cómo hago para ir ahorrando»
    end = start
    while end < len(said) and end - start < LONGEST and not _is_over(said, start, end, spent):
        end += 1
    end = _without_tail(said, start, end)
    if end - start > 1 and _is_box(said[end - 1]) and not _is_named_box(said, end - 1):
        end = _without_tail(said, start, end - 1)
    if end == start or (end == start + 1 and said[start].heard in small.CHANGE):
        return None  # “change my goal”
    return text[said[start].start : said[end - 1].end]


_COUNTED = frozenset({"primera", "segunda", "tercera", "siguiente", "first", "second", "third", "one", "otra"})


def _without_tail(said: Sequence[Word], start: int, end: int) -> int:
    while end > start and said[end - 1].heard in small.TAIL and not _is_little_brother(said, start, end - 1):
        end -= 1
    return end


def _is_little_brother(said: Sequence[Word], start: int, at: int) -> bool:
    """“phone for my lil bro” is for somebody; of “the moto bro” the bot is called so."""
    return said[at].bare in {"bro", "cuz", "sis"} and at > start and said[at - 1].bare in _LITTLE


_LITTLE = frozenset({"lil", "little", "big", "baby", "my", "older", "younger"})


def _past_what_it_is(said: Sequence[Word], at: int) -> int:
    """«para lo que es el zinc», «la idea es hacerme de una máquina», «mi sueño es tener mi tienda»: the thing."""
    told = [word.bare for word in said[at : at + 3]]
    if told[:1] == ["lo"] and told[1:2] in (["que"], ["q"]) and told[2:] in (["es"], ["sea"]):
        return at + 3
    if told[1:2] == ["de"] and told[0] in {"hacerme", "hacernos", "hacerse", "hacerle", "hacer"}:
        return at + 2
    return at + 1 if told[:1] == ["tener"] and said[at + 1 : at + 2] and said[at + 1].heard in small.ARTICLES else at


def _first_of_it(said: Sequence[Word], start: int) -> int:
    while start < len(said) and not said[start].taken and (_is_filler(said, start) or _is_put(said, start)):
        start += 1
    return start


def is_no_start(said: Sequence[Word], at: int) -> bool:
    if said[at].heard in small.FOR and at + 1 < len(said) and said[at + 1].heard in small.SAVES:
        return True  # «mi wahn fi siev 500»
    if said[at].heard not in _NO_GOAL:
        return False
    follows = said[at + 1] if at + 1 < len(said) and not said[at + 1].after_stop else None
    if follows is None or follows.taken:
        return True
    if said[at].bare == "first":
        return follows.heard in small.NO_START | small.TIMES | small.OF
    # «un mi chanchito de engorde», «el depósito del local»
    return not (is_animal(said, at) or _is_down_payment(said, at))


def _is_down_payment(said: Sequence[Word], at: int) -> bool:
    """«el depósito del local» is paid to have it, «el depósito del mes» is put by."""
    if (
        said[at].heard not in small.DOWN_PAYMENT
        or at + 2 >= len(said)
        or said[at + 1].heard not in small.OF | small.FOR
    ):
        return False
    thing = next((word for word in said[at + 2 : at + 5] if word.heard not in small.ARTICLES), None)
    return thing is not None and not thing.taken and thing.heard not in small.TIMES | small.MONTHS | small.FUNDS


def is_animal(said: Sequence[Word], at: int) -> bool:
    """A little pig that is fed, and no money box."""
    if said[at].heard not in small.PIGS:
        return False
    return bool({word.heard for word in said[at + 1 : at + 3]} & small.FATTENED)


def _is_put(said: Sequence[Word], at: int) -> bool:
    """“to put the block in my house”, “put up a tombstone”: what is put is what she saves for."""
    if said[at].bare == "back" and at and said[at - 1].heard in small.BUY:
        return True  # “to buy back my dory”
    if said[at].bare == "up":
        return at > 0 and said[at - 1].bare == "put"
    follows = [word.bare for word in said[at + 1 : at + 3] if not word.taken]
    what = follows[1:] if follows[:1] == ["up"] else follows[:1]
    return said[at].bare == "put" and bool(what) and (hear(what[0]) in small.ARTICLES | small.FOR or what == ["mi"])


def _is_filler(said: Sequence[Word], at: int) -> bool:
    if said[at].heard in small.ARTICLES | small.BEING or said[at].bare in {"1", "wid"}:
        return True
    if said[at].heard in small.FOR and at and said[at - 1].heard in small.BEING:
        return True  # «es para la lavadora»
    follows = said[at + 1] if at + 1 < len(said) else None
    if said[at].bare not in small.ME | _THEM or follows is None or follows.taken or follows.after_stop:
        return False
    return follows.heard not in small.STOP | small.NO_START | small.JOINS


#: “get them new shoes”
_THEM = frozenset({"them", "dem", "those"})


def tells(word: Word) -> bool:
    """«…de mi meta, los ocupé»: a verb of the past begins no goal."""
    return word.text.lower().endswith(("é", "ó")) and word.bare not in {"cafe", "bebe", "te"}


def _is_box(word: Word) -> bool:
    return word.heard in small.BOXES and not word.bare.startswith("book")  # they sound alike


def _is_named_box(said: Sequence[Word], at: int) -> bool:
    """An ice box is bought, and no money lies in it."""
    return _is_named_fund(said, at) or (said[at].bare in {"box", "bax", "boks"} and said[at - 1].bare in _BOX_OF)


_BOX_OF = frozenset({"ice", "ais", "aice", "ays", "tool", "lunch", "music", "cool", "cooler", "juke", "letter"})


def _is_named_fund(said: Sequence[Word], at: int) -> bool:
    return said[at].bare == "fund" and said[at - 1].bare in small.NAMED_FUNDS


def _is_over(said: Sequence[Word], start: int, end: int, spent: bool) -> bool:
    word = said[end]
    if word.taken:
        return True
    if end == start:
        return False
    if word.bare == "up" and said[end - 1].heard in small.BUY and not word.after_stop:
        return False  # “fix up granny grave”
    if word.after_stop or _stops(word) or tells(word) or (word.heard == "0" and word.text.isdigit()):
        return True
    if _is_and(word):
        return not _adds_a_thing(said, end + 1)
    if _begins_anew(said, end) or _is_on_her_phone(said, end):
        return True
    follows = said[end + 1] if end + 1 < len(said) else None
    if word.bare in {"to", "tu"} and follows is not None and follows.bare in (_SPENT_ON if spent else {"be", "b"}):
        return True  # “I'd like my daughter's braces to be my goal”, “took 12 from the TV to pay the internet”
    if word.bare in {"what", "wat"}:
        return True  # “my dory what the storm mash up”
    if word.heard in small.FOR and (spent or (follows is not None and follows.bare.endswith(_DOING))):
        return True
    if word.heard not in small.JOINS:
        return False
    return follows is None or follows.taken or follows.heard in small.MONTHS or _dated_ahead(said, end + 1)


def _begins_anew(said: Sequence[Word], at: int) -> bool:
    """“…from the emergencies the ramp gave way”, “…for the boat the other day”."""
    if said[at].bare in small.THE and said[at - 1].bare.endswith("s") and said[at - 1].heard not in small.ARTICLES:
        return True
    later = said[at + 1 : at + 3]
    if len(later) == 2 and said[at].bare in {"todo", "toda", "all"} and later[1].heard in small.TIMES:
        return True  # «todo el año»
    return len(later) == 2 and later[0].heard in small.OTHER and later[1].heard in small.TIMES


_SPENT_ON = frozenset({"pay", "buy", "get", "help", "cover", "fix", "see", "go", "be", "bai"})


def _is_on_her_phone(said: Sequence[Word], at: int) -> bool:
    return said[at].heard in small.IN and any(word.heard in small.DEVICES for word in said[at + 1 : at + 3])


def _stops(word: Word) -> bool:
    """«y» and “I” sound alike."""
    return word.heard in small.STOP | small.MOVED and not _is_and(word)


def _is_and(word: Word) -> bool:
    return word.bare in small.AND


def _adds_a_thing(said: Sequence[Word], at: int) -> bool:
    """«chanchito y su concentrado»; not «techo y mi mamá me ayuda», which is another sentence."""
    if at >= len(said) or said[at].taken or said[at].after_stop or said[at].bare.endswith(ASKED):
        return False
    if said[at].bare.endswith(_DOING_IT) or (
        said[at].bare == "de" and said[at + 1 : at + 2] and said[at + 1].bare == "paso"
    ):
        return False  # «una cría de pollos y engordarlos», «la cocina y de paso avíseme»
    if {word.heard for word in said[at : at + 2]} & small.REST or said[at].bare in _SHRUGS:
        return False
    if said[at].heard in small.STOP | small.NO_START | small.BUY | small.WANT:
        return False
    for word in said[at : at + LONGEST]:
        if word.taken or word.after_stop or word.heard in small.CLOSES:
            return True
        if _stops(word) or tells(word):
            return False
    return True


#: «y ni modo», «y qué le vamos a hacer», “and oh well”
_SHRUGS = frozenset({"ni", "que", "oh", "so", "whatever"})


def _dated_ahead(said: Sequence[Word], at: int) -> bool:
    return at + 1 < len(said) and said[at].heard in small.ARTICLES and said[at + 1].taken


_THAT = frozenset({hear("that"), hear("dat")})


def boxed(text: str, said: Sequence[Word], new: bool = False) -> str | None:
    """«the stove money», «my college fund»: English names the goal before the box."""
    for i, word in enumerate(said):
        if word.heard not in small.BOXES or i < 2:
            continue
        start = i - 1
        while start > 0 and i - start < 3 and said[start - 1].heard not in small.PRONOUNS | small.ONE | _THAT:
            start -= 1
        named = said[start:i]
        owned = small.PRONOUNS | small.ONE if new else small.PRONOUNS
        bounded = start > 0 and said[start - 1].heard in owned | _THAT
        if bounded and not any(w.heard in small.NOT_BOXED or w.taken for w in named):
            last = word if _is_named_fund(said, i) else said[i - 1]
            return text[said[start].start : last.end]
    return None


def is_weak(goal: str) -> bool:
    """Whom it is for, or the feast by when: a goal only where nothing else is named."""
    named = [hear(word) for word in goal.split()]
    loose = small.OF | small.FOR | small.JOINS | small.ARTICLES | small.PRONOUNS | {"i"}
    feast = named[0] in small.FEASTS and (len(named) == 1 or named[1] in loose)  # “xmas presents” are a thing
    return feast or all(word in small.KIN | small.ARTICLES | {"0"} for word in named)
