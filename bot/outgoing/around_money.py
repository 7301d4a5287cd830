"""What is said of Milpa's own accord around a visit or a remittance: no amount, no name of an institution."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import remittance_keyboards, visit_keyboards
from bot.outgoing.messages import remittances, visits
from core.domain.goals import Goal
from core.i18n import Words

Spoken = tuple[str, InlineKeyboardMarkup]


def of_remittance(_: Words, goal: Goal | None, facts: Mapping[str, Any]) -> Spoken:
    """The evening before it is expected, and the day itself."""
    if facts.get("step") == "evening":
        return remittances.evening(_, goal), remittance_keyboards.evening(_)
    return remittances.day(_, goal), remittance_keyboards.day(_)


def of_visit(_: Words, facts: Mapping[str, Any]) -> Spoken:
    """Raises KeyError where the facts were erased."""
    visit, at, staff = facts["visit"], datetime.fromisoformat(facts["at"]), facts.get("staff")
    match facts["step"]:
        case "agreed":
            return visits.agreed(_, str(staff), at), visit_keyboards.planned(_, visit)
        case "other_day":
            return visits.other_day(_, str(staff)), visit_keyboards.another_day(_, visit)
        case "evening":
            return visits.evening(_, staff, at), visit_keyboards.planned(_, visit)
        case "unconfirmed":
            return visits.unconfirmed(_, staff), visit_keyboards.unconfirmed(_, visit)
        case _other:
            return visits.how_was_it(_), visit_keyboards.outcome(_, visit)
