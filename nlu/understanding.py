"""How a message is understood: read, weighed, and taken as an answer or as a wish of its own."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from nlu import deciding
from nlu.client import NluClient
from nlu.deciding import Band, Ranking, band_of, is_refused
from nlu.examples import are_learned, examples
from nlu.intents import FALLBACK, MONEY, OUTSIDE
from nlu.listening import Heard, listen
from nlu.long_stories import telling_sentence
from nlu.parsed import Parsed
from nlu.reading import Reading, read
from nlu.replies import VALUES, goal_in_reply, value_given, yes_or_no
from nlu.rules import alarm
from nlu.rules.safety import calls_for_help
from nlu.slots import Slots, slots_of
from nlu.telling.clauses import without_plans
from nlu.telling.signed import LIKELY, signed
from nlu.telling.told import must_ask
from nlu.two_requests import (
    FIRST_OF_ALL,
    SMALL_TALK,
    TwoRequests,
    asides,
    is_over,
    moved_besides,
    pieces,
    second_request,
    two_requests,
)
from nlu.understood import Household, Understanding
from nlu.writing.language import language_of
from nlu.writing.normal import LONGEST, bare, has_letters, plain, tidy

__all__ = ["Household", "Understanding", "understand", "understand_many"]

ALTERNATIVES = 3
LEAST_SHOWN = 0.03
#: What a sum that has not moved may well be about.
_PLANS = frozenset({"set_goal", "set_reminder", "plan_budget"})
SHORT_ANSWER = 3
#: Below it «none of our business» gives way to a call for help.
SURE_OF_NONE = 0.8
#: How sure one sentence must be of itself to outweigh a story that is none of our business.
ASIDE, ASIDE_MONEY = 0.85, 0.95
ALARMING = 0.1


async def understand(
    text: str,
    *,
    language: str = "es",
    country: str = "GT",
    currency: str = "GTQ",
    now: datetime,
    expecting: str | None = None,
    client: NluClient | None = None,
) -> Understanding:
    """Never raises for any text; without the sidecar the rules and the examples answer."""
    key = (text, language, country, currency, expecting)
    known = client.often.get(key) if client else None
    if known is not None:
        return known
    household = Household(language, country, currency)
    understood = await _afresh(text, household, now, expecting, client)
    # While the sidecar is away its place is held, and not what was said then.
    if client is not None and (understood.engine == "rasa" or not client.has_sidecar):
        client.often.keep(key, understood)
    return understood


async def _afresh(
    text: str, household: Household, now: datetime, expecting: str | None, client: NluClient | None
) -> Understanding:
    sentence = telling_sentence(text) if len(text) > LONGEST else None
    if sentence is not None:
        return replace(await _afresh(sentence, household, now, None, client), text=text)
    clean = tidy(text)
    moved = signed(bare(clean)) if expecting is None else None
    if moved:
        return _by_its_sign(text, clean, moved, household.country, now)
    if calls_for_help(clean, may_be_an_amount=expecting == "amount"):
        return Understanding(text, "distress", 1.0, (), Slots(), "rules", False, Band.ACT)
    if not has_letters(plain(clean)):
        return _wordless(text, clean, household.country, now, expecting)
    parsed = await client.parse(clean) if client else None
    if parsed is None and not are_learned():
        await asyncio.to_thread(examples)  # a second or two, the first time
    heard = _danger_first(clean, await _whole_or_part(clean, parsed, client))
    two = await _both(text, clean, heard, household, now, client if parsed else None) if not expecting else None
    if two:
        return two
    also = await second_request(clean, heard.ranking[0][0], client) if parsed else None
    return _decide(text, clean, heard, household, now, expecting, also)


async def _both(
    text: str, clean: str, heard: Heard, household: Household, now: datetime, client: NluClient | None
) -> Understanding | None:
    """The first of two requests, and beside it the other; None where the message is one thing, or danger."""
    if heard.ranking[0][0] in FIRST_OF_ALL or alarm(clean) in FIRST_OF_ALL:
        return None
    async for two in two_requests(clean, heard.ranking[0][0], client):
        done = _decide(text, two.first, two.heard, household, now, None, two.wanted)
        reading = read(two.second, now=now, country=household.country, language=done.language, intent=two.wanted)
        besides = slots_of(two.second, two.wanted, reading)
        if done.band is not Band.ACT or (two.wanted in MONEY and besides.amount_minor is None):
            continue
        if two.is_deed and not _is_done(two, done, household, now):
            continue
        return replace(done, also_slots=besides)
    return None


def _is_done(two: TwoRequests, done: Understanding, household: Household, now: datetime) -> bool:
    """«el lunes guarde 50 y me avisa» may be what she is to be reminded of; «ayer guarde 50» is not."""
    if done.intent not in MONEY or done.slots.amount_minor is None or done.slots.recurrence:
        return False
    return two.wanted != "set_reminder" or is_over(two.first, household.country, now)


async def understand_many(
    texts: Sequence[str],
    *,
    language: str = "es",
    country: str = "GT",
    currency: str = "GTQ",
    now: datetime,
    client: NluClient | None = None,
    at_once: int = 4,
) -> list[Understanding]:
    """Same order, one process. A few at once: the sidecar has one worker."""
    turn = asyncio.Semaphore(at_once)

    async def one(text: str) -> Understanding:
        async with turn:
            return await understand(text, language=language, country=country, currency=currency, now=now, client=client)

    return list(await asyncio.gather(*(one(text) for text in texts)))


async def _whole_or_part(text: str, parsed: Parsed | None, client: NluClient | None) -> Heard:
    """When a long story leaves us unsure, one of its sentences may say it plainly."""
    whole = listen(text, parsed)
    refused = whole.ranking[0][0] == OUTSIDE
    parts_of_it = pieces(text)
    if refused and not whole.refuted:
        parts_of_it = [*parts_of_it, *(piece for piece in asides(text) if piece not in parts_of_it)]
    if len(parts_of_it) < 2 or (band_of(whole.ranking) is Band.ACT and not refused):
        return whole
    if _chance(whole, "distress") >= ALARMING:
        return whole  # danger that is told beside a saving is not outweighed by the saving
    parts = [listen(piece, await client.parse(piece) if client and parsed else None) for piece in parts_of_it]
    telling = [part for part in parts if part.ranking[0][0] not in SMALL_TALK]
    best = max(telling, key=lambda part: part.ranking[0][1], default=whole)
    # A request in the middle of a story is no story; but a figure in a story is not yet a saving.
    least = (ASIDE_MONEY if best.ranking[0][0] in MONEY else ASIDE) if refused else whole.ranking[0][1]
    return best if best.ranking[0][1] >= max(deciding.ACT, least) else whole


def _danger_first(text: str, heard: Heard) -> Heard:
    """«I put 20 away, he found it and hit me» is no saving: nothing is recorded over a call for help.

    «Alguien me hace daño» asks for nobody in particular, and a call for help is not asked back.
    """
    first, likely = heard.ranking[0]
    gives_way = first in {*MONEY, "talk_to_person", "distress"} or (first == "out_of_scope" and likely < SURE_OF_NONE)
    if not gives_way or alarm(text) != "distress":
        return heard
    others = [one for one in heard.ranking if one[0] != "distress"]
    return replace(heard, ranking=(("distress", max(deciding.ACT, heard.ranking[0][1])), *others))


def _chance(heard: Heard, intent: str) -> float:
    return next((chance for name, chance in heard.ranking if name == intent), 0.0)


def _decide(
    text: str,
    clean: str,
    heard: Heard,
    household: Household,
    now: datetime,
    expecting: str | None,
    also: str | None,
) -> Understanding:
    band = band_of(heard.ranking, alone=heard.engine == "rules")
    intent, sure = heard.ranking[0]
    if band is Band.MENU:
        intent = FALLBACK
    language = language_of(clean)
    told = without_plans(clean) if intent in MONEY else clean
    reading = read(
        told,
        now=now,
        country=household.country,
        language=language or household.language,
        expecting=expecting,
        intent=intent,
    )
    if band is Band.ACT and expecting is None and must_ask(clean, intent, reading):
        band = Band.ASK
    unsure = (band is not Band.ACT or intent == OUTSIDE) and intent not in _PLANS
    answered = expecting in VALUES and len(clean.split()) <= SHORT_ANSWER  # «20 diarios»
    untold = heard.refuted and bool(reading.amounts) and unsure and not answered
    if untold:
        intent, sure, band = OUTSIDE, max(sure, deciding.ACT), Band.ACT
    slots = slots_of(told, intent, reading, expecting)
    understood = Understanding(
        text=text,
        intent=intent,
        confidence=sure,
        alternatives=_alternatives(heard.ranking, intent),
        slots=slots,
        engine=heard.engine,
        abstained=is_refused(intent, band) or (intent in MONEY and slots.amount_unclear),
        band=band,
        language=language,
        also=also,
        untold=untold,
    )
    return _as_reply(_with_what_moved_besides(understood, reading, expecting), clean, expecting, reading)


def _with_what_moved_besides(understood: Understanding, reading: Reading, expecting: str | None) -> Understanding:
    """«guardé 50 y saqué 20»: one is done, and the other is offered with its sum."""
    unclear = understood.intent not in MONEY or understood.band is not Band.ACT or understood.abstained
    if unclear or expecting or understood.also:
        return understood
    besides = moved_besides(understood.text, understood.intent, reading)
    if besides is None:
        return understood
    intent, amount = besides
    slots = Slots(amount_minor=amount.minor, currency=amount.currency, could_be=((amount.minor, amount.currency),))
    return replace(understood, also=intent, also_slots=slots)


def _alternatives(ranking: Ranking, intent: str) -> tuple[tuple[str, float], ...]:
    others = [(name, sure) for name, sure in ranking[: ALTERNATIVES + 1] if name != intent and sure >= LEAST_SHOWN]
    return tuple(others[:ALTERNATIVES])


def _as_reply(understood: Understanding, clean: str, expecting: str | None, reading: Any) -> Understanding:
    """A digression keeps its own meaning; anything else is taken as the answer to what was asked."""
    if expecting is None:
        return understood
    if expecting == "yes_no":
        return _yes_no(understood, clean)
    if _digresses(understood, expecting):
        return understood
    if expecting in VALUES and not value_given(expecting, understood.slots, reading, clean):
        return understood
    slots = understood.slots
    if expecting == "goal" and slots.goal is None:
        slots = replace(slots, goal=goal_in_reply(clean))
    return replace(understood, slots=slots, answers=expecting)


def _yes_no(understood: Understanding, clean: str) -> Understanding:
    said = yes_or_no(clean)
    elsewhere = understood.band is Band.ACT and understood.intent not in SMALL_TALK
    if said is None or (elsewhere and len(clean.split()) > 4):
        return understood
    return replace(understood, intent=said, band=Band.ACT, abstained=False, answers="yes_no")


def _digresses(understood: Understanding, expecting: str) -> bool:
    """She asks or tells something of her own, and clearly."""
    if understood.untold or understood.intent in ("distress", "report_scam"):
        return True
    same_matter = {"set_goal", "record_saving", "record_withdrawal", "record_remittance", "set_reminder", "plan_budget"}
    if expecting == "goal" and understood.intent in MONEY and understood.slots.amount is not None:
        return True  # «hoy guardé 60» is no name for a goal
    if expecting == "goal" and understood.intent == "deny" and understood.slots.goal is not None:
        return False  # «eso no, era para la graduación»
    if expecting in VALUES and understood.intent in same_matter:
        return False
    return understood.band is Band.ACT and understood.intent != OUTSIDE


def _by_its_sign(text: str, clean: str, intent: str, country: str, now: datetime) -> Understanding:
    """«+35» most likely was saved and «-40» taken out: asked, with the sum that she wrote."""
    slots = slots_of(clean, intent, read(clean, now=now, country=country, expecting="amount"))
    return Understanding(text, intent, LIKELY, (), slots, "rules", True, Band.ASK)


def _wordless(text: str, clean: str, country: str, now: datetime, expecting: str | None) -> Understanding:
    """Only figures, signs or pictures: a value if one was asked for, nothing to go by otherwise."""
    reading = read(clean, now=now, country=country, expecting=expecting)
    slots = slots_of(clean, FALLBACK, reading)
    understood = Understanding(text, FALLBACK, 0.0, (), slots, "rules", True, Band.MENU)
    if expecting in VALUES and expecting != "goal" and value_given(expecting, slots, reading, clean):
        return replace(understood, answers=expecting)
    return understood
