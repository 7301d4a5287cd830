"""The scribe: writes down what chats have said and what is answered, several of them in one transaction.

For each update that is the handler's effects, the answers owed and the mark that it is done. Whose turn it is and
what is owed is asked and written once for all of them, which come from different chats.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session
from telegram import Update

from bot.books import apart
from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import general
from bot.outgoing.sorry import sorry
from bot.talk import Surroundings, Talk
from core.clock import Clock
from core.errors import MilpaError
from core.services import inbox
from core.services.inbox import Answer, Owed, Turn
from core.storage.database import step
from core.storage.presence import Presence
from nlu.understanding import Understanding

Handler = Callable[[Talk], None]


@dataclass(frozen=True)
class Hearing:
    """An update, who hears it, and what it was understood to mean."""

    update: Update
    handler: Handler
    understood: Understanding | None


class Scribe:
    def __init__(self, clock: Clock, presence: Presence, around: Surroundings, said: Collection[int]) -> None:
        """`said` are the answers that were spoken and perhaps still stand in the table."""
        self._clock, self._presence, self._around, self._said = clock, presence, around, said

    def write_down(self, session: Session, hearings: Sequence[Hearing]) -> list[list[Owed] | None]:
        """The answers owed for each; None for one that must wait for its turn."""
        now, mine, numbers = self._clock.now(), self._presence.number, [one.update.update_id for one in hearings]
        turns = inbox.begin(session, numbers, now, mine, is_alone=self._presence.is_alone)
        told = [
            self._told(session, one) if turn is Turn.OURS else [] for one, turn in zip(hearings, turns, strict=True)
        ]
        owed = iter(inbox.owe(session, [answer for answers in told for answer in answers], now, mine))
        return [
            [next(owed) for _ in answers] if turn is Turn.OURS else self._theirs(session, one, turn)
            for one, turn, answers in zip(hearings, turns, told, strict=True)
        ]

    def _told(self, session: Session, hearing: Hearing) -> list[tuple[int, Answer]]:
        try:
            with step(session):
                talk = self._talk(session, hearing)
        except DeadButton:
            talk = self._talk(session, Hearing(hearing.update, _dead_button, None))
        except MilpaError as refused:
            apology = partial(_apologise, refused=refused)
            talk = self._talk(session, Hearing(hearing.update, apology, hearing.understood))
        apart(session)
        return [(talk.household.chat_id, (call.method, call.params)) for call in talk.calls]

    def _talk(self, session: Session, hearing: Hearing) -> Talk:
        talk = Talk.begin(session, hearing.update, self._clock.now(), self._around)
        talk.understood = hearing.understood
        hearing.handler(talk)
        return talk

    def _theirs(self, session: Session, hearing: Hearing, turn: Turn) -> list[Owed] | None:
        """When the word of the commit that did it was lost, its answers stand in the table and nobody has them."""
        if turn is Turn.LATER:
            return None
        who = hearing.update.effective_chat or hearing.update.effective_user
        if who is None or self._presence.is_alone:
            return []
        owed = inbox.owed_in(session, who.id, self._presence.number)
        return [one for one in owed if one.id not in self._said]


def _dead_button(talk: Talk) -> None:
    talk.say(general.dead_button(talk.words), keyboards.menu(talk.words))


def _apologise(talk: Talk, refused: MilpaError) -> None:
    talk.say(*sorry(talk.words, refused))
