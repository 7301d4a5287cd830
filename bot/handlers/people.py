"""A household asks for a person; a facilitator answers through the bot."""

from __future__ import annotations

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, staff_keyboards
from bot.outgoing.messages import people as words
from bot.outgoing.messages import threads as thread_words
from bot.talk import Talk
from core.domain.staff import Staff
from core.errors import NotForYou
from core.services import help_hours, help_requests


def ask_for_person(talk: Talk) -> None:
    asked = help_requests.ask_for_person(talk.session, talk.household, "asked", talk.now)
    if asked.group is None:
        talk.say(words.no_group(talk.words), keyboards.menu(talk.words))
    elif asked.is_new:
        local = talk.household.local(talk.now)
        hours = help_hours.current(talk.session)
        opens = None if hours.is_open(local) else hours.next_open(local)
        wait = thread_words.honest_wait(talk.words, asked.usual_wait, opens)
        coming = words.person_coming(talk.words, asked.group.facilitator_name)
        talk.say(f"{coming} {wait}".strip(), keyboards.menu(talk.words))
    else:
        talk.say(words.person_asked_already(talk.words), keyboards.menu(talk.words))


def waiting(talk: Talk) -> None:
    """Who of her people asks for help."""
    each = help_requests.waiting(talk.session, staff_of(talk))
    talk.say(words.waiting(talk.words, each), staff_keyboards.requests(talk.words, each))


def answer(talk: Talk) -> None:
    """Asks for the words to write to her. Raises NotForYou."""
    number = talk.tapped(data.Help).request
    seen = help_requests.thread(talk.session, staff_of(talk), number)
    talk.inquire("help_answer", thread_words.thread(talk.words, seen), request=number)


def answered(talk: Talk) -> None:
    """What the facilitator wrote goes to the household."""
    question = talk.question
    assert question is not None
    talk.forget()
    request = question.facts["request"]
    help_requests.answer(talk.session, staff_of(talk), request, talk.text, talk.now, talk.source)
    talk.say(words.answer_sent(talk.words))


def staff_of(talk: Talk) -> Staff:
    """Who is speaking, as staff. Raises NotForYou."""
    member = talk.staff
    if member is None:
        raise NotForYou()
    return member
