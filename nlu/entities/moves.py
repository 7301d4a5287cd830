"""Money that goes from one place to another: «pasé mis 500 del techo al banco»."""

import re
from dataclasses import dataclass

from nlu.entities.places import kind_of
from nlu.entities.words import Word, heard_set, words
from nlu.writing.normal import bare

#: These move by themselves; the second sort only what was hers already: «deposité mis ahorros».
_MOVED = r"pase|pasamos|movi|movimos|cambie|traslade|transferi|lleve|llevamos|traspase|moved|transferred|switched"
_PUT = r"deposite|meti|puse|guarde|deposited|put"
_HERS = (
    r"mis? (?:ahorros?|ahorrit\w+|dinero|pisto|\d)|lo (?:ahorrado|que (?:tenia|tengo|habia|guardaba))"
    r"|my (?:savings|money|\d)"
)
_MOVES = re.compile(rf"\b(?:{_MOVED})\b")
_PUTS_HERS = re.compile(rf"\b(?:{_PUT})\b.*\b(?:{_HERS})|\b(?:{_HERS}).*\b(?:{_PUT})\b")
_SAYS_MONEY = re.compile(r"\d|\b(?:ahorr\w+|dinero|pisto|plata|feria|todo|mil|cien\w*|savings|money|all|hundred)\b")
_NOT = re.compile(r"\b(?:no|nunca|quiero|quisiera|puedo|como|voy a|cuanto|si paso|not|never|want|how|can)\b")
_ALL = re.compile(r"\b(?:todo|toda|todos mis ahorros|all|everything)\b")
#: «mis 500»: the number is hers, and is read like any other.
_HER_NUMBER = re.compile(r"\b(?:mis|los|unos|my|the)\s+(?=\d|mil|cien)", re.I)
_WHERE = re.compile(
    r"\bdonde (?:tengo|esta|estan|puse|guarde)(?: todo)? (?:mi|mis|el) (?:dinero|pisto|ahorr\w+|plata)\b"
    r"|\bwhere (?:is|are|do i (?:keep|have)) my (?:money|savings)\b"
)
_FROM = heard_set("de del from")
_TO = heard_set("a ala al en hacia to into in")
_LITTLE = heard_set("la el mi un una los las the my a an our credit")


@dataclass(frozen=True)
class Moved:
    origin: str | None
    destination: str
    amount_words: str  #: the message in a form in which its amount is read
    everything: bool


def find_move(text: str) -> Moved | None:
    """Only what has been done, and to a place that is named."""
    said = bare(text)
    if "?" in text or _NOT.search(said) or not _SAYS_MONEY.search(said):
        return None
    origin, destination = _ends(words(text))
    if destination is None or origin == destination:
        return None
    if not (_MOVES.search(said) or _PUTS_HERS.search(said) or (origin and re.search(rf"\b(?:{_PUT})\b", said))):
        return None
    return Moved(origin, destination, _HER_NUMBER.sub("", text), bool(_ALL.search(said)))


def asks_where(text: str) -> bool:
    """«¿dónde tengo mi dinero?»: the question that a branch is no answer to."""
    return bool(_WHERE.search(bare(text)))


def find_origin(text: str) -> str | None:
    """«saqué 50 del banco»: where the money was."""
    return _ends(words(text))[0]


def _ends(said: list[Word]) -> tuple[str | None, str | None]:
    origin = destination = None
    for i, word in enumerate(said):
        kind = kind_of(word)
        before = _preposition(said, i)
        if kind and before in _FROM:
            origin = kind
        elif kind and before in _TO:
            # «los que tenía en la casa, en el banco»: the first is where it was.
            origin, destination = destination or origin, kind
    return origin, destination


def _preposition(said: list[Word], at: int) -> str | None:
    """The word that says whether money comes or goes, past articles; «to the bank» is no «the bank»."""
    at -= 1
    while at >= 0 and said[at].heard in _LITTLE and not (said[at].bare == "a" and _is_spanish_a(said, at)):
        at -= 1
    return said[at].heard if at >= 0 else None


def _is_spanish_a(said: list[Word], at: int) -> bool:
    """«a la cooperativa» goes there; “a box” is only a box."""
    return at + 1 < len(said) and said[at + 1].bare in ("la", "el", "mi", "una", "un", "los", "las")
