"""Somebody who has not agreed yet, or has left: may ask who this is, may say yes or no, may be forgotten."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import menu, onboarding, safety, settings
from bot.outgoing.messages import general
from bot.outgoing.messages import onboarding as onboarding_words
from bot.outgoing.messages import safety as words
from bot.talk import Talk
from nlu.deciding import Band

ANSWERED = {
    "ask_privacy": safety.about_privacy,
    "bot_challenge": menu.bot_challenge,
    "change_language": settings.ask_language,
    "delete_my_data": safety.ask_erase,
    "unsubscribe": safety.ask_leave,
}
#: What somebody of whom nothing is kept yet hears of it, with the same question under it.
TOLD_WITH_THE_QUESTION: dict[str, Callable[[Talk], str]] = {
    "ask_privacy": lambda talk: onboarding_words.more(talk.words),
    "bot_challenge": lambda talk: general.bot_challenge(talk.words),
}


def hear(talk: Talk) -> None:
    understood, question = talk.understood, talk.question
    assert understood is not None
    is_asked = question is not None and question.kind == "consent"
    if is_asked and understood.answers is not None:
        _said(talk, understood.intent == "affirm")
    elif understood.band is not Band.ACT:
        _ask(talk)
    elif is_asked and understood.intent in TOLD_WITH_THE_QUESTION and onboarding.is_stranger(talk):
        onboarding.tell_more(talk, TOLD_WITH_THE_QUESTION[understood.intent](talk))
    elif understood.intent in ("unsubscribe", "delete_my_data", "stop_reminders") and onboarding.is_stranger(talk):
        onboarding.refuse(talk)
    elif understood.intent in ANSWERED:
        ANSWERED[understood.intent](talk)
    else:
        _ask(talk)


def _ask(talk: Talk) -> None:
    """Whoever answers the question with another one has not had enough from it: she hears what «Saber más» says."""
    if onboarding.team_first(talk):
        return
    if talk.question is not None and talk.question.kind == "consent" and onboarding.is_stranger(talk):
        onboarding.tell_more(talk, onboarding_words.more(talk.words))
    else:
        onboarding.ask_consent(talk)


def _said(talk: Talk, yes: bool) -> None:
    if yes:
        onboarding.agreed(talk, onboarding.invited_by(talk), "words")
    elif onboarding.is_stranger(talk):
        onboarding.refuse(talk)
    else:
        talk.say(words.left(talk.words))
