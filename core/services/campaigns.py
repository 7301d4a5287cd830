"""A facilitator pushes a lesson to a group: who would hear it, sending, stopping, what came of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, literal, select, update
from sqlalchemy.orm import Session

from core.domain.campaigns import Audience, Campaign, CampaignResult, CampaignState
from core.domain.delivery import DeliveryState, Kind
from core.domain.household import HouseholdState
from core.domain.staff import Staff, may_see
from core.errors import CampaignNotOpen, NobodyToSend, NotForYou, SensitiveLesson
from core.library import Library
from core.services import groups as group_service
from core.storage import campaigns, deliveries, events, groups
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow


def audience(session: Session, viewer: Staff, group_id: int, lesson: str, now: datetime) -> Audience:
    """Who of the group would hear it, and the others counted by reason. Raises NotForYou."""
    group_service.seen_by(session, viewer, group_id)
    reason = _exclusion(lesson, now)
    query = _members(group_id).with_only_columns(reason, func.count()).group_by(reason)
    counts = {why or "": count for why, count in session.execute(query)}
    return Audience(counts.pop("", 0), counts)


def schedule(
    session: Session,
    library: Library,
    creator: Staff,
    group_id: int,
    lesson: str,
    send_at: datetime,
    now: datetime,
    source: str,
) -> Campaign:
    """Raises NotForYou, UnknownLesson, SensitiveLesson or NobodyToSend. The same `source` again makes nothing new."""
    before = session.scalar(select(CampaignRow).where(CampaignRow.source == source))
    if before is not None:
        return before.seen()
    group = group_service.seen_by(session, creator, group_id)
    if library.lesson(lesson, "es", _country(session, group.id)).sensitive:
        raise SensitiveLesson(lesson)
    if audience(session, creator, group_id, lesson, now).reachable == 0:
        raise NobodyToSend()
    row = CampaignRow(
        lesson=lesson,
        group_id=group_id,
        created_by=creator.id,
        state=CampaignState.SCHEDULED,
        send_at=send_at,
        source=source,
        created_at=now,
    )
    session.add(row)
    session.flush()
    events.audited(session, creator.id, "campaign_scheduled", f"campaign:{row.id}", now, lesson=lesson, group=group_id)
    return row.seen()


def stop(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Takes back what has not been sent. Raises NotForYou or CampaignNotOpen."""
    row = _of(session, viewer, campaign_id)
    if row.state not in (CampaignState.SCHEDULED, CampaignState.SENDING):
        raise CampaignNotOpen(row.state)
    row.state = CampaignState.CANCELLED if row.state is CampaignState.SCHEDULED else CampaignState.STOPPED
    row.finished_at = now
    session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.campaign_id == row.id, DeliveryRow.state == DeliveryState.DUE)
        .values(state=DeliveryState.SKIPPED, reason="stopped")
    )
    events.audited(session, viewer.id, "campaign_stopped", f"campaign:{row.id}", now)
    return row.seen()


def plan_due(session: Session, now: datetime) -> int:
    """Writes the deliveries of each campaign whose hour has come, one for each household. Returns how many."""
    return sum(_plan(session, row, now) for row in campaigns.due(session, now))


def finish(session: Session, now: datetime) -> list[CampaignResult]:
    """Campaigns whose last delivery has its outcome; the facilitator's note about each is written with it."""
    finished = []
    for row in campaigns.in_state(session, CampaignState.SENDING):
        counts = deliveries.count_by_state(session, row.id)
        if counts.get(DeliveryState.DUE, 0) or counts.get(DeliveryState.SENDING, 0):
            continue
        row.state, row.finished_at = CampaignState.FINISHED, now
        finished.append(_result(session, row))
    return finished


def result(session: Session, viewer: Staff, campaign_id: int) -> CampaignResult:
    return _result(session, _of(session, viewer, campaign_id))


def latest(session: Session, viewer: Staff, count: int = 10) -> list[CampaignResult]:
    query = select(CampaignRow).order_by(CampaignRow.id.desc()).limit(count)
    if not viewer.is_coordinator:
        query = query.where(CampaignRow.group_id.in_(viewer.groups))
    return [_result(session, row) for row in session.scalars(query)]


def _plan(session: Session, row: CampaignRow, now: datetime) -> int:
    row.state = CampaignState.SENDING
    session.flush()
    reason = _exclusion(row.lesson, now)
    due = case((reason.is_(None), literal(str(DeliveryState.DUE))), else_=literal(str(DeliveryState.SKIPPED)))
    facts = {"lesson": row.lesson, "campaign_id": row.id}
    chosen = _members(row.group_id).with_only_columns(
        HouseholdRow.id,
        literal(row.id),
        literal(str(Kind.CAMPAIGN)),
        literal(f"campaign:{row.id}:").concat(HouseholdRow.id),
        literal(Kind.CAMPAIGN.priority),
        literal(row.send_at, CampaignRow.send_at.type),
        due,
        reason,
        literal(0),
        literal(facts, DeliveryRow.facts.type),
        literal(now, CampaignRow.created_at.type),
    )
    columns = [
        "household_id",
        "campaign_id",
        "kind",
        "key",
        "priority",
        "due_at",
        "state",
        "reason",
        "attempts",
        "facts",
        "created_at",
    ]
    made = session.execute(insert(DeliveryRow).from_select(columns, chosen))
    return int(made.rowcount)  # type: ignore[attr-defined]


def _members(group_id: int) -> Select[int]:
    return (
        select(HouseholdRow.id)
        .join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
        .where(MembershipRow.group_id == group_id, MembershipRow.left_at.is_(None))
    )


def _exclusion(lesson: str, now: datetime) -> ColumnElement[str | None]:
    """Why a household would not hear it; NULL when it would."""
    completed = (
        select(ProgressRow.lesson)
        .where(
            ProgressRow.household_id == HouseholdRow.id,
            ProgressRow.lesson == lesson,
            ProgressRow.completed_at.is_not(None),
        )
        .exists()
    )
    return case(
        (HouseholdRow.blocked_at.is_not(None), literal("blocked")),
        (HouseholdRow.state != HouseholdState.ACTIVE, literal("left")),
        (and_(HouseholdRow.paused_until.is_not(None), HouseholdRow.paused_until > now), literal("paused")),
        (HouseholdRow.consent_reminders.is_(False), literal("no_consent")),
        (completed, literal("already_done")),
        else_=None,
    )


def _result(session: Session, row: CampaignRow) -> CampaignResult:
    reached = select(func.count(ProgressRow.household_id), func.count(ProgressRow.completed_at)).where(
        ProgressRow.campaign_id == row.id
    )
    started, completed = session.execute(reached).one()
    group = groups.by_id(session, row.group_id)
    counts = deliveries.count_by_state(session, row.id)
    return CampaignResult(row.seen(), group.name if group else "", counts, started, completed)


def _of(session: Session, viewer: Staff, campaign_id: int) -> CampaignRow:
    row = session.get(CampaignRow, campaign_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row


def _country(session: Session, group_id: int) -> str:
    return session.get_one(GroupRow, group_id).country
