"""Pupils, the permissions that were shown for them, and what no table may hold of them.

What must not be kept is refused where it would be written, whatever way led there: a way that is built tomorrow is
refused as well, once its table is named here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, event, func, select
from sqlalchemy.orm import Mapped, Session, UOWTransaction, mapped_column

from core.domain.pupils import Permissions, PupilState
from core.domain.staff import Group
from core.errors.community import MoneyOfPupil, TalkAlone
from core.storage import households
from core.storage.base import Base, UTCDateTime
from core.storage.budgets import BudgetLineRow
from core.storage.business import BusinessEntryRow, BusinessRow
from core.storage.cuchubals import CuchubalRow
from core.storage.family import RelativeRow
from core.storage.goals import GoalRow
from core.storage.groups import MembershipRow
from core.storage.handovers import HandoverRow
from core.storage.help_requests import HelpMessageRow, HelpRequestRow
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow
from core.storage.products import ProductRow
from core.storage.remittance_plans import RemittanceCostRow, RemittancePlanRow
from core.storage.remittances import RemittanceRow
from core.storage.savings import EntryRow

MONEY = (
    *(GoalRow, EntryRow, RemittanceRow, RemittancePlanRow, RemittanceCostRow, BudgetLineRow, ProductRow),
    *(BusinessRow, BusinessEntryRow, CuchubalRow, RelativeRow),
)
ALONE = (HelpRequestRow, HelpMessageRow, HandoverRow)


class PupilRow(Base):
    __tablename__ = "pupils"

    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    #: When the facilitator wrote down that she has seen the guardian's and the school's permission.
    guardian_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    school_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    recorded_by: Mapped[int | None] = mapped_column(Integer)

    def permissions(self) -> Permissions:
        return Permissions(self.guardian_at is not None, self.school_at is not None)


def enter(session: Session, household_id: int, group: Group) -> None:
    """Who comes into a class is a pupil from then on, wherever she goes after it."""
    if group.is_school and session.get(PupilRow, household_id) is None:
        session.add(PupilRow(household_id=household_id, group_id=group.id))
        session.get_one(HouseholdRow, household_id).pupil = PupilState.WAITING
        session.flush()


def in_class(session: Session, group_id: int) -> list[PupilRow]:
    query = select(PupilRow).join(MembershipRow, MembershipRow.household_id == PupilRow.household_id)
    here = (MembershipRow.group_id == group_id, MembershipRow.left_at.is_(None))
    return list(session.scalars(query.where(*here)))


def completed(session: Session, household_ids: Sequence[int], lessons: Sequence[str]) -> dict[str, int]:
    query = select(ProgressRow.lesson, func.count()).where(
        ProgressRow.household_id.in_(household_ids),
        ProgressRow.lesson.in_(lessons),
        ProgressRow.completed_at.is_not(None),
    )
    return {lesson: int(count) for lesson, count in session.execute(query.group_by(ProgressRow.lesson))}


@event.listens_for(Session, "before_flush")
def _refuse(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    """Raises MoneyOfPupil or TalkAlone, and with it nothing of the transaction is kept."""
    for row in session.new:
        if isinstance(row, MONEY) and _is_pupil(session, row):
            raise MoneyOfPupil()
        if isinstance(row, ALONE) and _is_pupil(session, row):
            raise TalkAlone()


def _is_pupil(session: Session, row: Any) -> bool:
    # A relative's row is about the one who owns the goal and the one who goes along with it.
    each = {getattr(row, name, None) for name in ("household_id", "owner_id", "relative_id")}
    return any(households.is_pupil(session, number) for number in each if number is not None)
