"""Someone asked for a person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime


class HelpRequestRow(Base):
    __tablename__ = "help_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    about: Mapped[str] = mapped_column(String(30))
    asked_at: Mapped[datetime] = mapped_column(UTCDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


def open_of(session: Session, household_id: int) -> HelpRequestRow | None:
    query = select(HelpRequestRow).where(HelpRequestRow.household_id == household_id)
    return session.scalar(query.where(HelpRequestRow.answered_at.is_(None)).limit(1))


def open_in(session: Session, group_ids: frozenset[int] | None) -> list[HelpRequestRow]:
    """Those of the groups, oldest first; of everybody, also of whoever is in no group, for None."""
    query = select(HelpRequestRow).where(HelpRequestRow.answered_at.is_(None))
    if group_ids is not None:
        query = query.where(HelpRequestRow.group_id.in_(group_ids))
    return list(session.scalars(query.order_by(HelpRequestRow.asked_at)))
