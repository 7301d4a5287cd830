"""What of the programme's own rules differs from how they come."""

from __future__ import annotations

from sqlalchemy import Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base


class RuleRow(Base):
    __tablename__ = "programme_rules"

    key: Mapped[str] = mapped_column(String(20), primary_key=True)
    value: Mapped[int] = mapped_column(Integer)


def values(session: Session) -> dict[str, int]:
    return {row.key: row.value for row in session.scalars(select(RuleRow))}


def put(session: Session, key: str, value: int) -> None:
    session.merge(RuleRow(key=key, value=value))
