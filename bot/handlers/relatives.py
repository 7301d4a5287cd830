"""The relative's side: he accepts, sees how far the goal is, promises, cheers, and leaves when he wants.

He need not use Milpa himself; what he writes is only ever about the goal that he goes along with.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.handlers import family as hers
from bot.handlers import menu, onboarding, safety, settings
from bot.handlers.unclear import ask_which
from bot.outgoing import family_data as data
from bot.outgoing import family_keyboards as keyboards
from bot.outgoing.messages import family as words
from bot.outgoing.messages import general
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.family import Cheer
from core.domain.money import Money
from core.domain.words import one_line, plain
from core.errors import AmountBeyondSense, AmountNotPositive, InvitationSpent, NotForYou, OwnInvitation
from core.services import family, privacy

Facts = dict[str, Any]
#: What he sends is mostly this, whatever his family counts in.
SENT = "USD"
PLEDGE = re.compile(
    r"\b(voy a (poner|dar|mandar|enviar|aportar|ayudar con)|(pongo|aporto|prometo|mando) (yo )?\S*\d"
    r"|i (will|am going to|m going to|ll) (put|send|give|add|chip)|i pledge)\b"
)
#: What somebody who only goes along may want besides.
WISHES: dict[str, Callable[[Talk], None]] = {
    "ask_privacy": safety.about_privacy,
    "bot_challenge": menu.bot_challenge,
    "change_language": settings.ask_language,
    "delete_my_data": safety.ask_erase,
    "unsubscribe": safety.ask_leave,
    "thank": menu.thanks,
    "goodbye": menu.goodbye,
    "learn": onboarding.ask_consent,
    "set_goal": onboarding.ask_consent,
}


def invited(talk: Talk, token: str) -> None:
    """He opened her link. Before his yes nothing is kept, and the link stays good."""
    try:
        family.look(talk.session, talk.household, token, talk.now)
    except InvitationSpent:
        _spent(talk)
    except OwnInvitation:
        talk.say(words.own_link(talk.words))
    else:
        talk.say(words.guest(talk.words, _called(talk)), keyboards.guest(talk.words, token))


def answered(talk: Talk) -> None:
    """His word on the invitation."""
    tapped = talk.tapped(data.Guest)
    talk.without_buttons()
    if tapped.said != "yes":
        if onboarding.is_stranger(talk):
            privacy.forget_stranger(talk.session, talk.household)
        talk.say(words.guest_refused(talk.words))
        return
    try:
        family.accept(talk.session, talk.household, tapped.token, _called(talk), talk.now)
    except InvitationSpent:
        _spent(talk)
    except OwnInvitation:
        talk.say(words.own_link(talk.words))
    else:
        talk.say(words.guest_waits(talk.words))


def act(talk: Talk) -> None:
    """What she or he does with one bond. What is not theirs is gone for them, whatever it is."""
    tapped = talk.tapped(data.Bond)
    does = {"welcome": _welcome, "part": _part, "see": _see, "pledge": _ask_pledge, "back": _back, "cheer": _cheer}
    try:
        does.get(tapped.act, _see)(talk, tapped.bond)
    except NotForYou:
        talk.change(words.gone(talk.words))


def cheer(talk: Talk) -> None:
    tapped = talk.tapped(data.Cheering)
    said = talk.one_of(Cheer, tapped.cheer)
    try:
        is_new = family.cheer(talk.session, talk.household, tapped.bond, said, talk.now)
    except NotForYou:
        talk.change(words.gone(talk.words))
        return
    text = words.cheered(talk.words) if is_new else words.cheered_already(talk.words)
    talk.change(text, keyboards.back_to(talk.words, tapped.bond))


def heard(talk: Talk) -> bool:
    """True when the words were for the goal that he goes along with."""
    if talk.household.is_active:
        return bool(PLEDGE.search(plain(talk.text))) and _pledged_in_words(talk)
    if not talk.household.is_relative:
        return False
    question, understood = talk.question, talk.understood
    assert understood is not None
    if question is not None and question.kind in ("pledge_amount", "which_amount"):
        return False
    promises = talk.money() is not None or PLEDGE.search(plain(talk.text)) is not None
    if not promises and understood.intent in WISHES:
        WISHES[understood.intent](talk)
    elif not (promises and _pledged_in_words(talk)):
        hers.overview(talk)
    return True


def amount_told(talk: Talk) -> None:
    """The answer to how much he means to put in."""
    question = talk.question
    assert question is not None
    if talk.understood is not None and talk.understood.intent == "deny":
        talk.forget()
        talk.say(general.all_right(talk.words))
    elif talk.money() is None:
        talk.ask_again()
    else:
        _pledge(talk, question.facts["bond"])


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    try:
        one = family.pledge(talk.session, talk.household, facts["bond"], money, talk.now)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        talk.inquire("pledge_amount", sorry(talk.words, refused)[0], bond=facts["bond"], goal=facts["goal"])
    except NotForYou:
        talk.say(words.gone(talk.words))
    else:
        talk.say(words.pledged(talk.words, money, one.name), keyboards.pledged(talk.words, one.relative_id))


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    talk.inquire("pledge_amount", bond=facts["bond"], goal=facts["goal"])


def _pledged_in_words(talk: Talk) -> bool:
    """«voy a poner 50 dólares», where there is one goal that he can mean."""
    others = family.of(talk.session, talk.household, talk.now).others
    if len(others) != 1:
        return False
    if talk.money() is None:
        talk.inquire("pledge_amount", bond=others[0].relative_id, goal=others[0].name)
    else:
        _pledge(talk, others[0].relative_id)
    return True


def _pledge(talk: Talk, bond: int) -> None:
    """A bare «50» may be dollars there or quetzales here, so it is asked."""
    money = talk.money()
    one = family.progress(talk.session, talk.household, bond)
    facts = {"bond": bond, "goal": one.name}
    options = talk.amount_options()
    slots = talk.understood.slots if talk.understood else None
    talk.forget()
    if len(options) > 1:
        ask_which(talk, options, "pledge", facts)
    elif money is not None and slots is not None and slots.currency is None and money.currency != SENT:
        ask_which(talk, [Money(money.minor, SENT), money], "pledge", facts)
    elif money is not None:
        with_amount(talk, facts, money)


def _welcome(talk: Talk, bond: int) -> None:
    talk.change(words.welcomed(talk.words, family.welcome(talk.session, talk.household, bond, talk.now)))


def _part(talk: Talk, bond: int) -> None:
    family.part(talk.session, talk.household, bond)
    talk.change(words.parted(talk.words))


def _see(talk: Talk, bond: int) -> None:
    one = family.progress(talk.session, talk.household, bond)
    talk.change(words.shared(talk.words, one), keyboards.shared(talk.words, one))


def _ask_pledge(talk: Talk, bond: int) -> None:
    one = family.progress(talk.session, talk.household, bond)
    talk.inquire("pledge_amount", bond=bond, goal=one.name)


def _back(talk: Talk, bond: int) -> None:
    family.take_back(talk.session, talk.household, bond)
    talk.change(words.taken_back(talk.words), keyboards.back_to(talk.words, bond))


def _cheer(talk: Talk, bond: int) -> None:
    family.progress(talk.session, talk.household, bond)
    talk.change(words.which_cheer(talk.words), keyboards.cheers(talk.words, bond))


def _spent(talk: Talk) -> None:
    """Of a stranger with a guessed or an old link nothing is kept either."""
    if onboarding.is_stranger(talk):
        privacy.forget_stranger(talk.session, talk.household)
    talk.say(words.link_spent(talk.words))


def _called(talk: Talk) -> str:
    user = talk.update.effective_user
    return talk.household.called or one_line(user.first_name if user else "", 40) or "?"
