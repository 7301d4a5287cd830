"""Advising in person or by telephone, meetings of a group, and who was there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import Advice, Followed, Manner, Taken
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.sealed import SealedText

AGREED = text("agreed IS NOT NULL")
TO_FOLLOW = text("agreed IS NOT NULL AND follow_asked_at IS NULL")


class SessionRow(Base):
    __tablename__ = "sessions"
    __table_args__ = (
        Index("ix_sessions_group_id", "group_id", "at"),
        Index("ix_sessions_agreed", "at", sqlite_where=AGREED, postgresql_where=AGREED),
        Index("ix_sessions_to_follow", "at", sqlite_where=TO_FOLLOW, postgresql_where=TO_FOLLOW),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[Manner] = mapped_column(EnumWord(Manner))
    minutes: Mapped[int | None] = mapped_column(Integer)
    topics: Mapped[list[str]] = mapped_column(JSON)
    agreed: Mapped[str | None] = mapped_column(SealedText(500))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When it was finished writing down; its events were written then.
    closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    #: When it was begun to be written down; later than `at` where it comes from a notebook.
    written_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    product: Mapped[ProductKind | None] = mapped_column(EnumWord(ProductKind))
    institution: Mapped[InstitutionKind | None] = mapped_column(EnumWord(InstitutionKind))
    #: Waits here until the session is saved; from then on it stands in her book alone.
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))

    #: When she was asked how it goes with what was agreed, and what she said.
    follow_asked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    followed: Mapped[Followed | None] = mapped_column(EnumWord(Followed))

    def seen(self, people: tuple[int, ...]) -> Advice:
        what = (self.kind, self.minutes, tuple(self.topics), self.agreed, self.at, self.closed_at is not None)
        later = self.written_at if self.written_at is not None and self.written_at > self.at else None
        return Advice(self.id, self.group_id, self.staff_id, people, *what, self._taken(), later, self.followed)

    def _taken(self) -> Taken | None:
        if self.product is None:
            return None
        amount = Money(self.amount_minor, self.currency) if self.amount_minor and self.currency else None
        return Taken(self.product, self.institution, amount)


class AttendanceRow(Base):
    __tablename__ = "attendance"

    session_id: Mapped[int] = mapped_column(ForeignKey("sessions.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)


def forget_agreed(session: Session, household_id: int) -> None:
    """What was written down of advising her alone. A meeting's note is about all who were there."""
    hers = select(AttendanceRow.session_id).where(AttendanceRow.household_id == household_id)
    alone = update(SessionRow).where(SessionRow.id.in_(hers), SessionRow.kind != Manner.MEETING)
    taken = {"product": None, "institution": None, "amount_minor": None, "currency": None}
    session.execute(alone.values(agreed=None, followed=None, **taken))


def to_follow(session: Session, since: datetime, until: datetime, limit: int) -> list[SessionRow]:
    """Saved ones with one person, with something agreed, of which nobody has asked her."""
    query = select(SessionRow).where(
        SessionRow.agreed.is_not(None),
        SessionRow.follow_asked_at.is_(None),
        SessionRow.at >= since,
        SessionRow.at <= until,
        SessionRow.closed_at.is_not(None),
        SessionRow.kind != Manner.MEETING,
    )
    return list(session.scalars(query.order_by(SessionRow.at, SessionRow.id).limit(limit)))


def forget_notes(session: Session, before: datetime, limit: int) -> int:
    """What was agreed, where it is written down to the end; that they met, when and about what, stays."""
    old = select(SessionRow.id).where(SessionRow.at < before, SessionRow.agreed.is_not(None))
    finished = old.where(SessionRow.closed_at.is_not(None)).limit(limit)
    gone = session.execute(update(SessionRow).where(SessionRow.id.in_(finished)).values(agreed=None))
    return int(gone.rowcount)  # type: ignore[attr-defined]


def people_of(session: Session, session_id: int) -> tuple[int, ...]:
    query = select(AttendanceRow.household_id).where(AttendanceRow.session_id == session_id)
    return tuple(session.scalars(query.order_by(AttendanceRow.household_id)))
