"""A facilitator's people: looking at one, moving, removing, opting out, registering one without a phone."""

from __future__ import annotations

from bot.handlers import threads, with_her
from bot.handlers.people import staff_of
from bot.outgoing import member_keyboards as keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import members as words
from bot.talk import Talk
from core.errors.community import TalkAlone
from core.services import codes, groups, members


def page(talk: Talk) -> None:
    tapped, member = talk.tapped(data.People), staff_of(talk)
    group = groups.seen_by(talk.session, member, tapped.group)
    each = members.listed(talk.session, member, tapped.group, talk.now)
    talk.change(words.members(talk.words, group, each), keyboards.people(talk.words, group.id, each, tapped.page))


def person(talk: Talk) -> None:
    """One of her people, and what is done about her."""
    member, tapped = staff_of(talk), talk.tapped(data.Person)
    one, group = members.one(talk.session, member, tapped.household, talk.now)
    called = words.name(talk.words, one)
    match tapped.step:
        case "show":
            talk.change(words.member(talk.words, one, group), keyboards.member(talk.words, one))
        case "move":
            others = [each for each in groups.visible_to(talk.session, member) if each.id != group.id]
            markup = keyboards.move(talk.words, one.household_id, others)
            talk.change(words.which_group(talk.words, called), markup)
        case "to":
            there = members.move(talk.session, member, one.household_id, tapped.number or 0, talk.now)
            talk.change(words.moved(talk.words, called, there.name))
        case "remove":
            talk.change(words.sure_remove(talk.words, called), keyboards.sure(talk.words, one.household_id, "remove"))
        case "remove_yes":
            members.remove(talk.session, member, one.household_id, talk.now)
            talk.change(words.removed(talk.words, called))
        case "out":
            talk.change(words.sure_out(talk.words, called), keyboards.sure(talk.words, one.household_id, "out"))
        case "out_yes":
            members.opt_out(talk.session, member, one.household_id, talk.now)
            talk.change(words.opted_out(talk.words, called))
        case "code":
            talk.change(words.sure_lift(talk.words, called), keyboards.sure(talk.words, one.household_id, "code"))
        case "code_yes":
            codes.lift(talk.session, member, one.household_id, talk.now)
            talk.change(words.lifted(talk.words, called))
        case "write" if one.is_pupil:
            raise TalkAlone(is_staff=True)
        case "write" if threads.may_write(one):
            threads.write(talk, one, called)
        case "lesson":
            with_her.begin(talk, member, one.household_id, called)
        case odd:
            raise DeadButton(odd)


def register(talk: Talk) -> None:
    """Somebody without a phone: the consent is read to her, then her name is written."""
    member, tapped = staff_of(talk), talk.tapped(data.Register)
    group = groups.seen_by(talk.session, member, tapped.group)
    if tapped.step == "ask":
        talk.say(words.read_to_her(talk.words), keyboards.read_to_her(talk.words, group.id))
    elif tapped.step in ("yes", "uncounted"):
        talk.without_buttons()
        talk.inquire("without_phone", group=group.id, counts=tapped.step == "yes")
    else:
        raise DeadButton(tapped.step)


def named(talk: Talk) -> None:
    """The answer to how she wants to be called. Raises NameUnreadable."""
    question, member = talk.question, staff_of(talk)
    assert question is not None
    facts = question.facts
    zone = talk.household.zone
    hers = members.register(talk.session, member, facts["group"], talk.text, zone, facts["counts"], talk.now)
    talk.forget()
    one, _group = members.one(talk.session, member, hers.id, talk.now)
    called = words.name(talk.words, one)
    talk.say(words.registered(talk.words, called), keyboards.member(talk.words, one))
