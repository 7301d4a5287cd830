"""Which messages stand in a chat, for as long as Telegram lets us take them away again. Numbers only, no words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import BigInteger, ForeignKey, Table, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage import base
from core.storage.base import Base, UTCDateTime
from core.storage.deliveries import DeliveryRow
from core.storage.households import HouseholdRow


class TraceRow(Base):
    __tablename__ = "message_traces"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)


TRACES = cast(Table, TraceRow.__table__)
# Written for every message, so it is built once. Who was just forgotten has no chat any more, and leaves no trace.
KEEP = {
    dialect: make(TRACES)
    .from_select(
        ["household_id", "message_id", "at"],
        select(
            HouseholdRow.id,
            bindparam("message", type_=BigInteger),
            bindparam("moment", type_=UTCDateTime),
        ).where(HouseholdRow.chat_id == bindparam("chat")),
    )
    .on_conflict_do_nothing()
    for dialect, make in (("postgresql", postgresql.insert), ("sqlite", sqlite.insert))
}


def keep(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Rows of `chat`, `message` and `moment`."""
    session.connection().execute(KEEP[session.get_bind().dialect.name], list(rows))


def since(session: Session, household_id: int, at: datetime) -> list[int]:
    """Those of answers and of her own words, and those of what was said on our own account."""
    heard = select(TraceRow.message_id).where(TraceRow.household_id == household_id, TraceRow.at >= at)
    pushed = select(DeliveryRow.message_id).where(
        DeliveryRow.household_id == household_id, DeliveryRow.sent_at >= at, DeliveryRow.message_id.is_not(None)
    )
    return sorted({int(number) for number in session.scalars(heard.union(pushed)) if number is not None})


def forget(session: Session, household_id: int) -> None:
    session.execute(delete(TraceRow).where(TraceRow.household_id == household_id))


def forget_before(session: Session, at: datetime, limit: int) -> int:
    return base.take_away(session, TraceRow, limit, TraceRow.at < at)
