"""The questions of the community's tools that stay open: their words and their buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import (
    agenda_keyboards,
    business_keyboards,
    keyboards,
    organisation_keyboards,
    pledge_keyboards,
    project_keyboards,
)
from bot.outgoing import callback_data as data
from bot.outgoing.messages import agenda, business, organisations, pledges, projects, pupils
from core.domain.business import Told
from core.domain.money import Money
from core.domain.pledges import Deed
from core.domain.projects import ProjectState
from core.i18n import Words

Facts = Mapping[str, Any]
Spoken = tuple[str, InlineKeyboardMarkup | None]


def _project_name(_: Words, facts: Facts) -> Spoken:
    return projects.ask_name(_), leaving(_, "project_name", facts)


def _project_goal(_: Words, facts: Facts) -> Spoken:
    return projects.ask_goal(_, facts["name"]), leaving(_, "project_goal", facts)


def _project_rule(_: Words, facts: Facts) -> Spoken:
    return projects.ask_rule(_), project_keyboards.rules(_, data.Skip("project_rule", facts["asked"]))


def _project_amount(_: Words, facts: Facts) -> Spoken:
    if facts.get("entry") is not None:
        return projects.ask_right_amount(_), leaving(_, "project_amount", facts)
    return projects.ask_amount(_, facts["act"], facts["giver"]), leaving(_, "project_amount", facts)


def _project_spending(_: Words, facts: Facts) -> Spoken:
    amount = Money(facts["minor"], facts["currency"])
    return projects.ask_what_for(_, amount), leaving(_, "project_spending", facts)


def _project_photo(_: Words, facts: Facts) -> Spoken:
    return projects.ask_photo(_, facts["entry"] is not None), leaving(_, "project_photo", facts)


def _project_words(_: Words, facts: Facts) -> Spoken:
    to = ProjectState(facts["to"])
    if to is ProjectState.REPORTED:
        return projects.ask_report(_), leaving(_, "project_words", facts)
    return projects.ask_decision(_, to is ProjectState.APPROVED), leaving(_, "project_words", facts)


def _agenda_question(_: Words, facts: Facts) -> Spoken:
    return agenda.ask_question(_, facts), leaving(_, "agenda_question", facts)


def _agenda_send(_: Words, facts: Facts) -> Spoken:
    return agenda.ready(_, facts), agenda_keyboards.send(_, facts["asked"])


def _agenda_decision(_: Words, facts: Facts) -> Spoken:
    return agenda.ask_decision(_), leaving(_, "agenda_decision", facts)


def _business_log(_: Words, facts: Facts) -> Spoken:
    return business.ask_log(_), leaving(_, "business_log", facts)


def _business_fix(_: Words, facts: Facts) -> Spoken:
    return business.ask_log(_), leaving(_, "business_fix", facts)


def _business_hers(_: Words, facts: Facts) -> Spoken:
    told = Told.of(facts["currency"], **facts["told"])
    return business.is_it_hers(_, told), business_keyboards.is_it_hers(_, facts["asked"])


def _pledge_day(_: Words, facts: Facts) -> Spoken:
    asked = pledges.ask_day(_, list(Deed)[facts["deed"]])
    return asked, pledge_keyboards.days(_, facts["deed"], facts["asked"])


def _org_many(_: Words, facts: Facts) -> Spoken:
    return organisations.person_or_many(_, facts["name"]), organisation_keyboards.person_or_many(_)


def _org_kind(_: Words, facts: Facts) -> Spoken:
    return organisations.which_kind(_), organisation_keyboards.kinds(_)


def _org_agreed(_: Words, facts: Facts) -> Spoken:
    return organisations.whose_contact(_), organisation_keyboards.whose_contact(_)


def _org_seen(_: Words, facts: Facts) -> Spoken:
    return organisations.who_sees(_), organisation_keyboards.who_sees(_)


#: What is asked in plain words of whoever signs an organisation up or looks for one, or makes a CV.
IN_WORDS: dict[str, Callable[[Words], str]] = {
    "org_place": organisations.ask_where,
    "org_name": organisations.ask_name,
    "org_origin": organisations.ask_origin,
    "org_abroad": organisations.ask_abroad,
    "org_contact": organisations.ask_contact,
    "cv_name": pupils.cv_name,
    "cv_studies": pupils.cv_studies,
    "cv_skills": pupils.cv_skills,
    "cv_done": pupils.cv_done,
}


def _in_words(kind: str) -> Callable[[Words, Facts], Spoken]:
    return lambda _, facts: (IN_WORDS[kind](_), leaving(_, kind, facts))


def leaving(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Dejarlo"), data.Skip(kind, facts["asked"]))


QUESTIONS: dict[str, Callable[[Words, Facts], Spoken]] = {
    "project_name": _project_name,
    "project_goal": _project_goal,
    "project_rule": _project_rule,
    "project_amount": _project_amount,
    "project_spending": _project_spending,
    "project_photo": _project_photo,
    "project_words": _project_words,
    "agenda_question": _agenda_question,
    "pledge_day": _pledge_day,
    "org_many": _org_many,
    "org_kind": _org_kind,
    "org_agreed": _org_agreed,
    "org_seen": _org_seen,
    **{kind: _in_words(kind) for kind in IN_WORDS},
    "business_log": _business_log,
    "business_fix": _business_fix,
    "business_hers": _business_hers,
    "agenda_send": _agenda_send,
    "agenda_decision": _agenda_decision,
}
