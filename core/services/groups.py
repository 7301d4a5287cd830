"""Joining and keeping a group."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.household import HouseholdState
from core.domain.staff import Group, Staff, may_see
from core.domain.words import one_line
from core.errors import NotForYou, UnknownCode
from core.storage import events, groups
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow
from core.storage.staff import StaffGroupRow


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
    """Raises UnknownCode."""
    group = by_code(session, code)
    is_new = groups.put_in(session, household_id, group.id, now)
    if is_new:
        events.happened(session, "joined", household_id, now, group_id=group.id)
    return Joined(group, is_new)


def move(session: Session, household_id: int, code: str, now: datetime) -> bool:
    """Into this group and out of any other; False when she was in it already. Raises UnknownCode."""
    group = by_code(session, code)
    here = groups.of_household(session, household_id)
    if here is not None and here.id == group.id:
        return False
    groups.take_out(session, household_id, now)
    session.flush()
    join(session, household_id, code, now)
    return True


def by_code(session: Session, code: str) -> Group:
    """Raises UnknownCode."""
    group = groups.by_code(session, code)
    if group is None:
        raise UnknownCode(code)
    return group


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
