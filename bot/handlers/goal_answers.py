"""Her answers about a goal that is to be changed: the new amount, the new day, the new name, which goal she meant."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.handlers import goal_cards
from bot.outgoing import goal_keyboards as keyboards
from bot.outgoing.messages import goal_cards as words
from bot.outgoing.messages import goals as goal_words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.money import Money
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    DeadlinePassed,
    GoalInOtherCurrency,
    GoalNameTaken,
    GoalUnclear,
    NameUnreadable,
    NoGoal,
)
from core.services import goal_changes, goals

Facts = dict[str, Any]


def amount_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    try:
        currency = goals.goal(talk.session, talk.household, question.facts["goal"]).currency
        money, options = talk.money(currency), talk.amount_options("goal")
        if len(options) > 1:
            goal_cards.ask_which_amount(talk, question.facts["goal"], options)
        elif money is None:
            talk.ask_again()
        else:
            retarget(talk, question.facts["goal"], money)
    except NoGoal:
        _gone(talk)


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    """The amount was unclear, and she has said which it is."""
    try:
        retarget(talk, facts["goal"], money)
    except NoGoal:
        _gone(talk)


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    goal_cards.ask_amount(talk, facts["goal"])


def retarget(talk: Talk, goal_id: int, target: Money) -> None:
    """A refused amount is asked again. Raises NoGoal."""
    name = goals.goal(talk.session, talk.household, goal_id).name
    try:
        progress = goal_changes.retarget(talk.session, talk.household, goal_id, target, talk.now)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        talk.inquire("goal_new_amount", sorry(talk.words, refused)[0], goal=goal_id, name=name)
    except GoalInOtherCurrency as other:
        in_other_currency(talk, other)
    else:
        talk.forget()
        talk.say(words.amount_changed(talk.words, progress), keyboards.changed(talk.words, goal_id))


def in_other_currency(talk: Talk, other: GoalInOtherCurrency) -> None:
    held = goals.outlook_of(talk.session, talk.household, other.goal_id, talk.now).progress.saved
    head = words.in_other_currency(talk.words, other.name, held)
    talk.inquire("goal_new_amount", head, goal=other.goal_id, name=other.name)


def date_told(talk: Talk) -> None:
    question, slots = talk.question, talk.understood.slots if talk.understood else None
    assert question is not None
    told = (slots.deadline or slots.date) if slots else None
    if told is None:
        talk.ask_again()
        return
    try:
        redate(talk, question.facts["goal"], date.fromisoformat(told))
    except NoGoal:
        _gone(talk)


def redate(talk: Talk, goal_id: int, deadline: date) -> None:
    """A day that has passed is asked again. Raises NoGoal."""
    try:
        progress = goal_changes.redate(talk.session, talk.household, goal_id, deadline, talk.now)
    except DeadlinePassed as passed:
        name = goals.goal(talk.session, talk.household, goal_id).name
        talk.inquire("goal_new_date", sorry(talk.words, passed)[0], goal=goal_id, name=name)
        return
    talk.forget()
    talk.say(words.date_changed(talk.words, progress, _part(talk, goal_id)), keyboards.changed(talk.words, goal_id))


def name_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    try:
        rename(talk, question.facts["goal"], talk.text)
    except NoGoal:
        _gone(talk)


def rename(talk: Talk, goal_id: int, name: str) -> None:
    """Raises NoGoal."""
    try:
        progress = goal_changes.rename(talk.session, talk.household, goal_id, name, talk.now)
    except (GoalNameTaken, NameUnreadable) as refused:
        now = goals.goal(talk.session, talk.household, goal_id).name
        talk.inquire("goal_new_name", sorry(talk.words, refused)[0], goal=goal_id, name=now)
        return
    talk.forget()
    talk.say(words.renamed(talk.words, progress.goal), keyboards.changed(talk.words, goal_id))


def meant_told(talk: Talk) -> None:
    """The goal's name in her words, where she was shown the buttons."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    try:
        goal = goals.which(talk.session, talk.household, understood.slots.goal or talk.text)
    except (NoGoal, GoalUnclear):
        talk.ask_again()
        return
    go_on(talk, question.facts, goal.id)


def go_on(talk: Talk, facts: Facts, goal_id: int) -> None:
    talk.forget()
    try:
        carry_out(talk, facts, goal_id)
    except NoGoal:
        _gone(talk)


def carry_out(talk: Talk, facts: Facts, goal_id: int) -> None:
    """Does to the goal what she asked for, and asks for what it still needs. Raises NoGoal."""
    goal = goals.open_row(talk.session, talk.household, goal_id).seen()
    if facts.get("name"):
        rename(talk, goal_id, facts["name"])
    elif facts.get("minor") is not None:
        if facts.get("deadline") and date.fromisoformat(facts["deadline"]) > talk.today:
            deadline = date.fromisoformat(facts["deadline"])
            goal_changes.redate(talk.session, talk.household, goal_id, deadline, talk.now)
        retarget(talk, goal_id, Money(facts["minor"], facts["currency"] or goal.currency))
    elif facts.get("deadline"):
        redate(talk, goal_id, date.fromisoformat(facts["deadline"]))
    else:
        goal_cards.ACTS[facts["act"]](talk, goal_id)


def _part(talk: Talk, goal_id: int) -> str | None:
    one = goals.outlook_of(talk.session, talk.household, goal_id, talk.now)
    return goal_words.each_time(talk.words, one.part, one.rhythm) if one.part is not None else None


def _gone(talk: Talk) -> None:
    talk.forget()
    goal_cards.not_open(talk)
