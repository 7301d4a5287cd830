"""What a household plans for its next remittance, and what past ones cost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import BigInteger, Date, ForeignKey, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.costs import Cost
from core.domain.goals import GoalState
from core.domain.money import Money
from core.storage.base import Base, UTCDateTime
from core.storage.goals import GoalRow
from core.storage.remittances import RemittanceRow

DAY = timedelta(days=1)


class RemittancePlanRow(Base):
    __tablename__ = "remittance_plans"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    #: The part of a remittance that is proposed for the goal; 0 for none.
    share_percent: Mapped[int] = mapped_column(Integer)
    #: The rhythm that she told, as a recurrence rule; what has been seen counts more.
    rule: Mapped[str | None] = mapped_column(String(200))
    expected_on: Mapped[date | None] = mapped_column(Date)
    earliest: Mapped[date | None] = mapped_column(Date)
    latest: Mapped[date | None] = mapped_column(Date)
    #: evening or day
    next_step: Mapped[str | None] = mapped_column(String(20))
    next_due_at: Mapped[datetime | None] = mapped_column(UTCDateTime, index=True)
    #: Expected ones in a row of which she told nothing.
    missed: Mapped[int] = mapped_column(Integer, default=0)


class RemittanceCostRow(Base):
    __tablename__ = "remittance_costs"

    remittance_id: Mapped[int] = mapped_column(ForeignKey("remittances.id"), primary_key=True, autoincrement=False)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    on: Mapped[date] = mapped_column(Date)
    company: Mapped[str | None] = mapped_column(String(60))
    sent_minor: Mapped[int] = mapped_column(BigInteger)
    sent_currency: Mapped[str] = mapped_column(String(3))
    fee_minor: Mapped[int] = mapped_column(BigInteger)
    received_minor: Mapped[int] = mapped_column(BigInteger)
    received_currency: Mapped[str] = mapped_column(String(3))
    #: When she told it last; None for what was told before this was kept.
    told_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Cost:
        sent, fee = Money(self.sent_minor, self.sent_currency), Money(self.fee_minor, self.sent_currency)
        return Cost(self.on, sent, fee, Money(self.received_minor, self.received_currency), self.company)


def of(session: Session, household_id: int) -> RemittancePlanRow | None:
    return session.get(RemittancePlanRow, household_id)


def due(session: Session, now: datetime, limit: int) -> list[RemittancePlanRow]:
    query = select(RemittancePlanRow).where(RemittancePlanRow.next_due_at <= now)
    return list(session.scalars(query.order_by(RemittancePlanRow.next_due_at).limit(limit)))


def coming_of(session: Session, household_ids: Sequence[int], before: datetime) -> dict[int, list[datetime]]:
    """When each household that saves for something is told next of its remittance: the evening before and the day."""
    query = select(RemittancePlanRow.household_id, RemittancePlanRow.next_due_at, RemittancePlanRow.next_step).where(
        RemittancePlanRow.household_id.in_(household_ids),
        RemittancePlanRow.next_due_at < before,
        RemittancePlanRow.household_id.in_(select(GoalRow.household_id).where(GoalRow.state == GoalState.ACTIVE)),
    )
    coming: dict[int, list[datetime]] = {}
    for household_id, at, step in session.execute(query):
        if at is not None:
            coming[household_id] = [at, at + DAY] if step == "evening" else [at]
    return coming


def costs(session: Session, household_id: int, most: int = 6) -> list[RemittanceCostRow]:
    """Of remittances that stand, the latest first."""
    of_standing = RemittanceCostRow.remittance_id == RemittanceRow.id
    query = select(RemittanceCostRow).join(RemittanceRow, of_standing)
    query = query.where(RemittanceCostRow.household_id == household_id, RemittanceRow.undone_at.is_(None))
    ordered = query.order_by(RemittanceCostRow.on.desc(), RemittanceCostRow.remittance_id.desc())
    return list(session.scalars(ordered.limit(most)))
