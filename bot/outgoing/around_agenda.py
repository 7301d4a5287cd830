"""What Milpa says on its own account about a poll of her place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import agenda_keyboards as keyboards
from bot.outgoing.messages import agenda as words
from core.i18n import Words


def of_poll(_: Words, facts: Mapping[str, Any]) -> tuple[str, InlineKeyboardMarkup]:
    poll, question = facts["agenda"], facts["question"]
    if facts.get("told") == "result":
        return words.counted(_, question), keyboards.see_it(_, poll)
    if facts.get("told") == "decision":
        return words.decided(_, question), keyboards.see_it(_, poll)
    return words.asked(_, facts["staff"], question), keyboards.answer_it(_, poll)
