"""/proyecto: a household reads the accounts of its place, those abroad by a link; staff propose and move it on."""

from __future__ import annotations

from bot.handlers import pupils
from bot.handlers.people import staff_of
from bot.outgoing import community_data as data
from bot.outgoing import project_keyboards as keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.files import kept
from bot.outgoing.messages import projects as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.domain.money import Money
from core.domain.projects import RULES, Giver, Office, Project, ProjectState, Rule
from core.domain.staff import Staff, may_see
from core.errors import NotForYou
from core.services import groups, project_people, projects
from nlu.entities.parts import parts_told

#: How the word of a link to a project's accounts begins; a group's code never does.
LINK = "pr_"


def overview(talk: Talk) -> None:
    member = talk.staff
    if member is not None:
        each = projects.visible_to(talk.session, member)
        talk.say(words.which(talk.words, len(each)), keyboards.projects(talk.words, each, may_propose=True))
        return
    if pupils.is_not_in(talk):
        return
    for seat in project_people.asked(talk.session, talk.household):
        talk.say(words.seat(talk.words, seat), keyboards.seat(talk.words, seat.project_id, seat.office))
    each = projects.of_household(talk.session, talk.household)
    if len(each) == 1:
        show(talk, each[0])
    elif each:
        talk.say(words.which(talk.words, len(each)), keyboards.projects(talk.words, each, may_propose=False))
    else:
        talk.say(words.none_here(talk.words))


def followed(talk: Talk, code: str) -> None:
    """The link for those abroad: the accounts, no name, and nothing is written down about who reads."""
    one = projects.by_code(talk.session, code)
    if one is None:
        talk.say(words.link_gone(talk.words))
        return
    talk.say(words.card(talk.words, one, None))
    _photos(talk, one)


def new(talk: Talk) -> None:
    """Of which group, what it is called, what it costs, who pays which part."""
    member, tapped = staff_of(talk), talk.tapped(data.ProjectNew)
    if tapped.step == "begin":
        each = groups.visible_to(talk.session, member)
        talk.change(words.which_group(talk.words), keyboards.groups(talk.words, each))
    elif tapped.step == "group":
        group = groups.seen_by(talk.session, member, tapped.value or 0)
        talk.inquire("project_name", group=group.id)
    elif tapped.step == "rule" and (tapped.value or 0) < len(RULES):
        _propose(talk, member, list(RULES.values())[tapped.value or 0])
    else:
        raise DeadButton(tapped.step)


def named(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    talk.inquire("project_goal", group=question.facts["group"], name=projects.readable(talk.text))


def goal_told(talk: Talk) -> None:
    question, goal = talk.question, talk.money()
    assert question is not None
    if goal is None or goal.minor <= 0:
        talk.ask_again(words.amount_unreadable(talk.words))
        return
    facts = question.facts
    talk.inquire("project_rule", group=facts["group"], name=facts["name"], minor=goal.minor, currency=goal.currency)


def rule_told(talk: Talk) -> None:
    """Raises RuleUnsound where the parts are not a hundred."""
    parts = parts_told(talk.text)
    if not parts:
        talk.ask_again(words.rule_unreadable(talk.words))
        return
    _propose(talk, staff_of(talk), Rule.of({Giver(giver): part for giver, part in parts.items()}))


def step(talk: Talk) -> None:
    """What anybody of the place may look at; the rest is for staff."""
    tapped = talk.tapped(data.Project)
    if pupils.is_not_in(talk):
        return
    if tapped.step == "show":
        show(talk, _readable(talk, tapped.project))
    elif tapped.step == "entries":
        one = _readable(talk, tapped.project)
        each = projects.entries(talk.session, one.id)
        talk.change(words.receipts(talk.words, one, each), keyboards.back(talk.words, one.id))
    elif tapped.step == "photos":
        _photos(talk, _readable(talk, tapped.project))
    elif tapped.step == "link":
        one = projects.one(talk.session, staff_of(talk), tapped.project)
        address = f"https://t.me/{talk.around.bot_name}?start={LINK}{one.code}"
        talk.say(words.link(talk.words, address))
    else:
        _onward(talk, staff_of(talk), tapped)


def words_told(talk: Talk) -> None:
    """The decision or the report. Raises ProjectNotThere, MoneyAtHand."""
    question = talk.question
    assert question is not None
    facts = question.facts
    to = ProjectState(facts["to"])
    moved = projects.move(talk.session, staff_of(talk), facts["project"], to, talk.now, talk.text)
    talk.forget()
    show(talk, moved)


def show(talk: Talk, one: Project) -> None:
    """The card, with the buttons of whoever looks at it."""
    committee, size = project_people.committee(talk.session, one.id), _size(talk, one)
    text = words.card(talk.words, one, committee)
    member = talk.staff
    if member is not None and may_see(member, one.group_id):
        talk.change(text, keyboards.kept(talk.words, one, size))
    else:
        seat = project_people.seat_of(talk.session, talk.household, one.id)
        talk.change(text, keyboards.read(talk.words, one, size, seat))


def seat_word(talk: Talk) -> None:
    """Raises NotForYou when no such office was offered to her."""
    tapped = talk.tapped(data.SeatWord)
    if pupils.is_not_in(talk):
        return
    if tapped.office >= len(Office) or tapped.said not in ("yes", "no"):
        raise DeadButton(tapped.said)
    yes, office = tapped.said == "yes", list(Office)[tapped.office]
    project_people.answer(talk.session, talk.household, tapped.project, office, yes, talk.now)
    talk.change(words.seat_taken(talk.words) if yes else words.seat_left(talk.words))


def _propose(talk: Talk, member: Staff, rule: Rule) -> None:
    question = talk.question
    if question is None or question.kind != "project_rule":
        raise DeadButton("rule")
    facts = question.facts
    goal = Money(facts["minor"], facts["currency"])
    made = projects.propose(talk.session, member, facts["group"], facts["name"], goal, rule, talk.now, talk.source)
    talk.forget()
    show(talk, made)


def _onward(talk: Talk, member: Staff, tapped: data.Project) -> None:
    one = projects.one(talk.session, member, tapped.project)
    asks = {
        "approve": ProjectState.APPROVED,
        "drop": ProjectState.DROPPED,
        "report": ProjectState.REPORTED,
    }
    if tapped.step in asks:
        talk.inquire("project_words", project=one.id, to=str(asks[tapped.step]))
    elif tapped.step == "run":
        show(talk, projects.move(talk.session, member, one.id, ProjectState.RUNNING, talk.now))
    else:
        raise DeadButton(tapped.step)


def _readable(talk: Talk, project_id: int) -> Project:
    """Raises NotForYou."""
    member = talk.staff
    try:
        return projects.read_by(talk.session, talk.household, project_id)
    except NotForYou:
        if member is None:
            raise
        return projects.one(talk.session, member, project_id)


def _photos(talk: Talk, one: Project) -> None:
    """The newest; each is paid for in data, so that only a tap or the link brings them."""
    for photo in project_people.photos(talk.session, one.id):
        what = words.photo_of(talk.words, photo.is_receipt)
        params = {"chat_id": talk.household.chat_id, "photo": kept(photo.path), "caption": what}
        talk.calls.append(Call("sendPhoto", params))


def _size(talk: Talk, one: Project) -> int:
    """In kilobytes, of what «Ver fotos» brings."""
    return max(1, sum(photo.size for photo in project_people.photos(talk.session, one.id)) // 1000)
