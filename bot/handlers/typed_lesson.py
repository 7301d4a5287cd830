"""A lesson's buttons in the words of who types instead of tapping: «siguiente», «hecho», «b»."""

from __future__ import annotations

import re

from bot.handlers import lessons as tapped
from bot.outgoing.messages import lessons as words
from bot.talk import Talk
from core.domain.words import plain
from core.services import lessons
from core.services.lessons import Said

ONWARDS = frozenset(
    ["seguir", "siguiente", "sigue", "siga", "si", "ok", "dale", "continuar", "ya", "ya lei", "next", "continue", "yes"]
)
SAID = {
    **dict.fromkeys(("hecho", "ya", "si", "listo", "ya lo hice", "lo hice", "done", "yes"), Said.DONE),
    **dict.fromkeys(("despues", "luego", "mas tarde", "manana", "later"), Said.LATER),
    **dict.fromkeys(("no puedo", "no", "i cannot", "i can t"), Said.CANNOT),
}
LETTER = re.compile(r"(?:la )?(?:letra |opcion |option )?([a-f])")


def typed(talk: Talk) -> bool:
    """True when her words were one of the buttons of the lesson that is open."""
    question, said = talk.question, plain(talk.text)
    if question is None or question.kind != "lesson":
        return False
    slug, at = question.facts["slug"], question.facts["at"]
    if at == "action" and said in SAID:
        tapped.say_action(talk, slug, SAID[said])
    elif at == "card" and said in ONWARDS:
        tapped.turn_to(talk, slug, question.facts["card"] + 1)
    elif at == "question" and (letter := LETTER.fullmatch(said)):
        return _answer(talk, slug, question.facts["question"], "abcdef".index(letter.group(1)))
    else:
        return False
    return True


def _answer(talk: Talk, slug: str, key: str, index: int) -> bool:
    question = talk.library.lesson(slug, talk.household.language, talk.household.country).question(key)
    if question is None or index >= len(question.choices):
        return False
    choice = question.choices[index].key
    step = lessons.answer(talk.session, talk.library, talk.household, slug, key, choice, talk.now)
    assert step.graded is not None
    talk.say(words.feedback(talk.words, step.graded))
    tapped.after_answer(talk, step)
    return True
