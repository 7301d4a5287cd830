"""Goals of households."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import BigInteger, Date, ForeignKey, Integer, String, Table, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.goals import Goal, GoalState
from core.domain.money import Money
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.database import glance
from core.storage.sealed import SealedText


class GoalRow(Base):
    __tablename__ = "goals"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), index=True)
    name: Mapped[str] = mapped_column(SealedText(80))
    target_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    deadline: Mapped[date | None] = mapped_column(Date)
    state: Mapped[GoalState] = mapped_column(EnumWord(GoalState), default=GoalState.ACTIVE)
    priority: Mapped[int] = mapped_column(Integer, default=0)
    #: The update that made it, so that a repeated one makes nothing twice.
    source: Mapped[str | None] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Goal:
        return seen(self)


def seen(row: Any) -> Goal:
    """What the rest of the house knows of a row, or of its columns."""
    target = None if row.target_minor is None else Money(row.target_minor, row.currency)
    return Goal(row.id, row.name, target, row.currency, row.deadline, row.state)


OPEN = (GoalState.ACTIVE, GoalState.PAUSED, GoalState.REACHED)
# Asked for every movement, so they are built once.
OF_HOUSEHOLD = select(GoalRow).where(GoalRow.household_id == bindparam("household"))
OPEN_OF = OF_HOUSEHOLD.where(GoalRow.state.in_(OPEN)).order_by(GoalRow.priority, GoalRow.id)
OF = OF_HOUSEHOLD.where(GoalRow.id == bindparam("goal"))
GOALS = cast(Table, GoalRow.__table__)
OPEN_GOALS = select(GOALS).where(GOALS.c.household_id == bindparam("household"), GOALS.c.state.in_(OPEN))
LOOK = OPEN_GOALS.order_by(GOALS.c.priority, GOALS.c.id)


def open_of(session: Session, household_id: int) -> list[GoalRow]:
    """Newest wish last; the first active one is where a saving without a name goes."""
    return list(session.scalars(OPEN_OF, {"household": household_id}))


def look(session: Session, household_id: int) -> list[Goal]:
    """The same, for who changes none of them."""
    return [seen(row) for row in glance(session, LOOK, {"household": household_id})]


def all_of(session: Session, household_id: int) -> list[GoalRow]:
    """Those that are finished or given up, too."""
    return list(session.scalars(OF_HOUSEHOLD.order_by(GoalRow.id), {"household": household_id}))


def of(session: Session, household_id: int, goal_id: int) -> GoalRow | None:
    return session.scalar(OF, {"household": household_id, "goal": goal_id})
