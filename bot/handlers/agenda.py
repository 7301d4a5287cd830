"""/consulta: a household answers and reads the results; staff ask, close, and write the decision down."""

from __future__ import annotations

from typing import Any

from bot.handlers import pupils
from bot.handlers.people import staff_of
from bot.outgoing import agenda_keyboards as keyboards
from bot.outgoing import community_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import agenda as words
from bot.talk import Talk
from core.domain.agenda import Consultation, Manner, Question, Stage
from core.domain.staff import Group, Staff
from core.errors import NotForYou
from core.services import agenda, groups, projects


def overview(talk: Talk) -> None:
    member = talk.staff
    if pupils.is_not_in(talk):
        return
    each = agenda.visible_to(talk.session, member) if member else agenda.of_household(talk.session, talk.household)
    may_ask = member is not None
    text = words.which(talk.words, len(each), may_ask=may_ask)
    talk.say(text, keyboards.polls(talk.words, each, may_ask=may_ask))


def step(talk: Talk) -> None:
    """What a household does with it; the rest is for staff."""
    tapped = talk.tapped(data.Poll)
    if pupils.is_not_in(talk):
        return
    if tapped.step == "show":
        _show(talk, tapped.poll)
    elif tapped.step == "answer":
        agenda.answer(talk.session, talk.household, tapped.poll, tapped.value or 0)
        _hers(talk, agenda.read_by(talk.session, talk.household, tapped.poll))
    else:
        _onward(talk, staff_of(talk), tapped)


def new(talk: Talk) -> None:
    """Whom, in which manner, and then the question."""
    member, tapped = staff_of(talk), talk.tapped(data.PollNew)
    if tapped.scope == "begin":
        each, towns = groups.visible_to(talk.session, member), agenda.municipalities(talk.session, member)
        talk.change(words.whom(talk.words), keyboards.whom(talk.words, each, towns))
        return
    if tapped.scope not in ("group", "town") or tapped.group is None:
        raise DeadButton(tapped.scope)
    if tapped.manner is None:
        talk.change(words.which_manner(talk.words), keyboards.manners(talk.words, tapped.scope, tapped.group))
        return
    if tapped.manner >= len(Manner):
        raise DeadButton(str(tapped.manner))
    place, asked = _asked(talk, member, tapped)
    manner = str(list(Manner)[tapped.manner])
    talk.inquire("agenda_question", groups=asked, place=place, stage=str(Stage.NEEDS), manner=manner)


def question_told(talk: Talk) -> None:
    """Raises AgendaUnsound."""
    question = talk.question
    assert question is not None
    told = Question.told(talk.text)
    facts = {name: one for name, one in question.facts.items() if name not in ("asked", "repeats")}
    talk.inquire("agenda_send", **{**facts, "question": told.words, "answers": list(told.answers)})


def send(talk: Talk) -> None:
    """The poll as it was shown. Raises DeadButton when something else was begun meanwhile."""
    member, tapped, question = staff_of(talk), talk.tapped(data.PollSend), talk.question
    if question is None or not talk.is_open("agenda_send", tapped.asked):
        raise DeadButton("send")
    facts, source = question.facts, f"agenda:{talk.household.chat_id}:{tapped.asked}"
    asked = Question.of(facts["question"], facts["answers"])
    if facts.get("project") is not None:
        made = agenda.vote_on_project(talk.session, member, facts["project"], asked, talk.now, source)
    else:
        made = _open(talk, member, facts, asked, source)
    talk.forget()
    talk.change(words.sent(talk.words), keyboards.kept(talk.words, made))


def project_vote(talk: Talk) -> None:
    """The households of its place decide whether it is to be."""
    member, tapped = staff_of(talk), talk.tapped(data.Project)
    one = projects.one(talk.session, member, tapped.project)
    group = groups.seen_by(talk.session, member, one.group_id)
    asked = words.project_question(talk.words, one.name)
    shown: dict[str, Any] = {"question": asked.words, "answers": list(asked.answers), "place": group.name}
    talk.inquire("agenda_send", project=one.id, **shown)


def decision_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    facts = question.facts
    done = agenda.decide(talk.session, staff_of(talk), facts["poll"], talk.text, talk.now, is_yes=facts["is_yes"])
    talk.forget()
    _kept(talk, staff_of(talk), done)


def _open(talk: Talk, member: Staff, facts: dict[str, Any], asked: Question, source: str) -> Consultation:
    groups_, place, stage, manner = facts["groups"], facts["place"], Stage(facts["stage"]), Manner(facts["manner"])
    what = (groups_, place, stage, manner, asked, talk.now, source)
    return agenda.open_poll(talk.session, member, *what, follows=facts.get("follows"))


def _asked(talk: Talk, member: Staff, tapped: data.PollNew) -> tuple[str, list[int]]:
    """The place by its name, and the groups that are asked. Raises NotForYou."""
    group = groups.seen_by(talk.session, member, tapped.group or 0)
    if tapped.scope == "group":
        return group.name, [group.id]
    towns = agenda.municipalities(talk.session, member)
    found: tuple[str, list[Group]] | None = next(((name, each) for name, each in towns.items() if group in each), None)
    if found is None:
        raise NotForYou()
    return found[0], [one.id for one in found[1]]


def _onward(talk: Talk, member: Staff, tapped: data.Poll) -> None:
    one = agenda.one(talk.session, member, tapped.poll)
    if tapped.step == "close":
        talk.change(words.sure_close(talk.words), keyboards.sure_close(talk.words, one.id))
    elif tapped.step == "close_yes":
        _kept(talk, member, agenda.close(talk.session, member, one.id, talk.now))
    elif tapped.step == "vote":
        where, manner = sorted(one.group_ids), str(Manner.SINGLE)
        asked: dict[str, Any] = {"groups": where, "place": one.place, "manner": manner, "follows": one.id}
        talk.inquire("agenda_question", stage=str(Stage.VOTE), **asked)
    elif tapped.step in DECIDES:
        talk.inquire("agenda_decision", poll=one.id, is_yes=DECIDES[tapped.step])
    else:
        raise DeadButton(tapped.step)


DECIDES: dict[str, bool | None] = {"decide": None, "decide_yes": True, "decide_no": False}


def _show(talk: Talk, poll_id: int) -> None:
    """A household of the place first: staff who live there have a voice as anybody. Raises NotForYou."""
    member = talk.staff
    try:
        _hers(talk, agenda.read_by(talk.session, talk.household, poll_id))
    except NotForYou:
        if member is None:
            raise
        _kept(talk, member, agenda.one(talk.session, member, poll_id))


def _hers(talk: Talk, one: Consultation) -> None:
    ballot = agenda.ballot_of(talk.session, talk.household, one.id)
    talk.change(words.card(talk.words, one, ballot, False), keyboards.hers(talk.words, one, ballot))


def _kept(talk: Talk, member: Staff, one: Consultation) -> None:
    has_enough = one.is_open and agenda.has_enough(talk.session, member, one.id)
    talk.change(words.card(talk.words, one, (), True, has_enough), keyboards.kept(talk.words, one))
