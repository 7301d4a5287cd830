"""She was asked one thing and tells another: «¿Cuánto apartó?» – «saqué 20» is no answer, and no saving."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from core.domain.words import telling
from nlu.deciding import Band
from nlu.understanding import Understanding

#: What an amount is about where her words tell of money that has moved.
TOLD = {"record_saving": "saving", "record_withdrawal": "withdrawal", "record_remittance": "remittance"}
#: What may be said in answer to each question; anything else that she clearly tells is a matter of its own.
OWN: Mapping[str, Collection[str]] = {
    "saving_amount": ("record_saving",),
    "withdrawal_amount": ("record_withdrawal",),
    "remittance_amount": ("record_remittance",),
    "share_amount": ("record_saving", "set_goal"),
    "entry_amount": ("record_saving", "record_withdrawal", "set_goal"),
    "entry_in_goal": ("record_saving",),
    **dict.fromkeys(("goal_name", "goal_amount", "goal_deadline", "goal_new_amount", "goal_new_date"), ("set_goal",)),
    **dict.fromkeys(("which_goal", "taken_from", "goal_meant"), ("set_goal",)),
    **dict.fromkeys(("reminder_rhythm", "reminder_hour", "once_hour", "another_hour"), ("set_reminder",)),
}
NAME_A_GOAL = ("goal_name", "which_goal", "taken_from", "goal_meant")
#: «la remesa» is the name of a goal, «me llegó la remesa» is not.
SHORTEST_TOLD = 3
#: Read only where the answer hangs on it.
Abouts = Callable[[], Collection[str | None]]


@dataclass(frozen=True)
class Asked:
    """The question that is open: its kind, and the goal that it is about."""

    kind: str
    goal: str | None = None


def is_told(asked: Asked, understood: Understanding, abouts: Abouts) -> bool:
    """`abouts` are what her words say of each amount in them: a verb, and not a guess, makes it another matter."""
    own, intent = OWN.get(asked.kind), understood.intent
    if own is None or understood.band is not Band.ACT:
        return False
    if intent == "set_goal":
        return _is_another_goal(asked, understood, abouts)
    if intent in own:
        return False
    if asked.kind in NAME_A_GOAL:
        return _tells_instead_of_naming(understood)
    return intent in TOLD and TOLD[intent] in abouts()


def _is_another_goal(asked: Asked, understood: Understanding, abouts: Abouts) -> bool:
    named = understood.slots.goal
    if asked.kind in NAME_A_GOAL or named is None or not {"saving", "goal"} & set(abouts()):
        return False
    if asked.goal is not None:
        return not telling(asked.goal) & telling(named)
    return "set_goal" not in OWN[asked.kind]


def _tells_instead_of_naming(understood: Understanding) -> bool:
    slots = understood.slots
    if understood.intent == "set_reminder":
        return bool(slots.recurrence or slots.time or slots.amount)
    return understood.intent in TOLD and len(understood.text.split()) >= SHORTEST_TOLD
