"""Who raised the evidence of what, and when it was taken back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.evidence import Thing
from core.domain.savings import Evidence
from core.storage.base import Base, EnumWord, UTCDateTime


class EvidenceRow(Base):
    __tablename__ = "evidence_acts"
    __table_args__ = (Index("ix_evidence_acts_thing", "thing", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    thing: Mapped[Thing] = mapped_column(EnumWord(Thing))
    number: Mapped[int] = mapped_column(Integer)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    before: Mapped[Evidence] = mapped_column(EnumWord(Evidence))
    after: Mapped[Evidence] = mapped_column(EnumWord(Evidence))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


def latest(session: Session, thing: Thing, number: int) -> EvidenceRow | None:
    """The last act on it that was not taken back."""
    query = select(EvidenceRow).where(EvidenceRow.thing == thing, EvidenceRow.number == number)
    return session.scalar(query.where(EvidenceRow.undone_at.is_(None)).order_by(EvidenceRow.id.desc()).limit(1))
