"""Danger and swindles first; then privacy, leaving and erasing, which always work."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import copy as copied
from bot.outgoing.messages import family, general, safety
from bot.talk import Talk
from core.domain.household import HouseholdState
from core.services import households, privacy

#: Keys of the fact register and their sentences; a line that is not verified for her country is not shown.
LINES = {
    "police_emergency": safety.emergency,
    "extortion_line": safety.extortion,
    "gbv_line": safety.violence,
}


def distress(talk: Talk) -> None:
    """No questions, no storing: the lines of her country and the offer of a person."""
    talk.forget()
    known = {key: talk.library.fact(key, talk.household.country, talk.today) for key in LINES}
    lines = [LINES[key](talk.words, str(fact.value)) for key, fact in known.items() if fact is not None]
    talk.say(safety.distress(talk.words, lines), keyboards.danger(talk.words))


def scam(talk: Talk) -> None:
    talk.say(safety.scam(talk.words), keyboards.person(talk.words))


def secret(talk: Talk) -> None:
    """Nothing of it is kept; what was open is asked again."""
    talk.ask_again(general.secret(talk.words))


def about_privacy(talk: Talk) -> None:
    talk.say(safety.privacy(talk.words), keyboards.privacy(talk.words))


def ask_leave(talk: Talk) -> None:
    if talk.household.is_relative:
        privacy.forget_stranger(talk.session, talk.household)
        talk.say(family.guest_left(talk.words))
        return
    if talk.household.state is HouseholdState.LEFT:
        talk.say(safety.left(talk.words))
        return
    talk.say(safety.paused_forever(talk.words), keyboards.leave(talk.words))


def leave(talk: Talk) -> None:
    match talk.tapped(data.Leave).said:
        case _ if talk.household.state is not HouseholdState.ACTIVE:
            talk.change(safety.left(talk.words))
        case "yes":
            talk.now_is(households.leave(talk.session, talk.household.id, talk.now))
            talk.forget()
            talk.change(safety.left(talk.words))
        case "ask":
            talk.change(safety.paused_forever(talk.words), keyboards.leave(talk.words))
        case _:
            talk.change(general.all_right(talk.words))


def ask_erase(talk: Talk) -> None:
    talk.say(safety.ask_erase(talk.words), keyboards.erase(talk.words))


def erase(talk: Talk) -> None:
    match talk.tapped(data.Erase).said:
        case "yes" if talk.household.state in (HouseholdState.NEW, HouseholdState.RELATIVE):
            privacy.forget_stranger(talk.session, talk.household)
            talk.change(safety.nothing_kept(talk.words))
        case "yes":
            receipt = privacy.erase(talk.session, talk.household, talk.now)
            talk.change(safety.erased(talk.words, receipt.number))
        case "ask":
            talk.change(safety.ask_erase(talk.words), keyboards.erase(talk.words))
        case _:
            talk.change(safety.kept(talk.words))


def copy(talk: Talk) -> None:
    """Her data in lines that she can read, in pieces that fit a message."""
    everything = privacy.copy(talk.session, talk.household)
    every = talk.library.lessons(talk.household.language, talk.household.country)
    pages = copied.pages(talk.words, everything, {lesson.slug: lesson.title for lesson in every})
    talk.say(safety.copy_ready(talk.words))
    for page in pages[:-1]:
        talk.say(page)
    talk.say(pages[-1], keyboards.privacy(talk.words))
