"""«cambiar la meta del techo a 3000», «pausar la meta», «primero el techo»: what she wants changed in a goal.

Which goal it is, and the new amount and day, are read elsewhere: here only what is to be done with it.
"""

# A pattern is a line, however many choices it has.
# ruff: noqa: E501

import re
from dataclasses import dataclass
from enum import StrEnum

from nlu.entry_changes import has_sum
from nlu.writing.normal import bare, tidy


class GoalWish(StrEnum):
    AMOUNT = "amount"
    DATE = "date"
    NAME = "name"
    CHANGE = "change"  #: something of it, she does not say what
    REST = "rest"
    RESUME = "resume"
    FIRST = "first"
    FINISH = "finish"
    LEAVE = "leave"
    PICTURE = "picture"


@dataclass(frozen=True)
class GoalChange:
    wish: GoalWish
    says_goal: bool  #: she says «meta»; else it counts only where one of her goals is named
    about: str  #: the words in which the goal may be named
    name: str | None = None  #: how it should be called from now on, as she writes it


_CHANGE = (
    r"(?:cambi[aeo]r?|cambiarl[aeo]|cambieme|cambiemos|modific\w+|modifique|actualic\w+|actualizar|ajust[ae]r?|corrija|corregir"
    r"|edit[ae]r?|change|update|edit|adjust)"
)
_MORE = r"(?:sub[ai]r?|subirle|subale|aument[ae]r?|baj[ae]r?|bajarle|bajele|reducir|raise|increase|lower|reduce)"
_GOAL = re.compile(r"\b(?:metas?|objetivo|goals?)\b")
_QUESTION = re.compile(r"^(?:como|cuanto|cuando|que (?:es|son|pasa|hago|significa)|por que|how|what|when|why)\b")

_CALL = r"\b(?:nombre|llamar(?:la|le)?|llame|llamemosla|renombr\w+|rename|name|call)\b(?P<about>.*?)"
#: «… a la meta por casa»: what follows «por» is the name, and «a» says it only where nothing else does.
_NAMES = (
    re.compile(_CALL + r"(?:\bpor\b|\bque se llame\b|:|\bto\b|\bas\b)\s*(?P<name>[^,.;]+)$"),
    re.compile(_CALL + r"\ba\b\s*(?P<name>[^,.;]+)$"),
)
_NAME_ONLY = re.compile(rf"(?:{_CHANGE}|poner(?:le)?|ponga(?:le)?)\b.*\b(?:nombre|name)\b|\brenam\w*\b|\brenombr\w+\b")
_DATE = re.compile(
    rf"(?:{_CHANGE}|mover|mueva|alargar|correr|poner(?:le)?|ponga(?:le)?|move|set)\b.*\b(?:fecha|plazo|dia|date|deadline)\b"
    rf"|\b(?:fecha|plazo|date|deadline)\b.*\b{_CHANGE}"
)
_AMOUNT = re.compile(
    rf"(?:{_CHANGE}|poner(?:le)?|ponga(?:le)?|set)\b.*\b(?:monto|cantidad|amount)\b|\b{_MORE}\b|\b{_CHANGE}\b.*\b(?:a|por|to)\s+(?:q|us|l|c|\$)?\W{{0,2}}\d"
)
#: With a number these say the new amount; without one they say nothing.
_AMOUNT_SAID = re.compile(
    rf"\b(?:meta|goal)\b.*\b(?:ahora (?:es|son|sera)|va a ser|sean?|ya no es|is now)\b"
    rf"|\b(?:ponga|poner|pongale|ponerle|set|make|{_CHANGE})\s+(?:la|mi|the|my)\b.*\b(?:meta|goal)\b"
)
_ABOUT_DAYS = re.compile(r"\b(?:fecha|plazo|dia|date|deadline)\b")
_REST = re.compile(
    r"\b(?:pausar|pause|paus[ae]|pausemos|en pausa|parar|pare|detener|detenga|descansar|on hold)\b(?!.*\b(?:recordatorios?|mensajes?|avisos?|reminders?|messages?|milpa)\b)"
)
_RESUME = re.compile(
    r"\b(?:quit[ae]r? (?:la )?pausa|despaus\w+|unpause|retom\w+|reanud\w+|reactiv\w+|seguir con|sigo con|sigamos con|volver a|resume|restart|unpause|continue with)\b"
)
_FIRST = re.compile(
    r"^(?:primero (?:va |esta |es )?(?:el|la|los|las|lo de)\b|first the\b)|\b(?:sea|va|vaya|es|poner|ponga|pon|quede|goes|comes|put)\b.*\b(?:primer[oa]?|first)\b"
    r"|\b(?:mas importante|principal|mas urgente|most important|main goal)\b"
)
_FINISH = re.compile(
    r"\b(?:ya |i )?(?:cumpli|complete|termine|logre|alcance|llegue a|terminar|finish(?:ed)?|reached|completed|done with)\b|\bya (?:compre|pague)\b|\bi (?:already )?bought\b"
)
_LEAVE = re.compile(
    r"(?<!\bno )\b(?:ya no (?:quiero|voy a|puedo|necesito|vamos a)|dejar|dejo|dejemos|quit[ae]r?|borr[ae]r?|elimin[ae]r?|cancel[ae]r?|cerrar|cierre|renuncio|me rindo"
    r"|give up|drop|delete|remove|cancel|close (?:out )?(?:the|my|this|that)|no longer)\b"
)
_PICTURE = re.compile(
    r"\b(?:foto|dibujo|imagen|grafic[ao]|picture|chart|drawing|graph)\b.*\b(?:metas?|avance|progreso|ahorros?|voy|llevo|goals?|progress|savings?|doing)\b"
)
_ANY = re.compile(rf"^(?:quiero |quisiera |necesito |deseo |i want to |i would like to |please )?{_CHANGE}\b")

#: Where «meta» is not said the words must be plainer: «subir al techo» and «cambiar el techo» are about the roof.
_PLAINLY = {
    GoalWish.AMOUNT: re.compile(r"\d"),
    GoalWish.REST: re.compile(r"\bpaus|\ben pausa\b|\bon hold\b"),
    GoalWish.FINISH: re.compile(r"\bya (?:compre|pague|cumpli|complete|termine|logre)\b|\bi (?:already )?bought\b"),
    GoalWish.LEAVE: re.compile(
        r"\bya no (?:quiero|voy a|puedo|vamos a)\b.*\b(?:ahorr|junt|guard|apart)|\bno longer\b.*\bsav|\bgive up\b|\bdejar de (?:ahorrar|juntar)\b"
    ),
    GoalWish.CHANGE: re.compile(r"(?!)"),
}
#: The first that fits is meant: «ya no quiero pausar» is rarer than «ya no quiero la meta».
_WAYS = (
    (GoalWish.PICTURE, _PICTURE),
    (GoalWish.DATE, _DATE),
    (GoalWish.AMOUNT, _AMOUNT),
    (GoalWish.FIRST, _FIRST),
    (GoalWish.RESUME, _RESUME),
    (GoalWish.REST, _REST),
    (GoalWish.LEAVE, _LEAVE),
    (GoalWish.FINISH, _FINISH),
    (GoalWish.CHANGE, _ANY),
)
#: «quitar a mi cuñada de la meta» changes who sees it, and not the goal.
_OF_PEOPLE = re.compile(
    r"\b(?:quit|sac|borr|elimin)\w* a (?:mi|mis|su|don|doña|dona)\b|\b(?:remove|take|drop)\b.*\b(?:from|off) (?:the|my) goal\b"
)
LONGEST = 20


def goal_change(text: str) -> GoalChange | None:
    """What she wants changed in a goal, or None where her words are about something else."""
    whole = tidy(text).strip(" .!¡¿?")
    said = bare(whole)
    if len(said.split()) > LONGEST or _QUESTION.match(said) or "?" in text:
        return None
    says_goal = _GOAL.search(said) is not None
    if _NAME_ONLY.search(said):
        return _named(whole, said, says_goal)
    if has_sum(said) and not _ABOUT_DAYS.search(said) and _AMOUNT_SAID.search(said) and says_goal:
        return GoalChange(GoalWish.AMOUNT, True, said)
    found = next(((wish, hit) for wish, way in _WAYS if (hit := way.search(said))), None)
    if found is None or _OF_PEOPLE.search(said):
        return None
    wish, hit = found
    # «ya no quiero cuchubal, prefiero poner una meta»: only its own part of the sentence says what is left.
    about = said if wish in (GoalWish.AMOUNT, GoalWish.DATE, GoalWish.CHANGE) else _clause(said, hit.start())
    says_goal = wish is GoalWish.PICTURE or _GOAL.search(about) is not None
    plainly = _PLAINLY.get(wish)
    if not says_goal and plainly is not None and not plainly.search(about):
        return None
    return GoalChange(wish, says_goal, about)


def _clause(said: str, at: int) -> str:
    start = max(said.rfind(mark, 0, at + 1) for mark in ",;.") + 1
    ends = [end for mark in ",;." if (end := said.find(mark, at + 1)) >= 0]
    return said[start : min(ends, default=len(said))].strip()


def _named(whole: str, said: str, says_goal: bool) -> GoalChange:
    found = next((found for way in _NAMES if (found := way.search(said))), None)
    if found is None or _GOAL.search(found["name"]):
        return GoalChange(GoalWish.NAME, says_goal, said)
    # Same length but for what an accent adds, and tidy text has each accent in its letter.
    name = whole[found.start("name") : found.end("name")] if len(whole) == len(said) else found["name"]
    return GoalChange(GoalWish.NAME, says_goal, found["about"], name.strip())
