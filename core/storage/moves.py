"""Money that went from one place to another, and what there is in each place."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Date, ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.money import Money
from core.domain.places import Move
from core.domain.savings import Evidence, Place
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.savings import SIGNED, EntryRow


class MoveRow(Base):
    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    #: None: nobody said from where.
    origin: Mapped[Place | None] = mapped_column(EnumWord(Place))
    destination: Mapped[Place] = mapped_column(EnumWord(Place))
    on: Mapped[date] = mapped_column(Date)
    evidence: Mapped[Evidence] = mapped_column(EnumWord(Evidence), default=Evidence.SAID)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Move:
        return Move(
            self.id,
            self.household_id,
            self.goal_id,
            Money(self.amount_minor, self.currency),
            self.origin,
            self.destination,
            self.on,
            self.evidence,
            self.recorded_at,
            self.undone_at is not None,
        )


def by_source(session: Session, source: str) -> MoveRow | None:
    return session.scalar(select(MoveRow).where(MoveRow.source == source))


def of(session: Session, household_id: int, move_id: int) -> MoveRow | None:
    return session.scalar(select(MoveRow).where(MoveRow.household_id == household_id, MoveRow.id == move_id))


def not_undone(session: Session, household_id: int) -> list[MoveRow]:
    """Those that she has not taken back."""
    query = select(MoveRow).where(MoveRow.household_id == household_id, MoveRow.undone_at.is_(None))
    return list(session.scalars(query.order_by(MoveRow.id)))


def into_accounts(session: Session, household_id: int) -> list[MoveRow]:
    return [row for row in not_undone(session, household_id) if row.seen().formalises]


def standing(session: Session, household_id: int, currency: str, goal_id: int | None) -> dict[Place | None, Money]:
    """By place, of one goal or of all there is; a place may stand below zero where nobody said from where it went."""
    sums: dict[Place | None, int] = {}
    entries = select(EntryRow.place, func.sum(SIGNED)).where(
        EntryRow.household_id == household_id, EntryRow.currency == currency, EntryRow.undone_at.is_(None)
    )
    if goal_id is not None:
        entries = entries.where(EntryRow.goal_id == goal_id)
    for place, minor in session.execute(entries.group_by(EntryRow.place)):
        sums[place] = int(minor)
    moved = select(MoveRow).where(
        MoveRow.household_id == household_id, MoveRow.currency == currency, MoveRow.undone_at.is_(None)
    )
    if goal_id is not None:
        moved = moved.where(MoveRow.goal_id == goal_id)
    for row in session.scalars(moved):
        sums[row.origin] = sums.get(row.origin, 0) - row.amount_minor
        sums[row.destination] = sums.get(row.destination, 0) + row.amount_minor
    return {place: Money(minor, currency) for place, minor in sums.items()}
