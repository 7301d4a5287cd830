"""Of several days the one on which it was done: «se me quebró el viernes y el sábado saqué 90» is of the Saturday."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from nlu.found import DateFound
from nlu.writing.plain_text import PlainText

_DEEDS = {
    "record_saving": re.compile(
        r"\b(?:guard(?:e|o|amos)|[ah]?h?or+(?:e|o|amos)|apart(?:e|o|amos)|junt(?:e|o|amos)|met(?:i|io|imos)|pus(?:e|o|imos)"
        r"|deposit(?:e|o|amos|ed)?|ech(?:e|o|amos)|separ(?:e|o|amos)|abon(?:e|o|amos)|saved?|stash(?:ed)?|put"
        r"|dropped|added|set aside)\b"
    ),
    "record_withdrawal": re.compile(
        r"\b(?:sa[ckq](?:u?e|o|amos)?|retir(?:e|o|amos)|agar+(?:e|o|amos)|tom(?:e|o|amos)|qu?it(?:e|o|amos)|kite"
        r"|took|withdrew|drew|pulled)\b"
    ),
    "record_remittance": re.compile(
        r"\b(?:mand(?:o|aron)|ca(?:yo|yeron|io|llo)|l?l?yeg(?:o|aron)|lleg(?:o|aron)|recib[ei]\w*|[ei]n[vb]i(?:o|aron)"
        r"|deposit(?:o|aron)|gir(?:o|aron)|trajo|dio|dieron|puso|entro|entraron|sent|came|got|received|dropped)\b"
    ),
}
#: From then on, or since then: a stretch, and no day on which it was done.
_STRETCH_BEFORE = re.compile(r"\b(?:desde|dende|since)(?: (?:el|la|los|las|the|de|del))* ?$")
_STRETCH_BEHIND = re.compile(r"^(?: d?e?l? ?\w+)? ?(?:para|pa) (?:aca|aka|ca)\b|^ en adelante\b")
#: «lo que me debía desde el lunes»
_OWED = re.compile(r"\b(?:deb(?:e|en|ia|ian)|owed?|owing)(?: me)?(?: (?:desde|since|de|del|el|la|los|las|dia))* ?$")
#: «los devuelvo el viernes», «lo mismo que la semana pasada», “same as last week”: of another deed
_ELSEWHEN = re.compile(
    r"\b(?:repon(?:go|dre)|devuelv[oe]|devolv(?:ere|emos)|regres(?:o|are)|vuelvo a \w+"
    r"|put(?:ting)? (?:it |them |dem )?back|pay(?:ing)? (?:it |them )?back"
    r"|(?:igual|mismo|mas|menos) (?:que|de)|same as|(?:more|less) than)"
    r"(?: (?:el|la|los|las|lo|on|de|del|di|the))* ?$"
)
_FAR = 1000
_NOT = re.compile(r"\b(?:no|ni|not|never|didn ?'? ?t|couldn ?'? ?t)(?: (?:me|nos|pude|logre|even))? $")
_TURN = re.compile(r"\b(?:pero|but)\b")
_DENIED = re.compile(r"\b(?:no|nunca|not|never|nothing|(?:didn|couldn|wasn) ?'? ?t)\b")
_SO = re.compile(r"\bsi\b|\b(?:i|we) did\b")


def day_of_it(plain: PlainText, dates: Sequence[DateFound], intent: str | None, today: date) -> DateFound | None:
    """The day nearest to the verb of what she did; of a plan no day that is over."""
    if intent == "set_goal":
        return next((one for one in dates if one.day >= today), None)
    if intent == "set_reminder":  # “remind me tomorrow; my son sent 300 on Saturday”
        return next((one for one in dates if one.day >= today), next(iter(dates), None))
    verbs = _deeds(plain.folded, intent)
    dates = [one for one in dates if intent not in _DEEDS or not _is_of_another(plain.folded, one)]
    dates = _behind_the_turn(plain.folded, dates, intent)
    told = [one for one in dates if one.day <= today] or list(dates)
    if intent not in _DEEDS or len(told) < 2:
        return next(iter(told if intent in _DEEDS else dates), None)
    return min(told, key=lambda one: _distance(plain.folded, one, verbs))


def _is_of_another(text: str, one: DateFound) -> bool:
    return any(told.search(text, 0, one.start) for told in (_OWED, _ELSEWHEN))


def _behind_the_turn(text: str, dates: Sequence[DateFound], intent: str | None) -> Sequence[DateFound]:
    """«la semana pasada no pude, pero esta sí, 60»: the days before the «pero» are those of what was not done."""
    turn = _TURN.search(text)
    if turn is None or intent not in _DEEDS or not _DENIED.search(text, 0, turn.start()):
        return dates
    done_before = any(
        found.end() <= turn.start() and not _NOT.search(text, 0, found.start())
        for found in _DEEDS[intent].finditer(text)
    )
    return dates if done_before else [one for one in dates if one.start > turn.start()]


def _deeds(text: str, intent: str | None) -> list[tuple[int, int]]:
    """Where it is told; «ayer no guardé, pero hoy sí, 40» was done on the day of the «sí»."""
    told = list(_DEEDS[intent].finditer(text)) if intent in _DEEDS else []
    done = [found for found in told if not _NOT.search(text, 0, found.start())]
    return [found.span() for found in (done if done or not told else _SO.finditer(text))]


def _distance(text: str, one: DateFound, verbs: Iterable[tuple[int, int]]) -> int:
    stretch = _STRETCH_BEFORE.search(text, 0, one.start) or _STRETCH_BEHIND.match(text[one.end :])
    return min((_between(text, one, verb) for verb in verbs), default=0) + (_FAR if stretch else 0)


def _between(text: str, one: DateFound, verb: tuple[int, int]) -> int:
    """In words; another clause counts for many, and most where the day is told after the deed."""
    behind = verb[0] < one.start
    between = text[verb[1] : one.start] if behind else text[one.end : verb[0]]
    joints = len(re.findall(r"[,:]|\b(?:y|i|and|pero)\b", between)) * (4 if behind else 2)
    return len(between.split()) + joints + 8 * len(re.findall(r"[.;!?]", between))
