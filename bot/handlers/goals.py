"""Goals: in one sentence, or step by step with the open question."""

from __future__ import annotations

from datetime import date

from bot.outgoing import keyboards
from bot.outgoing.messages import goals as words
from bot.talk import Talk
from core.domain.money import Money
from core.errors import GoalUnclear, NoGoal
from core.services import goals, savings


def set_goal(talk: Talk) -> None:
    """«quiero ahorrar 1200 para los útiles antes del 15 de enero»: what is missing is asked, one thing at a time."""
    slots = talk.understood.slots if talk.understood else None
    name = slots.goal if slots else None
    deadline = date.fromisoformat(slots.deadline) if slots and slots.deadline else None
    if not name:
        money = talk.money()
        talk.ask("goal_name", minor=money.minor if money else None, currency=money.currency if money else None)
        talk.say(words.ask_name(talk.words))
        return
    _make(talk, name, talk.money(), deadline)


def named(talk: Talk) -> None:
    """The answer to what she saves for. It may hold amount and date as well."""
    question = talk.question
    facts = question.facts if question else {}
    slots = talk.understood.slots if talk.understood else None
    name = (slots.goal if slots else None) or talk.text
    deadline = date.fromisoformat(slots.deadline) if slots and slots.deadline else None
    known = Money(facts["minor"], facts["currency"]) if facts.get("minor") else None
    talk.forget()
    _make(talk, name[:80], talk.money() or known, deadline)


def amount_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    money = talk.money()
    if money is None:
        talk.say(words.ask_amount(talk.words, question.facts["name"]), keyboards.do_not_know(talk.words, "goal_amount"))
        return
    talk.forget()
    slots = talk.understood.slots if talk.understood else None
    deadline = date.fromisoformat(slots.deadline) if slots and slots.deadline else None
    _make(talk, question.facts["name"], money, deadline)


def deadline_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    slots = talk.understood.slots if talk.understood else None
    told = (slots.deadline or slots.date) if slots else None
    if told is None:
        talk.say(words.ask_deadline(talk.words), keyboards.do_not_know(talk.words, "goal_deadline"))
        return
    talk.forget()
    made = goals.set_goal(
        talk.session, talk.household, question.facts["name"], None, date.fromisoformat(told), talk.now, talk.source
    )
    talk.say(words.goal_set(talk.words, made), keyboards.progress(talk.words, True))


def progress(talk: Talk) -> None:
    """How far she is: the goal she names, or all of them."""
    each = goals.progress(talk.session, talk.household)
    wanted = talk.understood.slots.goal if talk.understood else None
    if wanted and len(each) > 1:
        try:
            one = goals.which(talk.session, talk.household, wanted)
            each = [progress for progress in each if progress.goal.id == one.id]
        except (NoGoal, GoalUnclear):
            pass
    totals = savings.totals(talk.session, talk.household)
    talk.say(words.progress(talk.words, each, totals), keyboards.progress(talk.words, bool(each)))


def _make(talk: Talk, name: str, target: Money | None, deadline: date | None) -> None:
    made = goals.set_goal(talk.session, talk.household, name, target, deadline, talk.now, talk.source)
    goal = made.progress.goal
    if goal.target is None:
        talk.ask("goal_amount", name=goal.name)
        talk.say(words.goal_set(talk.words, made))
        talk.say(words.ask_amount(talk.words, goal.name), keyboards.do_not_know(talk.words, "goal_amount"))
    elif goal.deadline is None:
        talk.ask("goal_deadline", name=goal.name)
        talk.say(words.goal_set(talk.words, made))
        talk.say(words.ask_deadline(talk.words), keyboards.do_not_know(talk.words, "goal_deadline"))
    else:
        talk.say(words.goal_set(talk.words, made), keyboards.progress(talk.words, True))
