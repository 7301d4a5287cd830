"""Campaigns: a lesson for a group at an hour."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, and_, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.campaigns import Campaign, CampaignState
from core.storage.base import Base, EnumWord, UTCDateTime


class CampaignRow(Base):
    __tablename__ = "campaigns"
    __table_args__ = (Index("ix_campaigns_state_send_at", "state", "send_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60))
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[CampaignState] = mapped_column(EnumWord(CampaignState), default=CampaignState.DRAFT)
    send_at: Mapped[datetime] = mapped_column(UTCDateTime)
    source: Mapped[str | None] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Deliveries are written up to this household; the next piece begins after it.
    planned_to: Mapped[int | None] = mapped_column(Integer)
    #: When the last of them was written; NULL before.
    planned_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Campaign:
        return Campaign(self.id, self.lesson, self.group_id, self.created_by, self.state, self.send_at)


def to_plan(session: Session, now: datetime) -> CampaignRow | None:
    """The campaign that has waited longest for its deliveries to be written."""
    query = select(CampaignRow).where(
        or_(
            and_(CampaignRow.state == CampaignState.SCHEDULED, CampaignRow.send_at <= now),
            and_(CampaignRow.state == CampaignState.SENDING, CampaignRow.planned_at.is_(None)),
        )
    )
    return session.scalar(query.order_by(CampaignRow.send_at, CampaignRow.id).limit(1))


def in_state(session: Session, state: CampaignState) -> list[CampaignRow]:
    return list(session.scalars(select(CampaignRow).where(CampaignRow.state == state)))
