"""Consent events: what was agreed to, when, with which words. Append-only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.household import Consent
from core.storage.base import Base, EnumWord, UTCDateTime

#: The method of a word that holds no longer, because what it was said of has changed.
WITHDRAWN = "withdrawn"


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


def latest(session: Session, household_id: int, consent: Consent) -> bool | None:
    """Her last word on it since she agreed to the service; None when she has not said any."""
    return since_agreeing(session, household_id).get(consent)


def since_agreeing(session: Session, household_id: int) -> dict[Consent, bool]:
    """Her last word on each consent, from her latest yes to the service on."""
    said: dict[Consent, bool] = {}
    query = select(ConsentRow).where(ConsentRow.household_id == household_id).order_by(ConsentRow.id)
    for row in session.scalars(query):
        if row.consent is Consent.SERVICE:
            said.clear()
        if row.method == WITHDRAWN:
            said.pop(row.consent, None)
        else:
            said[row.consent] = row.given
    return said


def withdraw(session: Session, household_id: int, consent: Consent, at: datetime) -> None:
    record(session, household_id, consent, False, WITHDRAWN, at)


def of(session: Session, household_id: int) -> list[ConsentRow]:
    """All that she ever said, in its order."""
    return list(
        session.scalars(select(ConsentRow).where(ConsentRow.household_id == household_id).order_by(ConsentRow.id))
    )
