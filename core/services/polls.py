"""Her answer to a poll that was sent to her. She may change it; the latest counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.letters import Letter
from core.errors import NotForYou
from core.services.households import group_of
from core.storage import events
from core.storage.campaigns import CampaignRow, VoteRow
from core.storage.deliveries import DeliveryRow


def vote(session: Session, household: Household, campaign_id: int, choice: int, now: datetime) -> tuple[Letter, str]:
    """The poll, and the answer in its words. Raises NotForYou for a poll or an answer that was not put to her."""
    row = session.get(CampaignRow, campaign_id)
    asked = select(DeliveryRow.id).where(
        DeliveryRow.campaign_id == campaign_id, DeliveryRow.household_id == household.id
    )
    letter = row.seen().letter if row else None
    if letter is None or not 0 <= choice < len(letter.choices) or session.scalar(asked.limit(1)) is None:
        raise NotForYou()
    mine = session.get(VoteRow, (campaign_id, household.id))
    if mine is None:
        session.add(VoteRow(campaign_id=campaign_id, household_id=household.id, choice=choice, at=now))
        facts = {"campaign": campaign_id}
        events.happened(
            session, "poll_answered", household.id, now, group_id=group_of(session, household.id), facts=facts
        )
    else:
        mine.choice, mine.at = choice, now
    return letter, letter.choices[choice]
