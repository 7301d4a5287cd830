"""The register of the diaspora's organisations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.organisations import Organisation, OrganisationKind, OrganisationState
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.events import AuditRow
from core.storage.sealed import SealedText


class OrganisationRow(Base):
    __tablename__ = "organisations"
    __table_args__ = (Index("ix_organisations_state", "state", "confirmed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: The chat that signed it up and answers for it; with her data the entry goes.
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[OrganisationKind] = mapped_column(EnumWord(OrganisationKind))
    origin: Mapped[str] = mapped_column(String(60))
    abroad: Mapped[str] = mapped_column(String(60))
    contact: Mapped[str] = mapped_column(SealedText(120))
    #: When it was said that the person behind a personal contact agrees; empty for one that is of an office.
    contact_agreed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    is_public: Mapped[bool] = mapped_column(Boolean)
    state: Mapped[OrganisationState] = mapped_column(EnumWord(OrganisationState), default=OrganisationState.PROPOSED)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When somebody last said that it is active.
    confirmed_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When «¿sigue activa?» was put into words, until it is answered.
    asked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    source: Mapped[str] = mapped_column(String(40), unique=True)

    def seen(self) -> Organisation:
        return Organisation(
            self.id,
            self.name,
            self.kind,
            self.origin,
            self.abroad,
            self.contact,
            self.is_public,
            self.state,
            self.confirmed_at,
        )


def in_state(session: Session, *states: OrganisationState) -> list[OrganisationRow]:
    query = select(OrganisationRow).where(OrganisationRow.state.in_(states))
    return list(session.scalars(query.order_by(OrganisationRow.name, OrganisationRow.id)))


def of_household(session: Session, household_id: int) -> list[OrganisationRow]:
    query = select(OrganisationRow).where(
        OrganisationRow.household_id == household_id, OrganisationRow.state != OrganisationState.REMOVED
    )
    return list(session.scalars(query.order_by(OrganisationRow.id)))


def to_ask(session: Session, before: datetime, limit: int) -> list[OrganisationRow]:
    """Active ones of whom nobody has heard since then, and nobody has asked."""
    query = select(OrganisationRow).where(
        OrganisationRow.state == OrganisationState.ACTIVE,
        OrganisationRow.confirmed_at <= before,
        OrganisationRow.asked_at.is_(None),
    )
    return list(session.scalars(query.order_by(OrganisationRow.confirmed_at).limit(limit)))


def silent(session: Session, asked_before: datetime) -> list[OrganisationRow]:
    query = select(OrganisationRow).where(
        OrganisationRow.state == OrganisationState.ACTIVE, OrganisationRow.asked_at <= asked_before
    )
    return list(session.scalars(query))


def accepted_before(session: Session, at: datetime) -> list[OrganisationRow]:
    """Signed up until then and accepted since, whatever has become of them."""
    subjects = session.scalars(select(AuditRow.about).where(AuditRow.act == "organisation_accepted"))
    accepted = {int(subject.partition(":")[2]) for subject in subjects}
    query = select(OrganisationRow).where(OrganisationRow.id.in_(accepted), OrganisationRow.created_at <= at)
    return list(session.scalars(query.order_by(OrganisationRow.id)))
