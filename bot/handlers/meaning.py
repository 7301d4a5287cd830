"""What her words mean: done when it is clear, asked back when it is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from bot.handlers import intents
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import general
from bot.talk import Talk
from core.domain.money import MOST_OF, Money
from nlu.deciding import Band
from nlu.intents import FALLBACK, MONEY, OUTSIDE
from nlu.slots import Slots
from nlu.understanding import Understanding

#: These ask back by themselves, with the amount that they read.
ASK_BY_THEMSELVES = ("record_saving", "record_withdrawal")
#: «50», and nothing else: it is asked what became of it.
OF_A_BARE_SUM = ("record_saving", "record_withdrawal", "record_remittance")


def act(talk: Talk) -> bool:
    """True when something was done; else she was asked what she meant."""
    understood = talk.understood
    assert understood is not None
    if understood.untold:
        _nothing_written(talk)
        return False
    if understood.intent == OUTSIDE and understood.band is Band.ACT:
        intents.out_of_scope(talk)
        return False
    unsure = understood.intent == FALLBACK or understood.band is not Band.ACT
    if not unsure or understood.intent in ASK_BY_THEMSELVES:
        intents.DOES.get(understood.intent, intents.out_of_scope)(talk)
        return True
    if talk.is_asking:
        # In the middle of a question she most likely meant to answer it: it is put again, and nothing else.
        talk.ask_again(general.not_understood_here(talk.words))
        return False
    head = general.did_you_mean(talk.words) if understood.band is Band.ASK else general.not_understood(talk.words)
    _ask_what_she_meant(talk, understood, head)
    return False


def meant(talk: Talk) -> None:
    """She says which of the meanings it was; her words are read again in that light."""
    tapped, question = talk.tapped(data.Meant), talk.question
    talk.without_buttons()
    if tapped.intent not in intents.DOES:
        talk.say(general.help_text(talk.words), keyboards.menu(talk.words))
        return
    as_meant(talk, tapped.intent, question.facts if question and question.kind == "meant" else {})


def as_meant(talk: Talk, intent: str, facts: Mapping[str, Any]) -> None:
    """What was read of her words, with the meaning that she chose."""
    if facts:
        talk.forget_if("meant")
        talk.options = [Money(minor, currency) for minor, currency in facts["options"]]
    talk.understood = _read_again(facts, intent)
    intents.DOES[intent](talk)


def meant_sum(talk: Talk) -> None:
    """What she told besides in the same message, as it was read then; with its day and its goal while they are kept."""
    tapped, question = talk.tapped(data.MeantSum), talk.question
    talk.without_buttons()
    if tapped.intent not in MONEY or tapped.currency not in MOST_OF:
        raise DeadButton(tapped.intent)
    facts = question.facts if question and question.kind == "meant" and question.facts.get("also") else {}
    slots = {**facts.get("slots", {}), "amount_minor": tapped.minor, "currency": tapped.currency}
    as_meant(talk, tapped.intent, {"slots": slots, "options": [(tapped.minor, tapped.currency)]})


def _nothing_written(talk: Talk) -> None:
    """«mañana guardo 50», «mi prima guardó 50»: neither written nor asked about, and she hears why."""
    if talk.is_asking:
        talk.ask_again(general.nothing_written_here(talk.words))
    else:
        talk.say(general.nothing_written(talk.words), keyboards.menu(talk.words))


def _ask_what_she_meant(talk: Talk, understood: Understanding, head: str) -> None:
    ranked = [understood.intent, *(intent for intent, _ in understood.alternatives)]
    if understood.slots.amount_minor is not None and not understood.alternatives:
        ranked += OF_A_BARE_SUM
    named = [(intent, intents.label(talk.words, intent)) for intent in dict.fromkeys(ranked)]
    choices = [(intent, words) for intent, words in named if words is not None][:3]
    if not choices:
        talk.say(general.not_understood(talk.words), keyboards.menu(talk.words))
        return
    # What was read out of her words is kept for a day, and not the words.
    options = [[option.minor, option.currency] for option in talk.amount_options()]
    talk.ask("meant", slots=asdict(understood.slots), options=options)
    talk.say(head, keyboards.did_you_mean(talk.words, choices))


def _read_again(facts: Mapping[str, Any], intent: str) -> Understanding:
    """Her words as they were read, with the meaning that she chose."""
    known = {one.name for one in fields(Slots)}  # what was asked before an upgrade may name what is no more
    slots = Slots(**{name: value for name, value in facts.get("slots", {}).items() if name in known})
    return Understanding("", intent, 1.0, (), slots, "rules", False, Band.ACT)
