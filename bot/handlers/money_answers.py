"""What is done with the answers about places, products and the way to an account."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import accounts, budget, cuchubals, places, products, remittance_costs, remittances, visits
from bot.talk import Talk

ANSWERS: dict[str, Callable[[Talk], None]] = {
    "move_amount": places.amount_told,
    "move_goal": places.goal_told,
    "product_where": products.where_told,
    "branch_where": accounts.where_told,
    "visit_day": visits.day_told,
    "budget": budget.amount_told,
    "budget_thing": budget.thing_told,
    "another_remittance": remittances.another_told,
    "cuchubal_people": cuchubals.people_told,
    "cuchubal_part": cuchubals.part_told,
    "cuchubal_every": cuchubals.every_told,
    "cuchubal_next": cuchubals.next_told,
    "cuchubal_turn": cuchubals.turn_told,
    "cost_sent": remittance_costs.sent_told,
    "cost_fee": remittance_costs.fee_told,
    "cost_received": remittance_costs.received_told,
}
