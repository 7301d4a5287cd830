"""Groups (cohorts with a join code) and who is in them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import cast

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    bindparam,
    false,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.staff import Group
from core.storage.base import Base, UTCDateTime
from core.storage.database import glance
from core.storage.staff import StaffRow


class GroupRow(Base):
    __tablename__ = "groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(80))
    facilitator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    country: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    archived_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The municipality in which it meets, and the branch or agent that it goes to.
    town: Mapped[str | None] = mapped_column(String(60))
    is_school: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    #: Only its facilitator lets anybody in, one by one: its own code opens nothing.
    is_closed: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    branch_id: Mapped[int | None] = mapped_column(Integer)


class MembershipRow(Base):
    __tablename__ = "memberships"
    __table_args__ = (
        Index("ix_memberships_group_left", "group_id", "left_at"),
        # A campaign goes through a group in this order, piece by piece.
        Index("ix_memberships_group_household", "group_id", "household_id"),
    )

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    joined_at: Mapped[datetime] = mapped_column(UTCDateTime)
    left_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The poster by which she came; empty for the group's own code.
    invitation_id: Mapped[int | None] = mapped_column(Integer)


def by_code(session: Session, code: str) -> Group | None:
    return _one(session, GroupRow.code == code.strip().lower())


def by_id(session: Session, group_id: int) -> Group | None:
    return _one(session, GroupRow.id == group_id)


def all_of(session: Session, ids: frozenset[int] | None = None) -> list[Group]:
    """Open groups by name; only those in `ids` where given."""
    query = _select().where(GroupRow.archived_at.is_(None)).order_by(GroupRow.name)
    if ids is not None:
        query = query.where(GroupRow.id.in_(ids))
    return [_group(found[0], found[1]) for found in session.execute(query)]


def of_household(session: Session, household_id: int) -> Group | None:
    """The group she joined last and is still in."""
    found = session.execute(OF_HOUSEHOLD, {"household": household_id}).first()
    return _group(found[0], found[1]) if found else None


def number_of(session: Session, household_id: int) -> int | None:
    """Of the same group its number alone, which everything that counts is written down with."""
    return next((row.group_id for row in glance(session, NUMBER_OF, {"household": household_id})), None)


def put_in(session: Session, household_id: int, group_id: int, at: datetime, invitation_id: int | None = None) -> bool:
    """True when she was not in it before."""
    row = session.get(MembershipRow, (household_id, group_id))
    if row is None:
        row = MembershipRow(household_id=household_id, group_id=group_id, joined_at=at, invitation_id=invitation_id)
        session.add(row)
        return True
    back = row.left_at is not None
    if back:
        row.left_at, row.joined_at, row.invitation_id = None, at, invitation_id
    return back


def take_out(session: Session, household_id: int, at: datetime) -> None:
    session.execute(
        update(MembershipRow)
        .where(MembershipRow.household_id == household_id, MembershipRow.left_at.is_(None))
        .values(left_at=at)
    )


def _select() -> Select[GroupRow, str]:
    return select(GroupRow, StaffRow.name).outerjoin(StaffRow, StaffRow.id == GroupRow.facilitator_id)


MEMBERSHIPS = cast(Table, MembershipRow.__table__)


def group_number(household: ColumnElement[int]) -> Select[int]:
    """The number of the group that a household joined last and is still in."""
    return (
        select(MEMBERSHIPS.c.group_id)
        .where(MEMBERSHIPS.c.household_id == household, MEMBERSHIPS.c.left_at.is_(None))
        .order_by(MEMBERSHIPS.c.joined_at.desc())
        .limit(1)
    )


NUMBER_OF = group_number(bindparam("household"))
OF_HOUSEHOLD = (
    _select()
    .join(MembershipRow, MembershipRow.group_id == GroupRow.id)
    .where(MembershipRow.household_id == bindparam("household"), MembershipRow.left_at.is_(None))
    .order_by(MembershipRow.joined_at.desc())
    .limit(1)
)


def _one(session: Session, where: ColumnElement[bool]) -> Group | None:
    found = session.execute(_select().where(where, GroupRow.archived_at.is_(None))).first()
    return _group(found[0], found[1]) if found else None


def _group(row: GroupRow, facilitator: str | None) -> Group:
    shown = (row.town, row.is_school, row.is_closed)
    return Group(row.id, row.code, row.name, row.facilitator_id, facilitator, *shown)


def ever_in(group_ids: Collection[int]) -> Select[int]:
    """The households of these groups, and those who have left them since."""
    return select(MembershipRow.household_id).where(MembershipRow.group_id.in_(group_ids))


def towns(session: Session) -> set[str]:
    return {town for town in session.scalars(select(GroupRow.town).distinct()) if town}
