"""«quiero juntar pal techo de mi casa antes de mayo» is about «techo de mi casa»: her words, minus the filler."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nlu.entities import goal_words as small
from nlu.entities.goal_ears import as_meant
from nlu.entities.goal_phrases import ASKED, boxed, is_no_start, is_weak, read_from, tells
from nlu.entities.goal_places import beginnings
from nlu.entities.goal_things import after_colon, broken_thing, is_a_name, thing_for_whom
from nlu.entities.goals_in_reminders import reminded_of
from nlu.entities.institutions import find_institution
from nlu.entities.words import Word, hear, heard_set, words
from nlu.writing.folding import listed
from nlu.writing.normal import bare

WITH_GOAL = frozenset(
    {"set_goal", "record_saving", "record_withdrawal", "check_progress", "set_reminder", "invite_family"}
)
_FEAST = re.compile(
    r"\b(?:para|pa|pal|for|towards?|lo de|fi)(?: la| el| las| los| mi| my| the| esta| this)*"
    r" (?P<feast>navidad|nochebuena|navidades|semana santa|ano nuevo|fin de ano|christmas|xmas|easter|thanksgiving"
    r"|new years?|dia de (?:la madre|los muertos|muertos)|todos santos)\b"
)


def find_goal(text: str, intent: str, taken: Iterable[tuple[int, int]] = ()) -> str | None:
    if intent not in WITH_GOAL:
        return None
    said = as_meant(words(text, taken))
    if intent == "set_reminder" and not any(word.heard in small.SAVES for word in said):
        return next(filter(None, (read_from(text, said, place, False) for place in reminded_of(said))), None)
    if intent == "invite_family":
        said = [word for word in said if not word.bare.startswith("invit")]  # «lo de invitar a mi familia»
    in_a_box = boxed(text, said, new=intent == "set_goal")
    in_a_box = in_a_box if in_a_box and _names(in_a_box) else None
    if intent == "record_withdrawal" and in_a_box:
        return in_a_box
    titled = [after_colon(text, said)] if intent == "set_goal" else []
    found = [goal for goal in (*titled, *_named(text, said, intent)) if goal and _names(goal)]
    clear = next((goal for goal in found if not is_weak(goal)), in_a_box)
    if clear is None and intent == "set_goal":
        clear = _named_first(text, said)
    weak = found[0] if found else None
    if intent == "set_goal":
        if clear is None or is_a_name(clear):
            clear = thing_for_whom(text, said) or clear
        return clear or weak or _for_a_feast(text) or broken_thing(text, said) or _apart(text, said)
    return clear or weak or (_for_a_feast(text) if intent in {"record_saving", "check_progress"} else None)


def _named(text: str, said: Sequence[Word], intent: str) -> Iterator[str]:
    """The goals that the message may name; a box in which money lies is none, unless she wants to buy one."""
    for place in beginnings(said, intent):
        goal = read_from(text, said, place, spent=intent == "record_withdrawal")
        wanted = intent == "set_goal" or (
            intent == "check_progress" and goal and hear(goal.split()[0]) in small.FURNITURE
        )
        if goal and (wanted or hear(goal.split()[0]) not in small.CONTAINERS):
            yield goal


def _names(goal: str) -> bool:
    """«meta nueva» alone is new, and not yet of anything; “carry money to the bank” is an errand."""
    told = [hear(word) for word in goal.split()]
    for_so_long = told[0] == "0" and len(told) == 2 and told[1] in small.TIMES | _LONG  # “eleven years”
    if set(told[1:3]) & small.MONEY or (told[0] in small.NEW and len(told) == 1) or for_so_long:
        return False
    return not _NO_THING.match(bare(goal)) and find_institution(goal) is None


#: «la fecha de la meta» is of a goal, and names none; nor does what only points.
_NO_THING = re.compile(
    r"(?:la |el |the )?(?:fecha|plazo|monto|cantidad|nombre|date|amount|name|deadline) "
    r"(?:de|del|of|for) (?:la |mi |el |the |my )?(?:metas?|goals?)\b"
    r"|(?:them|dem|one|it|mas|mucho|more|and|me|ella|ellos?|one side|go|tigo|fixing|repairing|replacing)$",
    re.IGNORECASE,
)


def _for_a_feast(text: str) -> str | None:
    """«juntar 800 para la Navidad»: the day is the term, and what she saves for too."""
    found = _FEAST.search(bare(text)) if len(bare(text)) == len(text) else None
    return text[slice(*found.span("feast"))] if found else None


def _named_first(text: str, said: Sequence[Word]) -> str | None:
    """«school fees, due in January, need to save», «el molino vale 4000 y lo quiero»: the thing before the wish."""
    said = said[next((i for i, word in enumerate(said) if word.heard not in small.CALLS), 0) :]
    if not said or said[0].heard in small.OPENERS - small.ARTICLES or tells(said[0]):
        return None
    if said[0].bare.endswith(("ame", "eme", "enme")):
        return None  # «anótame 250»
    goal = read_from(text, said, 0, spent=False)
    if goal is None or not _names(goal):
        return None
    ends = next((i for i, word in enumerate(said) if word.end == text.index(goal) + len(goal)), len(said))
    follows = [word for word in said[ends + 1 : ends + 4] if word.bare not in _SMALL_TALK][:2]
    if any(word.heard in small.WANT and not word.after_stop for word in follows):
        return goal  # «mi casa quiero hacer», “the shutters I want to save for”
    if len(follows) == 2 and follows[0].bare in {"is", "are"} and follows[1].bare == "due":
        return goal  # “my car registration is due 1/31”
    if said[0].heard in small.OPENERS or not follows:
        return None
    priced = follows[0].taken or follows[0].after_stop or follows[0].heard in small.PRICED
    return goal if priced else None


_LONG = heard_set("years months weeks days hours minutes años meses semanas dias horas minutos")
#: «mis lentes ps, 650»
_SMALL_TALK = listed("ps pues mira mire vos fijese porfa please seño")


def _apart(text: str, said: Sequence[Word]) -> str | None:
    """«quiero ahorrar. Atarraya nueva. Marzo»: a thing between two stops, and nothing else in the piece."""
    for i, word in enumerate(said[1:], start=1):
        fresh = word.after_stop or (said[i - 1].taken and not word.taken)
        if not fresh or word.taken or word.heard in small.OPENERS | small.STOP | small.JOINS or is_no_start(said, i):
            continue
        if word.bare.endswith(ASKED):
            continue
        goal = read_from(text, said, i, spent=False)
        ends = text.index(goal, word.start) + len(goal) if goal else 0
        after = next((late for late in said if late.start >= ends), None)
        if goal and _names(goal) and (after is None or after.taken or after.after_stop):
            return goal
    return None
