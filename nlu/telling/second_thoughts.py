"""«me equivoqué», «deshacer», «no, eran 45»: what people write right after something was noted that is not so.

The words alone say little; whoever asks knows that something was noted a moment ago.
"""

# A pattern is a line, however many choices it has.
# ruff: noqa: E501

import re
from dataclasses import dataclass
from enum import StrEnum

from nlu.entry_changes import has_sum
from nlu.writing.normal import bare, tidy

_POLITE = r"(?:(?:ay|oiga|perdon|perdone|disculpe|no|pero|oh|sorry|wait)[\s,.:;!]+)*"
_UNDO = re.compile(
    rf"^{_POLITE}(?:deshacer(?:lo|la)?|deshaga(?:lo|la)?|desaga(?:lo|la)?|deshace(?:r eso|lo)|deshaga eso|undo(?: it| that| this)?)"
    r"(?:,? (?:por favor|porfa|please))?$"
)
_SLIP = re.compile(
    rf"^{_POLITE}(?:(?:me|nos) (?:equivoque|equivocamos|confundi|confundimos)|(?:fue|es|hubo) (?:un |una )?(?:error|equivocacion)"
    r"|(?:eso |asi )?(?:esta|quedo|anoto) mal(?: eso| anotado)?|mal anotado"
    r"|(?:i )?(?:made a |my )mistake|(?:that|that is|thats|that's|it|it is|its|it's)(?: was)? (?:wrong|not right|a mistake)|wrong)\b(?P<more>.{0,40})$"
)
_NOT_SO = re.compile(
    r"^(?:no|nop|nel|nope)$|^(?:no|nop|nope)?[\s,.]*(?:no es (?:cierto|asi|verdad)|asi no|eso no(?: es| era| fue)?(?: asi)?|not (?:so|true|that))$"
    r"|^(?:no[\s,.]+)?(?:yo )?no (?:lo |la )?(?:he )?(?:guard|apart|ahorr|sa[cq]|retir)\w+(?: (?:nada|eso|ese dinero|ninguno))?$"
    r"|^(?:no[\s,.]+)?i (?:did not|didn't|didnt) (?:save|take|put)\w*(?: \w+)? ?(?:anything|that|it|nothing)?$"
)
_RIGHT = re.compile(
    r"^(?:no|nop|nope)[,.;:!]+\s*(?:perdon[\s,.]+)?(?:eran?|fueron|fue|son|es|solo|it was|its|it's)\s+(?P<right>(?!las? )[^,;]{1,30})$"
    r"|^(?:eran?|fueron)\s+(?:solo\s+)?(?P<bare>(?!las? )[^,;]{1,30})$"
)

_MONEY = r"(?:quetza\w*|quesal\w*|lempira\w*|lps|cordoba\w*|pesos?|dolar\w*|dollars?|bucks|varas?)"
#: «no, 250», «no, guardé 250»: another sum than the one that was read back to her.
_RATHER = re.compile(
    r"^(?:no|nop|nope)[\s,.;:!]+(?:(?:no|perdon|disculpe|solo|mejor|yo|sorry|i)[\s,.]+)*(?:(?:guard|apart|ahorr|met|pus|sav|put)\w*\s+(?:solo\s+)?)?"
    rf"(?P<right>(?:[a-z]{{0,3}}\$|q|l|c)?\s?\d[\d.,]*(?:\s{_MONEY})?)$"
)


class Second(StrEnum):
    UNDO = "undo"  #: take it back
    RIGHT = "right"  #: it was so much
    RATHER = "rather"  #: no, so much: of what was put aside, or what was proposed to her
    SLIP = "slip"  #: something is wrong, and she does not say what
    NOT_SO = "not_so"  #: a no to what was read back to her; to anything else it is only a no


@dataclass(frozen=True)
class SecondThought:
    kind: Second
    right: str | None = None  #: the words of the amount that it should have been
    is_alone: bool = True  #: nothing follows: «fue un error mandarlo a la costa» may be about something else


def second_thought(text: str) -> SecondThought | None:
    said = bare(tidy(text)).strip(" ¡!¿?.")
    found = _RIGHT.match(said)
    right = found and (found["right"] or found["bare"])
    if right and has_sum(right):
        return SecondThought(Second.RIGHT, right)
    if rather := _RATHER.match(said):
        return SecondThought(Second.RATHER, rather["right"])
    if _UNDO.match(said):
        return SecondThought(Second.UNDO)
    if slip := _SLIP.match(said):
        return SecondThought(Second.SLIP, is_alone=not slip["more"].strip())
    return SecondThought(Second.NOT_SO) if _NOT_SO.match(said) else None
