"""Asking for a person, and the thread that follows: answers, her replies, handing on, closing, climbing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.help_hours import usual
from core.domain.household import Household
from core.domain.staff import Group, Staff
from core.errors import LetterTooLong, NotForYou
from core.services import members, rules
from core.services.deliveries import note
from core.services.households import meet
from core.storage import events, groups, help_requests, households, staff
from core.storage.help_requests import HelpMessageRow, HelpRequestRow

#: What a person of the programme may say at once. What a household says is kept as long as it is.
LONGEST = 1000


@dataclass(frozen=True)
class Asked:
    group: Group | None
    is_new: bool
    usual_wait: timedelta | None = None  #: half of the group's people were answered sooner


@dataclass(frozen=True)
class HelpRequest:
    id: int
    household_id: int
    called: str | None
    about: str
    asked_at: datetime


@dataclass(frozen=True)
class Said:
    who: str | None  #: the facilitator; None for the household
    words: str
    at: datetime


@dataclass(frozen=True)
class Thread:
    request: HelpRequest
    said: tuple[Said, ...]
    is_waiting: bool
    is_closed: bool


def ask_for_person(session: Session, household: Household, about: str, now: datetime) -> Asked:
    """Tells the facilitator of her group once, and is not repeated while it is open."""
    group = groups.of_household(session, household.id)
    if help_requests.open_of(session, household.id) is not None:
        return Asked(group, False)
    row = HelpRequestRow(household_id=household.id, group_id=group.id if group else None, about=about, asked_at=now)
    session.add(row)
    session.flush()
    events.happened(session, "help_asked", household.id, now, group_id=row.group_id)
    if not _tell_facilitator(session, row, f"help:{row.id}", now) and group is not None:
        _climb(session, row, now)
    return Asked(group, True, usual(help_requests.waits_in(session, row.group_id)))


def waiting(session: Session, viewer: Staff) -> list[HelpRequest]:
    rows = help_requests.open_in(session, None if viewer.is_coordinator else viewer.groups, viewer.id)
    known = households.by_ids(session, [row.household_id for row in rows])
    return [
        HelpRequest(row.id, row.household_id, known[row.household_id].called, row.about, row.asked_at) for row in rows
    ]


def waiting_threads(session: Session, viewer: Staff) -> list[Thread]:
    """Whoever waits, with all that was said."""
    return [thread(session, viewer, one.id) for one in waiting(session, viewer)]


def thread(session: Session, viewer: Staff, request_id: int) -> Thread:
    """Everything that was said, oldest first. Raises NotForYou."""
    row = _seen_by(session, viewer, request_id)
    her = households.by_ids(session, [row.household_id])[row.household_id]
    request = HelpRequest(row.id, row.household_id, her.called, row.about, row.asked_at)
    said = [Said(name, one.words, one.at) for one, name in help_requests.said_in(session, row.id)]
    return Thread(request, tuple(said), row.answered_at is None, row.closed_at is not None)


def answer(
    session: Session, viewer: Staff, request_id: int, words: str, now: datetime, source: str | None = None
) -> None:
    """Writes to her through the bot; she may reply. The same `source` again writes nothing.

    Without one, the same words to what was said last are the same answer: a form that was sent twice.
    Raises NotForYou or LetterTooLong.
    """
    row = _seen_by(session, viewer, request_id)
    if len(words) > LONGEST:
        raise LetterTooLong(len(words), LONGEST)
    source = source or _said_once(session, row, words)
    if not _keep(session, row, viewer.id, words, source, now):
        return
    if row.answered_at is None:
        row.answered_at, row.answered_by = now, viewer.id
        events.happened(session, "help_answered", row.household_id, now, group_id=row.group_id, staff_id=viewer.id)
        events.audited(session, viewer.id, "help_answered", f"help:{row.id}", now)
    row.closed_at = None
    facts = {"words": words, "staff": viewer.name, "request_id": row.id}
    note(session, row.household_id, Kind.MESSAGE, f"answer:{row.id}:{source}"[:80], now, **facts)


def write_to(session: Session, viewer: Staff, household_id: int, words: str, now: datetime, source: str) -> int:
    """A facilitator writes first; a thread begins in which she may reply. Its number. Raises NotForYou."""
    _member, group = members.one(session, viewer, household_id, now)
    present = help_requests.open_of(session, household_id)
    if present is None:
        present = HelpRequestRow(
            household_id=household_id,
            group_id=group.id,
            about="written",
            asked_at=now,
            answered_at=now,
            answered_by=viewer.id,
        )
        session.add(present)
        session.flush()
        events.audited(session, viewer.id, "written_to", f"help:{present.id}", now)
    answer(session, viewer, present.id, words, now, source)
    return present.id


def reply(session: Session, household: Household, request_id: int, words: str, now: datetime, source: str) -> bool:
    """What she says to that; it waits for an answer again. Raises NotForYou for a thread that is not hers."""
    row = session.get(HelpRequestRow, request_id)
    if row is None or row.household_id != household.id:
        raise NotForYou()
    if not _keep(session, row, None, words, source, now):
        return False
    if row.answered_at is not None:
        row.answered_at, row.closed_at, row.climbed_at, row.asked_at = None, None, None, now
        events.happened(session, "help_asked", household.id, now, group_id=row.group_id)
    _tell_facilitator(session, row, f"reply:{row.id}:{source}"[:80], now)
    return True


def hand_on(session: Session, viewer: Staff, request_id: int, to: int, now: datetime) -> Staff:
    """Another of the team sees it and answers. Raises NotForYou."""
    row = _seen_by(session, viewer, request_id)
    other = staff.by_id(session, to)
    if other is None or other.id == viewer.id:
        raise NotForYou()
    row.handed_to = other.id
    events.audited(session, viewer.id, "help_handed_on", f"help:{row.id}", now, to=other.id)
    _tell(session, other, row, f"handed:{row.id}:{other.id}:{int(now.timestamp())}", now)
    return other


def close(session: Session, viewer: Staff, request_id: int, now: datetime) -> None:
    """Nothing waits any more: it was settled by telephone, or in the street. Raises NotForYou."""
    row = _seen_by(session, viewer, request_id)
    if row.answered_at is None:
        row.answered_at, row.answered_by = now, viewer.id
        events.happened(session, "help_answered", row.household_id, now, group_id=row.group_id, staff_id=viewer.id)
    row.closed_at = now
    events.audited(session, viewer.id, "help_closed", f"help:{row.id}", now)


def reopen(session: Session, viewer: Staff, request_id: int, now: datetime) -> None:
    """Raises NotForYou."""
    row = _seen_by(session, viewer, request_id)
    if row.answered_at is not None:
        row.answered_at = row.answered_by = row.closed_at = None
        row.asked_at = now
        events.happened(session, "help_asked", row.household_id, now, group_id=row.group_id)
        events.audited(session, viewer.id, "help_reopened", f"help:{row.id}", now)


def climb(session: Session, now: datetime) -> int:
    """What nobody answered in the hours that a coordinator set is told to the coordinators, once. Returns how many."""
    rows = help_requests.unanswered_since(session, now - rules.standing(session).help_climbs_after)
    for row in rows:
        _climb(session, row, now)
    return len(rows)


def colleagues(session: Session, viewer: Staff) -> list[Staff]:
    """To whom a request may be handed on."""
    return [one for one, _since in staff.everybody(session) if one.id != viewer.id]


def may_answer(session: Session, viewer: Staff, request_id: int) -> None:
    """Raises NotForYou."""
    _seen_by(session, viewer, request_id)


def _said_once(session: Session, row: HelpRequestRow, words: str) -> str:
    last = help_requests.last_of_hers(session, row.id)
    return f"panel:{row.id}:{last}:{hashlib.sha256(words.encode()).hexdigest()[:12]}"[:40]


def _keep(session: Session, row: HelpRequestRow, staff_id: int | None, words: str, source: str, now: datetime) -> bool:
    """False when this was written before."""
    if session.scalar(select(HelpMessageRow.id).where(HelpMessageRow.source == source)) is not None:
        return False
    session.add(
        HelpMessageRow(
            request_id=row.id,
            household_id=row.household_id,
            staff_id=staff_id,
            words=words,
            source=source,
            at=now,
        )
    )
    session.flush()
    return True


def _tell_facilitator(session: Session, row: HelpRequestRow, key: str, now: datetime) -> bool:
    """True when there is somebody to tell: to whom it was handed, or else the group's facilitator."""
    group = groups.of_household(session, row.household_id)
    number = row.handed_to or (group.facilitator_id if group else None)
    member = staff.by_id(session, number) if number else None
    if member is not None:
        _tell(session, member, row, key, now)
    return member is not None


def _tell(session: Session, member: Staff, row: HelpRequestRow, key: str, now: datetime) -> None:
    her = households.by_ids(session, [row.household_id])[row.household_id]
    hers = meet(session, member.chat_id, member.language, her.country, her.zone, now, has_written=False)
    note(session, hers.id, Kind.STAFF_NOTE, key, now, note="help", request_id=row.id)


def _climb(session: Session, row: HelpRequestRow, now: datetime) -> None:
    row.climbed_at = now
    for member, _since in staff.everybody(session):
        if member.is_coordinator:
            _tell(session, member, row, f"climbed:{row.id}:{member.id}:{int(row.asked_at.timestamp())}", now)


def _seen_by(session: Session, viewer: Staff, request_id: int) -> HelpRequestRow:
    """Raises NotForYou, alike for a request of others and one that does not exist."""
    row = session.get(HelpRequestRow, request_id)
    if row is None:
        raise NotForYou()
    # Where she is now counts, not where she was when she asked: who looked after her before sees nothing more.
    group = groups.of_household(session, row.household_id)
    is_hers = (group is not None and group.id in viewer.groups) or row.handed_to == viewer.id
    if not (viewer.is_coordinator or is_hers):
        raise NotForYou()
    return row
