"""«no eran 50, eran 40», «borre lo último», «¿qué he anotado?»: what she wants of the entries in her book.

Only what is plainly about an entry is taken; everything else is left to the reading of intents.
"""

# A pattern is a line, however many choices it has.
# ruff: noqa: E501

import re
from dataclasses import dataclass
from enum import StrEnum

from nlu.writing.normal import bare, tidy


class EntryWish(StrEnum):
    CORRECT = "correct"
    UNDO = "undo"
    HISTORY = "history"


@dataclass(frozen=True)
class EntryChange:
    wish: EntryWish
    wrong: str | None = None  #: the words of the amount that was wrong
    right: str | None = None  #: the words of the amount that it should be
    number: int | None = None  #: of the entry, where she names it


_WAS = r"(?:eran?|fueron|fue|son|es|seria)"
_SUM = r"(?:(?!\b(?:no|sino|not|but)\b)[^,;.]|(?<=\d)[.,](?=\d)){1,40}"
_SORRY = (
    r"(?:perdon|perdone|disculpe|me equivoque|equivoque|corrijo|correccion|mejor dicho|digo|error|ay no|ay"
    r"|sorry|my mistake|i made a mistake|correction|i mean)"
)
_NOTE = r"(?:anotacion|nota|apunte|registro|entry|note)"
_CHANGE = r"(?:corrij[ao]|corregir|corrigeme|corrige|cambi[ae]r?|cambieme|modificar|modifique|arregle|arreglar|correct|change|fix)"
_TAKE_BACK = r"(?:borr[ae]r?|borreme|quit[ae]r?|quiteme|desha[gz]a|deshacer|elimin[ae]r?|anul[ae]r?|undo|remove|delete|take back)"
_LAST = (
    r"(?:lo ultimo|la ultima|el ultimo|ese ultimo|eso ultimo|esa ultima"
    r"|the last|my last|last|lo que (?:acabo de anotar|anote de ultimo|recien anote))"
)
_GENTLY = rf"(?:(?:no|oiga|pero|{_SORRY})[\s,.:;!]+)*"

_WRONG_FIRST = re.compile(
    rf"^{_GENTLY}(?:no {_WAS}|(?:it |that )?was ?n[o']t|it wasnt|it was not)\s+(?P<wrong>{_SUM}?)"
    rf"\s*[,;.]*\s*(?:(?:y |pero )?(?:sino(?: que)?|{_WAS}|but|it was|was)\s+)+(?P<right>{_SUM})[.!]*$"
)
_RIGHT_FIRST = re.compile(
    rf"^{_GENTLY}(?:{_WAS}|it was|that was)\s+(?P<right>{_SUM}?)\s*[,;.]*\s*(?:y )?(?:no|not)\s+(?:{_WAS} )?(?P<wrong>{_SUM})[.!]*$"
)
_ONLY_RIGHT = re.compile(
    rf"^(?:no[\s,.]+)?(?:{_SORRY})[\s,.:;!]+(?:(?:que|en realidad|solo|actually)\s+)?(?:(?:{_WAS}|it was)\s+)?(?P<right>{_SUM})[.!]*$"
)
_BY_NUMBER = re.compile(
    rf"^{_GENTLY}(?:quiero |quisiera |please )?{_CHANGE}\s+(?:la |el |esa |my |the )?{_NOTE}"
    rf"(?:\s+(?:numero |number |no\. ?|# ?)?(?P<number>\d{{1,9}}))?(?:\s*[,:]?\s*(?:a|por|son|eran|era|fueron|to)\s+(?P<right>{_SUM}))?[.!]*$"
)
_LAST_ONE = re.compile(
    rf"^{_GENTLY}(?:quiero |quisiera |please )?{_CHANGE}\s+{_LAST}(?: (?:{_NOTE}|ahorro|saving))?(?: que (?:anote|apunte|guarde|puse))?"
    rf"(?:\s*[,:]?\s*(?:a|por|son|eran|era|fueron|to)\s+(?P<right>{_SUM}))?[.!]*$"
)
_UNDO = re.compile(
    rf"^{_GENTLY}(?:quiero |quisiera |por favor |please )?{_TAKE_BACK}\s+"
    rf"(?:{_LAST}(?: (?:{_NOTE}|ahorro|saving|one))?(?: que (?:anote|apunte|guarde|puse|le dije))?"
    rf"|(?:la |esa |the |that )?{_NOTE}(?:\s+(?:numero |number |no\. ?|# ?)?(?P<number>\d{{1,9}}))?)"
    r"(?:,? por favor|,? please)?[.!]*$"
)
_HISTORY = re.compile(
    r"^(?:(?:quiero |puedo |quisiera )?(?:ver|mirar|muestre|muestreme|enseñe|enseneme|digame|show(?: me)?|see|list)\s+)?"
    r"(?:mi |mis |el |la |las |los |todo |todas |all |my |the )*"
    r"(?:historial|historia de (?:mi |mis )?ahorros?|anotaciones|movimientos|lo anotado|history|entries|movements|notes|ledger"
    r"|(?:lo )?que (?:he|tengo) (?:anotado|apuntado|guardado)|what (?:have i|i have) (?:noted|saved|recorded|written))"
    r"(?: (?:de|of) (?:mi |mis |my )?(?:ahorros?|metas?|savings?|goals?))?$"
)


def entry_change(text: str) -> EntryChange | None:
    """What she wants of an entry, or None where her words are about something else."""
    said = bare(tidy(text)).strip(" ¡!¿?")
    if _HISTORY.match(said):
        return EntryChange(EntryWish.HISTORY)
    if taken := _UNDO.match(said):
        return EntryChange(EntryWish.UNDO, number=_number(taken))
    for way in (_WRONG_FIRST, _RIGHT_FIRST):
        if (found := way.match(said)) and has_sum(found["wrong"]) and has_sum(found["right"]):
            return EntryChange(EntryWish.CORRECT, found["wrong"], found["right"])
    if (found := _ONLY_RIGHT.match(said)) and has_sum(found["right"]) and not _TELLS.search(found["right"]):
        return EntryChange(EntryWish.CORRECT, right=found["right"])
    for way in (_BY_NUMBER, _LAST_ONE):
        if found := way.match(said):
            return EntryChange(EntryWish.CORRECT, right=found["right"], number=_number(found))
    return None


def _number(found: re.Match[str]) -> int | None:
    number = found.groupdict().get("number")
    return int(number) if number else None


_NUMERAL = re.compile(
    r"\d|\b(?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veint\w*|treinta"
    r"|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\w*cient[oa]s|quinient\w+|mil|one|two|three|four"
    r"|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b"
)


#: «perdón, ayer guardé 50» tells of another movement.
_TELLS = re.compile(
    r"\b(?:guard|apart|ahorr|sa[cq]u?|junt|meti|puse|depos|lleg|recib|mand|pag|gast|save|put|took|got|paid|spent|sent)\w*"
)


def has_sum(words: str | None) -> bool:
    """Whether a number is in it, in digits or in letters."""
    return words is not None and _NUMERAL.search(words) is not None
