"""«no entiendo», «¿y eso qué es?»: what was said last is said again, and more plainly; it is no answer to it."""

from __future__ import annotations

from bot.handlers import lessons, onboarding, remittances
from bot.handlers.moments import JUST_NOW
from bot.listening import EXPECTS
from bot.outgoing import keyboards
from bot.outgoing.messages import plainer as words
from bot.talk import MOST_REPEATS, Talk
from core.services import corrections
from core.services.questions import Question
from nlu.telling.lost import is_lost


def heard(talk: Talk, proposed: Question | None) -> bool:
    """True when she did not understand something that can be said in other words; `proposed` is a share that stood."""
    if not is_lost(talk.text):
        return False
    question = talk.question
    if proposed is not None:
        remittances.propose_again(talk, proposed.facts["remittance"])
    elif question is not None and talk.is_asking:
        _of_the_question(talk, question)
    else:
        return lessons.in_other_words(talk) or _of_what_was_noted(talk)
    return True


def _of_the_question(talk: Talk, question: Question) -> None:
    """Said often enough it is passed over: what comes after it must not stay behind a question that is not clear."""
    if question.facts.get("repeats", 0) >= MOST_REPEATS:
        onboarding.pass_over(talk)
    else:
        talk.ask_again(words.question(talk.words, question.kind, question.facts, EXPECTS.get(question.kind)))


def _of_what_was_noted(talk: Talk) -> bool:
    noted = corrections.noted_last(talk.session, talk.household, talk.now - JUST_NOW)
    if noted is None or noted.entry is None:
        return False
    talk.say(words.noted(talk.words, noted.entry), keyboards.undo(talk.words, noted.entry))
    return True
