"""Products that households say they took."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.products import InstitutionKind, Product, ProductKind
from core.domain.savings import Evidence
from core.storage.base import Base, EnumWord, UTCDateTime


class ProductRow(Base):
    __tablename__ = "products"
    __table_args__ = (Index("ix_products_household", "household_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    kind: Mapped[ProductKind] = mapped_column(EnumWord(ProductKind))
    institution: Mapped[InstitutionKind] = mapped_column(EnumWord(InstitutionKind))
    evidence: Mapped[Evidence] = mapped_column(EnumWord(Evidence), default=Evidence.SAID)
    on: Mapped[date] = mapped_column(Date)
    source: Mapped[str] = mapped_column(String(40), unique=True)
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Product:
        undone = self.undone_at is not None
        about = (self.kind, self.institution, self.evidence, self.on, self.recorded_at)
        return Product(self.id, self.household_id, *about, undone)


def by_source(session: Session, source: str) -> ProductRow | None:
    return session.scalar(select(ProductRow).where(ProductRow.source == source))


def of(session: Session, household_id: int, product_id: int) -> ProductRow | None:
    query = select(ProductRow).where(ProductRow.household_id == household_id, ProductRow.id == product_id)
    return session.scalar(query)


def all_of(session: Session, household_id: int, kind: ProductKind | None = None) -> list[ProductRow]:
    """Those not taken back, the latest first."""
    query = select(ProductRow).where(ProductRow.household_id == household_id, ProductRow.undone_at.is_(None))
    if kind is not None:
        query = query.where(ProductRow.kind == kind)
    return list(session.scalars(query.order_by(ProductRow.on.desc(), ProductRow.id.desc())))
