"""Ways into a group that can be printed: each has its place, its end, and the people who came by it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, String, false, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.invitations import Invitation
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
    #: Lets in one person; from then on it is spent.
    once: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    used_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: As its maker said where the place leaves it open.
    for_senders: Mapped[bool | None] = mapped_column(Boolean)

    def seen(self, came: int = 0) -> Invitation:
        end = (self.expires_at, self.revoked_at, came, self.once, self.used_at, self.for_senders)
        return Invitation(self.id, self.code, self.group_id, self.place, self.made_by, self.created_at, *end)


def by_code(session: Session, code: str) -> InvitationRow | None:
    return session.scalar(select(InvitationRow).where(InvitationRow.code == code.strip().lower()))


def of_group(session: Session, group_id: int) -> list[tuple[InvitationRow, int]]:
    """Posters, newest first, each with how many ever came by it; a link for one person is none."""
    came = (
        select(func.count())
        .select_from(MembershipRow)
        .where(MembershipRow.invitation_id == InvitationRow.id)
        .scalar_subquery()
    )
    query = select(InvitationRow, came).where(InvitationRow.group_id == group_id, InvitationRow.once.is_(False))
    query = query.order_by(InvitationRow.id.desc())
    return [(row, int(count)) for row, count in session.execute(query)]


def spend(session: Session, invitation_id: int, at: datetime) -> bool:
    """True for the one who comes in by it."""
    moved = session.execute(
        update(InvitationRow)
        .where(InvitationRow.id == invitation_id, InvitationRow.used_at.is_(None))
        .values(used_at=at)
    )
    return bool(moved.rowcount == 1)  # type: ignore[attr-defined]


def revoke_all(session: Session, group_id: int, at: datetime) -> None:
    query = update(InvitationRow).where(InvitationRow.group_id == group_id, InvitationRow.revoked_at.is_(None))
    session.execute(query.values(revoked_at=at))
