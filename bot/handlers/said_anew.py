"""Her words about something that she told before: a goal to be changed, an entry to be put right.

They are heard before an open question is, for nobody answers «¿Cuánto apartó?» with «cambiar la meta a 3000».
"""

from __future__ import annotations

from typing import Any

from bot.handlers import entries, goal_answers
from bot.listening import EXPECTS
from bot.talk import Talk
from core.domain.goals import Goal, GoalState
from core.domain.words import alike, telling
from core.services import goals
from nlu.deciding import Band
from nlu.entry_changes import EntryWish, entry_change
from nlu.goal_changes import GoalChange, GoalWish, goal_change

#: What each wish is on a goal's card; the others need more than a button.
ACT_OF = {
    GoalWish.AMOUNT: "amount",
    GoalWish.DATE: "date",
    GoalWish.NAME: "name",
    GoalWish.CHANGE: "card",
    GoalWish.REST: "rest",
    GoalWish.RESUME: "resume",
    GoalWish.FIRST: "first",
    GoalWish.FINISH: "finish",
    GoalWish.LEAVE: "leave",
    GoalWish.PICTURE: "picture",
}
#: «logré guardar 50 para mi meta» tells of money, and changes no goal.
TELL_OF_MONEY = ("record_saving", "record_withdrawal", "record_remittance")
#: «ya llegué a mi meta, no hace falta que me recuerde», «elimine mis metas y todo».
STRONGER = ("stop_reminders", "unsubscribe", "delete_my_data", "ask_privacy", "invite_family")
CHANGES_VALUE = (GoalWish.AMOUNT, GoalWish.DATE, GoalWish.NAME)


def heard(talk: Talk) -> bool:
    """True when it was about something told before, and has been dealt with."""
    return _of_entry(talk) or _of_goal(talk)


def _of_entry(talk: Talk) -> bool:
    change = entry_change(talk.text)
    if change is None:
        return False
    match change.wish:
        case EntryWish.HISTORY:
            entries.newest(talk)
            return True
        case EntryWish.UNDO:
            return entries.take_back(talk, change.number)
        case EntryWish.CORRECT:
            return entries.correct_in_words(talk, change)


def _of_goal(talk: Talk) -> bool:
    change = goal_change(talk.text)
    if change is None or _means_something_else(talk, change):
        return False
    each = [progress.goal for progress in goals.progress(talk.session, talk.household)]
    named = _named(each, change.about)
    if not each or not (change.says_goal or (named and not _is_naming(talk))):
        return False
    if not named and change.wish in CHANGES_VALUE and talk.understood and talk.understood.slots.goal:
        return False  # «que mi meta sea de 500 para la moto» names one that she does not have yet
    facts, meant = _facts(talk, change), named or _likely(each, change.wish)
    if len(meant) == 1:
        goal_answers.carry_out(talk, facts, meant[0].id)
    else:
        talk.inquire("goal_meant", goals=[[goal.id, goal.name] for goal in meant], **facts)
    return True


def _means_something_else(talk: Talk, change: GoalChange) -> bool:
    understood = talk.understood
    assert understood is not None
    if understood.band is not Band.ACT or change.wish in CHANGES_VALUE:
        return False
    if change.wish in (GoalWish.FINISH, GoalWish.LEAVE) and understood.intent in STRONGER:
        return True
    return understood.intent in TELL_OF_MONEY and understood.slots.amount_minor is not None


def _is_naming(talk: Talk) -> bool:
    """She was asked for a name, and names sound like anything: «ya no fiado, primero el techo»."""
    question = talk.question
    return question is not None and EXPECTS.get(question.kind) in ("name", "goal")


def _named(each: list[Goal], about: str) -> list[Goal]:
    """The goals that her words name: whole names first, then those of which she says a part."""
    whole = [goal for goal in each if telling(goal.name) <= telling(about)]
    said = telling(about)
    return whole or [goal for goal in each if any(alike(word, other) for word in telling(goal.name) for other in said)]


def _likely(each: list[Goal], wish: GoalWish) -> list[Goal]:
    """Without a name: the ones for which it makes sense, and else any."""
    states = {
        GoalWish.REST: (GoalState.ACTIVE,),
        GoalWish.FIRST: (GoalState.ACTIVE,),
        GoalWish.RESUME: (GoalState.PAUSED,),
        GoalWish.FINISH: (GoalState.REACHED,),
    }
    fitting = [goal for goal in each if goal.state in states.get(wish, tuple(GoalState))]
    return fitting or each


def _facts(talk: Talk, change: GoalChange) -> dict[str, Any]:
    """What she said of it, to be kept if it must be asked which goal she means."""
    assert talk.understood is not None
    slots = talk.understood.slots
    facts: dict[str, Any] = {"act": ACT_OF[change.wish], "name": change.name}
    if change.wish is GoalWish.AMOUNT and len(talk.amount_options("goal")) < 2:
        facts |= {"minor": slots.amount_minor, "currency": slots.currency, "deadline": slots.deadline}
    if change.wish is GoalWish.DATE:
        facts["deadline"] = slots.deadline or slots.date
    return facts
