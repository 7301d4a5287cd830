"""Ways into a group that can be printed: each has its place, its end, and the people who came by it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime
from core.storage.groups import MembershipRow


class InvitationRow(Base):
    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(20), unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    #: Where it hangs: the agency, the church, the health post.
    place: Mapped[str | None] = mapped_column(String(60))
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    expires_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


def by_code(session: Session, code: str) -> InvitationRow | None:
    return session.scalar(select(InvitationRow).where(InvitationRow.code == code.strip().lower()))


def of_group(session: Session, group_id: int) -> list[tuple[InvitationRow, int]]:
    """Newest first, each with how many ever came by it."""
    came = (
        select(func.count())
        .select_from(MembershipRow)
        .where(MembershipRow.invitation_id == InvitationRow.id)
        .scalar_subquery()
    )
    query = select(InvitationRow, came).where(InvitationRow.group_id == group_id).order_by(InvitationRow.id.desc())
    return [(row, int(count)) for row, count in session.execute(query)]
