"""Her own words: safety first, then the question that is open, then what she wants; asked back when unsure."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import (
    before_consent,
    budget,
    business,
    code_gate,
    codes,
    cuchubals,
    in_other_words,
    intents,
    key_words,
    last_word,
    leading_back,
    lines,
    meaning,
    onboarding,
    places,
    products,
    proof,
    pupils,
    relatives,
    reminder_changes,
    reminder_turns,
    remittance_plans,
    safety,
    said_anew,
    second_thoughts,
    second_wish,
    settings,
    shares,
    threads,
    typed_labels,
    typed_lesson,
    whose_money,
)
from bot.handlers.answers import ANSWERS, ANY_WORDS, AS_IT_STANDS, STAFF_QUESTIONS, may_answer
from bot.outgoing.messages import general
from bot.talk import Talk
from nlu.deciding import Band
from nlu.entities.names import introduces
from nlu.intents import OUTSIDE
from nlu.long_stories import LETTER
from nlu.replies import is_undecided
from nlu.secrets_typed import mask

SAFETY = ("distress", "report_scam")
REMITTANCE_DAY = ("remittance_day", "remittance_day_again")
#: What she may want while the code is shut.
WITHOUT_CODE = frozenset(
    {"greet", "goodbye", "thank", "help", "learn", "stop_reminders", "unsubscribe", "ask_account_safety", "ask_credit"}
    | {"ask_insurance", "talk_to_person", "change_language", "ask_privacy", "delete_my_data", "bot_challenge"}
)


def hear(talk: Talk) -> None:
    """In this order: what always works, what protects her, what staff write, consent, answers, wishes."""
    understood, proposed, on_card = talk.understood, shares.taken_up(talk), last_word.taken_up(talk)
    assert understood is not None
    always = key_words.meant(talk.text)
    if always is not None:
        always(talk)
    elif last_word.heard(talk, on_card) or codes.heard(talk) or lines.asked(talk):
        pass
    elif mask(talk.text).kinds:
        safety.secret(talk)
    elif threads.staff_replied(talk):
        pass
    elif _is_staff_answer(talk):
        _answer(talk)
    elif understood.intent in SAFETY and understood.band is Band.ACT and not _is_address(talk):
        intents.DOES[understood.intent](talk)
    elif talk.household.is_active and threads.replied(talk):
        pass
    elif talk.household.is_active and talk.is_shut:
        _without_code(talk)
    elif proof.asked(talk) or whose_money.asked(talk) or relatives.heard(talk):
        pass
    elif not talk.household.is_active and not _answers_as_relative(talk):
        before_consent.hear(talk)
    elif (
        pupils.waits(talk)
        or in_other_words.heard(talk, proposed)
        or shares.answered(talk, proposed)
        or second_wish.taken_up(talk)
        or typed_lesson.typed(talk)
        or pupils.heard(talk)
        or pupils.told_age(talk)
        or _told_of_money(talk)
    ):
        pass
    elif len(talk.text) > LETTER and (understood.band is not Band.ACT or understood.intent == OUTSIDE):
        talk.ask_again(general.too_long(talk.words))
    elif (
        said_anew.heard(talk) or second_thoughts.heard(talk) or reminder_changes.heard(talk) or typed_labels.heard(talk)
    ):
        pass
    elif _answers_question(talk):
        _answer(talk)
    elif introduces(talk.text):
        settings.introduced(talk)
    else:
        _wish(talk)


def _is_address(talk: Talk) -> bool:
    """The page of an organisation, which was asked for: a link, and no message that came from somebody."""
    asked = talk.question is not None and talk.question.kind == "org_contact"
    return asked and talk.understood is not None and talk.understood.intent == "report_scam" and " " not in talk.text


def _without_code(talk: Talk) -> None:
    """What shows nothing of money goes on as ever; for the rest her code is asked."""
    understood = talk.understood
    assert understood is not None
    if proof.asked(talk):
        return
    if understood.band is Band.ACT and understood.intent in WITHOUT_CODE:
        intents.DOES[understood.intent](talk)
    else:
        code_gate.code_first(talk)


def _told_of_money(talk: Talk) -> bool:
    """What can be told apart by its own words, whatever it may resemble; of a household that agreed alone."""
    return talk.household.is_active and (
        cuchubals.said(talk) or places.said(talk) or products.said(talk) or _sold(talk) or budget.said(talk)
    )


def _sold(talk: Talk) -> bool:
    """To a question that any words answer, as in a questionnaire, what she sold is her answer."""
    question = talk.question
    return not (question is not None and question.kind in ANY_WORDS and _answers_question(talk)) and business.said(talk)


def _is_staff_answer(talk: Talk) -> bool:
    """A facilitator need not be a learner; what she writes to a person is taken as it stands."""
    question = talk.question
    if question is None or question.kind not in STAFF_QUESTIONS or talk.staff is None:
        return False
    return question.kind in AS_IT_STANDS or may_answer(question.kind, talk.understood)


def _answers_as_relative(talk: Talk) -> bool:
    return talk.household.is_relative and _answers_question(talk)


def _answers_question(talk: Talk) -> bool:
    question, understood = talk.question, talk.understood
    assert understood is not None
    if question is None or question.kind not in ANSWERS:
        return False
    if _is_address(talk) or (question.kind in REMITTANCE_DAY and remittance_plans.is_day(talk)):
        return True
    if question.kind in ANY_WORDS:
        return leading_back.is_answer_in_any_words(understood)
    return may_answer(question.kind, understood)


def _answer(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    does: Callable[[Talk], None] = {**ANSWERS, **AS_IT_STANDS}[question.kind]
    does(talk)


def _wish(talk: Talk) -> None:
    understood, open_before = talk.understood, talk.question
    assert understood is not None
    is_no = understood.intent == "deny" and understood.band is Band.ACT
    if open_before is not None and (is_no or (talk.is_asking and is_undecided(talk.text))):
        onboarding.pass_over(talk)
        return
    if reminder_turns.pause_until_told(talk):
        return
    if meaning.act(talk):
        second_wish.offer(talk)
        leading_back.lead(talk, open_before)
