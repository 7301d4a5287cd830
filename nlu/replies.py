"""A reply read in the light of the question that the bot has just asked."""

# A phrase is a line, however many choices it has.
# ruff: noqa: E501

import re

from nlu.entities.names import name_in
from nlu.entities.words import hear, heard_set
from nlu.reading import Reading
from nlu.rules.patterns import heard, phrases
from nlu.slots import Slots
from nlu.telling.lost import is_lost
from nlu.writing.normal import bare, has_letters, tidy

#: What may be pending: yes_no and name, and the kinds of value that a question can be about.
VALUES = ("amount", "date", "deadline", "time", "recurrence", "goal")
SHORT = 12
#: From here on what she answers to «¿para qué?» is a story of its own.
LONG = 25
LONGEST_NAME = 6

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
_UNDECIDED = re.compile(
    r"(?:(?:pues|ay|mmm?|la verdad|fijese|mire)[\s,.]+(?:que )?)*(?:no (?:lo )?se|no (?:estoy|estamos) segur\w+|quien sabe|tengo que pensarlo"
    r"|(?:i am |i'm |im )?not (?:so )?sure|(?:i )?(?:don't|dont|do not) know)(?:[\s,.]+(?:todavia|aun|bien|fijese|pues|que decir(?:le)?|yet))*"
)
_FILLER = heard_set("para pa pal el la los las un una mi mis comprar the my a for es seria pues")
#: What says that she saves, or only that she listens, and never what she saves for.
_NO_NAME = _FILLER | heard_set(
    "yo quiero quisiera queremos deseo voy a ahorrar guardar juntar apartar poner hacer empezar otra meta metas"
    " ya ok okey okay si no bueno gracias listo dale va vaya ajá aja mmm jaja mande hola adios este pues eso esto asi"
    " i want would like to save put aside start goal yes no thanks thank you well fine hi hello done and"
)


def yes_or_no(text: str) -> str | None:
    """`affirm`, `deny`, or None: «sí, pero mañana no» begins with what counts; «no entiendo», «no sé» say neither."""
    if is_lost(text) or is_undecided(text):
        return None
    said = heard(text)
    if _NO.are_in(said):
        return "deny"
    return "affirm" if _YES.are_in(said) else None


def is_undecided(text: str) -> bool:
    return _UNDECIDED.fullmatch(bare(tidy(text)).strip(" ¡!¿?.")) is not None


def could_be_called(text: str) -> bool:
    """Whether somebody may be called so."""
    name = name_in(text)
    return has_letters(name) and len(name.split()) <= LONGEST_NAME


def is_bare_yes(text: str) -> bool:
    """«sí», «ya lo aparté»: a yes with nothing beside it that takes a part of it back, as «sí, pero 30» does."""
    return _BARE_YES.fullmatch(bare(tidy(text))) is not None


def value_given(expecting: str, slots: Slots, reading: Reading, text: str) -> bool:
    """True when the message carries the kind of value that was asked for."""
    if expecting == "goal":
        return (slots.goal is not None and len(text.split()) <= LONG) or (
            0 < len(text.split()) <= SHORT and _names_something(text)
        )
    found = {
        "amount": bool(reading.amounts),
        "date": reading.date is not None,
        "deadline": reading.deadline is not None or reading.date is not None,
        "time": reading.time is not None,
        "recurrence": reading.recurrence is not None,
    }
    return found.get(expecting, False)


def _names_something(text: str) -> bool:
    """«quiero ahorrar», «ya», «ok»: words around a goal, and no goal among them."""
    return any(len(word) > SHORT or hear(word) not in _NO_NAME for word in re.findall(r"[^\W\d_]+", text))


def goal_in_reply(text: str) -> str:
    """The bare words of a reply to «¿para qué quiere ahorrar?»."""
    words = tidy(text).strip(" .,;:!¡").split()
    while len(words) > 1 and hear(words[0].strip(",.")) in _FILLER:
        words = words[1:]
    return " ".join(words)
