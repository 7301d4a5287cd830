"""Goals: in one sentence, or step by step with the open question."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.handlers import goal_answers
from bot.handlers.onboarding import pass_over
from bot.handlers.unclear import ask_which
from bot.outgoing import goal_keyboards as keyboards
from bot.outgoing.messages import goal_cards as card_words
from bot.outgoing.messages import goals as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.goals import Progress
from core.domain.money import Money
from core.domain.words import plain
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    DeadlinePassed,
    GoalInOtherCurrency,
    GoalUnclear,
    NoGoal,
    UnknownEntry,
)
from core.services import goals, savings
from core.services.goals import GoalSet

Facts = dict[str, Any]
#: How nobody calls what she saves for: «no guardé nada», «ya no quiero».
NO_NAME = ("no ", "ya no ", "nada", "ninguna", "nothing")


def set_goal(talk: Talk) -> None:
    """«quiero ahorrar 1200 para los útiles antes del 15 de enero»: what is missing is asked, one thing at a time."""
    slots = talk.understood.slots if talk.understood else None
    told: Facts = {"name": slots.goal if slots else None, "deadline": slots.deadline if slots else None}
    _with_options(talk, {**told, "entry": _entry_asked_about(talk)})


def named(talk: Talk) -> None:
    """The answer to what she saves for. It may hold amount and date as well."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    if plain(talk.text).startswith(NO_NAME):
        pass_over(talk)
        return
    slots, known = understood.slots, question.facts
    facts: Facts = {"name": goals.tidy(slots.goal or talk.text), "deadline": slots.deadline or known.get("deadline")}
    facts["entry"] = known.get("entry")
    kept = Money(known["minor"], known["currency"]) if known.get("minor") else None
    _with_options(talk, facts, kept)


def amount_told(talk: Talk) -> None:
    question, slots = talk.question, talk.understood.slots if talk.understood else None
    assert question is not None
    told = slots.deadline if slots else None
    if talk.money() is None:
        talk.ask_again()
    else:
        _with_options(talk, {"name": question.facts["name"], "deadline": told or question.facts.get("deadline")})


def deadline_told(talk: Talk) -> None:
    question, slots = talk.question, talk.understood.slots if talk.understood else None
    assert question is not None
    told = (slots.deadline or slots.date) if slots else None
    if told is None:
        talk.ask_again()
    else:
        _make(talk, question.facts["name"], None, date.fromisoformat(told))


def with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    """The amount was unclear, and she has said which it is."""
    _put_together(talk, facts, money)


def ask_amount_again(talk: Talk, facts: Facts) -> None:
    if facts.get("name"):
        talk.inquire("goal_amount", name=facts["name"], deadline=facts.get("deadline"))
    else:
        talk.inquire("goal_name", deadline=facts.get("deadline"))


def progress(talk: Talk) -> None:
    """How far she is: the goal she names, or all of them."""
    each = goals.outlooks(talk.session, talk.household, talk.now)
    wanted = talk.understood.slots.goal if talk.understood else None
    if wanted and len(each) > 1:
        try:
            one = goals.which(talk.session, talk.household, wanted)
            each = [outlook for outlook in each if outlook.progress.goal.id == one.id]
        except (NoGoal, GoalUnclear):
            pass
    totals = savings.totals(talk.session, talk.household)
    loose = savings.without_goal(talk.session, talk.household) if each and not wanted else []
    say = card_words.card if len(each) == 1 else card_words.in_list
    told = [say(talk.words, outlook) for outlook in each]
    talk.say(words.progress(talk.words, told, totals, loose), keyboards.progress(talk.words, each))


def _with_options(talk: Talk, facts: Facts, kept: Money | None = None) -> None:
    options = talk.amount_options("goal")
    if len(options) > 1:
        ask_which(talk, options, "goal", facts)
    else:
        _put_together(talk, facts, talk.money() or kept)


def _put_together(talk: Talk, facts: Facts, money: Money | None) -> None:
    deadline = date.fromisoformat(facts["deadline"]) if facts.get("deadline") else None
    if facts.get("name"):
        _make(talk, facts["name"], money, deadline, entry=facts.get("entry"))
        return
    kept: Facts = {"minor": money.minor, "currency": money.currency} if money else {}
    talk.inquire("goal_name", deadline=facts.get("deadline"), entry=facts.get("entry"), **kept)


def is_the_same_told(talk: Talk) -> None:
    """Yes or no in her words, to whether it is the goal that she has already."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    is_the_same(talk, question.facts, question.facts["goal"] if understood.intent == "affirm" else 0)


def is_the_same(talk: Talk, facts: Facts, goal_id: int) -> None:
    """`goal_id` is 0 where it is another one."""
    talk.forget()
    target = Money(facts["minor"], facts["currency"]) if facts.get("minor") is not None else None
    deadline = date.fromisoformat(facts["deadline"]) if facts.get("deadline") else None
    name = goals.goal(talk.session, talk.household, goal_id).name if goal_id else facts["name"]
    _make(talk, name, target, deadline, is_sure=True, entry=facts.get("entry"))


def _make(
    talk: Talk,
    name: str,
    target: Money | None,
    deadline: date | None,
    *,
    is_sure: bool = False,
    entry: int | None = None,
) -> None:
    """A refused amount or date is asked again; the rest of what she said is kept.

    `entry` is what she had put aside when she was asked what it is for: it is the first of the goal.
    """
    kept = deadline.isoformat() if deadline else None
    like = None if is_sure else goals.may_be_the_same(talk.session, talk.household, name)
    if like is not None:
        money: Facts = {"minor": target.minor, "currency": target.currency} if target else {}
        talk.inquire(
            "same_goal", name=goals.tidy(name), deadline=kept, goal=like.id, known=like.name, entry=entry, **money
        )
        return
    try:
        made = _set(talk, name, target, deadline)
    except (AmountNotPositive, AmountBeyondSense) as amount:
        talk.inquire("goal_amount", sorry(talk.words, amount)[0], name=name, deadline=kept)
    except GoalInOtherCurrency as other:
        goal_answers.in_other_currency(talk, other)
    else:
        if made is not None:
            _told_back(talk, made, _first_of_it(talk, made.progress.goal.id, entry))


def _set(talk: Talk, name: str, target: Money | None, deadline: date | None) -> GoalSet | None:
    """None where the day has passed and another is asked for; the goal is set without one."""
    about = (talk.session, talk.household, name, target)
    try:
        return goals.set_goal(*about, deadline, talk.now, talk.source)
    except DeadlinePassed as day:
        goals.set_goal(*about, None, talk.now, talk.source)
        talk.inquire("goal_deadline", sorry(talk.words, day)[0], name=name)
        return None


def _entry_asked_about(talk: Talk) -> int | None:
    question = talk.question
    return question.facts.get("entry") if question is not None and question.kind == "goal_name" else None


def _first_of_it(talk: Talk, goal_id: int, entry: int | None) -> Progress | None:
    """How far the goal is with it; None where it is gone, in other money, or there was none."""
    if entry is None:
        return None
    try:
        return savings.move_to_goal(talk.session, talk.household, entry, goal_id, talk.now).progress
    except (UnknownEntry, NoGoal):
        return None


def _told_back(talk: Talk, made: GoalSet, first: Progress | None = None) -> None:
    talk.forget()
    goal, said = made.progress.goal, words.goal_set(talk.words, made)
    if first is not None:
        said = f"{said}\n{words.of_goal(talk.words, first)}"
    if goal.target is None:
        talk.inquire("goal_amount", said, name=goal.name)
    elif goal.deadline is None:
        talk.inquire("goal_deadline", said, name=goal.name)
    else:
        talk.say(said, keyboards.made(talk.words, goal.id))
