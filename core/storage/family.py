"""Invitations to relatives, who goes along with which goal, and the news between them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ColumnElement, ForeignKey, String, UniqueConstraint, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.delivery import DeliveryState, Kind
from core.domain.family import Cheer, News, Relative, Standing
from core.domain.money import Money
from core.storage import base
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.deliveries import DeliveryRow
from core.storage.sealed import SealedText


class FamilyInvitationRow(Base):
    """One use, for one goal. Only the hash is kept."""

    __tablename__ = "family_invitations"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"))
    expires_at: Mapped[datetime] = mapped_column(UTCDateTime)


class RelativeRow(Base):
    __tablename__ = "relatives"
    __table_args__ = (UniqueConstraint("goal_id", "relative_id", name="one_bond_per_goal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"))
    relative_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    called: Mapped[str] = mapped_column(SealedText(40))
    standing: Mapped[Standing] = mapped_column(EnumWord(Standing))
    pledge_minor: Mapped[int | None] = mapped_column(BigInteger)
    pledge_currency: Mapped[str | None] = mapped_column(String(3))
    pledged_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    cheered_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    since: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self) -> Relative:
        pledge = None
        if self.pledge_minor is not None and self.pledge_currency is not None:
            pledge = Money(self.pledge_minor, self.pledge_currency)
        return Relative(self.id, self.owner_id, self.goal_id, self.relative_id, self.called, self.standing, pledge)


class FamilyNewsRow(Base):
    """Read once and then gone."""

    __tablename__ = "family_news"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    bond_id: Mapped[int] = mapped_column(ForeignKey("relatives.id"), index=True)
    kind: Mapped[News] = mapped_column(EnumWord(News))
    minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    cheer: Mapped[Cheer | None] = mapped_column(EnumWord(Cheer))
    at: Mapped[datetime] = mapped_column(UTCDateTime)


def bond(session: Session, bond_id: int) -> RelativeRow | None:
    return session.get(RelativeRow, bond_id)


def of_goal(session: Session, goal_id: int) -> list[RelativeRow]:
    return list(session.scalars(select(RelativeRow).where(RelativeRow.goal_id == goal_id).order_by(RelativeRow.id)))


def of_owner(session: Session, household_id: int) -> list[RelativeRow]:
    query = select(RelativeRow).where(RelativeRow.owner_id == household_id)
    return list(session.scalars(query.order_by(RelativeRow.goal_id, RelativeRow.id)))


def accompanied_by(session: Session, household_id: int) -> list[RelativeRow]:
    query = select(RelativeRow).where(RelativeRow.relative_id == household_id)
    return list(session.scalars(query.order_by(RelativeRow.id)))


def news_for(session: Session, household_id: int) -> list[FamilyNewsRow]:
    query = select(FamilyNewsRow).where(FamilyNewsRow.household_id == household_id)
    return list(session.scalars(query.order_by(FamilyNewsRow.id)))


def forget_invitations(session: Session, goal_id: int) -> None:
    session.execute(delete(FamilyInvitationRow).where(FamilyInvitationRow.goal_id == goal_id))


def forget_expired(session: Session, before: datetime, limit: int) -> int:
    return base.take_away(session, FamilyInvitationRow, limit, FamilyInvitationRow.expires_at < before)


def is_announced(session: Session, household_id: int) -> bool:
    """Whether news for this chat wait for their hour already."""
    query = select(DeliveryRow.id).where(*_waiting(household_id))
    return session.scalar(query.limit(1)) is not None


def end(session: Session, row: RelativeRow) -> None:
    """Nothing of the bond stays, and what of it was still to be said is not said."""
    session.execute(delete(FamilyNewsRow).where(FamilyNewsRow.bond_id == row.id))
    session.delete(row)
    session.flush()
    for household_id in (row.owner_id, row.relative_id):
        if not news_for(session, household_id):
            session.execute(
                update(DeliveryRow)
                .where(*_waiting(household_id))
                .values(state=DeliveryState.SKIPPED, reason="withdrawn")
            )


def forget(session: Session, household_id: int) -> None:
    """Ends all that this chat has with relatives, on either side."""
    session.execute(delete(FamilyInvitationRow).where(FamilyInvitationRow.household_id == household_id))
    either = or_(RelativeRow.owner_id == household_id, RelativeRow.relative_id == household_id)
    for row in list(session.scalars(select(RelativeRow).where(either))):
        end(session, row)


def _waiting(household_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        DeliveryRow.household_id == household_id,
        DeliveryRow.kind == Kind.FAMILY,
        DeliveryRow.state == DeliveryState.DUE,
    )
