"""Remittances that arrived, as the household tells them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Date, ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime
from core.storage.sealed import SealedText


class RemittanceRow(Base):
    __tablename__ = "remittances"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    company: Mapped[str | None] = mapped_column(String(60))
    sender: Mapped[str | None] = mapped_column(SealedText(80))
    on: Mapped[date] = mapped_column(Date)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


def by_source(session: Session, source: str) -> RemittanceRow | None:
    return session.scalar(select(RemittanceRow).where(RemittanceRow.source == source))


def on_day(session: Session, household_id: int, on: date) -> list[RemittanceRow]:
    """Those that stand, the latest told first."""
    query = select(RemittanceRow).where(RemittanceRow.household_id == household_id, RemittanceRow.on == on)
    return list(session.scalars(query.where(RemittanceRow.undone_at.is_(None)).order_by(RemittanceRow.id.desc())))


def latest_id(session: Session, household_id: int) -> int | None:
    query = select(RemittanceRow.id).where(
        RemittanceRow.household_id == household_id, RemittanceRow.undone_at.is_(None)
    )
    return session.scalar(query.order_by(RemittanceRow.on.desc(), RemittanceRow.id.desc()).limit(1))


def of(session: Session, household_id: int, remittance_id: int) -> RemittanceRow | None:
    query = select(RemittanceRow).where(RemittanceRow.household_id == household_id, RemittanceRow.id == remittance_id)
    return session.scalar(query)


def arrivals(session: Session, household_id: int, most: int = 12) -> list[date]:
    """The days on which the latest ones came."""
    query = select(RemittanceRow.on).where(
        RemittanceRow.household_id == household_id, RemittanceRow.undone_at.is_(None)
    )
    return list(session.scalars(query.order_by(RemittanceRow.on.desc()).limit(most)))


def latest(session: Session, household_id: int) -> RemittanceRow | None:
    query = select(RemittanceRow).where(RemittanceRow.household_id == household_id, RemittanceRow.undone_at.is_(None))
    return session.scalar(query.order_by(RemittanceRow.recorded_at.desc(), RemittanceRow.id.desc()).limit(1))
