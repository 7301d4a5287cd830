"""The codes that shut what is shown of money, hashed and sealed; never the code itself."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime
from core.storage.sealed import SealedText


class CodeRow(Base):
    __tablename__ = "codes"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    hashed: Mapped[str] = mapped_column(SealedText())
    #: Wrong tries since the last right one.
    wrong: Mapped[int] = mapped_column(Integer, default=0)
    waits_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    open_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    set_at: Mapped[datetime] = mapped_column(UTCDateTime)


def of(session: Session, household_id: int) -> CodeRow | None:
    return session.get(CodeRow, household_id)
