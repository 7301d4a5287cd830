"""Staff write down what was promised, came in and was spent, with photos, and ask people into the committee."""

from __future__ import annotations

from bot.handlers import agenda, projects
from bot.handlers.people import staff_of
from bot.outgoing import community_data as data
from bot.outgoing import project_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import discard
from bot.outgoing.messages import members as member_words
from bot.outgoing.messages import projects as words
from bot.talk import Talk
from core.domain.members import Reach
from core.domain.money import Money
from core.domain.projects import Act, Entry, Giver, Office, check_open
from core.domain.staff import Staff
from core.services import members, project_people
from core.services import projects as service


def step(talk: Talk) -> None:
    """promised, received, spent, vote, photo, unphoto, seats; everything else is of who reads."""
    tapped = talk.tapped(data.Project)
    if tapped.step in set(Act):
        _ask(talk, staff_of(talk), tapped)
    elif tapped.step == "vote":
        agenda.project_vote(talk)
    elif tapped.step == "photo":
        one = service.one(talk.session, staff_of(talk), tapped.project)
        talk.inquire("project_photo", project=one.id, entry=None)
    elif tapped.step == "unphoto":
        _drop_photo(talk, staff_of(talk), tapped.project)
    elif tapped.step == "seats":
        one = service.one(talk.session, staff_of(talk), tapped.project)
        committee = project_people.committee(talk.session, one.id)
        talk.change(words.offices(talk.words, committee), keyboards.offices(talk.words, one.id))
    else:
        projects.step(talk)


def _ask(talk: Talk, member: Staff, tapped: data.Project) -> None:
    one, act = service.one(talk.session, member, tapped.project), Act(tapped.step)
    check_open(one.state, act)
    if act is not Act.SPENT and tapped.value is None:
        talk.change(words.who_gives(talk.words, act), keyboards.givers(talk.words, one, act))
        return
    if (tapped.value or 0) >= len(Giver):
        raise DeadButton(str(tapped.value))
    giver = None if act is Act.SPENT else str(list(Giver)[tapped.value or 0])
    currency = one.accounts.goal.currency
    talk.inquire("project_amount", project=one.id, act=str(act), giver=giver, currency=currency)


def amount_told(talk: Talk) -> None:
    """Raises what core.services.projects refuses; the question stays open then."""
    question, member = talk.question, staff_of(talk)
    assert question is not None
    facts = question.facts
    amount = talk.money(facts["currency"])
    if amount is None:
        talk.ask_again(words.amount_unreadable(talk.words))
    elif facts.get("entry") is not None:
        _noted(talk, facts["project"], service.correct(
            talk.session, member, facts["entry"], amount, talk.now, talk.source
        ))  # fmt: skip
    elif facts["act"] == Act.SPENT:
        service.check_spending(talk.session, member, facts["project"], amount)
        minor, currency = amount.minor, amount.currency
        talk.inquire("project_spending", project=facts["project"], minor=minor, currency=currency)
    else:
        _enter(talk, member, facts["project"], Act(facts["act"]), Giver(facts["giver"]), amount)


def spending_told(talk: Talk) -> None:
    """What it was spent on."""
    question = talk.question
    assert question is not None
    facts = question.facts
    amount = Money(facts["minor"], facts["currency"])
    _enter(talk, staff_of(talk), facts["project"], Act.SPENT, None, amount, talk.text)


def entry(talk: Talk) -> None:
    """Undo, correct, or the photo of its receipt."""
    member, tapped = staff_of(talk), talk.tapped(data.ProjectEntry)
    one = service.one(talk.session, member, tapped.project)
    if tapped.step == "undo":
        done = service.undo(talk.session, member, tapped.entry, talk.now)
        talk.change(words.undone(talk.words), keyboards.back(talk.words, done.id))
    elif tapped.step == "fix":
        currency = one.accounts.goal.currency
        talk.inquire("project_amount", project=one.id, entry=tapped.entry, currency=currency)
    elif tapped.step == "photo":
        talk.inquire("project_photo", project=one.id, entry=tapped.entry)
    else:
        raise DeadButton(tapped.step)


def seats(talk: Talk) -> None:
    """Whom to ask into the office: those of the group who have a phone to say yes with."""
    member, tapped = staff_of(talk), talk.tapped(data.Seats)
    one = service.one(talk.session, member, tapped.project)
    if tapped.office >= len(Office):
        raise DeadButton(str(tapped.office))
    every = members.listed(talk.session, member, one.group_id, talk.now)
    each = [her for her in every if her.reach is not Reach.NO_PHONE]
    talk.change(words.who_sits(talk.words, list(Office)[tapped.office]), keyboards.members(talk.words, tapped, each))


def seat(talk: Talk) -> None:
    member, tapped = staff_of(talk), talk.tapped(data.Seat)
    if tapped.office >= len(Office):
        raise DeadButton(str(tapped.office))
    office = list(Office)[tapped.office]
    project_people.ask_into(talk.session, member, tapped.project, office, tapped.household, talk.now)
    her, _group = members.one(talk.session, member, tapped.household, talk.now)
    called = member_words.name(talk.words, her)
    talk.change(words.seat_asked(talk.words, called), keyboards.back(talk.words, tapped.project))


def _enter(
    talk: Talk, member: Staff, project_id: int, act: Act, giver: Giver | None, amount: Money, note: str | None = None
) -> None:
    made = service.enter(talk.session, member, project_id, act, giver, amount, talk.now, talk.source, note)
    _noted(talk, project_id, made)


def _noted(talk: Talk, project_id: int, made: Entry) -> None:
    talk.forget()
    talk.say(words.noted(talk.words, made), keyboards.noted(talk.words, project_id, made))


def _drop_photo(talk: Talk, member: Staff, project_id: int) -> None:
    path = project_people.drop_last_photo(talk.session, member, project_id, talk.now)
    if path is None:
        talk.say(words.no_photo(talk.words))
        return
    talk.calls.append(discard([path]))
    talk.say(words.photo_dropped(talk.words), keyboards.back(talk.words, project_id))
