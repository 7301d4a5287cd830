"""A household asks for a person; a facilitator answers through the bot."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, staff_keyboards
from bot.outgoing.messages import people as words
from bot.talk import Talk
from core.domain.staff import Staff
from core.errors import NotForYou
from core.services import help_requests


def ask_for_person(talk: Talk) -> None:
    asked = help_requests.ask_for_person(talk.session, talk.household, "asked", talk.now)
    if asked.group is None:
        talk.say(words.no_group(talk.words), keyboards.menu(talk.words))
    elif asked.is_new:
        talk.say(words.person_coming(talk.words, asked.group.facilitator_name), keyboards.menu(talk.words))
    else:
        talk.say(words.person_asked_already(talk.words), keyboards.menu(talk.words))


def waiting(talk: Talk) -> None:
    """Who of her people asks for help."""
    each = help_requests.waiting(talk.session, staff_of(talk))
    talk.say(words.waiting(talk.words, each), staff_keyboards.requests(talk.words, each))


def answer(talk: Talk) -> None:
    """Asks for the words to write to her. Raises NotForYou."""
    number = talk.tapped(data.Help).request
    help_requests.may_answer(talk.session, staff_of(talk), number)
    talk.inquire("help_answer", request=number)


def answered(talk: Talk) -> None:
    """What the facilitator wrote goes to the household."""
    question = talk.question
    assert question is not None
    talk.forget()
    help_requests.answer(talk.session, staff_of(talk), question.facts["request"], talk.text, talk.now)
    talk.say(words.answer_sent(talk.words))


def staff_of(talk: Talk) -> Staff:
    """Who is speaking, as staff. Raises NotForYou."""
    member = talk.staff
    if member is None:
        raise NotForYou()
    return member
