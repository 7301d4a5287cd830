"""A reply read in the light of the question that the bot has just asked."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re

from nlu.entities.words import hear, heard_set
from nlu.reading import Reading
from nlu.rules.patterns import heard, phrases
from nlu.slots import Slots
from nlu.writing.normal import bare, tidy

#: What may be pending: yes_no and name, and the kinds of value that a question can be about.
VALUES = ("amount", "date", "deadline", "time", "recurrence", "goal")
SHORT = 12

_YES = phrases(
    """
    ^ si|sip|simon|claro|ok|okey|yes|yep|yeah|yea|sure|dale|dele|vaya|correcto|exacto|cabal|acepto|perfecto|bueno|listo|va|sale|cierto|afirmativo|confirmo|hagalo|adelante|obvio|please|right|afirma
    ^ esta|asi|eso bien|es|mero|esta
    ^ de_acuerdo|por_supuesto|como_no|of_course|go_ahead|me_parece
    """
)
_NO = phrases(
    """
    ^ no|nel|nop|nope|nah|nunca|negativo|tampoco|jamas|todavia_no|ahora_no|hoy_no|ahorita_no|mejor_no|never|not
    esta mal
    despues|luego|otro_dia|later
    """
)

#: «ok», «dale», «va» promise as often as they tell: beside one of the others, and never alone.
_BARE_YES = re.compile(
    r"(?=.*\b(?:si|sip|simon|claro|listo|correcto|exacto|cabal|hecho|asi|eso|esta|ya|l[oa]|yes|yep|yeah|done|i|it)\b)"
    r"[^a-z0-9]*(?:(?:si|sip|simon|claro(?: que si)?|listo|correcto|exacto|cabal|hecho|asi es|eso es|esta bien|ya(?: esta)?"
    r"|(?:ya )?l[oa] (?:aparte|guarde|ahorre|hice|puse|meti)|yes|yep|yeah|done|i did|i have|(?:i )?(?:saved|put) it(?: away| aside)?"
    r"|ok|okey|okay|dale|va|vaya|bueno|de acuerdo|por supuesto|sure|of course"
    r"|senora?|seno|vos|pues|por favor|porfa|please)\b[^a-z0-9]*)+"
)
_FILLER = heard_set("para pa pal el la los las un una mi mis comprar the my a for es seria pues")


def yes_or_no(text: str) -> str | None:
    """`affirm`, `deny`, or None: «sí, pero mañana no» begins with what counts."""
    said = heard(text)
    if _NO.are_in(said):
        return "deny"
    return "affirm" if _YES.are_in(said) else None


def is_bare_yes(text: str) -> bool:
    """«sí», «ya lo aparté»: a yes with nothing beside it that takes a part of it back, as «sí, pero 30» does."""
    return _BARE_YES.fullmatch(bare(tidy(text))) is not None


def value_given(expecting: str, slots: Slots, reading: Reading, text: str) -> bool:
    """True when the message carries the kind of value that was asked for."""
    if expecting == "goal":
        return slots.goal is not None or 0 < len(text.split()) <= SHORT
    found = {
        "amount": bool(reading.amounts),
        "date": reading.date is not None,
        "deadline": reading.deadline is not None or reading.date is not None,
        "time": reading.time is not None,
        "recurrence": reading.recurrence is not None,
    }
    return found.get(expecting, False)


def goal_in_reply(text: str) -> str:
    """The bare words of a reply to «¿para qué quiere ahorrar?»."""
    words = tidy(text).strip(" .,;:!¡").split()
    while len(words) > 1 and hear(words[0].strip(",.")) in _FILLER:
        words = words[1:]
    return " ".join(words)
