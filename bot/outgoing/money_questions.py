"""The open questions about where money went and what was taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import budget_keyboards, cuchubal_keyboards, keyboards, money_keyboards, remittance_keyboards
from bot.outgoing import callback_data as data
from bot.outgoing.messages import budget, cuchubals, places, remittances, visits
from core.domain.money import Money
from core.domain.products import ProductKind
from core.domain.savings import Place
from core.i18n import Words

Facts = Mapping[str, Any]
Spoken = tuple[str, InlineKeyboardMarkup | None]


def _move_amount(_: Words, facts: Facts) -> Spoken:
    return places.how_much_moved(_, Place(facts["to"])), leaving(_, "move_amount", facts)


def _move_goal(_: Words, facts: Facts) -> Spoken:
    goals = [(number, name) for number, name in facts["goals"]]
    return places.of_which_goal(_), money_keyboards.goals_of_move(_, goals, facts["asked"])


def _product_where(_: Words, facts: Facts) -> Spoken:
    kind = ProductKind(facts["product"])
    return places.where_taken(_, kind), money_keyboards.where_taken(_, kind)


def _branch_where(_: Words, facts: Facts) -> Spoken:
    return visits.ask_where(_, facts["known"]), leaving(_, "branch_where", facts)


def _visit_day(_: Words, facts: Facts) -> Spoken:
    return visits.ask_day(_), leaving(_, "visit_day", facts)


def _cost_sent(_: Words, facts: Facts) -> Spoken:
    return remittances.ask_sent(_), leaving(_, "cost_sent", facts)


def _cost_fee(_: Words, facts: Facts) -> Spoken:
    return remittances.ask_fee(_), remittance_keyboards.fee(_, facts["asked"])


def _cost_received(_: Words, facts: Facts) -> Spoken:
    return remittances.ask_received(_), leaving(_, "cost_received", facts)


def _another_remittance(_: Words, facts: Facts) -> Spoken:
    known = Money(facts["known_minor"], facts["known_currency"])
    on = date.fromisoformat(facts["known_on"])
    return remittances.is_it_another(_, known, on), remittance_keyboards.another(_, facts["asked"])


def _cuchubal_people(_: Words, facts: Facts) -> Spoken:
    return cuchubals.ask_people(_), cuchubal_keyboards.people(_, facts["asked"])


def _cuchubal_part(_: Words, facts: Facts) -> Spoken:
    return cuchubals.ask_part(_), leaving(_, "cuchubal_part", facts)


def _cuchubal_every(_: Words, facts: Facts) -> Spoken:
    return cuchubals.ask_every(_), cuchubal_keyboards.every(_, facts["asked"])


def _cuchubal_next(_: Words, facts: Facts) -> Spoken:
    return cuchubals.ask_next(_), leaving(_, "cuchubal_next", facts)


def _cuchubal_turn(_: Words, facts: Facts) -> Spoken:
    days = [_.day(date.fromisoformat(day)) for day in facts["days"][: facts["people"]]]
    return cuchubals.ask_turn(_), cuchubal_keyboards.turn(_, days, facts["asked"])


def _budget(_: Words, facts: Facts) -> Spoken:
    return budget.question(_, facts["key"]), budget_keyboards.question(_, facts["asked"])


def _budget_add(_: Words, facts: Facts) -> Spoken:
    return str(facts["text"]), budget_keyboards.add_or_change(_, facts["asked"])


def _budget_thing(_: Words, facts: Facts) -> Spoken:
    return budget.of_what(_), leaving(_, "budget_thing", facts)


def leaving(_: Words, kind: str, facts: Facts) -> InlineKeyboardMarkup:
    return keyboards.way_out(_("Dejarlo"), data.Skip(kind, facts["asked"]))


QUESTIONS: dict[str, Callable[[Words, Facts], Spoken]] = {
    "move_amount": _move_amount,
    "move_goal": _move_goal,
    "product_where": _product_where,
    "branch_where": _branch_where,
    "visit_day": _visit_day,
    "budget": _budget,
    "budget_add": _budget_add,
    "budget_thing": _budget_thing,
    "another_remittance": _another_remittance,
    "cuchubal_people": _cuchubal_people,
    "cuchubal_part": _cuchubal_part,
    "cuchubal_every": _cuchubal_every,
    "cuchubal_next": _cuchubal_next,
    "cuchubal_turn": _cuchubal_turn,
    "cost_sent": _cost_sent,
    "cost_fee": _cost_fee,
    "cost_received": _cost_received,
}
