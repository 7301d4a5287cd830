"""«ayer guardé 50 quetzales», «saqué 20»: written once, read back, and undone for a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.outgoing.messages import goals as goal_words
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.domain.money import Money
from core.domain.savings import EntryKind, Place
from core.errors import GoalUnclear
from core.services import goals, savings
from core.services.savings import Recorded
from nlu.deciding import Band

PLACES = {str(place): place for place in Place}


def saving(talk: Talk) -> None:
    _movement(talk, EntryKind.SAVING)


def withdrawal(talk: Talk) -> None:
    _movement(talk, EntryKind.WITHDRAWAL)


def amount_told(talk: Talk) -> None:
    """The answer to how much it was; what she had said of day and goal is kept."""
    question = talk.question
    assert question is not None
    money = talk.money()
    kind = EntryKind(question.facts["what"])
    if money is None:
        _ask_amount(talk, kind, question.facts)
        return
    told = talk.day()
    on = told.isoformat() if told else question.facts.get("on")
    talk.forget()
    _write(talk, kind, money, date.fromisoformat(on) if on else None, question.facts.get("goal"), None)


def confirmed(talk: Talk) -> None:
    """Her word on what was read back before writing."""
    tapped, question = talk.tapped(data.Confirm), talk.question
    if question is None or question.kind != "confirm":
        talk.change(general.nothing_open(talk.words), keyboards.menu(talk.words))
        return
    talk.without_buttons()
    if tapped.said == "yes" and question.facts.get("minor") is not None:
        write_confirmed(talk, question.facts)
    elif tapped.said == "other":
        _ask_amount(talk, EntryKind(question.facts["what"]), question.facts)
    else:
        talk.forget()
        talk.say(general.all_right(talk.words), keyboards.menu(talk.words))


def picked(talk: Talk) -> None:
    """Which of two readings of an amount she meant."""
    tapped, question = talk.tapped(data.Pick), talk.question
    options = question.facts.get("options", []) if question else []
    if question is None or not 0 <= tapped.option < len(options):
        talk.change(general.nothing_open(talk.words), keyboards.menu(talk.words))
        return
    talk.without_buttons()
    minor, currency = options[tapped.option]
    write_confirmed(talk, {**question.facts, "minor": minor, "currency": currency})


def write_confirmed(talk: Talk, facts: dict[str, Any]) -> None:
    talk.forget()
    money = Money(facts["minor"], facts["currency"])
    on = date.fromisoformat(facts["on"]) if facts.get("on") else None
    _write(talk, EntryKind(facts["what"]), money, on, facts.get("goal"), PLACES.get(facts.get("place") or ""))


def undo(talk: Talk) -> None:
    undone = savings.undo(talk.session, talk.household, talk.tapped(data.Undo).entry, talk.now)
    talk.without_buttons()
    talk.say(words.undone(talk.words, undone))


def for_goal(talk: Talk) -> None:
    """For which of her goals an entry was."""
    tapped = talk.tapped(data.EntryGoal)
    moved = savings.move_to_goal(talk.session, talk.household, tapped.entry, tapped.goal)
    talk.change(words.saved(talk.words, moved, talk.today), keyboards.undo(talk.words, moved.entry))


def ask_saving(talk: Talk) -> None:
    _ask_amount(talk, EntryKind.SAVING, {})


def history(talk: Talk) -> None:
    talk.say(words.history(talk.words, savings.history(talk.session, talk.household)), keyboards.menu(talk.words))


def _movement(talk: Talk, kind: EntryKind) -> None:
    understood = talk.understood
    assert understood is not None
    slots, money = understood.slots, talk.money()
    facts = {"what": str(kind), "on": slots.date, "goal": slots.goal, "place": slots.place}
    if slots.amount_unclear and len(options := talk.amount_options()) > 1:
        _ask_which_amount(talk, facts, options)
    elif money is None:
        _ask_amount(talk, kind, facts)
    elif understood.band is not Band.ACT or slots.amount_unclear:
        _ask_whether(talk, kind, money, facts)
    else:
        _write(talk, kind, money, talk.day(), slots.goal, PLACES.get(slots.place or ""))


def _write(
    talk: Talk, kind: EntryKind, money: Money, on: date | None, goal_words_said: str | None, place: Place | None
) -> None:
    try:
        goal = savings.goal_for(talk.session, talk.household, goal_words_said, money.currency)
        unclear: tuple[tuple[int, str], ...] = ()
    except GoalUnclear as several:
        goal, unclear = None, several.goals
    goal_id = goal.id if goal else None
    if kind is EntryKind.SAVING:
        recorded = savings.record_saving(talk.session, talk.household, money, on, talk.now, talk.source, goal_id, place)
        text = words.saved(talk.words, recorded, talk.today)
    else:
        recorded = savings.record_withdrawal(talk.session, talk.household, money, on, talk.now, talk.source, goal_id)
        text = words.withdrawn(talk.words, recorded, talk.today)
    _read_back(talk, text, recorded, unclear)


def _read_back(talk: Talk, text: str, recorded: Recorded, unclear: tuple[tuple[int, str], ...]) -> None:
    if unclear:
        # Written already, so that nothing is lost if she does not answer for which goal it was.
        markup = keyboards.entry_goals(talk.words, recorded.entry, unclear)
        talk.say(f"{text}\n{words.for_which_goal(talk.words)}", markup)
        return
    has_goal = bool(goals.progress(talk.session, talk.household))
    if recorded.progress is None and has_goal:
        text = f"{text}\n{words.other_currency(talk.words)}"
    talk.say(text, keyboards.undo(talk.words, recorded.entry))
    if recorded.progress is None and not has_goal:
        talk.ask("goal_name")
        talk.say(goal_words.name_it(talk.words), keyboards.skip(talk.words, "goal_name"))


def _ask_amount(talk: Talk, kind: EntryKind, facts: dict[str, Any]) -> None:
    asked = "saving_amount" if kind is EntryKind.SAVING else "withdrawal_amount"
    kept = {key: facts.get(key) for key in ("on", "goal", "place")}
    talk.ask(asked, what=str(kind), **kept)
    say = words.how_much if kind is EntryKind.SAVING else words.how_much_out
    talk.say(say(talk.words))


def _ask_which_amount(talk: Talk, facts: dict[str, Any], options: list[Money]) -> None:
    talk.ask("confirm", **facts, options=[[option.minor, option.currency] for option in options])
    talk.say(words.which_amount(talk.words), keyboards.amounts(talk.words, options))


def _ask_whether(talk: Talk, kind: EntryKind, money: Money, facts: dict[str, Any]) -> None:
    on = date.fromisoformat(facts["on"]) if facts["on"] else talk.today
    talk.ask("confirm", **facts, minor=money.minor, currency=money.currency)
    talk.say(words.is_it_right(talk.words, kind, money, on, talk.today), keyboards.confirm(talk.words))
