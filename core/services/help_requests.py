"""Asking for a person, and answering."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.staff import Group, Staff
from core.errors import NotForYou
from core.services.deliveries import note
from core.services.households import meet
from core.storage import events, groups, help_requests, households, staff
from core.storage.help_requests import HelpRequestRow


@dataclass(frozen=True)
class Asked:
    group: Group | None
    is_new: bool


@dataclass(frozen=True)
class HelpRequest:
    id: int
    household_id: int
    called: str | None
    about: str
    asked_at: datetime


def ask_for_person(session: Session, household: Household, about: str, now: datetime) -> Asked:
    """Tells the facilitator of her group once, and is not repeated while it is open."""
    group = groups.of_household(session, household.id)
    if help_requests.open_of(session, household.id) is not None:
        return Asked(group, False)
    row = HelpRequestRow(household_id=household.id, group_id=group.id if group else None, about=about, asked_at=now)
    session.add(row)
    session.flush()
    events.happened(session, "help_asked", household.id, now, group_id=row.group_id)
    facilitator = staff.by_id(session, group.facilitator_id) if group and group.facilitator_id else None
    if facilitator is not None:
        hers = meet(session, facilitator.chat_id, facilitator.language, household.country, household.zone, now)
        note(session, hers.id, Kind.STAFF_NOTE, f"help:{row.id}", now, note="help", request_id=row.id)
    return Asked(group, True)


def waiting(session: Session, viewer: Staff) -> list[HelpRequest]:
    rows = help_requests.open_in(session, None if viewer.is_coordinator else viewer.groups)
    known = households.by_ids(session, [row.household_id for row in rows])
    return [
        HelpRequest(row.id, row.household_id, known[row.household_id].called, row.about, row.asked_at) for row in rows
    ]


def answer(session: Session, viewer: Staff, request_id: int, words: str, now: datetime) -> None:
    """Writes to her through the bot and closes the request. Raises NotForYou."""
    row = _seen_by(session, viewer, request_id)
    if row.answered_at is None:
        row.answered_at, row.answered_by = now, viewer.id
        events.happened(session, "help_answered", row.household_id, now, group_id=row.group_id, staff_id=viewer.id)
        events.audited(session, viewer.id, "help_answered", f"help:{row.id}", now)
    key = f"answer:{row.id}:{int(now.timestamp())}"
    note(session, row.household_id, Kind.MESSAGE, key, now, words=words[:1000], staff=viewer.name)


def may_answer(session: Session, viewer: Staff, request_id: int) -> None:
    """Raises NotForYou."""
    _seen_by(session, viewer, request_id)


def _seen_by(session: Session, viewer: Staff, request_id: int) -> HelpRequestRow:
    """Raises NotForYou, alike for a request of others and one that does not exist."""
    row = session.get(HelpRequestRow, request_id)
    if row is None or not (viewer.is_coordinator or row.group_id in viewer.groups):
        raise NotForYou()
    return row
