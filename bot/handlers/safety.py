"""Danger and swindles first; then privacy, leaving and erasing, which always work."""

from __future__ import annotations

from typing import Any

from bot.handlers.code_gate import code_first
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, safety_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import written
from bot.outgoing.messages import copy as copied
from bot.outgoing.messages import family, general, safety
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.household import HouseholdState
from core.services import households, privacy

#: Asked on a card: no question that is asked again, and gone with whatever she does next.
ERASE, LEAVE = "erase", "leave"
ASKED_ON_CARDS = frozenset({ERASE, LEAVE})
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
    talk.say(safety.distress(talk.words, lines), safety_keyboards.danger(talk.words))


def scam(talk: Talk) -> None:
    talk.say(safety.scam(talk.words), safety_keyboards.check_scam(talk.words))


def secret(talk: Talk) -> None:
    """Nothing of it is kept; what was open is asked again."""
    talk.ask_again(general.secret(talk.words))


def about_privacy(talk: Talk) -> None:
    talk.say(safety.privacy(talk.words), safety_keyboards.privacy(talk.words))


def _is_kept_from_others(talk: Talk) -> bool:
    """Where several share the phone, none of them ends or erases what is another's: her code is asked first."""
    return talk.household.shares_phone and talk.household.has_code and code_first(talk)


def ask_leave(talk: Talk) -> None:
    if _is_kept_from_others(talk):
        return
    if talk.household.is_relative:
        _stop_going_along(talk)
        return
    if talk.household.state is HouseholdState.LEFT:
        talk.say(safety.left(talk.words))
        return
    talk.ask(LEAVE, invites=True, at=talk.now.isoformat())
    talk.say(safety.paused_forever(talk.words), safety_keyboards.leave(talk.words))


def leave_as_asked(talk: Talk) -> None:
    """Her word on the card, in words."""
    if not _is_kept_from_others(talk):
        _left(talk)


def _left(talk: Talk) -> None:
    talk.now_is(households.leave(talk.session, talk.household.id, talk.now))
    talk.forget()
    talk.change(safety.left(talk.words))


def _stop_going_along(talk: Talk) -> None:
    """Who left a book of her own here before has it still."""
    if households.has_agreed_before(talk.session, talk.household.id):
        talk.now_is(households.leave(talk.session, talk.household.id, talk.now))
        talk.say(safety.left(talk.words))
    else:
        privacy.forget_stranger(talk.session, talk.household)
        talk.say(family.guest_left(talk.words))


def leave(talk: Talk) -> None:
    if _is_kept_from_others(talk):
        return
    match talk.tapped(data.Leave).said:
        case _ if talk.household.state is not HouseholdState.ACTIVE:
            talk.change(safety.left(talk.words))
        case "yes":
            _left(talk)
        case "ask":
            talk.change(safety.paused_forever(talk.words), safety_keyboards.leave(talk.words))
        case _:
            talk.change(general.all_right(talk.words))


def ask_erase(talk: Talk) -> None:
    if _is_kept_from_others(talk):
        return
    talk.ask(ERASE, invites=True, at=talk.now.isoformat())
    talk.say(safety.ask_erase(talk.words), safety_keyboards.erase(talk.words, talk.household.id))


def erase_as_asked(talk: Talk) -> None:
    """Her «sí» to the card; on a phone that several share the button says whose book it is."""
    if _is_kept_from_others(talk):
        return
    (ask_erase if talk.household.shares_phone else _erased)(talk)


def erase(talk: Talk) -> None:
    if _is_kept_from_others(talk):
        return
    match talk.tapped(data.Erase).said:
        case "yes" if not talk.household.shares_phone:
            _erased(talk)
        case "ask" | "yes":
            talk.change(safety.ask_erase(talk.words), safety_keyboards.erase(talk.words, talk.household.id))
        case _:
            talk.change(safety.kept(talk.words))


def erase_mine(talk: Talk) -> None:
    is_hers = talk.tapped(data.EraseMine).household == talk.household.id
    if not is_hers and households.has_agreed_before(talk.session, talk.household.id):
        raise DeadButton("erase")  # another's, on the same phone; who has erased herself taps it again for nothing
    if not _is_kept_from_others(talk):
        _erased(talk)


def _erased(talk: Talk) -> None:
    if households.has_agreed_before(talk.session, talk.household.id):
        receipt = privacy.erase(talk.session, talk.household, talk.now)
        talk.change(safety.erased(talk.words, receipt.number))
    else:
        privacy.forget_stranger(talk.session, talk.household)
        talk.change(safety.nothing_kept(talk.words))


def copy(talk: Talk) -> None:
    """Her data as a file that every phone opens; it can be read in the chat as well."""
    file = written(f"milpa-{talk.words('mis-datos')}.txt", copied.paper(talk.words, *_everything(talk)))
    params = {"chat_id": talk.household.chat_id, "document": file, "caption": safety.copy_ready(talk.words)}
    params["reply_markup"] = safety_keyboards.copy(talk.words).to_dict()
    talk.calls.append(Call("sendDocument", params))


def read_copy(talk: Talk) -> None:
    """The same in pieces that fit a message."""
    pages = copied.pages(talk.words, *_everything(talk))
    for page in pages[:-1]:
        talk.say(page)
    talk.say(pages[-1], safety_keyboards.privacy(talk.words))


def _everything(talk: Talk) -> tuple[dict[str, Any], dict[str, str]]:
    every = talk.library.lessons(talk.household.language, talk.household.country)
    return privacy.copy(talk.session, talk.household), {lesson.slug: lesson.title for lesson in every}


def check(talk: Talk) -> None:
    """«¿Es estafa?» in a few taps: the first yes is enough, for one sign is one too many."""
    tapped = talk.tapped(data.ScamCheck)
    if tapped.said == "yes" or tapped.step >= len(safety.SIGNS):
        doubts = tapped.said == "yes" or tapped.doubts > 0
        text = safety.looks_like_a_scam(talk.words) if doubts else safety.no_sign_of_a_scam(talk.words)
        talk.change(text, keyboards.person(talk.words))
        return
    talk.change(safety.SIGNS[tapped.step](talk.words), safety_keyboards.sign(talk.words, tapped.step, tapped.doubts))
