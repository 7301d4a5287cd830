"""The poster of a group: where it hangs, how long it serves, the page to print, and taking it back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

from bot.handlers.people import staff_of
from bot.outgoing import member_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import drawn
from bot.outgoing.messages import members as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.invitations import Invitation
from core.domain.staff import Staff
from core.paper.poster import poster
from core.services import groups, invitations


def step(talk: Talk) -> None:
    """What is done with a poster, or with those of a group."""
    member, tapped = staff_of(talk), talk.tapped(data.Poster)
    if tapped.step == "revoke":
        taken = invitations.revoke(talk.session, member, tapped.number, talk.now)
        _list(talk, member, taken.group_id)
    elif tapped.step in ("abroad", "here"):
        made = invitations.choose_path(talk.session, member, tapped.number, tapped.step == "abroad", talk.now)
        talk.change(words.poster_path(talk.words, made), keyboards.poster_path(talk.words, made))
    else:
        _of_group(talk, member, tapped)


def _of_group(talk: Talk, member: Staff, tapped: data.Poster) -> None:
    group = groups.seen_by(talk.session, member, tapped.number)
    if tapped.step == "ask":
        talk.inquire("poster_place", group=group.id)
    elif tapped.step == "until":
        talk.without_buttons()
        talk.inquire("poster_until", group=group.id, place=None)
    elif tapped.step == "make":
        talk.without_buttons()
        _make(talk, member, group.id, tapped.days or 0)
    elif tapped.step == "list":
        _list(talk, member, group.id)
    else:
        raise DeadButton(tapped.step)


def place_told(talk: Talk) -> None:
    """The answer to where it will hang."""
    question = talk.question
    assert question is not None
    staff_of(talk)
    talk.inquire("poster_until", group=question.facts["group"], place=talk.text[:60])


def _make(talk: Talk, member: Staff, group_id: int, days: int) -> None:
    question = talk.question
    asked = question.facts if question and question.kind == "poster_until" else {}
    place = asked.get("place") if asked.get("group") == group_id else None
    talk.forget()
    lasts = timedelta(days=days) if days else None
    made = invitations.make(talk.session, member, group_id, place, lasts, talk.now)
    markup = keyboards.poster_path(talk.words, made) if made.is_doubtful else None
    talk.say(words.poster_ready(talk.words, made), markup)
    talk.calls.append(_page(talk, member, made))


def _page(talk: Talk, member: Staff, made: Invitation) -> Call:
    group = groups.seen_by(talk.session, member, made.group_id)
    spanish = talk.around.catalogs.words("es", talk.household.country, talk.household.zone)
    until = talk.household.local(made.expires_at).date() if made.expires_at else None
    address = f"https://t.me/{talk.around.bot_name}?start={made.code}"
    page = poster(spanish, group.name, address, group.facilitator_name, made.place, until)
    file = drawn("poster", "pdf", f"{talk.words('cartel')}-{made.id}.pdf", asdict(page))
    return Call("sendDocument", {"chat_id": talk.household.chat_id, "document": file})


def _list(talk: Talk, member: Staff, group_id: int) -> None:
    group = groups.seen_by(talk.session, member, group_id)
    each = invitations.of_group(talk.session, member, group_id)
    open_ones = [one for one in each if one.is_open(talk.now)]
    talk.change(words.posters(talk.words, group, each, open_ones), keyboards.posters(talk.words, group_id, open_ones))
