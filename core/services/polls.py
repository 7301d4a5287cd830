"""Her answer to a poll that was sent to her. She may change it; the latest counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.meetings import MeetingState
from core.errors import AnswersClosed, NotForYou
from core.services import campaign_letters
from core.services.campaign_letters import Spoken
from core.services.households import group_of
from core.storage import events, meetings
from core.storage.campaigns import CampaignRow, VoteRow
from core.storage.deliveries import DeliveryRow


def vote(session: Session, household: Household, campaign_id: int, choice: int, now: datetime) -> tuple[Spoken, int]:
    """The poll or invitation as she reads it, and her answer's place in it.

    Raises NotForYou for one that was not put to her, and AnswersClosed once the meeting has begun or is off.
    """
    row = session.get(CampaignRow, campaign_id)
    asked = select(DeliveryRow.id).where(
        DeliveryRow.campaign_id == campaign_id, DeliveryRow.household_id == household.id
    )
    letter = row.seen().letter if row else None
    if row is None or letter is None or session.scalar(asked.limit(1)) is None:
        raise NotForYou()
    if not 0 <= choice < len(letter.choices):
        raise NotForYou()
    meeting = meetings.of_campaign(session, campaign_id)
    if meeting is not None and (meeting.at <= now or meeting.state is MeetingState.CANCELLED):
        raise AnswersClosed()
    _keep(session, household, campaign_id, choice, now)
    shown = campaign_letters.filled(session, row, letter, household)
    return shown or Spoken(letter.words(household.language), letter.choices, campaign_id, None), choice


def _keep(session: Session, household: Household, campaign_id: int, choice: int, now: datetime) -> None:
    mine = session.get(VoteRow, (campaign_id, household.id))
    if mine is not None:
        mine.choice, mine.at = choice, now
        return
    session.add(VoteRow(campaign_id=campaign_id, household_id=household.id, choice=choice, at=now))
    more = {"group_id": group_of(session, household.id), "facts": {"campaign": campaign_id}}
    events.happened(session, "poll_answered", household.id, now, **more)
