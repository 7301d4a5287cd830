"""What coordinators have looked up again since the fact register was written. Rows are only added."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime


class FactRow(Base):
    __tablename__ = "fact_renewals"
    __table_args__ = (Index("ix_fact_renewals_fact", "country", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(String(2))
    key: Mapped[str] = mapped_column(String(40))
    value: Mapped[str] = mapped_column(String(200))
    english: Mapped[str] = mapped_column(String(200), default="")
    source: Mapped[str] = mapped_column(String(200))
    seen: Mapped[date] = mapped_column(Date)
    recheck_by: Mapped[date] = mapped_column(Date)
    renewed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    renewed_at: Mapped[datetime] = mapped_column(UTCDateTime)


def renewals(session: Session) -> list[FactRow]:
    """Oldest first, so that the latest one of a fact wins."""
    return list(session.scalars(select(FactRow).order_by(FactRow.id)))
