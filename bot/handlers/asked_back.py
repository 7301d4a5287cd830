"""Her word on what was asked back: which amount, which day, whether it is right."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.handlers import entries, goal_answers, goals, movements, places, relatives, remittances
from bot.handlers.unclear import ask_which
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk
from core.domain.money import Money
from core.domain.savings import EntryKind
from core.domain.words import plain
from nlu.money.currencies import named

Facts = dict[str, Any]


def _movement_again(talk: Talk, facts: Facts) -> None:
    movements.ask_amount(talk, EntryKind(facts["what"]), facts)


#: Where an amount goes once she has said which, and how it is asked anew.
THEN = {
    "movement": (movements.write, _movement_again),
    "goal": (goals.with_amount, goals.ask_amount_again),
    "goal_amount": (goal_answers.with_amount, goal_answers.ask_amount_again),
    "correction": (entries.with_amount, entries.ask_amount_again),
    "remittance": (remittances.with_amount, remittances.ask_amount_again),
    "pledge": (relatives.with_amount, relatives.ask_amount_again),
    "move": (places.with_amount, places.ask_amount_again),
    "share": (remittances.with_share, remittances.ask_share_again),
}


def which_amount_told(talk: Talk) -> None:
    """She writes the amount anew instead of tapping one."""
    question, money = talk.question, talk.money()
    assert question is not None
    options = [Money(minor, currency) for minor, currency in question.facts["options"]]
    meant = [option for option in options if option.currency == currency_said(talk.text)]
    anew = talk.amount_options(question.facts.get("what") or question.facts["then"])
    alike = [option for option in options if money is not None and option.minor == money.minor]
    if money is None and len(meant) == 1:
        _with_amount(talk, question.facts, meant[0])
    elif money is None or (len(alike) > 1 and talk.understood and talk.understood.slots.currency is None):
        talk.ask_again()
    elif len(anew) > 1 and money not in options:
        ask_which(talk, anew, question.facts["then"], question.facts)
    else:
        _with_amount(talk, question.facts, money)


def currency_said(text: str) -> str | None:
    """«quetzales», «en dólares»: the currency alone, to a question about an amount."""
    words = [word for word in plain(text).split() if word not in ("en", "de", "in", "son")]
    found = named(words[0], "") if len(words) == 1 else None
    return found.code if found else None


def picked(talk: Talk) -> None:
    """One of the options of the question that is open: an amount, or a day."""
    tapped, question = talk.tapped(data.Pick), talk.question
    talk.without_buttons()
    if question is None or question.facts.get("asked") != tapped.asked:
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
    elif question.kind == "movement_day" and tapped.option in (0, 1):
        movements.on_day(talk, question.facts, talk.today - timedelta(days=tapped.option))
    elif question.kind == "which_amount" and tapped.option < len(question.facts["options"]):
        minor, currency = question.facts["options"][tapped.option]
        _with_amount(talk, question.facts, Money(minor, currency))
    else:
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))


def confirmed(talk: Talk) -> None:
    """Her word on what was read back before writing."""
    tapped, question = talk.tapped(data.Confirm), talk.question
    talk.without_buttons()
    if question is None or question.facts.get("asked") != tapped.asked:
        talk.say(general.too_late(talk.words), keyboards.menu(talk.words))
        return
    facts = question.facts
    if tapped.said == "yes" and question.kind == "confirm":
        _with_amount(talk, facts, Money(facts["minor"], facts["currency"]))
    elif tapped.said == "other":
        _another_amount(talk, facts)
    else:
        talk.forget()
        talk.say(general.all_right(talk.words), keyboards.menu(talk.words))


def said_yes_or_no(talk: Talk) -> None:
    question, understood = talk.question, talk.understood
    assert question is not None
    assert understood is not None
    if understood.intent == "affirm":
        _with_amount(talk, question.facts, Money(question.facts["minor"], question.facts["currency"]))
    else:
        talk.forget()
        talk.say(general.all_right(talk.words), keyboards.menu(talk.words))


def _with_amount(talk: Talk, facts: Facts, money: Money) -> None:
    talk.forget()
    go_on, _ = THEN[facts.get("then", "movement")]
    go_on(talk, facts, money)


def _another_amount(talk: Talk, facts: Facts) -> None:
    _, ask_again = THEN[facts.get("then", "movement")]
    ask_again(talk, facts)
