"""Who else has books in the same chat: at most one of them is there, the others wait in `away_chat_id`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from core.storage.deliveries import HEARD, DeliveryRow
from core.storage.households import HouseholdRow


def of_chat(session: Session, chat_id: int) -> list[HouseholdRow]:
    """Whoever came first is first."""
    both = or_(HouseholdRow.chat_id == chat_id, HouseholdRow.away_chat_id == chat_id)
    return list(session.scalars(select(HouseholdRow).where(both).order_by(HouseholdRow.id)))


def last_away(session: Session, chat_id: int) -> HouseholdRow | None:
    """Who held the phone last of those who are not there."""
    query = select(HouseholdRow).where(HouseholdRow.away_chat_id == chat_id)
    return session.scalar(query.order_by(HouseholdRow.away_since.desc(), HouseholdRow.id).limit(1))


def said_since(session: Session, household_id: int, at: datetime, most: int) -> list[DeliveryRow]:
    """What was said to her from then on, or is on its way, and can be said again; the last ones, in their order."""
    query = select(DeliveryRow).where(
        DeliveryRow.household_id == household_id,
        DeliveryRow.claimed_at >= at,
        DeliveryRow.state.in_(HEARD),
        DeliveryRow.emptied_at.is_(None),
    )
    return list(reversed(session.scalars(query.order_by(DeliveryRow.claimed_at.desc()).limit(most)).all()))
