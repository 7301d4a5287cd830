"""A household asks for a person; a facilitator answers through the bot."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
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
        talk.say(words.person_coming(talk.words, asked.group.facilitator_name))
    else:
        talk.say(words.person_asked_already(talk.words))


def waiting(talk: Talk) -> None:
    """Who of her people asks for help."""
    each = help_requests.waiting(talk.session, staff_of(talk))
    talk.say(words.waiting(talk.words, each), keyboards.requests(talk.words, each))


def answer(talk: Talk) -> None:
    staff_of(talk)
    talk.ask("help_answer", request=talk.tapped(data.Help).request)
    talk.say(words.write_answer(talk.words))


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
