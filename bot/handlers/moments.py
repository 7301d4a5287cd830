"""A day and an hour to come, as somebody told them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.talk import Talk


def moment_told(talk: Talk, usual: time) -> datetime | None:
    """On the household's clock: with a day alone at the usual hour, with an hour alone today; None for neither."""
    slots = talk.understood.slots if talk.understood else None
    told = (slots.deadline or slots.date) if slots else None
    if slots is None or (told is None and slots.time is None):
        return None
    day = date.fromisoformat(told) if told else talk.today
    return datetime.combine(day, talk.hour() or usual, ZoneInfo(talk.household.zone))
