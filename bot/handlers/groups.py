"""A facilitator's groups: who is in them, and the link that invites."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import callback_data as data
from bot.outgoing import member_keyboards, staff_keyboards
from bot.outgoing.messages import people as words
from bot.talk import Talk
from core.services import groups


def listed(talk: Talk) -> None:
    each = groups.visible_to(talk.session, staff_of(talk))
    talk.say(words.groups(talk.words, each), staff_keyboards.groups(talk.words, each))


def show(talk: Talk) -> None:
    members = groups.members(talk.session, staff_of(talk), talk.tapped(data.GroupShow).group)
    text = words.group(talk.words, members, invitation(talk, members.group.code))
    talk.say(text, member_keyboards.group(talk.words, members.group))


def ask_name(talk: Talk) -> None:
    staff_of(talk)
    talk.inquire("group_name")


def named(talk: Talk) -> None:
    """The answer to what the new group is called."""
    member = staff_of(talk)
    talk.forget()
    group = groups.create(talk.session, talk.text, member, talk.household.country, talk.now)
    text = words.group_created(talk.words, group, invitation(talk, group.code))
    talk.say(text, member_keyboards.group(talk.words, group))


def invitation(talk: Talk, code: str) -> str:
    return f"https://t.me/{talk.around.bot_name}?start={code}"
