"""What she asked besides, in the same message; and her language, where it is plainly another."""

from __future__ import annotations

from dataclasses import asdict

from bot.handlers import intents, meaning
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk
from core.domain.money import Money
from core.services import households
from nlu.intents import MONEY
from nlu.replies import is_bare_yes
from nlu.slots import Slots

LEAST_WORDS = 4


def offer(talk: Talk) -> None:
    understood = talk.understood
    assert understood is not None
    label = intents.label(talk.words, understood.also) if understood.also else None
    if understood.also is not None and label is not None:
        _offer_second(talk, understood.also, label)
    elif understood.language not in (None, talk.household.language):
        _offer_language(talk, str(understood.language))


def taken_up(talk: Talk) -> bool:
    """A bare «sí» to it."""
    question = talk.question
    if question is None or question.kind != "meant" or not question.facts.get("also") or not is_bare_yes(talk.text):
        return False
    meaning.as_meant(talk, question.facts["also"], question.facts)
    return True


def _offer_second(talk: Talk, intent: str, label: str) -> None:
    assert talk.understood is not None
    of_it = talk.understood.also_slots
    amount = _sum_of(talk, of_it) if of_it and intent in MONEY else None
    if talk.question is None:
        # An amount belongs to what was done with it; the hour, the day and the names may belong to both.
        of_both = {**asdict(talk.understood.slots), "amount_minor": None, "currency": None, "could_be": ()}
        talk.ask("meant", slots=asdict(of_it) if of_it else of_both, options=[], also=intent)
    text = general.also_moved(talk.words, intent, amount) if amount else general.also(talk.words)
    talk.say(text, keyboards.also(talk.words, intent, label, amount))


def _sum_of(talk: Talk, slots: Slots) -> Money | None:
    if slots.amount_minor is None or slots.amount_unclear:
        return None
    return Money(slots.amount_minor, slots.currency or talk.household.currency)


def _offer_language(talk: Talk, code: str) -> None:
    """Offered once in a while and never changed by itself."""
    long_enough = len(talk.text.split()) >= LEAST_WORDS
    if not long_enough or code not in talk.around.catalogs.languages:
        return
    if households.may_offer_language(talk.session, talk.household.id, talk.now):
        words = talk.around.catalogs.words(code, talk.household.country, talk.household.zone)
        talk.say(general.offer_language(words), keyboards.offer_language(words))
