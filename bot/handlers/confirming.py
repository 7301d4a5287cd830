"""The facilitator confirms what a household said: shown, confirmed, and taken back for a day."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import evidence_keyboards
from bot.outgoing import money_data as data
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import evidence as words
from bot.talk import Talk
from core.domain.evidence import Thing
from core.errors import EvidenceOnlyRises
from core.services import evidence

RAISES = {"shown": evidence.shown, "confirm": evidence.confirm}


def listed(talk: Talk) -> None:
    """What her people said and nobody has confirmed. Raises NotForYou."""
    claims = evidence.to_confirm(talk.session, staff_of(talk))
    talk.say(words.to_confirm(talk.words, claims), evidence_keyboards.to_confirm(talk.words, claims))


def claimed(talk: Talk) -> None:
    """One of them, looked at or confirmed. Raises NotForYou."""
    tapped, member = talk.tapped(data.Claimed), staff_of(talk)
    thing = talk.one_of(Thing, tapped.thing)
    if tapped.said == "show":
        claim = evidence.claim(talk.session, member, thing, tapped.number)
        talk.change(words.claim(talk.words, claim), evidence_keyboards.claim(talk.words, claim))
        return
    confirm = RAISES.get(tapped.said)
    if confirm is None:
        raise DeadButton(tapped.said)
    try:
        raised = confirm(talk.session, member, thing, tapped.number, talk.now)
    except EvidenceOnlyRises:
        talk.say(words.higher_already(talk.words))
    else:
        talk.change(words.raised(talk.words, raised), evidence_keyboards.raised(talk.words, raised.id))


def undo(talk: Talk) -> None:
    """Raises NotForYou or UndoTooLate."""
    claim = evidence.undo(talk.session, staff_of(talk), talk.tapped(data.ClaimUndo).act, talk.now)
    talk.change(words.taken_back(talk.words, claim), evidence_keyboards.claim(talk.words, claim))
