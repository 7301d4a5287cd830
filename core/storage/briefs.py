"""Briefs for municipalities, as they were signed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.briefs import Brief, read
from core.domain.words import plain
from core.storage.base import Base, UTCDateTime


class BriefRow(Base):
    __tablename__ = "briefs"
    __table_args__ = (UniqueConstraint("town", "month", name="uq_briefs_town"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    town: Mapped[str] = mapped_column(String(60))
    month: Mapped[date] = mapped_column(Date)
    figures: Mapped[dict[str, Any]] = mapped_column(JSON)
    signed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    signed_at: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self) -> Brief:
        return read(self.town, self.month, self.figures, self.signed_at)


def of(session: Session, town: str, month: date) -> BriefRow | None:
    """However the town is spelled now, and was when it was signed."""
    query = select(BriefRow).where(BriefRow.month == month).order_by(BriefRow.id)
    return next((row for row in session.scalars(query) if plain(row.town) == plain(town)), None)


def newest(session: Session, most: int = 24) -> list[BriefRow]:
    return list(session.scalars(select(BriefRow).order_by(BriefRow.month.desc(), BriefRow.town).limit(most)))
