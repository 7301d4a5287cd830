"""An amount that could be read in more than one way is asked back, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.talk import Talk
from core.domain.money import Money


def ask_which(talk: Talk, options: list[Money], then: str, facts: Mapping[str, Any]) -> None:
    """`then` says where the amount goes once she has said which (bot.handlers.asked_back)."""
    kept = {key: value for key, value in facts.items() if key not in ("asked", "repeats", "options")}
    pairs = [[one.minor, one.currency] for one in options]
    talk.inquire("which_amount", **{**kept, "options": pairs, "then": then})
