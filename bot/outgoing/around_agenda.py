"""What Milpa says on its own account of her community: a poll, a pledge whose day has come, a register's question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import agenda_keyboards as keyboards
from bot.outgoing import (
    business_keyboards,
    cohort_keyboards,
    organisation_keyboards,
    pledge_keyboards,
    session_keyboards,
)
from bot.outgoing.messages import agenda as words
from bot.outgoing.messages import business, cohorts, organisations, pledges, sessions
from core.domain.cohorts import Moment
from core.domain.pledges import Deed
from core.i18n import Words


def of_poll(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    poll, question = facts["agenda"], facts["question"]
    if facts.get("told") == "result":
        return words.counted(_, question), keyboards.see_it(_, poll)
    if facts.get("told") == "decision":
        return words.decided(_, question), keyboards.see_it(_, poll)
    return words.asked(_, facts["staff"], question), keyboards.answer_it(_, poll)


def of_community(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    """Raises KeyError for what nobody has words for any more."""
    if "pledge" in facts:
        return of_pledge(_, facts)
    if "business" in facts:
        return business.week_is_over(_), business_keyboards.week(_)
    if "agreed_in" in facts:
        return sessions.how_is_it(_, facts["staff"]), session_keyboards.open_agreed(_, facts["agreed_in"])
    return of_organisation(_, facts)


def of_pledge(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    return pledges.how_is_it(_, Deed(facts["deed"])), pledge_keyboards.how_is_it(_, facts["pledge"])


def of_organisation(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    markup = organisation_keyboards.still_active(_, facts["organisation"])
    return organisations.still_active(_, facts["name"]), markup


def of_cohort(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    markup = cohort_keyboards.begin(_, facts["cohort"], Moment(facts["moment"]))
    return cohorts.invited(_, facts["staff"], facts["count"]), markup
