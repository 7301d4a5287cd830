"""«¿Lo apartó?», answered in words. It is only proposed, so it waits for the next thing that she says and no longer.

And not for long: a reminder or a facilitator's question may come between, and a «sí» would be about that.
Her buttons stand longer.
"""

from __future__ import annotations

from datetime import datetime

from bot.handlers import remittances
from bot.handlers.moments import JUST_NOW
from bot.outgoing import keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.services.questions import Question
from nlu.deciding import Band
from nlu.entry_changes import entry_change, has_sum
from nlu.replies import is_bare_yes
from nlu.telling.second_thoughts import Second, second_thought


def taken_up(talk: Talk) -> Question | None:
    """The proposal that stands, which from here on stands no more: a «sí» to what follows must not record it."""
    question = talk.question
    if question is None or question.kind != remittances.PROPOSED:
        return None
    talk.forget()
    proposed_at = question.facts.get("at")
    return question if proposed_at and talk.now - datetime.fromisoformat(proposed_at) <= JUST_NOW else None


def answered(talk: Talk, proposed: Question | None) -> bool:
    """True when her words were the yes or no to it."""
    understood = talk.understood
    if proposed is None or understood is None or _puts_right(talk.text):
        return False
    is_answer = understood.answers == "yes_no"
    tells_of_it = understood.intent == "record_saving" and understood.band is Band.ACT and talk.money() is None
    if is_bare_yes(talk.text):
        remittances.as_proposed(talk, proposed.facts["remittance"])
    elif is_answer and understood.intent == "deny" and not has_sum(talk.text):
        talk.say(words.not_today(talk.words), keyboards.menu(talk.words))
    elif is_answer or tells_of_it:
        # «sí, pero 30», «no, mejor 50», «aparté la mitad», «mañana sí»: how much, she says herself
        remittances.ask_share_again(talk, {"remittance": proposed.facts["remittance"]})
    else:
        return False
    return True


def _puts_right(text: str) -> bool:
    """«no, eran 200» is about what arrived."""
    second = second_thought(text)
    return entry_change(text) is not None or (second is not None and second.kind not in (Second.NOT_SO, Second.RATHER))
