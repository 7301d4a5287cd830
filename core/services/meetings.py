"""A group's meetings: planned, moved, taken back; the evening before, the invitation, who came.

The reminder is a delivery to each of the group's people, or to whoever was invited and did not decline; who had heard
of a meeting hears that it moved or is off. What was agreed goes out afterwards as a message of the group, once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, String, case, cast, func, literal, select
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, CampaignState, Content, Who
from core.domain.delivery import DeliveryState, Kind
from core.domain.letters import Letter
from core.domain.meetings import (
    SHOWN_AFTER,
    WRITTEN_BEFORE,
    Coming,
    Meeting,
    MeetingState,
    check_when,
    evening_before,
)
from core.domain.sessions import Advice, Manner
from core.domain.staff import Staff, may_see
from core.domain.words import one_line
from core.errors import CampaignNotOpen, MeetingNotYet, MeetingPassed, NotForYou, PlaceUnreadable
from core.library import Library
from core.services import campaign_audience, campaign_drafts, sessions
from core.services import campaigns as campaign_service
from core.services import groups as group_service
from core.services.deliveries import note
from core.storage import campaigns, deliveries, events, meetings
from core.storage.campaigns import CampaignRow, VoteRow
from core.storage.deliveries import DeliveryRow
from core.storage.households import HouseholdRow
from core.storage.meetings import MeetingRow

__all__ = ["check_when"]

LONGEST_PLACE = 60
DECLINED = list(Coming).index(Coming.NO)


def plan(
    session: Session, viewer: Staff, group_id: int, at: datetime, place: str, now: datetime, source: str, zone: str
) -> Meeting:
    """The same `source` again plans nothing new; `zone` is that of the place.

    Raises NotForYou, MeetingPassed, MeetingTooFar or PlaceUnreadable.
    """
    group_service.seen_by(session, viewer, group_id)
    before = session.scalar(select(MeetingRow).where(MeetingRow.source == source))
    if before is not None:
        return one(session, viewer, before.id)
    check_when(at, now)
    row = MeetingRow(
        group_id=group_id,
        staff_id=viewer.id,
        at=at,
        place=_place(place),
        state=MeetingState.PLANNED,
        moved=0,
        reminds_at=evening_before(at, now, zone),
        source=source,
        created_at=now,
    )
    session.add(row)
    session.flush()
    events.audited(session, viewer.id, "meeting_planned", f"meeting:{row.id}", now, group=group_id)
    return _seen(session, row)


def move(
    session: Session, viewer: Staff, meeting_id: int, at: datetime, place: str | None, now: datetime, zone: str
) -> int:
    """To another day, hour or place. Returns how many had heard of it and are told.

    Raises NotForYou, MeetingPassed, MeetingTooFar or PlaceUnreadable.
    """
    row = _to_come(session, viewer, meeting_id, now)
    check_when(at, now)
    there = _place(place) if place is not None else row.place
    if (row.at, row.place) == (at, there):
        return 0
    heard = meetings.told(session, row, DECLINED)
    meetings.skip_waiting(session, row, "moved")
    row.at, row.place, row.moved, row.written_at = at, there, row.moved + 1, None
    row.reminds_at = evening_before(at, now, zone)
    session.flush()
    _tell(session, row, heard, "moved", now)
    events.audited(session, viewer.id, "meeting_moved", f"meeting:{row.id}", now, told=len(heard))
    return len(heard)


def cancel(session: Session, viewer: Staff, meeting_id: int, now: datetime) -> int:
    """Taken back; a second time changes nothing. Returns how many had heard of it and are told.

    An invitation that is still going out is stopped. Raises NotForYou or MeetingPassed.
    """
    row = _of(session, viewer, meeting_id)
    if row.state is MeetingState.CANCELLED:
        return 0
    row = _to_come(session, viewer, meeting_id, now)
    heard = meetings.told(session, row, DECLINED)
    meetings.skip_waiting(session, row, "cancelled")
    row.state, row.reminds_at = MeetingState.CANCELLED, None
    if row.campaign_id is not None:
        _stop_invitation(session, viewer, row.campaign_id, now)
    _tell(session, row, heard, "off", now)
    events.audited(session, viewer.id, "meeting_cancelled", f"meeting:{row.id}", now, told=len(heard))
    return len(heard)


def one(session: Session, viewer: Staff, meeting_id: int) -> Meeting:
    """Raises NotForYou."""
    return _seen(session, _of(session, viewer, meeting_id))


def listed(session: Session, viewer: Staff, group_id: int, now: datetime) -> list[Meeting]:
    """Those to come, and those that are just over. Raises NotForYou."""
    group_service.seen_by(session, viewer, group_id)
    return [_seen(session, row) for row in meetings.shown(session, group_id, now - SHOWN_AFTER)]


def of_campaign(session: Session, campaign_id: int) -> Meeting | None:
    row = meetings.of_campaign(session, campaign_id)
    return _seen(session, row) if row else None


def invite_to(session: Session, viewer: Staff, meeting_id: int, campaign_id: int, now: datetime) -> Meeting:
    """The invitation of that draft is for this meeting. Raises NotForYou, MeetingPassed or CampaignNotOpen."""
    row = _to_come(session, viewer, meeting_id, now)
    campaign = campaign_drafts.of(session, viewer, campaign_id)
    if campaign.kind is not Content.EVENT or campaign.group_id != row.group_id:
        raise NotForYou()
    if row.campaign_id not in (None, campaign_id):
        before = session.get_one(CampaignRow, row.campaign_id)
        if before.state is not CampaignState.DRAFT:
            raise CampaignNotOpen(before.state)
        before.state = CampaignState.CANCELLED
    row.campaign_id = campaign_id
    session.flush()
    return _seen(session, row)


def attendance(session: Session, viewer: Staff, meeting_id: int, now: datetime, zone: str) -> Advice:
    """Who came, to be tapped; begun again it is the same list. Raises NotForYou or MeetingNotYet."""
    row = _held(session, viewer, meeting_id, now)
    made = sessions.begin(session, viewer, row.group_id, Manner.MEETING, (), now, f"meeting:{row.id}")
    on = row.at.astimezone(ZoneInfo(zone)).date()
    if not made.is_closed:
        made = sessions.held_on(session, viewer, made.id, on, now, zone)
    return made


def recap(session: Session, library: Library, viewer: Staff, meeting_id: int, text: str, now: datetime) -> Campaign:
    """What was agreed, as a draft for the whole group: looked at first, sent once.

    Raises NotForYou, MeetingNotYet, CampaignNotOpen once it was sent, or what a letter is refused for.
    """
    row = _held(session, viewer, meeting_id, now)
    letter = Letter.of({"es": text})
    # One that was thrown away makes room for another.
    dropped = select(func.count()).where(
        CampaignRow.source.startswith(f"recap:{row.id}:"), CampaignRow.state == CampaignState.CANCELLED
    )
    where = (row.group_id, Content.MESSAGE, now, f"recap:{row.id}:{session.scalar(dropped)}")
    made = campaign_drafts.draft(session, library, viewer, *where, letter=letter)
    return campaign_drafts.revise(session, viewer, made.id, now, letter=letter)


def plan_due(session: Session, now: datetime) -> int:
    """Writes the reminder of one meeting for each of those whom it is for. Returns how many."""
    row = meetings.to_write(session, now + WRITTEN_BEFORE)
    if row is None or row.reminds_at is None:
        return 0
    row.written_at = now
    session.flush()
    written = deliveries.write_selected(session, _values(row, now), _for_whom(session, row, now))
    # A meeting of nobody is no reason to rest: the next one follows at once.
    return max(1, written)


def _for_whom(session: Session, row: MeetingRow, now: datetime) -> Select[Any]:
    """The group; where only some were invited, those; and nobody who has said that she cannot."""
    of_group = campaign_audience.members(row.group_id)
    invitation = session.get(CampaignRow, row.campaign_id) if row.campaign_id else None
    if invitation is None or invitation.state in (CampaignState.DRAFT, CampaignState.CANCELLED):
        return of_group
    refused = select(VoteRow.household_id).where(VoteRow.campaign_id == invitation.id, VoteRow.choice == DECLINED)
    left_out = select(DeliveryRow.household_id).where(
        DeliveryRow.campaign_id == invitation.id, DeliveryRow.reason == "holdout"
    )
    of_group = of_group.where(HouseholdRow.id.not_in(refused), HouseholdRow.id.not_in(left_out))
    if invitation.who is Who.EVERYBODY:
        return of_group
    if invitation.planned_at is None:
        # Nobody has it yet, or not all: those for whom it is.
        return campaign_audience.chosen(session, invitation, of_group, now)
    invited = select(DeliveryRow.household_id).where(DeliveryRow.campaign_id == invitation.id)
    return of_group.where(HouseholdRow.id.in_(invited))


def _values(row: MeetingRow, now: datetime) -> dict[str, Any]:
    reason = campaign_audience.standing(now)
    state = case((reason.is_(None), literal(str(DeliveryState.DUE))), else_=literal(str(DeliveryState.SKIPPED)))
    moment = MeetingRow.created_at.type
    return {
        "household_id": HouseholdRow.id,
        "kind": literal(str(Kind.MEETING)),
        "key": literal(f"meeting:{row.id}:{row.moved}:").concat(cast(HouseholdRow.id, String)),
        "priority": literal(Kind.MEETING.priority),
        "wanted_at": literal(row.reminds_at, moment),
        "due_at": literal(row.reminds_at, moment),
        "state": state,
        "reason": reason,
        "attempts": literal(0),
        "facts": literal({"meeting": row.id, "said": "evening"}, DeliveryRow.facts.type),
        "created_at": literal(now, moment),
    }


def _tell(session: Session, row: MeetingRow, households: set[int], said: str, now: datetime) -> None:
    """As words of a person: whoever has a way to go must not go in vain."""
    for household_id in sorted(households):
        key = f"told:{row.id}:{row.moved}:{said}:{household_id}"
        note(session, household_id, Kind.HANDOVER, key, now, meeting=row.id, said=said)


def _stop_invitation(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> None:
    state = session.get_one(CampaignRow, campaign_id).state
    if state not in (CampaignState.FINISHED, CampaignState.STOPPED, CampaignState.CANCELLED):
        campaign_service.stop(session, viewer, campaign_id, now)


def _place(text: str) -> str:
    """Raises PlaceUnreadable."""
    place = one_line(text, LONGEST_PLACE)
    if not any(letter.isalpha() for letter in place):
        raise PlaceUnreadable()
    return place


def _of(session: Session, viewer: Staff, meeting_id: int) -> MeetingRow:
    """Raises NotForYou, alike for a meeting of others and one that does not exist."""
    row = session.get(MeetingRow, meeting_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row


def _to_come(session: Session, viewer: Staff, meeting_id: int, now: datetime) -> MeetingRow:
    """Raises NotForYou or MeetingPassed."""
    row = _of(session, viewer, meeting_id)
    if row.at <= now or row.state is MeetingState.CANCELLED:
        raise MeetingPassed(row.at)
    return row


def _held(session: Session, viewer: Staff, meeting_id: int, now: datetime) -> MeetingRow:
    """Raises NotForYou or MeetingNotYet."""
    row = _of(session, viewer, meeting_id)
    if row.at > now or row.state is MeetingState.CANCELLED:
        raise MeetingNotYet()
    return row


def _seen(session: Session, row: MeetingRow) -> Meeting:
    seen = meetings.seen(session, row)
    if row.campaign_id is None:
        return seen
    return replace(seen, answers=campaigns.votes_of(session, row.campaign_id))
