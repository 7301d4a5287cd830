"""What stands before everything that shows money, where she has set a code."""

from __future__ import annotations

from bot.outgoing import code_keyboards
from bot.outgoing.messages import codes as words
from bot.outgoing.messages import shared_phones
from bot.talk import Talk


def code_first(talk: Talk) -> bool:
    """True when her code must be typed first, or set, and has been asked for."""
    if not talk.is_shut:
        return False
    if talk.household.must_set_code:
        talk.inquire("code_new", shared_phones.set_code_first(talk.words))
        return True
    talk.say(words.ask(talk.words), code_keyboards.forgotten(talk.words))
    return True
