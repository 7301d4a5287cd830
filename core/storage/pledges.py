"""Pledges for roof, water, waste and trees."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from sqlalchemy import ColumnElement, Date, ForeignKey, Index, Integer, distinct, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.pledges import Deed, Pledge, PledgeState
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow


class PledgeRow(Base):
    __tablename__ = "pledges"
    __table_args__ = (Index("ix_pledges_due", "state", "due"), Index("ix_pledges_group", "group_id", "deed"))

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    #: In which group she was when she pledged it; it is counted there.
    group_id: Mapped[int | None] = mapped_column(Integer)
    deed: Mapped[Deed] = mapped_column(EnumWord(Deed))
    due: Mapped[date] = mapped_column(Date)
    state: Mapped[PledgeState] = mapped_column(EnumWord(PledgeState), default=PledgeState.OPEN)
    made_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When it was put into words to be asked about; empty again once she puts it off.
    asked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Pledge:
        return Pledge(self.id, self.deed, self.due, self.state)


def of_household(session: Session, household_id: int) -> list[PledgeRow]:
    query = select(PledgeRow).where(PledgeRow.household_id == household_id)
    return list(session.scalars(query.order_by(PledgeRow.due, PledgeRow.id)))


def open_one(session: Session, household_id: int, deed: Deed) -> PledgeRow | None:
    query = select(PledgeRow).where(
        PledgeRow.household_id == household_id, PledgeRow.deed == deed, PledgeRow.state == PledgeState.OPEN
    )
    return session.scalar(query.limit(1))


def to_ask(session: Session, on: date, limit: int) -> list[PledgeRow]:
    """Open ones whose day has come, of whom nobody has asked yet."""
    query = select(PledgeRow).where(
        PledgeRow.state == PledgeState.OPEN, PledgeRow.due <= on, PledgeRow.asked_at.is_(None)
    )
    return list(session.scalars(query.order_by(PledgeRow.due, PledgeRow.id).limit(limit)))


def within(
    session: Session, group_ids: Collection[int], counts: ColumnElement[bool], begins: datetime, ends: datetime
) -> Iterator[tuple[Deed, int | None, int, bool, bool]]:
    """Deed, group, household, whether it was pledged then and not dropped since, and whether it was done then.

    Of these groups' households of which `counts` holds; `ends` is the first instant that is too late.
    """
    was_made = (PledgeRow.made_at >= begins) & (PledgeRow.made_at < ends)
    was_done = (
        (PledgeRow.state == PledgeState.DONE) & (PledgeRow.answered_at >= begins) & (PledgeRow.answered_at < ends)
    )
    query = (
        select(PledgeRow, was_made, was_done)
        .join(HouseholdRow, HouseholdRow.id == PledgeRow.household_id)
        .where(counts, PledgeRow.group_id.in_(group_ids), PledgeRow.state != PledgeState.DROPPED, was_made | was_done)
    )
    for row, made, done in session.execute(query):
        yield row.deed, row.group_id, row.household_id, bool(made), bool(done)


def households(session: Session, group_id: int, states: Collection[PledgeState]) -> dict[Deed, int]:
    """Those who are in the group now: beside its size, who has left would be told apart by it."""
    here = (MembershipRow.household_id == PledgeRow.household_id) & (MembershipRow.group_id == PledgeRow.group_id)
    query = (
        select(PledgeRow.deed, func.count(distinct(PledgeRow.household_id)))
        .join(MembershipRow, here & MembershipRow.left_at.is_(None))
        .where(PledgeRow.group_id == group_id, PledgeRow.state.in_(states))
    )
    return {deed: int(count) for deed, count in session.execute(query.group_by(PledgeRow.deed))}
