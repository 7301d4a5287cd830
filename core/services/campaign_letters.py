"""A campaign's words for one household, with its fields filled."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from core.domain.campaigns import Content
from core.domain.goals import GoalState
from core.domain.household import Household
from core.domain.letters import Field, Letter
from core.domain.meetings import Meeting
from core.errors import UnknownField
from core.storage import goals, groups, meetings
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow


@dataclass(frozen=True)
class Spoken:
    text: str
    choices: tuple[str, ...]
    campaign_id: int
    facilitator: str | None
    meeting: Meeting | None = None  #: to which it invites
    has_questions: bool = False


def spoken(session: Session, row: DeliveryRow, household: Household) -> Spoken | None:
    """None for a delivery that is no letter, and for one whose field has been emptied since it was planned."""
    if row.campaign_id is None or row.facts.get("lesson"):
        return None
    campaign = session.get_one(CampaignRow, row.campaign_id)
    letter = campaign.seen().words_for(row.facts.get("arm"))
    return filled(session, campaign, letter, household) if letter else None


def filled(session: Session, campaign: CampaignRow, letter: Letter, household: Household) -> Spoken | None:
    group = groups.by_id(session, campaign.group_id)
    facilitator = group.facilitator_name if group else None
    meeting, asks = _meeting(session, campaign), campaign.kind is Content.FORM
    values = {
        Field.NAME: household.called,
        Field.GROUP: group.name if group else None,
        Field.FACILITATOR: facilitator,
        Field.GOAL: _goal(session, household.id) if Field.GOAL in letter.fields and household.names_goal else None,
    }
    try:
        words = letter.filled(household.language, values)
    except UnknownField:
        return None
    return Spoken(words, letter.choices, campaign.id, facilitator, meeting, asks)


def _goal(session: Session, household_id: int) -> str | None:
    return next((row.name for row in goals.open_of(session, household_id) if row.state is GoalState.ACTIVE), None)


def sample(session: Session, campaign: CampaignRow, letter: Letter, language: str, reader: Household) -> Spoken:
    """As somebody would read it whose name and goal are these; for whoever is to send it."""
    group = groups.by_id(session, campaign.group_id)
    facilitator = (group.facilitator_name if group else None) or "Milpa"
    values = {
        Field.NAME: reader.called or facilitator,
        Field.GROUP: group.name if group else "",
        Field.FACILITATOR: facilitator,
        Field.GOAL: _goal(session, reader.id) or "techo",
    }
    meeting, asks = _meeting(session, campaign), campaign.kind is Content.FORM
    return Spoken(letter.filled(language, values), letter.choices, campaign.id, facilitator, meeting, asks)


def _meeting(session: Session, campaign: CampaignRow) -> Meeting | None:
    row = meetings.of_campaign(session, campaign.id) if campaign.kind is Content.EVENT else None
    return meetings.seen(session, row) if row else None
