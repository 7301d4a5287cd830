"""The lines of households' budgets."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.budget import Every, Line, Sort
from core.domain.money import Money
from core.storage.base import Base, EnumWord, UTCDateTime


class BudgetLineRow(Base):
    __tablename__ = "budget_lines"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(40))
    sort: Mapped[Sort] = mapped_column(EnumWord(Sort))
    every: Mapped[Every] = mapped_column(EnumWord(Every))
    #: None where she passed over the question.
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    told_at: Mapped[datetime] = mapped_column(UTCDateTime)

    def seen(self) -> Line:
        amount = None if self.amount_minor is None else Money(self.amount_minor, self.currency)
        return Line(self.key, self.name, self.sort, self.every, amount)


def of(session: Session, household_id: int) -> list[BudgetLineRow]:
    query = select(BudgetLineRow).where(BudgetLineRow.household_id == household_id)
    return list(session.scalars(query.order_by(BudgetLineRow.told_at, BudgetLineRow.key)))


def line(session: Session, household_id: int, key: str) -> BudgetLineRow | None:
    return session.get(BudgetLineRow, (household_id, key))


def clear(session: Session, household_id: int) -> None:
    session.execute(delete(BudgetLineRow).where(BudgetLineRow.household_id == household_id))
