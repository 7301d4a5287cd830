"""«ayer guardé 50 quetzales», «saqué 20»: what is unclear is asked, then it is written once and read back."""

from __future__ import annotations

from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.handlers import entry_goals
from bot.handlers.moments import happened_on
from bot.handlers.unclear import ask_which
from bot.outgoing import goal_keyboards, keyboards
from bot.outgoing.messages import goals as goal_words
from bot.outgoing.messages import savings as words
from bot.outgoing.sorry import sorry
from bot.talk import Talk
from core.domain.goals import Goal, GoalState
from core.domain.money import Money
from core.domain.savings import EntryKind, Place
from core.errors import (
    AmountBeyondSense,
    AmountNotPositive,
    DateInFuture,
    DateTooOld,
    GoalUnclear,
    NoGoal,
    WithdrawalOverBalance,
)
from core.services import goals, savings
from core.services.savings import Recorded
from nlu.deciding import Band

PLACES = {str(place): place for place in Place}
Facts = dict[str, Any]
AMOUNT_OF = {EntryKind.SAVING: "saving_amount", EntryKind.WITHDRAWAL: "withdrawal_amount"}


def saving(talk: Talk) -> None:
    _begin(talk, EntryKind.SAVING)


def withdrawal(talk: Talk) -> None:
    _begin(talk, EntryKind.WITHDRAWAL)


def ask_amount(talk: Talk, kind: EntryKind, facts: Facts, head: str = "") -> None:
    kept: Facts = {key: facts.get(key) for key in ("on", "goal", "place")}
    talk.inquire(AMOUNT_OF[kind], head, what=str(kind), **kept)


def amount_told(talk: Talk) -> None:
    """The answer to how much it was; what she had said of day and goal is kept."""
    question, money = talk.question, talk.money()
    assert question is not None
    stated = talk.day()
    facts = {**question.facts, "on": stated.isoformat() if stated else question.facts.get("on") or _day(talk)}
    options = talk.amount_options(question.facts["what"])
    if len(options) > 1:
        ask_which(talk, options, "movement", facts)
    elif money is None:
        talk.ask_again()
    elif _is_wished(talk):
        _ask_whether(talk, money, facts)
    else:
        talk.forget()
        write(talk, facts, money)


def _is_wished(talk: Talk) -> bool:
    """«quiero apartar 30» to «¿Cuánto apartó?»: perhaps she has, and perhaps she would like to."""
    understood = talk.understood
    assert understood is not None
    return understood.band is Band.ACT and understood.intent == "set_goal" and understood.slots.goal is None


def _ask_whether(talk: Talk, money: Money, facts: Facts) -> None:
    kept: Facts = {key: facts.get(key) for key in ("what", "on", "goal", "place")}
    talk.inquire("confirm", minor=money.minor, currency=money.currency, today=talk.today.isoformat(), **kept)


def day_told(talk: Talk) -> None:
    question, on = talk.question, talk.day()
    assert question is not None
    if on is None:
        talk.ask_again()
    else:
        on_day(talk, question.facts, on)


def _begin(talk: Talk, kind: EntryKind) -> None:
    understood = talk.understood
    assert understood is not None
    slots, money, options = understood.slots, talk.money(), talk.amount_options(str(kind))
    facts: Facts = {"what": str(kind), "on": _day(talk), "goal": slots.goal, "place": slots.place}
    if len(options) > 1:
        ask_which(talk, options, "movement", facts)
    elif money is None:
        ask_amount(talk, kind, facts)
    elif understood.band is not Band.ACT or slots.amount_unclear:
        _ask_whether(talk, money, facts)
    else:
        write(talk, facts, money)


def on_day(talk: Talk, facts: Facts, on: date) -> None:
    talk.forget()
    write(talk, {**facts, "on": on.isoformat()}, Money(facts["minor"], facts["currency"]))


def write(talk: Talk, facts: Facts, money: Money) -> None:
    """A refused amount or day is asked again, with everything else that she had said."""
    kind = EntryKind(facts["what"])
    try:
        recorded, unclear = _record(talk, kind, facts, money)
    except (DateInFuture, DateTooOld) as day:
        kept: Facts = {key: facts.get(key) for key in ("what", "goal", "place")}
        talk.inquire("movement_day", sorry(talk.words, day)[0], minor=money.minor, currency=money.currency, **kept)
    except WithdrawalOverBalance as over:
        _too_much_out(talk, facts, over)
    except (AmountNotPositive, AmountBeyondSense) as amount:
        ask_amount(talk, kind, facts, sorry(talk.words, amount)[0])
    else:
        read_back(talk, recorded, unclear, facts.get("goal"))


def _too_much_out(talk: Talk, facts: Facts, over: WithdrawalOverBalance) -> None:
    full = entry_goals.that_hold(talk, over.amount)
    if over.balance.minor <= 0 and full:
        kept: Facts = {key: facts.get(key) for key in ("what", "on", "place")}
        kept |= {"minor": over.amount.minor, "currency": over.amount.currency, "goals": [list(one) for one in full]}
        talk.inquire("taken_from", words.not_from_there(talk.words), **kept)
    elif over.balance.minor <= 0:
        talk.say(words.nothing_to_take(talk.words), keyboards.menu(talk.words))
    else:
        ask_amount(talk, EntryKind.WITHDRAWAL, facts, sorry(talk.words, over)[0])


def taken_from_told(talk: Talk) -> None:
    """The goal's name in her words, where she was shown the buttons."""
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    try:
        goal = goals.which(talk.session, talk.household, understood.slots.goal or talk.text)
    except (NoGoal, GoalUnclear):
        talk.ask_again()
        return
    take_from(talk, question.facts, goal.id)


def take_from(talk: Talk, facts: Facts, goal_id: int) -> None:
    name = goals.goal(talk.session, talk.household, goal_id).name
    talk.forget()
    write(talk, {**facts, "goal": name}, Money(facts["minor"], facts["currency"]))


def _record(talk: Talk, kind: EntryKind, facts: Facts, money: Money) -> tuple[Recorded, tuple[tuple[int, str], ...]]:
    on = date.fromisoformat(facts["on"]) if facts.get("on") else None
    unclear: tuple[tuple[int, str], ...] = ()
    try:
        goal = savings.goal_for(talk.session, talk.household, facts.get("goal"), money.currency)
    except GoalUnclear as several:
        goal, unclear = None, several.goals
    if goal is None and not unclear and facts.get("goal"):
        unclear = entry_goals.others(talk, money.currency)
    if kind is EntryKind.WITHDRAWAL and not facts.get("goal") and _is_of_no_goal(talk, goal, money):
        goal = None
    goal_id = goal.id if goal else None
    about = (talk.session, talk.household, money, on, talk.now, talk.source, goal_id)
    place = PLACES.get(facts.get("place") or "")
    if kind is EntryKind.WITHDRAWAL:
        return savings.record_withdrawal(*about, place), unclear
    return savings.record_saving(*about, place), unclear


def _is_of_no_goal(talk: Talk, goal: Goal | None, money: Money) -> bool:
    """Her only goal does not hold so much, and what she keeps for none does."""
    if goal is None or any(number == goal.id for number, _ in entry_goals.that_hold(talk, money)):
        return False
    loose = savings.without_goal(talk.session, talk.household)
    return any(one.currency == money.currency and money <= one for one in loose)


def read_back(
    talk: Talk, recorded: Recorded, unclear: tuple[tuple[int, str], ...] = (), named: str | None = None
) -> None:
    """`named` are her words for the goal."""
    text = words.read_back(talk.words, recorded, talk.today)
    if unclear:
        entry_goals.ask_which(talk, recorded.entry, text, unclear, named)
        return
    each = goals.progress(talk.session, talk.household) if recorded.progress is None else []
    if each and recorded.entry.amount.currency not in {one.goal.currency for one in each}:
        if entry_goals.asks_how_much_in_its_currency(talk, recorded, text, named):
            return
        text = f"{text}\n{words.other_currency(talk.words)}"
    elif not each and recorded.progress is None and recorded.entry.kind is EntryKind.SAVING and named:
        entry_goals.ask_which(talk, recorded.entry, text, (), named)
        return
    elif not each and recorded.progress is None and recorded.entry.kind is EntryKind.SAVING:
        text = f"{text}\n{goal_words.name_it(talk.words)}"
        # An invitation and no more: it is not repeated, and an undo takes it back.
        talk.ask("goal_name", asked=talk.mark, invites=True, entry=recorded.entry.id)
    talk.say(text, under(talk, recorded))


def under(talk: Talk, recorded: Recorded) -> InlineKeyboardMarkup:
    """The buttons under what was written."""
    entry, goal = recorded.entry, recorded.progress.goal if recorded.progress else None
    if goal is not None and recorded.just_reached:
        return goal_keyboards.reached(talk.words, entry.id, goal.id)
    if goal is not None and entry.kind is EntryKind.WITHDRAWAL and goal.state is GoalState.REACHED:
        return goal_keyboards.used(talk.words, entry.id, goal.id)
    return keyboards.undo(talk.words, recorded.entry)


def _day(talk: Talk) -> str | None:
    on = happened_on(talk)
    return on.isoformat() if on else None
