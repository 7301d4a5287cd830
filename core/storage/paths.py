"""Which path through the lessons a household has chosen."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime


class PathRow(Base):
    __tablename__ = "paths"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    path: Mapped[str] = mapped_column(String(20))
    chosen_at: Mapped[datetime] = mapped_column(UTCDateTime)


def chosen(session: Session, household_id: int) -> str | None:
    row = session.get(PathRow, household_id)
    return row.path if row else None


def choose(session: Session, household_id: int, path: str, at: datetime) -> None:
    session.merge(PathRow(household_id=household_id, path=path, chosen_at=at))
    session.flush()
