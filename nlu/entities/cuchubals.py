"""A savings circle: «estoy en un cuchubal de 10 personas», «cuándo me toca el cuchubal»."""

import re
from dataclasses import dataclass

from nlu.money.numbers import number_at
from nlu.writing.normal import bare

_CIRCLE = r"(?:cuchubal(?:es)?|cuchuval|tandas?|grupos? de ahorro|savings (?:circle|club|group)|rosca)"
_IN_ONE = re.compile(
    rf"\b(?:estoy|estamos|entre|entro|entramos|participo|tengo|ando|meti|joined|in|have|part of)\b[^.?]*\b{_CIRCLE}\b"
)
_ABOUT = re.compile(
    rf"\b(?:mi|el|la|my|the)\s+{_CIRCLE}\b|\b{_CIRCLE}\b[^.]*\b(?:me toca|turno|turn)\b"
    rf"|\b(?:me toca|turno|turn)\b[^.]*\b{_CIRCLE}\b"
)
_ASKS = re.compile(r"\b(?:cuando|que dia|como va|ver|when|show)\b")
_NO_TALE = re.compile(r"\b(?:que es|como funciona|conviene|es (?:buen|mejor|segur)|what is|should i|safe)\w*")
_PEOPLE = frozenset(
    [
        *("personas", "gente", "integrantes", "miembros", "participantes", "mujeres", "vecinas", "manos", "turnos"),
        *("numeros", "people", "members", "women"),
    ]
)
_TURN = re.compile(r"\b(?:me toca|mi turno es|my turn(?: is)?|i (?:get|receive) it)\b(.*)")
_HAD_IT = re.compile(r"\bya me toco\b|\bi (?:already )?(?:had|got) (?:it|my turn)\b")
_WEEK = re.compile(r"\b(?:semana\w*|weekly|week)\b")
_FORTNIGHT = re.compile(r"\b(?:quincena\w*|quince dias|15 dias|fortnight\w*|two weeks|2 weeks)\b")
_MONTH = re.compile(r"\b(?:mes|mensual\w*|month\w*)\b")


@dataclass(frozen=True)
class CuchubalTold:
    """What was said of it; None where nothing was."""

    people: int | None
    every: str | None  #: week, fortnight or month
    turn_words: str | None  #: the part of the message that tells when it is her turn
    had_it: bool


def find_cuchubal(text: str) -> CuchubalTold | None:
    """Only where she says that she is in one, and of how many."""
    said = bare(text)
    people = people_in(text)
    if people is None or "?" in text or not _IN_ONE.search(said) or _NO_TALE.search(said):
        return None
    turn = _TURN.search(said)
    had_it = _HAD_IT.search(said) is not None
    return CuchubalTold(people, every_in(said), turn.group(1) if turn and not had_it else None, had_it)


def asks_of_cuchubal(text: str) -> bool:
    """«cuándo me toca el cuchubal», «mi cuchubal»: she wants to see it, and tells nothing of money."""
    said = bare(text).strip(" .!¿?")
    if not _ABOUT.search(said) or _NO_TALE.search(said) or re.search(r"\d", said):
        return False
    return len(said.split()) <= 2 or _ASKS.search(said) is not None


def people_in(text: str) -> int | None:
    """«diez personas»: the number before the people."""
    row = re.findall(r"[a-z]+|\d+", bare(text))
    for at in range(len(row)):
        found = number_at(row, at)
        if found is not None and found.end < len(row) and row[found.end] in _PEOPLE and found.value.denominator == 1:
            return int(found.value)
    return None


def every_in(text: str) -> str | None:
    said = bare(text)
    if _FORTNIGHT.search(said):
        return "fortnight"
    if _WEEK.search(said):
        return "week"
    return "month" if _MONTH.search(said) else None


def count_in(text: str) -> int | None:
    """The bare answer to how many they are: «10», «somos diez», «diez personas»."""
    row = re.findall(r"[a-z]+|\d+", bare(text))
    numbers = [found for at in range(len(row)) if (found := number_at(row, at)) is not None]
    whole = {int(found.value) for found in numbers if found.value.denominator == 1}
    return people_in(text) or (whole.pop() if len(whole) == 1 else None)


def had_it_in(text: str) -> bool:
    return _HAD_IT.search(bare(text)) is not None
