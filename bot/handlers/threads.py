"""The thread between a household and a person: replying with Telegram's own reply or a button, handing on, closing."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import callback_data, thread_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import people
from bot.outgoing.messages import threads as words
from bot.talk import Talk
from core.domain.members import Member
from core.domain.staff import Staff
from core.errors import NotForYou
from core.services import groups, help_requests, needs


def step(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.Thread)
    if tapped.step == "hand":
        each = help_requests.colleagues(talk.session, member)
        help_requests.may_answer(talk.session, member, tapped.request)
        talk.say(words.to_whom(talk.words), thread_keyboards.colleagues(talk.words, tapped.request, each))
    elif tapped.step == "to":
        other = help_requests.hand_on(talk.session, member, tapped.request, tapped.staff or 0, talk.now)
        talk.forget()
        talk.change(words.handed_on(talk.words, other.name))
    elif tapped.step == "close":
        help_requests.close(talk.session, member, tapped.request, talk.now)
        talk.forget()
        talk.say(words.closed(talk.words), thread_keyboards.closed(talk.words, tapped.request))
    elif tapped.step == "reopen":
        help_requests.reopen(talk.session, member, tapped.request, talk.now)
        talk.change(words.reopened(talk.words))
    else:
        raise DeadButton(tapped.step)


def ask_reply(talk: Talk) -> None:
    """[Contestar] under a person's words."""
    talk.inquire("help_reply", request=talk.tapped(data.Reply).request)


def replied(talk: Talk) -> bool:
    """True when her words are a reply: to the message itself, or to the question of the button."""
    request = _replied_to(talk)
    question = talk.question
    if request is None and question is not None and question.kind == "help_reply":
        request = question.facts["request"]
        talk.forget()
    if request is None:
        return False
    try:
        help_requests.reply(talk.session, talk.household, request, talk.text, talk.now, talk.source)
    except NotForYou:
        return False
    group = groups.of(talk.session, talk.household.id)
    talk.say(words.reply_sent(talk.words, group.facilitator_name if group else None))
    return True


def staff_replied(talk: Talk) -> bool:
    """True when a facilitator replied to the message that showed the request."""
    request = _shown_in(talk)
    member = talk.staff if request is not None else None
    if member is None or request is None:
        return False
    help_requests.answer(talk.session, member, request, talk.text, talk.now, talk.source)
    talk.forget()
    talk.say(people.answer_sent(talk.words))
    return True


def write(talk: Talk, one: Member, called: str) -> None:
    """A facilitator writes first: what does she want to say?"""
    talk.inquire("write_to", household=one.household_id, called=called)


def written(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    her = question.facts["household"]
    help_requests.write_to(talk.session, staff_of(talk), her, talk.text, talk.now, talk.source)
    talk.forget()
    talk.say(people.answer_sent(talk.words))


def who_needs_me(talk: Talk) -> None:
    """/quien: who of her people needs her, and why."""
    member: Staff = staff_of(talk)
    each = needs.listed(talk.session, member, talk.now, talk.household.zone)[: thread_keyboards.MOST]
    talk.say(words.needs(talk.words, each), thread_keyboards.needs(talk.words, each))


def may_write(one: Member) -> bool:
    return one.reach.value in ("reachable", "no_consent")


def _replied_to(talk: Talk) -> int | None:
    """The thread of the message that she replied to, which its own button names."""
    return _named(talk, data.Reply)


def _shown_in(talk: Talk) -> int | None:
    return _named(talk, data.Thread) or _named(talk, callback_data.Help)


def _named(talk: Talk, kind: type[callback_data.Data]) -> int | None:
    original = talk.message.reply_to_message if talk.message else None
    markup = original.reply_markup if original else None
    for row in markup.inline_keyboard if markup else ():
        for one in row:
            try:
                return int(getattr(kind.decode(str(one.callback_data)), "request"))  # noqa: B009 - of three kinds
            except DeadButton:
                continue
    return None
