"""The ways that are not for pupils: what is of money, and what is a talk alone with an adult.

The tables refuse the same (core/storage/pupils.py); here a pupil is told so before she has said anything.
"""

from __future__ import annotations

from bot.handlers import (
    accounts,
    asked_back,
    budget,
    business,
    cuchubals,
    entries,
    family,
    goals,
    people,
    places,
    products,
    reminders,
    remittance_costs,
    remittance_plans,
    remittances,
    savings,
    visits,
)
from bot.scribe import Handler

OF_MONEY: frozenset[Handler] = frozenset(
    {
        *(goals.set_goal, goals.progress, savings.ask_saving, entries.newest, remittances.arrived, remittances.share),
        *(remittance_plans.plan, remittance_costs.begin, budget.plan, budget.overview, places.overview),
        *(products.took, business.overview, business.step, family.overview, accounts.how, accounts.papers),
        *(visits.listed, visits.begin, cuchubals.overview, cuchubals.begin, asked_back.confirmed),
        *(reminders.listed, reminders.chosen),
    }
)
ALONE: frozenset[Handler] = frozenset({people.ask_for_person})
