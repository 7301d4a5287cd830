"""A closed cohort: its facilitator lets in, sends the quiz and reads the change; its people answer."""

from __future__ import annotations

from bot.handlers import pupils
from bot.handlers.groups import invitation
from bot.handlers.people import staff_of
from bot.outgoing import cohort_keyboards as keyboards
from bot.outgoing import community_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import cohorts as words
from bot.talk import Talk
from core.domain.cohorts import Moment
from core.domain.staff import Staff
from core.services import cohorts, groups, invitations


def step(talk: Talk) -> None:
    """What is for its facilitator."""
    member, tapped = staff_of(talk), talk.tapped(data.Cohort)
    group = groups.seen_by(talk.session, member, tapped.group)
    match tapped.step:
        case "ask_close":
            talk.change(words.ask_close(talk.words, group.name), keyboards.ask_close(talk.words, group.id))
        case "close":
            closed = cohorts.close_group(talk.session, member, group.id, talk.now)
            talk.change(words.closed(talk.words, closed.name))
            _show(talk, member, closed.id)
        case "link":
            made = invitations.for_one(talk.session, member, group.id, talk.now)
            talk.say(words.link(talk.words, invitation(talk, made.code)))
        case "show":
            _show(talk, member, group.id)
        case Moment.BEFORE | Moment.AFTER:
            sent = cohorts.send(talk.session, member, talk.library, group.id, talk.now, Moment(tapped.step))
            talk.change(words.sent(talk.words, sent))
        case "read":
            found = cohorts.read(talk.session, member, group.id, talk.now)
            talk.change(words.where_it_is(talk.words, found), keyboards.quiz(talk.words, found))
        case odd:
            raise DeadButton(odd)


def turn(talk: Talk) -> None:
    """A question of the quiz, or her answer to it."""
    tapped = talk.tapped(data.CohortTurn)
    moment = talk.one_of(Moment, tapped.moment)
    if pupils.is_not_in(talk):
        return
    where = (talk.session, talk.library, talk.household, tapped.group, moment)
    if tapped.position is None or tapped.choice is None:
        following = cohorts.asked(*where)
    else:
        following = cohorts.answer(*where, tapped.position, tapped.choice)
    if isinstance(following, cohorts.Asked):
        talk.change(words.question(talk.words, following), keyboards.question(talk.words, following))
    else:
        talk.change(words.done(talk.words, following, moment))


def _show(talk: Talk, member: Staff, group_id: int) -> None:
    one = cohorts.quiz(talk.session, member, group_id)
    talk.say(words.where_it_is(talk.words, one), keyboards.quiz(talk.words, one))
