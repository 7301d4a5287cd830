"""An amount that could be read in more than one way is asked back, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.talk import Talk
from core.domain.money import Money


def ask_which(talk: Talk, options: list[Money], then: str, facts: Mapping[str, Any]) -> None:
    """`then` says where the amount goes once she has said which (bot.handlers.asked_back)."""
    kept = {key: value for key, value in facts.items() if key not in ("asked", "repeats", "options")}
    pairs = [[one.minor, one.currency] for one in options]
    talk.inquire("which_amount", **{**kept, "options": pairs, "then": then})


def take_amount(talk: Talk, about: str, then: str, go_on: Callable[[Talk, dict[str, Any], Money], None]) -> None:
    """The answer to a question about one amount: taken, asked which of several it is, or asked for again."""
    question, money, options = talk.question, talk.money(), talk.amount_options(about)
    assert question is not None
    if len(options) > 1:
        ask_which(talk, options, then, question.facts)
    elif money is None:
        talk.ask_again()
    else:
        go_on(talk, question.facts, money)
