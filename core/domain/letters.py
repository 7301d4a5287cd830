"""What a facilitator writes to a group: its words in each language, the fields in them, and what to warn of.

A field is a word in brackets, [nombre]. Nobody is sent a field that is not filled: who has no goal does not get a
message that names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.errors import LetterEmpty, LetterTooLong, PollNeedsChoices, UnknownField

LONGEST = 1000
LONGEST_CHOICE = 34
FEWEST_CHOICES, MOST_CHOICES = 2, 4
#: So long it costs reading, and on a small screen scrolling.
COMFORTABLE = 500


class Field(StrEnum):
    NAME = "nombre"  #: how she wants to be called
    GOAL = "meta"  #: what she saves for
    GROUP = "grupo"
    FACILITATOR = "facilitadora"

    @property
    def is_hers(self) -> bool:
        """Some have none of it, and are passed over."""
        return self in (Field.NAME, Field.GOAL)


class Caution(StrEnum):
    """What makes people block a bot, or a message look like a swindle."""

    LINK = "link"
    SECRET = "secret"
    AMOUNT = "amount"
    LONG = "long"
    SHOUTS = "shouts"


@dataclass(frozen=True)
class Letter:
    """Words by language; Spanish is always there. `choices` are the answers of a poll."""

    texts: Mapping[str, str]
    choices: tuple[str, ...] = ()
    fields: frozenset[Field] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", frozenset().union(*(_fields(text) for text in self.texts.values())))

    @classmethod
    def of(cls, texts: Mapping[str, str | None], choices: Iterable[str] = ()) -> Letter:
        """Raises LetterEmpty, LetterTooLong, UnknownField or PollNeedsChoices."""
        told = {language: text.translate(BRACES).strip() for language, text in texts.items() if text and text.strip()}
        if "es" not in told:
            raise LetterEmpty()
        for text in told.values():
            if len(text) > LONGEST:
                raise LetterTooLong(len(text), LONGEST)
        return cls(told, _choices(choices))

    def words(self, language: str) -> str:
        return self.texts.get(language) or self.texts["es"]

    def filled(self, language: str, values: Mapping[Field, str | None]) -> str:
        """Raises UnknownField for one that has no value."""

        def value(gap: re.Match[str]) -> str:
            one = _field(gap[1])
            found = values.get(one)
            if not found:
                raise UnknownField(one)
            return found

        return GAP.sub(value, self.words(language))

    def cautions(self) -> list[Caution]:
        every = "\n".join((*self.texts.values(), *self.choices))
        found = {
            Caution.LINK: LINK.search(every),
            Caution.SECRET: SECRET.search(every),
            Caution.AMOUNT: AMOUNT.search(every),
            Caution.LONG: max(map(len, self.texts.values())) > COMFORTABLE,
            Caution.SHOUTS: SHOUTS.search(every),
        }
        return [caution for caution, is_so in found.items() if is_so]


GAP = re.compile(r"\[([^\[\]]*)\]")
#: Braces are what other programs want; they are taken for brackets.
BRACES = str.maketrans("{}", "[]")
LINK = re.compile(r"https?://|www\.|\b\w+\.(com|net|org|info|gt|ly)\b|t\.me/", re.I)
SECRET = re.compile(
    r"\b(pin|claves?|contrase\w+|dpi|n[uú]mero de cuenta|tarjetas?|deposit\w+|password|account number)\b", re.I
)
AMOUNT = re.compile(r"\bQ\s?\d|\$\s?\d|\b\d[\d,.]*\s?(quetzal|d[oó]lar|lempira|dollar)", re.I)
SHOUTS = re.compile(r"!\s*!|\b[A-ZÁÉÍÓÚÑ]{4,}(\s+[A-ZÁÉÍÓÚÑ]{4,}){2,}")


def _fields(text: str) -> set[Field]:
    """Raises UnknownField, also for a brace that is left open."""
    if odd := re.search(r"[\[\]]", GAP.sub("", text)):
        raise UnknownField(odd[0])
    return {_field(name) for name in GAP.findall(text)}


def _field(name: str) -> Field:
    """Raises UnknownField."""
    try:
        return Field(name.strip().casefold())
    except ValueError as unknown:
        raise UnknownField(name) from unknown


def _choices(choices: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(" ".join(one.split()) for one in choices if one.strip()))
    if kept and not FEWEST_CHOICES <= len(kept) <= MOST_CHOICES:
        raise PollNeedsChoices(FEWEST_CHOICES, MOST_CHOICES)
    for one in kept:
        if len(one) > LONGEST_CHOICE:
            raise LetterTooLong(len(one), LONGEST_CHOICE)
    return kept
