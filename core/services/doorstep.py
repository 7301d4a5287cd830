"""Receiving whoever writes: the household of the chat, and the question that is open with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.household import Household, HouseholdState
from core.services import households
from core.services.questions import Question, still_open
from core.storage import doorstep
from core.storage.questions import Asked


@dataclass(frozen=True)
class Visit:
    household: Household
    question: Question | None  #: that is open with it


@dataclass(frozen=True)
class Glimpse:
    """What is known of a household before its words are understood."""

    language: str
    country: str
    currency: str
    zone: str
    is_active: bool
    asked: Asked | None  #: last

    def question(self, now: datetime) -> Question | None:
        """What is open with her."""
        return still_open(self.asked, now)


def receive(session: Session, chat_id: int, language: str, country: str, zone: str, now: datetime) -> Visit:
    """Who has written; a first message makes a row of nothing but chat and language."""
    found = doorstep.look(session, chat_id)
    if found is None:
        households.take_up(session, chat_id, language, country, zone, now)
        found = doorstep.look(session, chat_id)
        assert found is not None
    met, asked = found
    return Visit(households.hear(session, met, now), still_open(asked, now))


def known(session: Session, chat_id: int, now: datetime) -> Visit | None:
    """The same of who is known already, and nothing is written down."""
    found = doorstep.look(session, chat_id)
    return Visit(found[0].household, still_open(found[1], now)) if found else None


def glimpses(session: Session, chat_ids: Collection[int]) -> dict[int, Glimpse]:
    """Of those of these chats who are known, all in one look."""
    return {
        row.chat_id: Glimpse(
            row.language,
            row.country,
            row.currency,
            row.zone,
            row.state is HouseholdState.ACTIVE,
            Asked(row.kind, row.facts, row.asked_at) if row.kind is not None else None,
        )
        for row in doorstep.glimpses(session, chat_ids)
    }
