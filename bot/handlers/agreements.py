"""A week after she was advised: what was agreed, and her word on it."""

from __future__ import annotations

from bot.outgoing import community_data as data
from bot.outgoing import keyboards, session_keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import sessions as words
from bot.talk import Talk
from core.domain.sessions import Followed
from core.errors import NotForYou
from core.services import agreements


def step(talk: Talk) -> None:
    """Raises DeadButton once the note is gone, as for another's."""
    tapped = talk.tapped(data.FollowUp)
    try:
        if tapped.said == "show":
            one = agreements.one(talk.session, talk.household, tapped.session)
            talk.change(words.agreed_with_you(talk.words, one), session_keyboards.followed(talk.words, one.id))
            return
        said = talk.one_of(Followed, tapped.said)
        agreements.answer(talk.session, talk.household, tapped.session, said)
    except NotForYou as gone:
        raise DeadButton(str(tapped.session)) from gone
    markup = keyboards.person(talk.words) if said is Followed.CANNOT else None
    talk.change(words.followed(talk.words, said), markup)
