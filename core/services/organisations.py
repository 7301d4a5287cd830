"""The register of the diaspora's organisations: signed up by themselves, looked at once, asked once a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.organisations import (
    ASK_AFTER,
    LAPSE_AFTER,
    LONGEST_CONTACT,
    LONGEST_NAME,
    LONGEST_PLACE,
    Organisation,
    OrganisationKind,
    OrganisationState,
    looks_personal,
    may_move,
)
from core.domain.staff import Staff
from core.domain.words import one_line
from core.errors import NameUnreadable, NotForYou
from core.errors.community import PersonInRegister
from core.services.deliveries import note
from core.storage import events, organisations
from core.storage.organisations import OrganisationRow


@dataclass(frozen=True)
class Entry:
    """What is told of an organisation when it is signed up."""

    name: str
    kind: OrganisationKind
    origin: str
    abroad: str
    contact: str
    is_public: bool
    is_of_many: bool  #: it was said that the name is an organisation's, where it did not say so itself
    contact_agreed: bool  #: it was said that whoever is behind a personal contact agrees


def sign_up(session: Session, household: Household, entry: Entry, now: datetime, source: str) -> Organisation:
    """Waits for the coordinator's look. The same `source` again makes nothing new.

    Raises PersonInRegister for a person's name, or a personal contact nobody agreed to, and NameUnreadable.
    """
    before = session.scalar(select(OrganisationRow).where(OrganisationRow.source == source))
    if before is not None:
        return before.seen()
    if not entry.is_of_many or (looks_personal(entry.contact) and not entry.contact_agreed):
        raise PersonInRegister()
    row = OrganisationRow(
        household_id=household.id,
        name=_told(entry.name, LONGEST_NAME),
        kind=entry.kind,
        origin=_told(entry.origin, LONGEST_PLACE),
        abroad=_told(entry.abroad, LONGEST_PLACE),
        contact=one_line(entry.contact, LONGEST_CONTACT),
        contact_agreed_at=now if looks_personal(entry.contact) else None,
        is_public=entry.is_public,
        state=OrganisationState.PROPOSED,
        created_at=now,
        confirmed_at=now,
        source=source,
    )
    session.add(row)
    session.flush()
    return row.seen()


def found(session: Session, place: str) -> list[Organisation]:
    """The active public ones that have to do with a place, here or abroad."""
    every = (row.seen() for row in organisations.in_state(session, OrganisationState.ACTIVE))
    return [one for one in every if one.is_public and one.is_of(place)]


def of_household(session: Session, household: Household) -> list[Organisation]:
    return [row.seen() for row in organisations.of_household(session, household.id)]


def answer(session: Session, household: Household, number: int, is_active: bool, now: datetime) -> Organisation:
    """Her word that it is still active, or that it should go. A lapsed one comes back. Raises NotForYou."""
    row = session.get(OrganisationRow, number)
    if row is None or row.household_id != household.id or row.state is OrganisationState.REMOVED:
        raise NotForYou()
    row.asked_at = None
    if not is_active:
        row.state = OrganisationState.REMOVED
    else:
        row.confirmed_at = now
        if row.state is OrganisationState.LAPSED:
            row.state = OrganisationState.ACTIVE
    session.flush()
    return row.seen()


def every(session: Session, viewer: Staff) -> list[Organisation]:
    """For the programme, those too that are not public. Raises NotForYou for who does not coordinate."""
    _coordinates(viewer)
    states = (OrganisationState.PROPOSED, OrganisationState.ACTIVE, OrganisationState.LAPSED)
    return [row.seen() for row in organisations.in_state(session, *states)]


def after_a_year(session: Session, viewer: Staff, now: datetime) -> tuple[int, int]:
    """Of those that came into the register a year ago or longer, how many have said since that they are active.

    First those, then all. A month is given to answer. Organisations are no persons, so a small number is no secret.
    Raises NotForYou.
    """
    _coordinates(viewer)
    rows = organisations.accepted_before(session, now - ASK_AFTER - LAPSE_AFTER)
    stayed = [
        row for row in rows if row.state is OrganisationState.ACTIVE and row.confirmed_at >= row.created_at + ASK_AFTER
    ]
    return len(stayed), len(rows)


def exported(session: Session, viewer: Staff, now: datetime) -> list[Organisation]:
    """The active ones as a file, which is noted. Raises NotForYou."""
    _coordinates(viewer)
    events.audited(session, viewer.id, "organisations_exported", "organisations", now)
    return [row.seen() for row in organisations.in_state(session, OrganisationState.ACTIVE)]


def decide(session: Session, by: Staff, number: int, accept: bool, now: datetime) -> Organisation:
    """Into the register or out of it. Raises NotForYou."""
    _coordinates(by)
    row = session.get(OrganisationRow, number)
    to = OrganisationState.ACTIVE if accept else OrganisationState.REMOVED
    if row is None or not may_move(row.state, to):
        raise NotForYou()
    row.state = to
    session.flush()
    act = "organisation_accepted" if accept else "organisation_removed"
    events.audited(session, by.id, act, f"organisation:{row.id}", now)
    return row.seen()


def plan_due(session: Session, now: datetime, limit: int) -> int:
    """Writes «¿sigue activa?» once a year, and lets lapse what has not answered. Returns how many were asked."""
    for row in organisations.silent(session, now - LAPSE_AFTER):
        row.state, row.asked_at = OrganisationState.LAPSED, None
    rows = organisations.to_ask(session, now - ASK_AFTER, limit)
    for row in rows:
        row.asked_at = now
        key = f"organisation:{row.id}:{now:%Y-%m-%d}"
        note(session, row.household_id, Kind.COMMUNITY, key, now, organisation=row.id, name=row.name)
    session.flush()
    return len(rows)


def _told(text: str, most: int) -> str:
    kept = one_line(text, most)
    if not any(letter.isalpha() for letter in kept):
        raise NameUnreadable()
    return kept


def _coordinates(viewer: Staff) -> None:
    if not viewer.is_coordinator:
        raise NotForYou()
