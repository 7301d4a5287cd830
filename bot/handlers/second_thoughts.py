"""«me equivoqué», «no», «deshacer», right after something was noted: shown again, to be put right or taken away."""

from __future__ import annotations

from bot.handlers import entries, remittances
from bot.handlers.leading_back import lead
from bot.handlers.moments import JUST_NOW
from bot.listening import EXPECTS
from bot.outgoing import goal_keyboards, remittance_keyboards
from bot.outgoing.messages import entries as words
from bot.talk import Talk
from core.domain.savings import EntryKind
from core.errors import UnknownEntry
from core.services import corrections
from core.services.corrections import Noted
from nlu.entry_changes import EntryChange, EntryWish
from nlu.telling.second_thoughts import Second, SecondThought, second_thought

WITH_A_SUM = (Second.RIGHT, Second.RATHER)
#: These say by themselves what is to be done with what was noted, whatever was asked meanwhile.
SAYS_WHAT = (*WITH_A_SUM, Second.UNDO)


def heard(talk: Talk) -> bool:
    """True when her words were about what was noted last, and have been dealt with."""
    open_before = talk.question
    second = second_thought(talk.text)
    is_heard = second is not None and _dealt_with(talk, second)
    if is_heard:
        lead(talk, open_before)
    return is_heard


def _dealt_with(talk: Talk, second: SecondThought) -> bool:
    noted = _noted(talk, second)
    if noted is None:
        return second.kind is Second.SLIP and second.is_alone and _what_was_wrong(talk)
    match second.kind:
        case Second.RATHER if noted.entry is None or noted.entry.kind is not EntryKind.SAVING:
            return False
        case Second.RIGHT | Second.RATHER:
            return _put_right(talk, noted, second.right or "")
        case Second.UNDO:
            _take_back(talk, noted)
        case Second.NOT_SO if noted.entry is None or (talk.question and talk.question.facts.get("invites")):
            return False  # «no» to «¿Lo apartó?», or to whether she wants to name what it is for
        case _:
            _show(talk, noted)
    return True


def _noted(talk: Talk, second: SecondThought) -> Noted | None:
    """What she noted a moment ago, unless another question is open: then her words are about that one."""
    noted = corrections.noted_last(talk.session, talk.household, talk.now - JUST_NOW)
    question = talk.question
    if noted is None or question is None or not talk.is_asking:
        return noted
    is_about_it = noted.entry is not None and question.facts.get("entry") == noted.entry.id
    if second.kind in SAYS_WHAT and EXPECTS.get(question.kind) != "amount":
        return noted  # no answer to «¿para cuándo?», which is asked again behind it
    return noted if is_about_it and second.kind not in WITH_A_SUM else None


def _put_right(talk: Talk, noted: Noted, right: str) -> bool:
    if noted.entry is not None:
        return entries.correct_in_words(talk, EntryChange(EntryWish.CORRECT, right=right))
    if noted.remittance is None or noted.arrived is None:
        return False
    return entries.put_remittance_right(talk, noted.remittance, noted.arrived, right)


def _take_back(talk: Talk, noted: Noted) -> None:
    try:
        if noted.entry is not None:
            entries.undo(talk, noted.entry.id)
        elif noted.remittance is not None:
            remittances.undo(talk, noted.remittance)
    except UnknownEntry:
        talk.say(words.gone(talk.words), goal_keyboards.look_into_book(talk.words))


def _show(talk: Talk, noted: Noted) -> None:
    """Nothing is changed by it: what was noted, and how it is put right."""
    if noted.entry is not None:
        entries.show_wrong(talk, noted.entry.id)
    elif noted.remittance is not None and noted.arrived is not None:
        text = words.wrong_remittance(talk.words, noted.arrived)
        talk.say(text, remittance_keyboards.arrived(talk.words, noted.remittance))


def _what_was_wrong(talk: Talk) -> bool:
    """Nothing was noted of late."""
    if talk.is_asking:
        return False
    talk.say(words.what_was_wrong(talk.words), goal_keyboards.look_into_book(talk.words))
    return True
