"""Banks, credit unions and senders by the names people use, misspelled or not."""

import re
from difflib import SequenceMatcher

from nlu.entities.institution_names import NAMES
from nlu.entities.words import Word, hear, heard_set, words

_PLAIN: dict[tuple[str, ...], str] = {}
_CAPITAL: dict[str, str] = {}
_AFTER_BANK: dict[str, str] = {}
_AFTER_COOP: dict[str, str] = {}
_SMALL_TOO: dict[str, str] = {}
for _name, _others in NAMES.items():
    for _other in _others.split():
        if _other.endswith("_x"):
            _AFTER_BANK[hear(_other[:-2])] = _name
        elif _other.endswith("_c"):
            _AFTER_COOP[hear(_other[:-2])] = _name
        elif _other.endswith("_l"):
            _SMALL_TOO[_other[:-2]] = _name
        elif _other.isupper():
            _CAPITAL[_other.lower()] = _name
        else:
            _PLAIN[tuple(hear(part) for part in _other.split("_"))] = _name

_LETTERS = {other for others in NAMES.values() for other in others.split()}
_LONGEST_NAME = max(len(key) for key in _PLAIN)
_BANK = {hear("banco"), hear("bank"), "bco", "el", "al", hear("elektra"), hear("en")}
_COOP = heard_set("cooperativa coperativa coope coop cope micoope cooperative union")
#: What stands before a name in small letters that may also be a person or a river: «la elga», «por ria», “if Elga”.
_LEADS = heard_set("la en por con via cobra cobran usa uso if si in at through by with using from") | _COOP
_PERSON = heard_set("dijo dice vino quiere conto aconsejo told says said")
#: «el bienestar de mis hijos» is no bank.
_NOT_OF = frozenset({"bienestar"})
#: «la cooperativa san miguel», «caja de credito de sonsonate», in small letters: a saint or a town is a name.
_NAMED_SMALL = re.compile(
    r"\b[ck]oo?perati[vb]as?\s+(?P<coop>san(?:ta|to)?\s+[^\W\d_]{3,})|\b(?P<caja>caja\s+(?:popular|rural|solidaria"
    r"|comunal)\s+san(?:ta|to)?\s+[^\W\d_]{3,}|caja\s+de\s+cr[eé]dito\s+de\s+(?!la\b|mi\b)[^\W\d_]{4,})",
    re.IGNORECASE,
)
_NAMED_COOP = re.compile(
    r"\b[Cc]oo?perativ[ae]s?\s+(?:de\s+)?((?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,2})"
)
#: «Caja Popular San Juan», «Caja de Crédito de Sonsonate»: called by its kind and its name together.
_NAMED_CAJA = re.compile(
    r"\b[Cc]aja\s+(?:[Pp]opular|[Rr]ural|[Ss]olidaria|[Cc]omunal|de\s+[Cc]r[eé]dito)"
    r"(?:\s+(?:de|del|la|el|los|las))*(?:\s+[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){1,3}"
)
#: «ACACYPAC», «COOSAJO»: what the letters of a cooperative begin with, in a message that is not all in capitals.
_INITIALS = re.compile(r"\b(?:ACA?C|ACO|COO|COA|COD|COPA)[A-Z]{2,9}\b")
#: Where many live who send, and no bank.
_TOWNS = heard_set("atlanta")
#: Too near to a plain word («interés») to be guessed from a misspelling.
_CONFUSABLE = {"Intermex", "Compartamos", "Comédica", "Caruna", "Apaguiz"}
CLOSE_ENOUGH = 0.86
_GUESSED_FROM = 6  #: letters
#: By its first letter, which is not mistaken: what a name sounds like, and the name.
_GUESSED: dict[str, list[tuple[str, str]]] = {}
for _heard, _name in ((key[0], name) for key, name in _PLAIN.items() if len(key) == 1):
    if len(_heard) >= _GUESSED_FROM and _name not in _CONFUSABLE:
        _GUESSED.setdefault(_heard[0], []).append((_heard, _name))


def find_institution(text: str) -> str | None:
    said = words(text)
    for size in range(_LONGEST_NAME, 0, -1):
        for i in range(len(said) - size + 1):
            name = _PLAIN.get(tuple(word.heard for word in said[i : i + size]))
            if name and not (size == 1 and _only_sounds_alike(said[i])):
                return name
    return _by_company(said) or _named_coop(text) or _nearly(said)


def _only_sounds_alike(word: Word) -> bool:
    """«by» sounds like BI and «back» like BAC: initials are read by their letters."""
    return len(word.heard) <= 4 and word.bare not in _LETTERS


def _by_company(said: list[Word]) -> str | None:
    """Words of everyday that are names only in their place: «el Agrícola», «Ria» with its capital."""
    for i, word in enumerate(said):
        if word.bare in _CAPITAL and word.text[0].isupper() and (i or len(said) == 1):
            return _CAPITAL[word.bare]
        named = i and word.heard in _AFTER_BANK and (said[i - 1].heard in _BANK or word.text[0].isupper())
        if named and not (word.bare in _NOT_OF and _is_followed_by_of(said, i)):
            return _AFTER_BANK[word.heard]
        if i and word.heard in _AFTER_COOP and said[i - 1].heard in _COOP:
            return _AFTER_COOP[word.heard]
        if i and word.bare in _SMALL_TOO and said[i - 1].heard in _LEADS and not _is_somebody(said, i):
            return _SMALL_TOO[word.bare]
    return None


def _is_followed_by_of(said: list[Word], at: int) -> bool:
    return at + 1 < len(said) and said[at + 1].bare in {"de", "del"}


def _is_somebody(said: list[Word], at: int) -> bool:
    """«la Elga me dijo» is a neighbour."""
    return any(word.heard in _PERSON for word in said[at + 1 : at + 3])


def _named_coop(text: str) -> str | None:
    if text.isupper():
        return None
    found = _NAMED_COOP.search(text)
    if found:
        return found.group(1)
    whole = _NAMED_CAJA.search(text) or _INITIALS.search(text)
    if whole:
        return whole.group()
    small = _NAMED_SMALL.search(text)
    return (small["coop"] or small["caja"]) if small else None


def _nearly(said: list[Word]) -> str | None:
    for word in said:
        if len(word.heard) < _GUESSED_FROM or word.heard in _TOWNS:
            continue
        for heard, name in _GUESSED.get(word.heard[0], ()):
            if _is_near(heard, word.heard):
                return name
    return None


def _is_near(name: str, heard: str) -> bool:
    """Few words need be compared letter by letter: a ratio is never above that of the lengths, nor of the letters."""
    if 2.0 * min(len(name), len(heard)) / (len(name) + len(heard)) < CLOSE_ENOUGH:
        return False
    pair = SequenceMatcher(None, name, heard)
    return pair.quick_ratio() >= CLOSE_ENOUGH and pair.ratio() >= CLOSE_ENOUGH
