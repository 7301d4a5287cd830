"""Chats of which nothing but their number is known: somebody wrote, and never agreed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from core.domain.household import Household, HouseholdState
from core.storage.help_requests import HelpRequestRow
from core.storage.households import HouseholdRow
from core.storage.staff import StaffRow


def silent_strangers(session: Session, since: datetime, limit: int) -> list[Household]:
    """Who has not been heard since then.

    Nobody of the team, who need not agree, nobody whose guardian is still asked, and nobody who waits for a person.
    """
    row = HouseholdRow
    chat = func.coalesce(row.chat_id, row.away_chat_id)  # also of who waits on a phone that she shares
    waits = select(HelpRequestRow.id).where(HelpRequestRow.household_id == row.id, HelpRequestRow.answered_at.is_(None))
    query = select(row).where(
        row.state == HouseholdState.NEW,
        row.created_at < since,
        or_(row.last_heard_at.is_(None), row.last_heard_at < since),
        chat.is_not(None),
        row.pupil.is_(None),
        chat.not_in(select(StaffRow.chat_id)),
        ~waits.exists(),
    )
    return [found.seen() for found in session.scalars(query.limit(limit))]
