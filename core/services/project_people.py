"""The committee of a project, and its photos: of receipts and of the work, never of people."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.projects import Office
from core.domain.staff import Staff
from core.errors import NotForYou
from core.services import members
from core.services.projects import row_of
from core.storage import events, households, projects
from core.storage.projects import CommitteeRow, ProjectEntryRow, ProjectPhotoRow, ProjectRow

#: Shown at once; each costs data.
PHOTOS_SHOWN = 3


@dataclass(frozen=True)
class Photo:
    path: str
    is_receipt: bool
    size: int
    at: datetime


@dataclass(frozen=True)
class Seat:
    project_id: int
    project: str
    office: Office


def ask_into(session: Session, by: Staff, project_id: int, office: Office, household_id: int, now: datetime) -> None:
    """She is proposed and reads it in /proyecto; nobody reads her name before she says yes. Raises NotForYou."""
    row = row_of(session, by, project_id)
    _member, group = members.one(session, by, household_id, now)
    if group.id != row.group_id:
        raise NotForYou()
    seat = session.get(CommitteeRow, (row.id, office))
    if seat is not None and seat.household_id == household_id:
        return
    if seat is not None:
        session.delete(seat)
        session.flush()
    session.add(CommitteeRow(project_id=row.id, office=office, household_id=household_id))
    session.flush()
    events.audited(session, by.id, "project_seat_asked", f"project:{row.id}", now, office=str(office))


def asked(session: Session, household: Household) -> list[Seat]:
    """Offices that wait for her word."""
    seats = [seat for seat in projects.seats_of(session, household.id) if seat.accepted_at is None]
    return [Seat(seat.project_id, session.get_one(ProjectRow, seat.project_id).name, seat.office) for seat in seats]


def answer(session: Session, household: Household, project_id: int, office: Office, yes: bool, now: datetime) -> None:
    """Her word on it, or her leaving it later. Raises NotForYou when the office was not offered to her."""
    seat = session.get(CommitteeRow, (project_id, office))
    if seat is None or seat.household_id != household.id or not household.has_voice:
        raise NotForYou()
    if yes:
        seat.accepted_at = seat.accepted_at or now
    else:
        session.delete(seat)
    session.flush()


def committee(session: Session, project_id: int) -> Mapping[Office, str | None]:
    """Who has said yes, by the name that she chose, for her neighbours' eyes."""
    taken = {seat.office: seat.household_id for seat in projects.committee(session, project_id) if seat.accepted_at}
    names = households.by_ids(session, list(taken.values()))
    return {office: names[taken[office]].called for office in Office if office in taken}


def seat_of(session: Session, household: Household, project_id: int) -> Office | None:
    """The office that she has accepted."""
    mine = [seat for seat in projects.seats_of(session, household.id) if seat.project_id == project_id]
    return next((seat.office for seat in mine if seat.accepted_at), None)


def keep_photo(session: Session, by: Staff, project_id: int, entry_id: int | None, size: int, now: datetime) -> Photo:
    """The place where the file shall lie. Raises NotForYou."""
    row = row_of(session, by, project_id)
    entry = session.get(ProjectEntryRow, entry_id) if entry_id is not None else None
    if entry_id is not None and (entry is None or entry.project_id != row.id):
        raise NotForYou()
    path = f"projects/{secrets.token_hex(8)}.jpg"
    made = ProjectPhotoRow(project_id=row.id, entry_id=entry_id, path=path, size=size, staff_id=by.id, at=now)
    session.add(made)
    session.flush()
    events.audited(session, by.id, "project_photo", f"project:{row.id}", now)
    return _photo(made)


def photos(session: Session, project_id: int) -> list[Photo]:
    return [_photo(row) for row in projects.photos(session, project_id, PHOTOS_SHOWN)]


def _photo(row: ProjectPhotoRow) -> Photo:
    return Photo(row.path, row.entry_id is not None, row.size, row.at)


def drop_last_photo(session: Session, by: Staff, project_id: int, now: datetime) -> str | None:
    """A photo that should not be, somebody's face in it perhaps: its row goes, and its file may. Raises NotForYou."""
    row_of(session, by, project_id)
    newest = projects.photos(session, project_id, 1)
    if not newest:
        return None
    session.delete(newest[0])
    session.flush()
    events.audited(session, by.id, "project_photo_dropped", f"project:{project_id}", now)
    return newest[0].path
