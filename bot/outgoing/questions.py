"""Every question that stays open until she answers: its words and its buttons.

Written once, so that it can be asked again in the same words after she has spoken of something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import (
    community_questions,
    goal_keyboards,
    keyboards,
    learning_keyboards,
    money_questions,
    staff_questions,
)
from bot.outgoing.messages import (
    certificates,
    codes,
    entries,
    family,
    goal_cards,
    goals,
    onboarding,
    reminders,
    savings,
    voices,
)
from core.domain.household import Consent
from core.domain.money import Money
from core.domain.savings import EntryKind
from core.i18n import Words

Facts = Mapping[str, Any]
Spoken = tuple[str, InlineKeyboardMarkup | None]

MAY = {
    Consent.REMINDERS: onboarding.may_remind,
    Consent.SHARE: onboarding.may_share,
    Consent.STATISTICS: onboarding.may_count,
}


def is_known(kind: str) -> bool:
    return kind in QUESTIONS


def spoken(_: Words, kind: str, facts: Facts) -> Spoken:
    return QUESTIONS[kind](_, facts)


def _may(_: Words, facts: Facts) -> Spoken:
    consent = Consent(facts["consent"])
    return MAY[consent](_), keyboards.may(_, consent, facts["asked"])


def _called(_: Words, facts: Facts) -> Spoken:
    return onboarding.how_called(_), _passing(_, "called", facts)


def _called_again(_: Words, facts: Facts) -> Spoken:
    return onboarding.how_called(_), _leaving(_, "called_again", facts)


def _remittance_day(_: Words, facts: Facts) -> Spoken:
    return onboarding.when_remittance(_), _passing(_, "remittance_day", facts)


def _remittance_day_again(_: Words, facts: Facts) -> Spoken:
    return onboarding.when_remittance(_), _leaving(_, "remittance_day_again", facts)


def _goal_name(_: Words, facts: Facts) -> Spoken:
    return goals.ask_name(_), _leaving(_, "goal_name", facts)


def _goal_amount(_: Words, facts: Facts) -> Spoken:
    return goals.ask_amount(_, facts["name"]), _not_knowing(_, "goal_amount", facts)


def _goal_deadline(_: Words, facts: Facts) -> Spoken:
    return goals.ask_deadline(_), _not_knowing(_, "goal_deadline", facts)


def _goal_new_amount(_: Words, facts: Facts) -> Spoken:
    return goal_cards.ask_new_amount(_, facts["name"]), _leaving(_, "goal_new_amount", facts)


def _goal_new_date(_: Words, facts: Facts) -> Spoken:
    return goal_cards.ask_new_date(_, facts["name"]), _leaving(_, "goal_new_date", facts)


def _goal_new_name(_: Words, facts: Facts) -> Spoken:
    return goal_cards.ask_new_name(_, facts["name"]), _leaving(_, "goal_new_name", facts)


def _goal_meant(_: Words, facts: Facts) -> Spoken:
    each = [(goal_id, name) for goal_id, name in facts["goals"]]
    return goals.which(_), goal_keyboards.which(_, each, facts["asked"])


def _same_goal(_: Words, facts: Facts) -> Spoken:
    return goals.is_it_the_same(_, facts["known"]), goal_keyboards.same_goal(_, facts["goal"], facts["asked"])


def _taken_from(_: Words, facts: Facts) -> Spoken:
    each = [(goal_id, name) for goal_id, name in facts["goals"]]
    return savings.from_which_goal(_), goal_keyboards.taken_from(_, each, facts["asked"])


def _entry_amount(_: Words, facts: Facts) -> Spoken:
    wrong = Money(facts["minor"], facts["currency"])
    return entries.right_amount(_, wrong), _leaving(_, "entry_amount", facts)


def _entry_in_goal(_: Words, facts: Facts) -> Spoken:
    text = goal_cards.how_much_in_its_currency(_, facts["name"], facts["currency"])
    return text, goal_keyboards.in_other_currency(_, facts["entry"], facts["asked"])


def _saving_amount(_: Words, facts: Facts) -> Spoken:
    return savings.how_much(_), _leaving(_, "saving_amount", facts)


def _withdrawal_amount(_: Words, facts: Facts) -> Spoken:
    return savings.how_much_out(_), _leaving(_, "withdrawal_amount", facts)


def _movement_day(_: Words, facts: Facts) -> Spoken:
    return savings.today_or_yesterday(_), keyboards.days(_, facts["asked"])


def _which_amount(_: Words, facts: Facts) -> Spoken:
    options = [Money(minor, currency) for minor, currency in facts["options"]]
    return savings.which_amount(_), keyboards.amounts(_, options, facts["asked"])


def _confirm(_: Words, facts: Facts) -> Spoken:
    today = date.fromisoformat(facts["today"])
    on = date.fromisoformat(facts["on"]) if facts.get("on") else today
    money = Money(facts["minor"], facts["currency"])
    return savings.is_it_right(_, EntryKind(facts["what"]), money, on, today), keyboards.confirm(_, facts["asked"])


def _which_goal(_: Words, facts: Facts) -> Spoken:
    text = savings.for_which_goal(_) if facts["goals"] else savings.shall_it_be_a_goal(_, str(facts.get("new")))
    return text, goal_keyboards.which_for(_, facts)


def _remittance_amount(_: Words, facts: Facts) -> Spoken:
    return savings.how_much_arrived(_), _leaving(_, "remittance_amount", facts)


def _share_amount(_: Words, facts: Facts) -> Spoken:
    return savings.other_share(_), _leaving(_, "share_amount", facts)


def _pledge_amount(_: Words, facts: Facts) -> Spoken:
    return family.how_much(_, facts["goal"]), _leaving(_, "pledge_amount", facts)


def _reminder_rhythm(_: Words, facts: Facts) -> Spoken:
    return reminders.ask_rhythm(_), keyboards.rhythms(_, facts["asked"])


def _reminder_hour(_: Words, facts: Facts) -> Spoken:
    return reminders.ask_hour(_), _leaving(_, "reminder_hour", facts)


def _once_hour(_: Words, facts: Facts) -> Spoken:
    return reminders.ask_hour(_), _leaving(_, "once_hour", facts)


def _another_hour(_: Words, facts: Facts) -> Spoken:
    return reminders.ask_hour(_), _leaving(_, "another_hour", facts)


def _certificate_name(_: Words, facts: Facts) -> Spoken:
    return certificates.ask_name(_), learning_keyboards.certificate_name(_, facts)


def _voice_language(_: Words, facts: Facts) -> Spoken:
    return voices.language_in_words(_), _leaving(_, "voice_language", facts)


def _code_new(_: Words, facts: Facts) -> Spoken:
    return codes.ask_new(_), _leaving(_, "code_new", facts)


def _code_again(_: Words, facts: Facts) -> Spoken:
    return codes.ask_again(_), _leaving(_, "code_again", facts)


def _voice(_: Words, facts: Facts) -> Spoken:
    return voices.waiting_for_it(_), _leaving(_, "voice", facts)


def _passing(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Pasar"), data.Skip(kind, facts["asked"]))


def _not_knowing(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("No sé"), data.Skip(kind, facts["asked"]))


def _leaving(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Dejarlo"), data.Skip(kind, facts["asked"]))


QUESTIONS: dict[str, Callable[[Words, Facts], Spoken]] = {
    "may": _may,
    "called": _called,
    "called_again": _called_again,
    "remittance_day": _remittance_day,
    "remittance_day_again": _remittance_day_again,
    "goal_name": _goal_name,
    "goal_amount": _goal_amount,
    "goal_deadline": _goal_deadline,
    "goal_new_amount": _goal_new_amount,
    "goal_new_date": _goal_new_date,
    "goal_new_name": _goal_new_name,
    "goal_meant": _goal_meant,
    "taken_from": _taken_from,
    "same_goal": _same_goal,
    "entry_amount": _entry_amount,
    "entry_in_goal": _entry_in_goal,
    "saving_amount": _saving_amount,
    "withdrawal_amount": _withdrawal_amount,
    "movement_day": _movement_day,
    "which_amount": _which_amount,
    "confirm": _confirm,
    "which_goal": _which_goal,
    "remittance_amount": _remittance_amount,
    "share_amount": _share_amount,
    "pledge_amount": _pledge_amount,
    "reminder_rhythm": _reminder_rhythm,
    "reminder_hour": _reminder_hour,
    "once_hour": _once_hour,
    "another_hour": _another_hour,
    **staff_questions.QUESTIONS,
    "certificate_name": _certificate_name,
    "voice_language": _voice_language,
    "voice": _voice,
    "code_new": _code_new,
    "code_again": _code_again,
    **money_questions.QUESTIONS,
    **community_questions.QUESTIONS,
}
