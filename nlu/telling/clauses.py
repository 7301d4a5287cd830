"""A message clause by clause: a deed told beside a plan stays a deed."""

# A phrase is a line, however many choices it has.

import re
from collections.abc import Iterator

from nlu.intents import MONEY
from nlu.rules.patterns import heard, phrases
from nlu.telling import hearsay
from nlu.telling.unreal import is_unreal

_CLAUSE = re.compile(r"(?<=[?.!;\n])|[,:]\s|\b(?:pero|sino|solo|but|only|y luego|entonces)\b", re.IGNORECASE)

_JOINT = re.compile(r"\s(?:y|and)\s", re.IGNORECASE)
#: Past beyond doubt: «guardamos» may be of tomorrow, «guardado» of nobody's doing.
_DEED = phrases(
    """
    guarde|ahorre|aparte|junte|meti|puse|deposite|eche|separe|abone|saque|retire|recibi|llego|llegaron|mandaron
    saved|deposited|stashed|withdrew|took|received|sent|set_aside
    """
)
#: What moves it in other people's hands or other ways of speaking, where the whole clause says that it is money.
_MOVED = _DEED + phrases(
    """
    cayo|cayeron|mando|envio|giro|transfirio|puso|pusieron|yo_guardo|yo_saco|saco_yo|guardo_yo|yo_metio
    i|mi|we put|puts|got|get|tek|tuk|don|kept|drew|drawed|stuck|tucked|sabe|save
    sent|send|sends|came|drop|dropped|wired|put_by|put_up|put_down|put_dung|put_away|put_in|tek_out
    """
)
#: As above and beyond doubt in writing too: «que venga y guarde 50» sounds like «guardé 50» and is a wish.
_WRITTEN_DEED = re.compile(
    r"\b(?:(?:guard|ahorr|apart|junt|deposit|ech|separ|abon|saqu|retir)é|met[íi]|puse|recib[íi]|saved|deposited|stashed"
    r"|withdrew|took|(?:i|mi) (?:put|drew|tek out|don))\b",
    re.IGNORECASE,
)


def clauses(text: str) -> Iterator[str]:
    for piece in _CLAUSE.split(text):
        if piece and piece.strip():
            yield from _deed_and_plan(piece)


def without_plans(text: str) -> str:
    """What is told of what was done: the day and the sum of a plan behind it are not those of the deed."""
    for clause in filter(None, _CLAUSE.split(text)):
        deed, *others = _deed_and_plan(clause)
        if others and is_plan(others[0]):
            text = text.replace(clause, deed)
    return text


#: «hit me up on paydays, so I put 20 away»: what she is to be reminded of
_HANGS_ON = re.compile(
    r"(?:^|, )\W*(?:so(?: that)?|that|dat|tat) (?:i|mi|we) (?:can |could )?(?:put|save|lay|set|keep)\b", re.IGNORECASE
)

_BECAUSE = re.compile(
    r"\b(?:got|came|was|were|sold|sell|paid|sent|sen|gave|made|had|did|went|fell|won)\b", re.IGNORECASE
)


def _hangs_on_a_wish(clause: str) -> bool:
    """«so I put 20 away»: of what was, where the words before it tell what was."""
    found = _HANGS_ON.search(clause)
    return found is not None and not _BECAUSE.search(clause, 0, found.start())


def tells_a_deed(clause: str) -> bool:
    """Something was done with money, and is neither to come nor another's."""
    return _MOVED.are_in(heard(clause)) and not _hangs_on_a_wish(clause) and not is_plan(clause)


def is_written_deed(clause: str) -> bool:
    """With its accent, or by a verb that needs none: «guarde 50» may be what she wants to be told."""
    return _WRITTEN_DEED.search(clause) is not None


def _deed_and_plan(clause: str) -> tuple[str, ...]:
    """«guardé 50 y mañana guardo 20»: the plan behind the «y» takes nothing back of the deed before it."""
    for joint in _JOINT.finditer(clause):
        deed, plan = clause[: joint.start()], clause[joint.end() :]
        if _DEED.are_in(heard(deed)) and is_plan(plan):
            return deed, plan
        if _WRITTEN_DEED.search(plan) and not _DEED.are_in(heard(deed)) and not is_plan(plan):
            return plan, deed  # «iba a apartar lo mío y aparté quince», «le di 50 a mi suegra y guardé 20»
    return (clause,)


def is_plan(clause: str) -> bool:
    return any(is_unreal(clause, intent) or hearsay.is_no_deed(clause, intent) for intent in MONEY)
