"""Joining and keeping a group."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.household import HouseholdState
from core.domain.staff import Group, Staff, may_see
from core.domain.words import one_line, plain
from core.errors import NotForYou, UnknownCode
from core.storage import events, groups, institutions, invitations, paths, pupils
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow
from core.storage.staff import StaffGroupRow

#: The lessons of officials and organisations, in a closed cohort.
LOCAL_PATH = "local"
#: Of whoever came by a poster in a consulate or in a club abroad.
SENDERS_PATH = "sender"


@dataclass(frozen=True)
class Joined:
    group: Group
    is_new: bool


@dataclass(frozen=True)
class Members:
    group: Group
    total: int
    reachable: int


def join(session: Session, household_id: int, code: str, now: datetime) -> Joined:
    """By the group's code or by a poster's, which is kept with her. Raises UnknownCode."""
    group = by_code(session, code, now)
    poster = invitations.by_code(session, code)
    if poster is not None and poster.once and not invitations.spend(session, poster.id, now):
        raise UnknownCode(code)
    if poster is not None and poster.seen().is_for_senders and paths.chosen(session, household_id) is None:
        paths.choose(session, household_id, SENDERS_PATH, now)
    return _enter(session, household_id, group, now, poster.id if poster else None)


def _enter(session: Session, household_id: int, group: Group, now: datetime, invitation_id: int | None) -> Joined:
    is_new = groups.put_in(session, household_id, group.id, now, invitation_id)
    pupils.enter(session, household_id, group)
    if group.is_closed and paths.chosen(session, household_id) is None:
        paths.choose(session, household_id, LOCAL_PATH, now)
    if is_new:
        facts = {"invitation": invitation_id} if invitation_id else None
        events.happened(session, "joined", household_id, now, group_id=group.id, facts=facts)
    return Joined(group, is_new)


def move(session: Session, household_id: int, code: str, now: datetime) -> bool:
    """Into this group and out of any other; False when she was in it already. Raises UnknownCode."""
    group = by_code(session, code, now)
    here = groups.of_household(session, household_id)
    if here is not None and here.id == group.id:
        return False
    groups.take_out(session, household_id, now)
    session.flush()
    join(session, household_id, code, now)
    return True


def let_in(session: Session, household_id: int, group: Group, now: datetime) -> None:
    """Out of any other group and into this one by her facilitator's own hand, also where no code opens."""
    groups.take_out(session, household_id, now)
    session.flush()
    _enter(session, household_id, group, now, None)


def by_code(session: Session, code: str, now: datetime) -> Group:
    """The group of this code, or the one that a poster invites to; it keeps the code by which she came.

    Raises UnknownCode, also for a poster that has expired or was taken back, a link for one person that is spent, and
    the own code of a closed group.
    """
    group = groups.by_code(session, code)
    if group is not None and not group.is_closed:
        return group
    poster = invitations.by_code(session, code)
    if poster is None or not poster.seen().is_open(now):
        raise UnknownCode(code)
    invited_to = groups.by_id(session, poster.group_id)
    if invited_to is None or (invited_to.is_closed and not poster.once):
        raise UnknownCode(code)
    return replace(invited_to, code=poster.code)


def of(session: Session, household_id: int) -> Group | None:
    return groups.of_household(session, household_id)


def create(session: Session, name: str, creator: Staff, country: str, now: datetime, code: str | None = None) -> Group:
    """A group that its creator looks after. The code cannot be guessed unless one is chosen."""
    row = GroupRow(
        code=(code or secrets.token_hex(5)).lower(),
        name=one_line(name, 80),
        facilitator_id=creator.id,
        country=country,
        created_at=now,
    )
    session.add(row)
    session.flush()
    session.add(StaffGroupRow(staff_id=creator.id, group_id=row.id))
    events.audited(session, creator.id, "group_created", f"group:{row.id}", now)
    return Group(row.id, row.code, row.name, creator.id, creator.name)


def visible_to(session: Session, viewer: Staff) -> list[Group]:
    return groups.all_of(session, None if viewer.is_coordinator else viewer.groups)


def seen_by(session: Session, viewer: Staff, group_id: int) -> Group:
    """Raises NotForYou, alike for a group of others and one that does not exist."""
    group = groups.by_id(session, group_id)
    if group is None or not may_see(viewer, group_id):
        raise NotForYou()
    return group


def members(session: Session, viewer: Staff, group_id: int) -> Members:
    group = seen_by(session, viewer, group_id)
    query = (
        select(
            func.count(),
            func.count().filter(HouseholdRow.blocked_at.is_(None), HouseholdRow.state == HouseholdState.ACTIVE),
        )
        .select_from(MembershipRow)
        .join(HouseholdRow, HouseholdRow.id == MembershipRow.household_id)
        .where(MembershipRow.group_id == group_id, MembershipRow.left_at.is_(None))
    )
    total, reachable = session.execute(query).one()
    return Members(group, total, reachable)


@dataclass(frozen=True)
class Meeting:
    """Where a group meets, and what may be chosen."""

    town: str | None
    branch_id: int | None
    branches: tuple[tuple[int, str], ...]
    towns: tuple[str, ...]


def meeting_place(session: Session, viewer: Staff, group_id: int) -> Meeting:
    """Raises NotForYou."""
    seen_by(session, viewer, group_id)
    row = session.get_one(GroupRow, group_id)
    branches = institutions.open_in(session, row.country)
    towns = {branch.municipality for branch in branches} | groups.towns(session)
    named = tuple((branch.id, f"{branch.name} ({branch.municipality})") for branch in branches)
    return Meeting(row.town, row.branch_id, named, tuple(sorted(towns, key=plain)))


def meet_at(session: Session, viewer: Staff, group_id: int, town: str, branch_id: int | None, now: datetime) -> None:
    """Only who coordinates says it, for it decides in which figures a group counts. Raises NotForYou."""
    if not viewer.is_coordinator:
        raise NotForYou()
    there = meeting_place(session, viewer, group_id)
    if branch_id is not None and branch_id not in dict(there.branches):
        raise NotForYou()
    row = session.get_one(GroupRow, group_id)
    # Its brief is opened by its name, where «/» would begin another part of the address.
    row.town, row.branch_id = one_line(town.replace("/", "-"), 60) or None, branch_id
    events.audited(
        session, viewer.id or None, "group_placed", f"group:{group_id}", now, town=row.town, branch=branch_id
    )
