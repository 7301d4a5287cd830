"""Campaigns: a lesson for a group at an hour."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, select
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
    finished_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Campaign:
        return Campaign(self.id, self.lesson, self.group_id, self.created_by, self.state, self.send_at)


def due(session: Session, now: datetime) -> list[CampaignRow]:
    query = select(CampaignRow).where(CampaignRow.state == CampaignState.SCHEDULED, CampaignRow.send_at <= now)
    return list(session.scalars(query.order_by(CampaignRow.send_at)))


def in_state(session: Session, state: CampaignState) -> list[CampaignRow]:
    return list(session.scalars(select(CampaignRow).where(CampaignRow.state == state)))
