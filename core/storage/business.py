"""What a household writes down of its small business, and whether its facilitator may see it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, Date, ForeignKey, Index, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.business import Noted, Told
from core.storage.base import Base, UTCDateTime


class BusinessRow(Base):
    """She has asked for it; nobody else is shown any of it."""

    __tablename__ = "businesses"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    shared: Mapped[bool] = mapped_column(Boolean, default=False)
    since: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When she is next asked for the two numbers; empty where she wants no weekly word.
    remind_at: Mapped[datetime | None] = mapped_column(UTCDateTime, index=True)


class BusinessEntryRow(Base):
    """Never overwritten: a wrong one is undone and another takes its place."""

    __tablename__ = "business_entries"
    __table_args__ = (Index("ix_business_entries_household", "household_id", "on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    on: Mapped[date] = mapped_column(Date)
    sold_minor: Mapped[int] = mapped_column(BigInteger)
    spent_minor: Mapped[int] = mapped_column(BigInteger)
    pay_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The wrong one that this one stands for.
    corrects_id: Mapped[int | None] = mapped_column(Integer)
    source: Mapped[str] = mapped_column(String(40), unique=True)

    def seen(self) -> Noted:
        told = Told.of(self.currency, self.sold_minor, self.spent_minor, self.pay_minor)
        return Noted(self.id, self.on, told)


def by_source(session: Session, source: str) -> BusinessEntryRow | None:
    return session.scalar(select(BusinessEntryRow).where(BusinessEntryRow.source == source))


def since(session: Session, household_id: int, currency: str, first: date) -> list[BusinessEntryRow]:
    """Those that stand, in this currency, from that day on."""
    query = select(BusinessEntryRow).where(
        BusinessEntryRow.household_id == household_id,
        BusinessEntryRow.undone_at.is_(None),
        BusinessEntryRow.currency == currency,
        BusinessEntryRow.on >= first,
    )
    return list(session.scalars(query.order_by(BusinessEntryRow.on, BusinessEntryRow.id)))


def standing(session: Session, household_id: int) -> list[BusinessEntryRow]:
    """All that she has written down and not undone, in whatever currency."""
    query = select(BusinessEntryRow).where(
        BusinessEntryRow.household_id == household_id, BusinessEntryRow.undone_at.is_(None)
    )
    return list(session.scalars(query.order_by(BusinessEntryRow.on, BusinessEntryRow.id)))


def sharing(session: Session, household_ids: list[int]) -> set[int]:
    query = select(BusinessRow.household_id).where(BusinessRow.household_id.in_(household_ids), BusinessRow.shared)
    return set(session.scalars(query))


def to_remind(session: Session, now: datetime, limit: int) -> list[BusinessRow]:
    query = select(BusinessRow).where(BusinessRow.remind_at <= now)
    return list(session.scalars(query.order_by(BusinessRow.remind_at, BusinessRow.household_id).limit(limit)))


def wrote_since(session: Session, household_id: int, first: date) -> bool:
    query = select(BusinessEntryRow.id).where(
        BusinessEntryRow.household_id == household_id,
        BusinessEntryRow.undone_at.is_(None),
        BusinessEntryRow.on >= first,
    )
    return session.scalar(query.limit(1)) is not None
