"""/telefono: several people on one phone, each with books and a code of her own; one of them at a time."""

from __future__ import annotations

from bot.handlers import hiding, kept_words, onboarding
from bot.handlers.code_gate import code_first
from bot.outgoing import code_keyboards, phone_keyboards
from bot.outgoing.messages import shared_phones as words
from bot.outgoing.settings_data import Phone
from bot.talk import Talk
from core.services import groups, shared_phones


def begin(talk: Talk) -> None:
    sharers = shared_phones.sharers(talk.session, talk.household)
    text = words.everybody(talk.words, sharers) if len(sharers) > 1 else words.alone(talk.words)
    talk.say(text, phone_keyboards.turns(talk.words, sharers))


def tapped(talk: Talk) -> None:
    to = talk.tapped(Phone).household
    if to == talk.household.id:
        if not code_first(talk):
            kept_words.say(talk)
            begin(talk)
    elif to == phone_keyboards.SOMEBODY_NEW:
        _somebody_new(talk)
    else:
        _hand_over(talk, to)


def _somebody_new(talk: Talk) -> None:
    """In the group of who lends the phone, if the newcomer agrees to it."""
    if onboarding.consent_first(talk):
        return
    if not talk.household.has_code:
        talk.inquire("code_new", words.code_before_adding(talk.words))
    elif not code_first(talk):
        group = groups.of(talk.session, talk.household.id)
        # A class is for its pupils, and a closed group lets in one by one.
        code = group.code if group and not group.is_school and not group.is_closed else None
        hiding.clear(talk)
        talk.now_is(shared_phones.add(talk.session, talk.household, talk.now))
        talk.say(words.for_another(talk.words), silent=True)
        onboarding.ask_consent(talk, code)


def _hand_over(talk: Talk, to: int) -> None:
    """What the one before had on the screen goes with her; the other's code is asked."""
    came = shared_phones.hand_over(talk.session, talk.household, to, talk.now)
    hiding.clear(talk)
    talk.now_is(came)
    sharer = next(one for one in shared_phones.sharers(talk.session, came) if one.is_here)
    if not came.is_active:
        talk.say(words.welcome(talk.words, sharer))
        onboarding.consent_first(talk)
    elif came.has_code:
        talk.say(words.your_turn(talk.words, sharer), code_keyboards.forgotten(talk.words))
    else:
        talk.say(words.welcome(talk.words, sharer))
        code_first(talk)
