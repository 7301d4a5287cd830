"""A reply read in the light of the question that the bot has just asked."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

from nlu.entities.words import hear, heard_set
from nlu.normal import tidy
from nlu.reading import Reading
from nlu.rules.patterns import heard, phrases
from nlu.slots import Slots

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

_FILLER = heard_set("para pa pal el la los las un una mi mis comprar the my a for es seria pues")


def yes_or_no(text: str) -> str | None:
    """`affirm`, `deny`, or None: «sí, pero mañana no» begins with what counts."""
    said = heard(text)
    if _NO.are_in(said):
        return "deny"
    return "affirm" if _YES.are_in(said) else None


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
