"""«quiero juntar pal techo de mi casa antes de mayo» is about «techo de mi casa»: her words, minus the filler."""

from collections.abc import Iterable, Iterator, Sequence

from nlu.entities.words import Word, heard_set, words

LONGEST = 7
WITH_GOAL = frozenset({"set_goal", "record_saving", "record_withdrawal", "check_progress", "set_reminder"})

_FOR = heard_set("para pal pa for toward towards tuar")
_OF = heard_set("de del d dl of")
_ARTICLES = heard_set(
    "el la los las lo un una unos unas mi mis su sus tu tus nuestra nuestro nuestras nuestros the a an my our "
    "his her their some ese esa esos esas este esta de del d comprar comprarme comprarle comprarles compra buy buying "
    "get getting pagar poder to tu otro otra"
)
_NO_GOAL_STARTS = heard_set(
    "que cuando saber ver ahorrar guardar apartar juntar empezar comenzar llegar reunir completar mañana hoy aca aqui "
    "alla siempre nada eso esto esta este ello no me mi_cuenta entonces despues luego el_dia ya si yo usted vos it "
    "this that"
    " me you us today tomorrow now later sure real free saving save what when how i que_me recordar recordarme "
    "guardando ahorrando meta metas goal goals cuanto mes semana año dia"
)
_STOP = heard_set(
    "que porque cada cuando antes hoy ayer porfa porfavor gracias please thx thanks before by because so but pero son "
    "es is vale cuesta como desde hasta ahorita ya yay seño señorita vos pues hasta until every each starting maybe "
    "cuanto cuantos cual asi si no quiero quisiera tengo llevo voy me le se yo i we he she it they then en_que "
    "mande ponga anote apunte anotelo apuntelo favor plis jaja cuesta costs was were like with con por per last this "
    "next solo nomas mas o sea entonces fue era va van hay cuanto semanal mensual diario diarios right"
)
_AND = heard_set("y and e i")
_TAIL = (
    heard_set(
        "de del d en a con por y para pa on in at of for the la el los las mi mis un una to tambien again e i o fue "
        "pues vos nomas jaja lol hoy otra_vez too"
    )
    | _ARTICLES
)
_BOXES = heard_set("money fund box jar savings goal pot envelope stash")
_PRONOUNS = heard_set("the my de our mi la el that")
_GOAL = heard_set("meta metas goal target")
_NOT_BOXED = heard_set(
    "my the of some more saved enough much any this that lobster ten new de emergency_x your savings mi el la money"
)
_THE_THING = heard_set("lo")
_BUY = heard_set("comprar buy bai comprarme construir poner hacer arreglar terminar")
_REACH = heard_set("reach on at con")
_SET_ASIDE = heard_set(
    "guardado ahorrado llevo llevamos yebo tengo falta juntado saque saqué sacamos saq agarre agarré tome retire used "
    "took left meti metí puse eche"
)
_FUNDS = heard_set("fondo fondito ahorro ahorrito ahorros alcancia cuenta lata cuchubal caja banco cooperativa savings")


def find_goal(text: str, intent: str, taken: Iterable[tuple[int, int]] = ()) -> str | None:
    if intent not in WITH_GOAL:
        return None
    said = words(text, taken)
    for place in _beginnings(said, intent):
        goal = _read_from(text, said, place)
        if goal:
            return goal
    return _boxed(text, said)


def _beginnings(said: Sequence[Word], intent: str) -> Iterator[int]:
    """Places after which a goal may be named, the clearest first."""
    yield from _after_goal_word(said)
    yield from _after_the_thing(said)
    if intent != "record_withdrawal":
        # «saqué 200 para la luz»: what follows is what it was spent on, not what it was saved for.
        yield from (i + 1 for i, word in enumerate(said) if word.heard in _FOR and not word.taken)
    if intent == "set_goal":
        yield from (i + 1 for i, word in enumerate(said) if word.heard in _BUY)
    else:
        yield from _after_of(said)


def _after_goal_word(said: Sequence[Word]) -> Iterator[int]:
    new = heard_set("nueva new otra")
    for i, word in enumerate(said[:-1]):
        if word.heard not in _GOAL:
            continue
        follows = said[i + 1]
        if follows.heard in _OF | _FOR | heard_set("por es is"):
            yield i + 2
        elif follows.after_stop:
            yield i + 1
        elif follows.heard in new and i + 2 < len(said):
            yield i + 2


def _after_the_thing(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said[:-2]):
        if word.heard in _THE_THING and said[i + 1].heard in _OF:
            yield i + 2


def _after_of(said: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(said):
        before = said[i - 1] if i else None
        told = before is not None and (before.taken or before.heard in _SET_ASIDE or before.heard in {"ya"})
        box = before is not None and before.heard in heard_set("horro ahorro meta")
        if (word.heard in _OF and (told or box)) or (
            word.heard in heard_set("al a") and before is not None and before.taken
        ):
            yield i + 1
        elif word.heard in _REACH and i + 1 < len(said) and said[i + 1].heard in heard_set("the lo de"):
            yield i + 2 if said[i + 1].heard != hear_lo else i + 3


hear_lo = next(iter(_THE_THING))


def _read_from(text: str, said: Sequence[Word], start: int) -> str | None:
    start = _skip_filler(said, start)
    if start >= len(said) or said[start].taken or said[start].heard in _NO_GOAL_STARTS | _FUNDS:
        return None
    end = start
    while end < len(said) and end - start < LONGEST and not _is_over(said, start, end):
        end += 1
    while end > start and said[end - 1].heard in _TAIL:
        end -= 1
    if end == start:
        return None
    if end - start > 1 and said[end - 1].heard in _BOXES and said[end - 1].bare not in {"fund"}:
        end -= 1
    return text[said[start].start : said[end - 1].end]


def _skip_filler(said: Sequence[Word], start: int) -> int:
    while start < len(said) and said[start].heard in _ARTICLES and not said[start].taken:
        start += 1
    return start


def _is_over(said: Sequence[Word], start: int, end: int) -> bool:
    word = said[end]
    if word.taken or (word.after_stop and end > start):
        return True
    if end == start:
        return False
    follows = said[end + 1] if end + 1 < len(said) else None
    if word.heard in _AND and (follows is None or follows.taken or follows.heard in _STOP | _NO_GOAL_STARTS):
        return True
    joins = heard_set("en in a on at de for para")
    if word.heard in joins and (follows is None or follows.taken or _dated_ahead(said, end + 1)):
        return True
    return word.heard in _STOP


def _dated_ahead(said: Sequence[Word], at: int) -> bool:
    return at + 1 < len(said) and said[at].heard in _ARTICLES and said[at + 1].taken


def _boxed(text: str, said: Sequence[Word]) -> str | None:
    """«the stove money», «my roof fund»: English names the goal before the box."""
    for i, word in enumerate(said):
        if word.heard not in _BOXES or i < 2:
            continue
        start = i - 1
        while start > 0 and i - start < 3 and said[start - 1].heard not in _PRONOUNS:
            start -= 1
        named = said[start:i]
        if start and said[start - 1].heard in _PRONOUNS and not any(w.heard in _NOT_BOXED or w.taken for w in named):
            return text[said[start].start : said[i - 1].end]
    return None
