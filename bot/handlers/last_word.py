"""«sí», after «¿Lo borro?»: what she is asked on a card about going and erasing, answered in words.

It stands for the next thing that she says and no longer, and not for long: a «sí» to anything else erases nothing.
"""

from __future__ import annotations

from datetime import datetime

from bot.handlers import safety
from bot.handlers.moments import JUST_NOW
from bot.outgoing.messages.general import all_right
from bot.outgoing.messages.safety import kept
from bot.talk import Talk
from core.services.questions import Question
from nlu.replies import is_bare_yes, yes_or_no
from nlu.telling.parting import has_it_erased, leaves

#: «no, mejor no»
SHORT_NO = 4


def taken_up(talk: Talk) -> Question | None:
    """What she was asked a moment ago, which from here on is asked no more."""
    question = talk.question
    if question is None or question.kind not in safety.ASKED_ON_CARDS:
        return None
    talk.forget()
    return question if talk.now - datetime.fromisoformat(question.facts["at"]) <= JUST_NOW else None


def heard(talk: Talk, asked: Question | None) -> bool:
    """True when her words were the answer to it."""
    if asked is None:
        return False
    if asked.kind == safety.ERASE and (is_bare_yes(talk.text) or has_it_erased(talk.text)):
        safety.erase_as_asked(talk)
    elif asked.kind == safety.LEAVE and leaves(talk.text):
        safety.leave_as_asked(talk)
    elif asked.kind == safety.LEAVE and is_bare_yes(talk.text):
        safety.ask_leave(talk)  # a pause, or for good? «sí» does not say
    elif yes_or_no(talk.text) == "deny" and len(talk.text.split()) <= SHORT_NO:
        talk.say(kept(talk.words) if asked.kind == safety.ERASE else all_right(talk.words))
    else:
        return False
    return True
