"""The coordinator's team: who is in it, inviting by a one-time link, taking somebody out."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import commands, team_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import people as people_words
from bot.outgoing.messages import team as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.staff import STAFF_LINK, Role, Staff
from core.errors import NotForYou
from core.services import groups, staff
from core.services.staff import Member


def listed(talk: Talk) -> None:
    """/equipo"""
    members = staff.everybody(talk.session, staff_of(talk))
    talk.say(words.team(talk.words, members), team_keyboards.team(talk.words, members))


def step(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.Team)
    members = staff.everybody(talk.session, member)
    if tapped.step == "list":
        talk.change(words.team(talk.words, members), team_keyboards.team(talk.words, members))
    elif tapped.step == "invite":
        each = groups.visible_to(talk.session, member)
        talk.change(words.which_group(talk.words), team_keyboards.groups(talk.words, each))
    elif tapped.step == "show":
        one = _member(members, tapped.number)
        talk.change(words.member(talk.words, one), team_keyboards.member(talk.words, one))
    elif tapped.step == "retire":
        one = _member(members, tapped.number)
        talk.change(words.sure(talk.words, one.staff.name), team_keyboards.sure(talk.words, one.staff.id))
    elif tapped.step == "retire_yes":
        one = _member(members, tapped.number)
        staff.retire(talk.session, member, one.staff.id, talk.now)
        talk.change(words.retired(talk.words, one.staff.name))
    else:
        raise DeadButton(tapped.step)


def invite(talk: Talk) -> None:
    """A one-time link for a role and a group. Only coordinators invite."""
    member, tapped = staff_of(talk), talk.tapped(data.InviteTo)
    if not member.is_coordinator:
        raise NotForYou()
    role = talk.one_of(Role, tapped.role)
    hers = [tapped.group] if tapped.group is not None else []
    token = staff.invite(talk.session, role, talk.now, member.id, hers)
    talk.change(words.link(talk.words, f"https://t.me/{talk.around.bot_name}?start={STAFF_LINK}{token}"))


def join(talk: Talk, token: str) -> None:
    """The link was opened: this chat is staff, and its command menu is theirs. Raises LinkSpent."""
    user = talk.update.effective_user
    name = user.first_name if user else "?"
    member = staff.accept(talk.session, token, talk.household.chat_id, name, talk.household.language, talk.now)
    talk.say(people_words.welcome_staff(talk.words, member.name, member.is_coordinator))
    show_menu(talk, member)


def show_menu(talk: Talk, member: Staff) -> None:
    """The command menu of this one chat."""
    menu = [
        {"command": name, "description": what} for name, what in commands.of_staff(talk.words, member.is_coordinator)
    ]
    scope = {"type": "chat", "chat_id": talk.household.chat_id}
    talk.calls.append(Call("setMyCommands", {"commands": menu, "scope": scope}))


def _member(members: list[Member], staff_id: int | None) -> Member:
    """Raises NotForYou."""
    found = next((one for one in members if one.staff.id == staff_id), None)
    if found is None:
        raise NotForYou()
    return found
