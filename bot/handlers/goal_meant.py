"""A goal tapped under the question that is open: which one she meant, from which she took, whether it is the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.handlers import goal_answers, goals, movements
from bot.outgoing import goal_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk

#: What each question does with the goal.
THEN: dict[str, Callable[[Talk, dict[str, Any], int], None]] = {
    "goal_meant": goal_answers.go_on,
    "taken_from": movements.take_from,
    "same_goal": goals.is_the_same,
}


def tapped(talk: Talk) -> None:
    button, question = talk.tapped(data.GoalMeant), talk.question
    talk.without_buttons()
    if question is None or question.kind not in THEN or question.facts.get("asked") != button.asked:
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
        return
    THEN[question.kind](talk, question.facts, button.goal)
