"""The visit to an institution: a day for it, with whom, and how it went."""

from __future__ import annotations

from datetime import datetime

from bot.handlers import products
from bot.handlers.moments import moment_told
from bot.handlers.people import staff_of
from bot.outgoing import keyboards, visit_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import visits as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.handovers import USUAL_HOUR, Outcome, Visit, VisitState
from core.domain.products import ProductKind
from core.errors import VisitTooFar, VisitTooSoon
from core.services import groups, handovers, institutions


def begin(talk: Talk) -> None:
    """With the facilitator or alone: then she is asked for the day."""
    tapped = talk.tapped(data.VisitStart)
    alone = tapped.who == "alone"
    if not alone and groups.of(talk.session, talk.household.id) is None:
        talk.say(words.no_group(talk.words), visit_keyboards.alone(talk.words, tapped.branch))
        return
    talk.inquire("visit_day", branch=tapped.branch, alone=alone)


def day_told(talk: Talk) -> None:
    question, at = talk.question, moment_told(talk, USUAL_HOUR)
    assert question is not None
    if at is None:
        talk.ask_again()
        return
    talk.forget()
    branch, alone = question.facts.get("branch"), bool(question.facts.get("alone"))
    _plan(talk, at, branch, alone)


def said(talk: Talk) -> None:
    """How it went; or another day."""
    tapped = talk.tapped(data.VisitSaid)
    visit = handovers.visit(talk.session, talk.household, tapped.visit)
    talk.without_buttons()
    if tapped.said == "day":
        talk.inquire("visit_day", branch=visit.branch_id, alone=visit.facilitator is None)
    elif tapped.said == "alone":
        _go_alone(talk, visit)
    else:
        _went(talk, visit, talk.one_of(Outcome, tapped.said))


def listed(talk: Talk) -> None:
    """The visits of a facilitator's people. Raises NotForYou."""
    each = handovers.coming(talk.session, staff_of(talk))
    talk.say(words.coming(talk.words, each), visit_keyboards.visits(talk.words, each))


def decide(talk: Talk) -> None:
    """The facilitator's word. Raises NotForYou."""
    tapped, member = talk.tapped(data.VisitStaff), staff_of(talk)
    if tapped.said == "agree":
        visit = handovers.agree(talk.session, member, tapped.visit, talk.now)
        if visit.state is VisitState.AGREED:
            talk.say(words.staff_agreed(talk.words))
        else:
            listed(talk)  # the household has chosen another day since, or has been already
    elif tapped.said == "decline":
        if handovers.decline(talk.session, member, tapped.visit, talk.now):
            talk.say(words.staff_declined(talk.words))
        else:
            listed(talk)
    else:
        raise DeadButton(tapped.said)


def _plan(talk: Talk, at: datetime, branch: int | None, alone: bool) -> None:
    try:
        planned = handovers.ask(talk.session, talk.household, at, branch, talk.now, alone=alone)
    except (VisitTooSoon, VisitTooFar) as refused:
        talk.inquire("visit_day", sorry(talk.words, refused)[0], branch=branch, alone=alone)
        return
    place = institutions.branch(talk.session, planned.visit.branch_id)
    text = words.planned(talk.words, planned.visit, place)
    talk.say(text, visit_keyboards.planned(talk.words, planned.visit.id))


def _go_alone(talk: Talk, visit: Visit) -> None:
    if visit.state in (VisitState.ASKED, VisitState.AGREED):
        _plan(talk, visit.at, visit.branch_id, True)
    else:
        talk.say(words.told_already(talk.words), keyboards.menu(talk.words))


def _went(talk: Talk, visit: Visit, outcome: Outcome) -> None:
    if visit.state is VisitState.DONE:
        talk.say(words.told_already(talk.words), keyboards.menu(talk.words))
        return
    handovers.tell_outcome(talk.session, talk.household, visit.id, outcome, talk.now)
    match outcome:
        case Outcome.OPENED:
            branch = institutions.branch(talk.session, visit.branch_id)
            products.taken_at(talk, ProductKind.ACCOUNT_OPENED, branch.institution_kind if branch else None)
        case Outcome.PAPERS:
            talk.say(words.another_paper(talk.words), visit_keyboards.another_day(talk.words, visit.id))
        case Outcome.NOT_GONE:
            talk.say(words.not_gone(talk.words), visit_keyboards.another_day(talk.words, visit.id))
        case Outcome.NO_MORE:
            until = handovers.rest(talk.session, talk.household, talk.now)
            talk.say(words.resting(talk.words, until), keyboards.menu(talk.words))
