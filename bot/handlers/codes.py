"""/codigo: a short code before everything that shows money, for a phone that several people hold."""

from __future__ import annotations

from bot.handlers import hiding, kept_words
from bot.handlers.code_gate import code_first
from bot.outgoing import code_keyboards as keyboards
from bot.outgoing import keyboards as general_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import codes as words
from bot.outgoing.messages import people as people_words
from bot.outgoing.messages import shared_phones as shared_words
from bot.outgoing.sender import Call
from bot.outgoing.settings_data import Code
from bot.talk import FOR_CODE, Talk
from core.domain.codes import read
from core.errors import CodeTooEasy, CodeUnreadable, CodeWaits, CodeWrong
from core.services import codes, help_requests
from core.services.households import group_of


def begin(talk: Talk) -> None:
    if talk.household.has_code:
        if not code_first(talk):
            talk.say(words.has_one(talk.words), keyboards.has_one(talk.words, talk.household.shares_phone))
        return
    has_group = group_of(talk.session, talk.household.id) is not None
    talk.inquire("code_new", words.why(talk.words, has_group))


def tapped(talk: Talk) -> None:
    act = talk.tapped(Code).act
    if act == "forgot":
        _forgot(talk)
    elif code_first(talk):
        return
    elif act == "shut":
        codes.shut(talk.session, talk.household)
        hiding.clear(talk)
        talk.say(words.shut(talk.words), silent=True)
    elif act == "change":
        talk.inquire("code_new")
    elif act == "off" and talk.household.shares_phone:
        talk.say(shared_words.code_stays(talk.words))
    elif act == "off":
        talk.now_is(codes.take_off(talk.session, talk.household))
        talk.without_buttons()
        talk.say(words.taken_off(talk.words), general_keyboards.menu(talk.words))
    else:
        raise DeadButton(act)


def heard(talk: Talk) -> bool:
    """True when her words were a code: the one that opens, or a new one."""
    code, question = read(talk.text), talk.question
    if talk.household.is_active and talk.household.has_code and talk.is_shut:
        return code is not None and not talk.asks_staff_number and _try(talk, code)
    if question is None or question.kind not in FOR_CODE:
        return False
    if code is None:
        return not any(letter.isalpha() for letter in talk.text) and _again(talk, words.unreadable(talk.words))
    _away_with_it(talk)
    (_first if question.kind == "code_new" else _second)(talk, code)
    return True


def _try(talk: Talk, code: str) -> bool:
    _away_with_it(talk)
    match codes.open_with(talk.session, talk.household, code, talk.now):
        case None:
            talk.say(words.opened(talk.words), keyboards.opened(talk.words))
            kept_words.say(talk)
        case CodeWrong(left=left):
            talk.say(words.wrong(talk.words, left), keyboards.forgotten(talk.words))
        case CodeWaits(until=until):
            at = talk.household.local(until)
            talk.say(words.waits(talk.words, at.time(), at.date(), talk.today), keyboards.forgotten(talk.words))
    return True


def _first(talk: Talk, code: str) -> None:
    try:
        talk.inquire("code_again", kept=codes.drawn(code))
    except (CodeTooEasy, CodeUnreadable):
        talk.inquire("code_new", words.too_easy(talk.words))


def _second(talk: Talk, code: str) -> None:
    question = talk.question
    assert question is not None
    talk.forget()
    try:
        talk.now_is(codes.set_code(talk.session, talk.household, question.facts["kept"], code, talk.now))
    except CodeWrong:
        talk.inquire("code_new", words.not_the_same(talk.words))
    else:
        talk.say(words.set_(talk.words), keyboards.opened(talk.words))
        kept_words.say(talk)


def _again(talk: Talk, head: str) -> bool:
    talk.ask_again(head)
    return True


def _forgot(talk: Talk) -> None:
    """Nobody but a person who knows her may take it off."""
    asked = help_requests.ask_for_person(talk.session, talk.household, "code", talk.now)
    if asked.group is None:
        talk.say(words.nobody_to_ask(talk.words))
    else:
        coming = people_words.person_coming(talk.words, asked.group.facilitator_name)
        talk.say(f"{coming} {words.show_yourself(talk.words)}")


def _away_with_it(talk: Talk) -> None:
    """The message with the code does not stay in the chat."""
    if talk.message is not None:
        numbers = [talk.message.message_id]
        talk.calls.append(Call("deleteMessages", {"chat_id": talk.household.chat_id, "message_ids": numbers}))
