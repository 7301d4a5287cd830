"""A day and an hour as somebody told them: of what is to come, and of what has happened."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.listening import said_at
from bot.talk import Talk

#: So long what she says may well be about what was said or noted last.
JUST_NOW = timedelta(minutes=15)


def moment_told(talk: Talk, usual: time) -> datetime | None:
    """On the household's clock: with a day alone at the usual hour, with an hour alone today; None for neither."""
    slots = talk.understood.slots if talk.understood else None
    told = (slots.deadline or slots.date) if slots else None
    if slots is None or (told is None and slots.time is None):
        return None
    day = date.fromisoformat(told) if told else talk.today
    return datetime.combine(day, talk.hour() or usual, ZoneInfo(talk.household.zone))


def happened_on(talk: Talk) -> date | None:
    """The day that she stated, or on which she wrote where nobody heard it until a later one; None for today."""
    wrote_on = talk.household.local(said_at(talk.update, talk.now)).date()
    return talk.day() or (wrote_on if wrote_on < talk.today else None)
