"""The effect of one campaign with a hold-out, from the arms that chance chose and the programme's events alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.campaigns import Arm
from core.domain.effect import READ_AFTER, ArmCount, Effect, judge
from core.domain.staff import Staff, may_see
from core.errors import NotForYou
from core.services.statistics_counting import COUNTED
from core.storage.campaigns import ArmRow, CampaignRow
from core.storage.events import EventRow
from core.storage.households import HouseholdRow


def effect(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Effect | None:
    """None for a campaign without a hold-out. Of a lesson the outcome is completing it; of other words, saving.

    Raises NotForYou.
    """
    row = session.get(CampaignRow, campaign_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    if not row.holdout:
        return None
    told, held_out = _arm(session, row, (Arm.A, Arm.B)), _arm(session, row, (Arm.HOLDOUT,))
    return judge(told, held_out, row.send_at, now)


def _arm(session: Session, row: CampaignRow, arms: tuple[Arm, ...]) -> ArmCount:
    assigned = (
        select(ArmRow.household_id)
        .join(HouseholdRow, HouseholdRow.id == ArmRow.household_id)
        .where(ArmRow.campaign_id == row.id, ArmRow.arm.in_(arms), COUNTED)
    )
    whole = session.scalar(select(func.count()).select_from(assigned.subquery())) or 0

    def did(begins: datetime, ends: datetime) -> int:
        query = select(func.count(EventRow.household_id.distinct())).where(
            EventRow.household_id.in_(assigned), EventRow.at >= begins, EventRow.at < ends
        )
        if row.lesson:
            query = query.where(EventRow.kind == "lesson_completed", EventRow.lesson == row.lesson)
        else:
            query = query.where(EventRow.kind == "saving")
        return session.scalar(query) or 0

    return ArmCount(whole, did(row.send_at, row.send_at + READ_AFTER), did(row.send_at - READ_AFTER, row.send_at))
