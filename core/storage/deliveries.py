"""The outbox of everything that Milpa says on its own account, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, func, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.delivery import Delivery, DeliveryState, Kind
from core.storage.base import Base, EnumWord, UTCDateTime

DUE = text("state = 'due'")
SENDING = text("state = 'sending'")


class DeliveryRow(Base):
    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_due", "priority", "due_at", sqlite_where=DUE, postgresql_where=DUE),
        Index("ix_deliveries_sending", "claimed_at", sqlite_where=SENDING, postgresql_where=SENDING),
        Index("ix_deliveries_household_claimed", "household_id", "claimed_at"),
        Index("ix_deliveries_campaign", "campaign_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"))
    kind: Mapped[Kind] = mapped_column(EnumWord(Kind))
    #: Makes "twice" impossible: campaign and household, or reminder and occurrence.
    key: Mapped[str] = mapped_column(String(80), unique=True)
    priority: Mapped[int] = mapped_column(Integer)
    due_at: Mapped[datetime] = mapped_column(UTCDateTime)
    state: Mapped[DeliveryState] = mapped_column(EnumWord(DeliveryState), default=DeliveryState.DUE)
    reason: Mapped[str | None] = mapped_column(String(120))
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    claimed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self) -> Delivery:
        return Delivery(self.id, self.household_id, self.kind, self.due_at, self.attempts, self.facts)


def due(session: Session, now: datetime, limit: int) -> list[DeliveryRow]:
    query = select(DeliveryRow).where(DeliveryRow.state == DeliveryState.DUE, DeliveryRow.due_at <= now)
    return list(session.scalars(query.order_by(DeliveryRow.priority, DeliveryRow.due_at, DeliveryRow.id).limit(limit)))


def claim(session: Session, delivery_id: int, now: datetime) -> bool:
    """True for the one caller who moved it."""
    moved = session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.id == delivery_id, DeliveryRow.state == DeliveryState.DUE)
        .values(state=DeliveryState.SENDING, claimed_at=now, attempts=DeliveryRow.attempts + 1)
        .execution_options(synchronize_session=False)
    )
    return bool(moved.rowcount == 1)  # type: ignore[attr-defined]


def heard_since(session: Session, household_ids: Sequence[int], since: datetime) -> dict[int, list[datetime]]:
    """When each household heard us on our own account since then; what it asked for itself is left out."""
    own = [kind for kind in Kind if kind.is_own]
    query = select(DeliveryRow.household_id, DeliveryRow.claimed_at).where(
        DeliveryRow.household_id.in_(household_ids),
        DeliveryRow.claimed_at >= since,
        DeliveryRow.state.in_((DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNCERTAIN)),
        DeliveryRow.kind.not_in(own),
    )
    heard: dict[int, list[datetime]] = {}
    for household_id, at in session.execute(query):
        if at is not None:
            heard.setdefault(household_id, []).append(at)
    return heard


def stale(session: Session, before: datetime) -> list[DeliveryRow]:
    query = select(DeliveryRow).where(DeliveryRow.state == DeliveryState.SENDING, DeliveryRow.claimed_at < before)
    return list(session.scalars(query))


def count_by_state(session: Session, campaign_id: int) -> dict[str, int]:
    """Counts by state, skipped ones by their reason («skipped:paused»)."""
    query = (
        select(DeliveryRow.state, DeliveryRow.reason, func.count())
        .where(DeliveryRow.campaign_id == campaign_id)
        .group_by(DeliveryRow.state, DeliveryRow.reason)
    )
    counts: dict[str, int] = {}
    for state, reason, count in session.execute(query):
        name = f"{state}:{reason}" if state is DeliveryState.SKIPPED and reason else str(state)
        counts[name] = counts.get(name, 0) + count
    return counts
