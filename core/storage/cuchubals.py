"""The cuchubals that households take part in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import BigInteger, Date, ForeignKey, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.cuchubals import Cuchubal, Every
from core.domain.money import Money
from core.storage.base import Base, EnumWord, UTCDateTime


class CuchubalRow(Base):
    __tablename__ = "cuchubals"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    people: Mapped[int] = mapped_column(Integer)
    part_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    every: Mapped[Every] = mapped_column(EnumWord(Every))
    #: The first round that was to come when she told of it.
    first_on: Mapped[date] = mapped_column(Date)
    turn: Mapped[int | None] = mapped_column(Integer)
    is_told: Mapped[bool] = mapped_column()
    #: The evening before the next round; none where she wants to hear nothing, or all are over.
    next_due_at: Mapped[datetime | None] = mapped_column(UTCDateTime, index=True)
    ended_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self) -> Cuchubal:
        part = Money(self.part_minor, self.currency)
        return Cuchubal(self.id, self.people, part, self.every, self.first_on, self.turn, self.is_told)


def by_source(session: Session, source: str) -> CuchubalRow | None:
    return session.scalar(select(CuchubalRow).where(CuchubalRow.source == source))


def of(session: Session, household_id: int, cuchubal_id: int) -> CuchubalRow | None:
    query = select(CuchubalRow).where(CuchubalRow.household_id == household_id, CuchubalRow.id == cuchubal_id)
    return session.scalar(query.where(CuchubalRow.ended_at.is_(None)))


def open_of(session: Session, household_id: int) -> Sequence[CuchubalRow]:
    query = select(CuchubalRow).where(CuchubalRow.household_id == household_id, CuchubalRow.ended_at.is_(None))
    return session.scalars(query.order_by(CuchubalRow.id)).all()


def coming_of(session: Session, household_ids: Sequence[int], after: datetime) -> dict[int, list[datetime]]:
    """When each household is next told of a round."""
    query = select(CuchubalRow.household_id, CuchubalRow.next_due_at).where(
        CuchubalRow.household_id.in_(household_ids), CuchubalRow.next_due_at > after, CuchubalRow.ended_at.is_(None)
    )
    coming: dict[int, list[datetime]] = {}
    for household_id, at in session.execute(query):
        if at is not None:
            coming.setdefault(household_id, []).append(at)
    return coming


def due(session: Session, now: datetime, limit: int) -> Sequence[CuchubalRow]:
    query = select(CuchubalRow).where(CuchubalRow.next_due_at <= now, CuchubalRow.ended_at.is_(None))
    return session.scalars(query.order_by(CuchubalRow.next_due_at).limit(limit)).all()
