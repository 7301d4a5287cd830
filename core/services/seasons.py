"""Before the rains: each April a campaign lies ready for every group, and its facilitator sends it with one tap.

Nothing goes out by itself. The rains begin in May in the whole region, so three lessons, one a week, come in time.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.campaigns import Content
from core.domain.delivery import Kind
from core.domain.staff import Group, Staff
from core.library import Library
from core.services import campaign_drafts, groups
from core.services.deliveries import note
from core.services.households import meet
from core.storage import staff
from core.storage.deliveries import DeliveryRow
from core.storage.groups import GroupRow

#: April, by the programme's own clock, from eight in the morning on.
MONTH, HOUR = 4, 8
#: What may go wrong this year; rain, frost and quakes; water, roof and harvest.
NUMBERS = ("7.1", "7.5", "7.6")


def plan_due(session: Session, library: Library, now: datetime, zone: str) -> int:
    """Tells each facilitator once a year, with a draft for each of her groups. Returns how many were told."""
    local = now.astimezone(ZoneInfo(zone))
    if local.month != MONTH or local.hour < HOUR:
        return 0
    told = 0
    for member, _since in staff.everybody(session):
        key = f"season:{member.id}:{local.year}"
        if session.scalar(select(DeliveryRow.id).where(DeliveryRow.key == key)) is None:
            told += _tell(session, library, member, key, now, zone)
    return told


def _tell(session: Session, library: Library, member: Staff, key: str, now: datetime, zone: str) -> bool:
    hers = [group for group in groups.visible_to(session, member) if _is_hers(session, member, group)]
    drafts = [[_draft(session, library, member, group, now, zone), group.name] for group in hers]
    if not drafts:
        return False
    reader = meet(session, member.chat_id, member.language, "GT", zone, now, has_written=False)
    facts: dict[str, Any] = {"note": "season", "drafts": drafts}
    note(session, reader.id, Kind.STAFF_NOTE, key, now, **facts)
    return True


def _is_hers(session: Session, member: Staff, group: Group) -> bool:
    """She is the one who looks after it, somebody in it can be reached, and it is no cohort of officials."""
    mine = group.facilitator_id == member.id and not group.is_closed
    return mine and groups.members(session, member, group.id).reachable > 0


def _draft(session: Session, library: Library, member: Staff, group: Group, now: datetime, zone: str) -> int:
    country = session.get_one(GroupRow, group.id).country
    lessons = tuple(one.slug for one in library.lessons("es", country) if one.number in NUMBERS)
    source = f"season:{now.astimezone(ZoneInfo(zone)).year}:{group.id}"
    where = (group.id, Content.TRACK, now, source)
    return campaign_drafts.draft(session, library, member, *where, lessons=lessons).id
