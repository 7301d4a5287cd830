"""What is heard about places, products, the way to an account, the remittance's plan and the budget."""

from __future__ import annotations

from bot.handlers import (
    accounts,
    budget,
    confirming,
    cuchubals,
    places,
    products,
    remittance_costs,
    remittance_plans,
    remittances,
    visits,
)
from bot.outgoing import money_data as money
from bot.outgoing.callback_data import Data
from bot.scribe import Handler

BUTTONS: list[tuple[type[Data], Handler]] = [
    (money.MoveTo, places.begin),
    (money.MoveGoal, places.goal_chosen),
    (money.MoveUndo, places.undo),
    (money.Took, products.took),
    (money.ProductUndo, products.undo),
    (money.Papers, accounts.papers_for),
    (money.VisitStart, visits.begin),
    (money.VisitSaid, visits.said),
    (money.VisitStaff, visits.decide),
    (money.Claimed, confirming.claimed),
    (money.ClaimUndo, confirming.undo),
    (money.BudgetSaid, budget.word),
    (money.BudgetLine, budget.line),
    (money.BudgetSort, budget.sort),
    (money.BudgetAdd, budget.add),
    (money.Cuchubal, cuchubals.act),
    (money.CuchubalSaid, cuchubals.tapped),
    (money.Another, remittances.another),
    (money.TakeBack, remittances.take_back),
    (money.SharePart, remittance_plans.part),
    (money.Paid, remittance_costs.paid),
    (money.NoFee, remittance_costs.no_fee),
]
#: What staff do need not wait for a consent of theirs as learners.
FOR_STAFF: frozenset[Handler] = frozenset({visits.decide, confirming.listed, confirming.claimed, confirming.undo})
