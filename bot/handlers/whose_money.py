"""«¿Usted tiene mi dinero?», «devuélvame mi dinero»: who counts money for her is soon taken for who keeps it."""

from __future__ import annotations

from bot.outgoing import money_keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from nlu.telling.entrusted import asks_for_her_money


def asked(talk: Talk) -> bool:
    """True when she thought that we have it, and has heard that she does."""
    if not talk.household.is_active or not asks_for_her_money(talk.text):
        return False
    talk.say(words.it_is_with_her(talk.words), money_keyboards.with_her(talk.words))
    return True
