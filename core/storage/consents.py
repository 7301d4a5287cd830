"""Consent events: what was agreed to, when, with which words. Append-only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.household import Consent
from core.storage.base import Base, EnumWord, UTCDateTime


class ConsentRow(Base):
    __tablename__ = "consent_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    consent: Mapped[Consent] = mapped_column(EnumWord(Consent))
    given: Mapped[bool] = mapped_column(Boolean)
    method: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UTCDateTime)


def record(session: Session, household_id: int, consent: Consent, given: bool, method: str, at: datetime) -> None:
    session.add(ConsentRow(household_id=household_id, consent=consent, given=given, method=method, at=at))
