"""«¿Lo apartó?», answered in words. It is only proposed, so it waits for the next thing that she says and no longer."""

from __future__ import annotations

from bot.handlers import remittances
from bot.outgoing import keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.services.questions import Question
from nlu.deciding import Band
from nlu.entry_changes import entry_change
from nlu.second_thoughts import Second, second_thought


def taken_up(talk: Talk) -> Question | None:
    """The proposal that stands, which from here on stands no more: a «sí» to what follows must not record it."""
    question = talk.question
    if question is None or question.kind != remittances.PROPOSED:
        return None
    talk.forget()
    return question


def answered(talk: Talk, proposed: Question | None) -> bool:
    """True when her words were the yes or no to it."""
    understood = talk.understood
    if proposed is None or understood is None or _puts_right(talk.text):
        return False
    tells_of_it = understood.intent == "record_saving" and understood.band is Band.ACT and talk.money() is None
    if tells_of_it or (understood.answers == "yes_no" and understood.intent == "affirm"):
        remittances.as_proposed(talk, proposed.facts["remittance"])
    elif understood.answers == "yes_no":
        talk.say(words.not_today(talk.words), keyboards.menu(talk.words))
    else:
        return False
    return True


def _puts_right(text: str) -> bool:
    """«no, eran 200» is about what arrived."""
    second = second_thought(text)
    return entry_change(text) is not None or (second is not None and second.kind is not Second.NOT_SO)
