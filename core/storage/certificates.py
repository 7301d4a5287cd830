"""Certificates that were asked for: the name she chose for each module."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime
from core.storage.sealed import SealedText


class CertificateRow(Base):
    __tablename__ = "certificates"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    module: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(SealedText(60))
    issued_at: Mapped[datetime] = mapped_column(UTCDateTime)


def of(session: Session, household_id: int, module: int) -> CertificateRow | None:
    return session.get(CertificateRow, (household_id, module))
