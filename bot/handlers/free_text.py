"""Her own words: safety first, then the question that is open, then what she wants; asked back when unsure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from bot.handlers import (
    campaigns,
    certificates,
    goals,
    groups,
    intents,
    onboarding,
    people,
    reminders,
    remittances,
    safety,
    savings,
    settings,
)
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.messages import general
from bot.talk import Talk
from nlu.deciding import Band
from nlu.secrets_typed import mask
from nlu.slots import Slots
from nlu.understanding import Understanding

LONGEST = 1000
#: What is done with the answer to each question. Whether her words are an answer at all, understanding says.
ANSWERS: dict[str, Callable[[Talk], None]] = {
    "certificate_name": certificates.named,
    "called": onboarding.called,
    "called_again": settings.called_told,
    "remittance_day": onboarding.remittance_day,
    "remittance_day_again": settings.remittance_day_told,
    "goal_name": goals.named,
    "goal_amount": goals.amount_told,
    "goal_deadline": goals.deadline_told,
    "saving_amount": savings.amount_told,
    "withdrawal_amount": savings.amount_told,
    "remittance_amount": remittances.amount_told,
    "share_amount": remittances.share_told,
    "reminder_rhythm": reminders.rhythm_told,
    "reminder_hour": reminders.hour_told,
    "campaign_when": campaigns.when_told,
}
#: Any words answer these, but what she clearly wants instead.
ANY_WORDS = frozenset({"certificate_name", "called", "called_again", "remittance_day", "remittance_day_again"})
WANTS_INSTEAD = frozenset(
    [
        "distress",
        "report_scam",
        "unsubscribe",
        "delete_my_data",
        "stop_reminders",
        "help",
        "learn",
        "set_goal",
        "record_saving",
        "check_progress",
        "talk_to_person",
        "change_language",
        "ask_privacy",
        "bot_challenge",
        "ask_open_account",
    ]
)
#: Written for another person or as a name: taken as it stands, whatever it says.
AS_IT_STANDS: dict[str, Callable[[Talk], None]] = {"help_answer": people.answered, "group_name": groups.named}


def hear(talk: Talk) -> None:
    understood = talk.understood
    assert understood is not None
    if understood.intent in ("distress", "report_scam") and understood.band is Band.ACT:
        intents.DOES[understood.intent](talk)
    elif mask(talk.text).kinds:
        safety.secret(talk)
    elif not talk.household.is_active:
        onboarding.ask_consent(talk)
    elif len(talk.text) > LONGEST and understood.band is not Band.ACT:
        talk.say(general.too_long(talk.words), keyboards.menu(talk.words))
    elif not _answers_question(talk):
        _does(talk)


def _answers_question(talk: Talk) -> bool:
    """True when her words were taken as the answer to what was asked."""
    question, understood = talk.question, talk.understood
    assert understood is not None
    if question is None:
        return False
    if question.kind in AS_IT_STANDS:
        AS_IT_STANDS[question.kind](talk)
        return True
    if question.kind in ANY_WORDS:
        if understood.band is Band.ACT and understood.intent in WANTS_INSTEAD:
            return False
    elif understood.answers is None:
        return False
    if question.kind == "confirm":
        return _said_yes_or_no(talk, understood.intent == "affirm")
    does = ANSWERS.get(question.kind)
    if does is None:
        return False
    does(talk)
    return True


def _said_yes_or_no(talk: Talk, yes: bool) -> bool:
    question = talk.question
    assert question is not None
    if yes and question.facts.get("minor") is not None:
        savings.write_confirmed(talk, question.facts)
    elif yes:
        return False
    else:
        talk.forget()
        talk.say(general.all_right(talk.words), keyboards.menu(talk.words))
    return True


def _does(talk: Talk) -> None:
    understood = talk.understood
    assert understood is not None
    if understood.abstained or understood.intent == "nlu_fallback" or understood.band is Band.MENU:
        _ask_what_she_meant(talk, general.not_understood(talk.words))
    elif understood.band is Band.ASK and understood.intent not in ("record_saving", "record_withdrawal"):
        _ask_what_she_meant(talk, general.did_you_mean(talk.words))
    else:
        intents.DOES.get(understood.intent, intents.out_of_scope)(talk)


def _ask_what_she_meant(talk: Talk, head: str) -> None:
    understood = talk.understood
    assert understood is not None
    ranked = [understood.intent, *(intent for intent, _ in understood.alternatives)]
    named = [(intent, intents.label(talk.words, intent)) for intent in dict.fromkeys(ranked)]
    choices = [(intent, words) for intent, words in named if words is not None][:3]
    if (understood.intent == "out_of_scope" and understood.band is Band.ACT) or not choices:
        intents.out_of_scope(talk)
        return
    talk.ask("meant", slots=asdict(understood.slots), text=mask(talk.text).text[:500])
    talk.say(head, keyboards.did_you_mean(talk.words, choices))


def meant(talk: Talk) -> None:
    """She says which of the meanings it was; her words are read again in that light."""
    tapped, question = talk.tapped(data.Meant), talk.question
    talk.without_buttons()
    if tapped.intent == "none" or question is None or question.kind != "meant" or tapped.intent not in intents.DOES:
        talk.say(general.help_text(talk.words), keyboards.menu(talk.words))
        return
    talk.forget()
    talk.understood = _read_again(question.facts, tapped.intent)
    intents.DOES[tapped.intent](talk)


def _read_again(facts: dict[str, Any], intent: str) -> Understanding:
    """Her words as they were read, with the meaning that she chose."""
    return Understanding(
        text=facts["text"],
        intent=intent,
        confidence=1.0,
        alternatives=(),
        slots=Slots(**facts["slots"]),
        engine="rules",
        abstained=False,
        band=Band.ACT,
    )
