"""Listening: what a household's words mean, in the light of what it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session
from telegram import Update

from bot import metrics
from bot.other_matters import Asked, is_told
from core.domain.money import Money
from core.services import doorstep
from core.services.doorstep import Glimpse
from nlu.client import NluClient
from nlu.reading import could_be, read
from nlu.understanding import Understanding, understand

MOST_OPTIONS = 4
#: What each pending question expects to be answered with.
EXPECTS = {
    "saving_amount": "amount",
    "withdrawal_amount": "amount",
    "remittance_amount": "amount",
    "share_amount": "amount",
    "pledge_amount": "amount",
    "move_amount": "amount",
    "move_goal": "goal",
    "branch_where": "name",
    "visit_day": "deadline",
    "cost_sent": "amount",
    "budget": "amount",
    "budget_thing": "name",
    "cost_fee": "amount",
    "cost_received": "amount",
    "goal_name": "goal",
    "goal_amount": "amount",
    "goal_deadline": "deadline",
    "goal_new_amount": "amount",
    "goal_new_date": "deadline",
    "goal_new_name": "name",
    "goal_meant": "goal",
    "same_goal": "yes_no",
    "taken_from": "goal",
    "entry_amount": "amount",
    "entry_in_goal": "amount",
    "reminder_rhythm": "recurrence",
    "reminder_hour": "time",
    "once_hour": "time",
    "another_hour": "time",
    "campaign_when": "deadline",
    "session_amount": "amount",
    "session_day": "date",
    "meeting_when": "deadline",
    "form_answer": "name",
    "movement_day": "date",
    "which_amount": "amount",
    "which_goal": "goal",
    "consent": "yes_no",
    "may": "yes_no",
    "called": "name",
    "called_again": "name",
    "remittance_day": "name",
    "remittance_day_again": "name",
    "confirm": "yes_no",
    "another_remittance": "yes_no",
    "share": "yes_no",
    "cuchubal_people": "name",
    "cuchubal_part": "amount",
    "cuchubal_every": "name",
    "cuchubal_next": "name",
    "cuchubal_turn": "name",
    "project_goal": "amount",
    "business_log": "amount",
    "pledge_day": "deadline",
    "org_place": "name",
    "org_name": "name",
    "org_origin": "name",
    "org_abroad": "name",
    "org_contact": "name",
    "cv_name": "name",
    "cv_studies": "name",
    "cv_skills": "name",
    "cv_done": "name",
    "business_fix": "amount",
    "business_hers": "yes_no",
    "project_amount": "amount",
}
#: Numbers that staff are asked for; none of them shows her own money or is her own code.
STAFF_NUMBERS = frozenset({"session_amount", "project_amount", "project_goal"})


def said_at(update: Update, now: datetime) -> datetime:
    """When she wrote it: «hoy» is the day on which she did, however long Telegram or we were away since.

    A tap has no time of its own, and a clock that runs before ours does not make a saying of tomorrow.
    """
    message = update.effective_message
    if message is None or update.callback_query is not None:
        return now
    return min(message.date, now)


@dataclass(frozen=True)
class Listening:
    """Whose words they are."""

    text: str
    language: str
    country: str
    currency: str
    zone: str
    expecting: str | None
    is_active: bool
    asked: Asked | None = None


class Listener:
    def __init__(self, client: NluClient, country: str, zone: str) -> None:
        self._client = client
        self._country, self._zone = country, zone

    def prepare(self, session: Session, updates: Sequence[tuple[Update, datetime]]) -> list[Listening]:
        """Whose words these are, of several chats in one look; each with the time at which it is heard."""
        chats = {chat.id for update, _ in updates if (chat := update.effective_chat)}
        glimpses = doorstep.glimpses(session, chats)
        return [self._listening(update, now, glimpses) for update, now in updates]

    def _listening(self, update: Update, now: datetime, glimpses: dict[int, Glimpse]) -> Listening:
        message, chat = update.effective_message, update.effective_chat
        text = (message.text or message.caption or "") if message else ""
        seen = glimpses.get(chat.id) if chat else None
        if seen is None:
            return Listening(text, "es", self._country, "GTQ", self._zone, None, False)
        question = seen.question(now)
        expecting = EXPECTS.get(question.kind) if question else None
        asked = Asked(question.kind, question.facts.get("name")) if question else None
        return Listening(text, seen.language, seen.country, seen.currency, seen.zone, expecting, seen.is_active, asked)

    async def understand(self, heard: Listening, now: datetime) -> Understanding:
        began, hers = perf_counter(), now.astimezone(ZoneInfo(heard.zone))
        understood = await self._read(heard, hers, heard.expecting)
        if heard.asked is not None and is_told(heard.asked, understood, lambda: _abouts(heard, hers)):
            understood = await self._read(heard, hers, None)
        metrics.UNDERSTANDING.labels(understood.engine).observe(perf_counter() - began)
        return understood

    async def _read(self, heard: Listening, now: datetime, expecting: str | None) -> Understanding:
        return await understand(
            heard.text,
            language=heard.language,
            country=heard.country,
            currency=heard.currency,
            now=now,
            expecting=expecting,
            client=self._client,
        )


def _abouts(heard: Listening, now: datetime) -> set[str | None]:
    reading = read(heard.text, now=now, country=heard.country, language=heard.language, expecting=heard.expecting)
    return {amount.about for amount in reading.amounts}


def amount_options(
    text: str, now: datetime, country: str, default: str, language: str, about: str | None, expecting: str | None
) -> list[Money]:
    """What the amount could be, the likeliest first: one reading where it is plain, more where she must be asked.

    `about` is what the amount is for (saving, withdrawal, remittance, goal); of several amounts for the same thing
    each could be meant, and so could the two together.
    """
    reading = read(text, now=now, country=country, language=language, expecting=expecting)
    options = (Money(one.minor, one.currency or default) for one in could_be(reading, about))
    return list(dict.fromkeys(options))[:MOST_OPTIONS]
