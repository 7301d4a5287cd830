"""For which goal an entry was, where her words leave it open: one question, and it is written down already."""

from __future__ import annotations

from typing import Any

from bot.outgoing import keyboards
from bot.outgoing.messages import goals as goal_words
from bot.outgoing.messages import savings as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.goals import GoalState
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind
from core.errors import AmountBeyondSense, AmountNotPositive, GoalUnclear, NoGoal, UnknownEntry
from core.services import corrections, goals, savings
from core.services.savings import Recorded

Facts = dict[str, Any]
Named = tuple[tuple[int, str], ...]


def ask_which(talk: Talk, entry: Entry, text: str, each: Named, named: str | None) -> None:
    """Written already, so that nothing is lost if she does not answer. `named` fits none or several of her goals."""
    facts: Facts = {"entry": entry.id, "goals": [list(one) for one in each]}
    if named and entry.kind is EntryKind.SAVING and not _fits_any(talk, named):
        facts["new"] = goals.tidy(named)
        # Without any goal there is none to take it for; that hers may be one is what is asked.
        text = f"{text}\n{goal_words.no_such_goal(talk.words, facts['new'])}" if each else text
    talk.inquire("which_goal", text, **facts)


def others(talk: Talk, currency: str) -> Named:
    """Her goals in this money, where the one that she named is none of them."""
    each = [one.goal for one in goals.progress(talk.session, talk.household)]
    return tuple((goal.id, goal.name) for goal in each if goal.currency == currency)


def that_hold(talk: Talk, amount: Money) -> Named:
    """The goals out of which so much can be taken."""
    each = goals.progress(talk.session, talk.household)
    fitting = [one for one in each if one.goal.currency == amount.currency and amount <= one.saved]
    return tuple((one.goal.id, one.goal.name) for one in fitting)


def which_goal_told(talk: Talk) -> None:
    """The goal's name in her words, where she was shown the buttons."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    try:
        goal = goals.which(talk.session, talk.household, understood.slots.goal or talk.text)
    except (NoGoal, GoalUnclear):
        talk.ask_again()
        return
    talk.forget()
    _move(talk, question.facts["entry"], goal.id)


def agreed(talk: Talk) -> bool:
    """«sí», where the one thing asked is whether what she named shall be her goal."""
    question = talk.question
    if question is None or question.kind != "which_goal" or question.facts["goals"] or not question.facts.get("new"):
        return False
    for_a_new_goal(talk, question.facts["entry"])
    return True


def for_a_new_goal(talk: Talk, entry_id: int) -> None:
    """A goal of the name that she said, for this entry. Raises UnknownEntry where the question is over."""
    question = talk.question
    if question is None or question.facts.get("entry") != entry_id or not question.facts.get("new"):
        raise UnknownEntry(entry_id)
    talk.forget()
    talk.without_buttons()
    made = goals.set_goal(talk.session, talk.household, question.facts["new"], None, None, talk.now, talk.source)
    goal = made.progress.goal
    moved = savings.move_to_goal(talk.session, talk.household, entry_id, goal.id, talk.now)
    talk.inquire("goal_amount", words.read_back(talk.words, moved, talk.today), name=goal.name)


def asks_how_much_in_its_currency(talk: Talk, recorded: Recorded, text: str, named: str | None) -> bool:
    """Her goal is in other money: it is written as she said it, and she may say what it is worth there."""
    try:
        goal = goals.which(talk.session, talk.household, named)
    except (NoGoal, GoalUnclear):
        return False
    if recorded.entry.kind is not EntryKind.SAVING or goal.currency == recorded.entry.amount.currency:
        return False
    kept: Facts = {"entry": recorded.entry.id, "goal": goal.id, "name": goal.name, "currency": goal.currency}
    talk.inquire("entry_in_goal", text, **kept)
    return True


def in_its_currency_told(talk: Talk) -> None:
    """What the entry is in the goal's own money, by her own reckoning."""
    question = talk.question
    assert question is not None
    facts, money = question.facts, talk.money(question.facts["currency"])
    if money is None or money.currency != facts["currency"]:
        talk.ask_again()
        return
    talk.forget()
    try:
        done = corrections.correct(talk.session, talk.household, facts["entry"], money, talk.now, talk.source)
    except (AmountNotPositive, AmountBeyondSense) as refused:
        kept: Facts = {key: facts[key] for key in ("entry", "goal", "name", "currency")}
        talk.inquire("entry_in_goal", sorry(talk.words, refused)[0], **kept)
    else:
        _move(talk, done.now.entry.id, facts["goal"])


def _move(talk: Talk, entry_id: int, goal_id: int) -> None:
    moved = savings.move_to_goal(talk.session, talk.household, entry_id, goal_id, talk.now)
    talk.say(words.read_back(talk.words, moved, talk.today), keyboards.undo(talk.words, moved.entry))


def _fits_any(talk: Talk, named: str) -> bool:
    try:
        return goals.which(talk.session, talk.household, named).state is not GoalState.CLOSED
    except GoalUnclear:
        return True
    except NoGoal:
        return False
