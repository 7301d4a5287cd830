"""The questions that stay open with a facilitator: their words and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards, member_keyboards
from bot.outgoing.messages import members, people
from core.i18n import Words

Facts = Mapping[str, Any]
Spoken = tuple[str, InlineKeyboardMarkup | None]


def _campaign_when(_: Words, facts: Facts) -> Spoken:
    return people.ask_when(_), _leaving(_, "campaign_when", facts)


def _help_answer(_: Words, facts: Facts) -> Spoken:
    return people.write_answer(_), _leaving(_, "help_answer", facts)


def _group_name(_: Words, facts: Facts) -> Spoken:
    return people.group_name(_), _leaving(_, "group_name", facts)


def _poster_place(_: Words, facts: Facts) -> Spoken:
    return members.ask_place(_), member_keyboards.no_place(_, facts["group"])


def _poster_until(_: Words, facts: Facts) -> Spoken:
    return members.ask_until(_, facts["place"]), member_keyboards.until(_, facts["group"])


def _without_phone(_: Words, facts: Facts) -> Spoken:
    return members.ask_name(_), _leaving(_, "without_phone", facts)


def _leaving(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Dejarlo"), data.Skip(kind, facts["asked"]))


QUESTIONS: dict[str, Callable[[Words, Facts], Spoken]] = {
    "campaign_when": _campaign_when,
    "help_answer": _help_answer,
    "group_name": _group_name,
    "poster_place": _poster_place,
    "poster_until": _poster_until,
    "without_phone": _without_phone,
}
