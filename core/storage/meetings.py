"""Meetings that a group has before it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.delivery import DeliveryState
from core.domain.meetings import Meeting, MeetingState
from core.storage import groups
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.campaigns import VoteRow
from core.storage.deliveries import HEARD, DeliveryRow


class MeetingRow(Base):
    __tablename__ = "meetings"
    __table_args__ = (
        Index("ix_meetings_group_id", "group_id", "at"),
        Index("ix_meetings_reminds_at", "reminds_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    place: Mapped[str] = mapped_column(String(60))
    state: Mapped[MeetingState] = mapped_column(EnumWord(MeetingState))
    #: How often it was moved: what was said of the day before does not hold for the new one.
    moved: Mapped[int] = mapped_column(Integer, default=0)
    #: The evening before; NULL where there is none any more.
    reminds_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: When the reminder was written for everybody.
    written_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The invitation that was sent for it.
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"), unique=True)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self, group: str) -> Meeting:
        where = (self.at, self.place, self.state)
        return Meeting(self.id, self.group_id, group, *where, self.reminds_at, self.campaign_id)


def by_id(session: Session, meeting_id: int) -> Meeting | None:
    row = session.get(MeetingRow, meeting_id)
    return seen(session, row) if row else None


def seen(session: Session, row: MeetingRow) -> Meeting:
    group = groups.by_id(session, row.group_id)
    return row.seen(group.name if group else "")


def of_campaign(session: Session, campaign_id: int) -> MeetingRow | None:
    return session.scalar(select(MeetingRow).where(MeetingRow.campaign_id == campaign_id))


def shown(session: Session, group_id: int, since: datetime) -> list[MeetingRow]:
    """Those of the group that are to come or just over, the soonest first."""
    query = select(MeetingRow).where(MeetingRow.group_id == group_id, MeetingRow.at >= since)
    return list(session.scalars(query.where(MeetingRow.state == MeetingState.PLANNED).order_by(MeetingRow.at)))


def to_write(session: Session, until: datetime) -> MeetingRow | None:
    """The next whose reminder is to be written."""
    query = select(MeetingRow).where(
        MeetingRow.state == MeetingState.PLANNED, MeetingRow.written_at.is_(None), MeetingRow.reminds_at <= until
    )
    return session.scalar(query.order_by(MeetingRow.reminds_at, MeetingRow.id).limit(1))


def reminders_of(session: Session, row: MeetingRow) -> list[DeliveryRow]:
    # By household, which has an index, or every delivery there ever was would be read.
    query = select(DeliveryRow).where(DeliveryRow.household_id.in_(groups.ever_in((row.group_id,))))
    return list(session.scalars(query.where(DeliveryRow.key.startswith(f"meeting:{row.id}:"))))


def told(session: Session, row: MeetingRow, without: int) -> set[int]:
    """Who has heard of it, in a reminder or an invitation, and has not answered so."""
    heard = {one.household_id for one in reminders_of(session, row) if one.state in HEARD}
    if row.campaign_id is None:
        return heard
    invited = select(DeliveryRow.household_id).where(
        DeliveryRow.campaign_id == row.campaign_id, DeliveryRow.state.in_(HEARD)
    )
    refused = select(VoteRow.household_id).where(VoteRow.campaign_id == row.campaign_id, VoteRow.choice == without)
    return (heard | set(session.scalars(invited))) - set(session.scalars(refused))


def skip_waiting(session: Session, row: MeetingRow, reason: str) -> None:
    for one in reminders_of(session, row):
        if one.state is DeliveryState.DUE:
            one.state, one.reason = DeliveryState.SKIPPED, reason
