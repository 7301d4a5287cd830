"""A facilitator's people: who is in a group, who can be written to, moving, removing, opting out, registering."""

from __future__ import annotations

import secrets
from datetime import datetime
from itertools import islice

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household, HouseholdState
from core.domain.members import Member, reach
from core.domain.money import CURRENCY_OF
from core.domain.staff import Group, Staff, may_see
from core.domain.words import begins_like, one_line
from core.errors import NameUnreadable, NotForYou
from core.services import groups as group_service
from core.services import households as household_service
from core.storage import consents, events, groups
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow

#: Names are sealed, so they are opened one by one; nobody looks for a person among more than these.
MOST_SEARCHED = 5000


def listed(session: Session, viewer: Staff, group_id: int, now: datetime) -> list[Member]:
    """By the name she chose, those without one last. Raises NotForYou."""
    group_service.seen_by(session, viewer, group_id)
    query = (
        select(HouseholdRow, MembershipRow.joined_at)
        .join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
        .where(MembershipRow.group_id == group_id, MembershipRow.left_at.is_(None))
    )
    members = [_member(row, joined_at, now) for row, joined_at in session.execute(query)]
    return sorted(members, key=lambda one: (one.called is None, (one.called or "").casefold(), one.household_id))


def found(session: Session, viewer: Staff, name: str, now: datetime, most: int = 6) -> list[Member]:
    """Of all the viewer's people those with words that begin like those of `name`, who was heard last first.

    With no name at all, simply who was heard last.
    """
    mine = [group.id for group in group_service.visible_to(session, viewer)]
    query = (
        select(HouseholdRow, MembershipRow.joined_at)
        .join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
        .where(MembershipRow.group_id.in_(mine), MembershipRow.left_at.is_(None))
        .order_by(HouseholdRow.last_heard_at.desc().nulls_last(), HouseholdRow.id)
        .limit(MOST_SEARCHED)
    )
    each = (_member(row, joined_at, now) for row, joined_at in session.execute(query))
    return list(islice((member for member in each if begins_like(member.called or member.pseudonym, name)), most))


def one(session: Session, viewer: Staff, household_id: int, now: datetime) -> tuple[Member, Group]:
    """Raises NotForYou, alike for another's and for nobody."""
    row, group = _hers(session, viewer, household_id)
    membership = session.get_one(MembershipRow, (household_id, group.id))
    return _member(row, membership.joined_at, now), group


def household_of(session: Session, viewer: Staff, household_id: int) -> Household:
    """Raises NotForYou."""
    return _hers(session, viewer, household_id)[0].seen()


def move(session: Session, viewer: Staff, household_id: int, to_group: int, now: datetime) -> Group:
    """To another group of the same viewer. Other eyes see her there, so she is asked anew. Raises NotForYou."""
    row, here = _hers(session, viewer, household_id)
    there = group_service.seen_by(session, viewer, to_group)
    if here.id == there.id:
        return there
    group_service.let_in(session, row.id, there, now)
    if here.facilitator_id != there.facilitator_id:
        household_service.unask(session, row.id, Consent.SHARE, now)
    events.audited(session, viewer.id, "member_moved", f"household:{row.id}", now, before=here.id, after=there.id)
    return there


def remove(session: Session, viewer: Staff, household_id: int, now: datetime) -> None:
    """Out of the group; what is hers stays hers, and the bot goes on with her. Raises NotForYou."""
    row, here = _hers(session, viewer, household_id)
    groups.take_out(session, row.id, now)
    household_service.unask(session, row.id, Consent.SHARE, now)
    events.audited(session, viewer.id, "member_removed", f"household:{row.id}", now, group=here.id)


def opt_out(session: Session, viewer: Staff, household_id: int, now: datetime) -> None:
    """She has told her facilitator that she wants no more messages. Raises NotForYou."""
    row, here = _hers(session, viewer, household_id)
    if row.state is HouseholdState.ACTIVE:
        household_service.leave(session, row.id, now)
    events.audited(session, viewer.id, "member_opted_out", f"household:{row.id}", now, group=here.id)


def register(
    session: Session, viewer: Staff, group_id: int, name: str, zone: str, counts: bool, now: datetime
) -> Household:
    """A person without a phone, to whom the consent was read aloud. `counts`: she is in the figures, too.

    Raises NotForYou, and NameUnreadable for a name without a letter.
    """
    group_service.seen_by(session, viewer, group_id)
    called = one_line(name, 40)
    if not any(letter.isalpha() for letter in called):
        raise NameUnreadable()
    country = session.get_one(GroupRow, group_id).country
    row = HouseholdRow(
        chat_id=None,
        ref=secrets.token_hex(8),
        language="es",
        country=country,
        zone=zone,
        currency=CURRENCY_OF.get(country, "USD"),
        called=called,
        state=HouseholdState.ACTIVE,
        consented_at=now,
        consent_share=True,
        consent_statistics=counts,
        registered_by=viewer.id,
        created_at=now,
        last_heard_at=now,
    )
    session.add(row)
    session.flush()
    for consent, given in ((Consent.SERVICE, True), (Consent.SHARE, True), (Consent.STATISTICS, counts)):
        consents.record(session, row.id, consent, given, "read_aloud", now)
    groups.put_in(session, row.id, group_id, now)
    events.happened(session, "joined", row.id, now, group_id=group_id, staff_id=viewer.id)
    events.happened(session, "agreed", row.id, now, group_id=group_id, staff_id=viewer.id)
    events.audited(session, viewer.id, "member_registered", f"household:{row.id}", now, group=group_id)
    return row.seen()


def _hers(session: Session, viewer: Staff, household_id: int) -> tuple[HouseholdRow, Group]:
    """Raises NotForYou."""
    row = session.get(HouseholdRow, household_id)
    group = groups.of_household(session, household_id)
    if row is None or group is None or not may_see(viewer, group.id):
        raise NotForYou()
    return row, group


def _member(row: HouseholdRow, joined_at: datetime, now: datetime) -> Member:
    called = row.called if row.consent_share else None
    hers = (reach(row.seen(), now), joined_at, row.has_code, row.pupil is not None)
    return Member(row.id, called, row.ref[:6].upper(), *hers)
