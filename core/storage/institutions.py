"""Institutions with their branches and agents, as the coordinator's file has them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, Float, ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.institutions import Branch, BranchKind, Point
from core.domain.products import InstitutionKind
from core.storage.base import Base, EnumWord, UTCDateTime


class InstitutionRow(Base):
    __tablename__ = "institutions"
    __table_args__ = (UniqueConstraint("country", "name", name="uq_institutions_country"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(String(2))
    name: Mapped[str] = mapped_column(String(80))
    kind: Mapped[InstitutionKind] = mapped_column(EnumWord(InstitutionKind))


class BranchRow(Base):
    __tablename__ = "branches"
    __table_args__ = (UniqueConstraint("institution_id", "municipality", "name", name="uq_branches_institution_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    institution_id: Mapped[int] = mapped_column(ForeignKey("institutions.id"))
    kind: Mapped[BranchKind] = mapped_column(EnumWord(BranchKind))
    name: Mapped[str] = mapped_column(String(80))
    municipality: Mapped[str] = mapped_column(String(60))
    department: Mapped[str] = mapped_column(String(60))
    address: Mapped[str] = mapped_column(String(160))
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    hours: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str] = mapped_column(String(40))
    source: Mapped[str] = mapped_column(String(120))
    seen: Mapped[date] = mapped_column(Date)
    closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def told(self, institution: InstitutionRow) -> Branch:
        known = self.latitude is not None and self.longitude is not None
        return Branch(
            id=self.id,
            institution=institution.name,
            institution_kind=institution.kind,
            kind=self.kind,
            name=self.name,
            municipality=self.municipality,
            department=self.department,
            address=self.address,
            at=Point(self.latitude or 0.0, self.longitude or 0.0) if known else None,
            hours=self.hours,
            phone=self.phone,
            seen=self.seen,
        )


def open_in(session: Session, country: str) -> list[Branch]:
    """Every branch and agent of the country that is not closed, by name."""
    query = (
        select(BranchRow, InstitutionRow)
        .join(InstitutionRow, InstitutionRow.id == BranchRow.institution_id)
        .where(InstitutionRow.country == country, BranchRow.closed_at.is_(None))
        .order_by(InstitutionRow.name, BranchRow.name)
    )
    return [branch.told(institution) for branch, institution in session.execute(query)]


def branch(session: Session, branch_id: int) -> Branch | None:
    row = session.get(BranchRow, branch_id)
    return row.told(session.get_one(InstitutionRow, row.institution_id)) if row else None


def institution(session: Session, country: str, name: str) -> InstitutionRow | None:
    query = select(InstitutionRow).where(InstitutionRow.country == country, InstitutionRow.name == name)
    return session.scalar(query)


def branches_of(session: Session, institution_id: int) -> list[BranchRow]:
    return list(session.scalars(select(BranchRow).where(BranchRow.institution_id == institution_id)))
