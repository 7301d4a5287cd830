"""A facilitator pushes a lesson to a group: who would hear it, sending, stopping, what came of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, func, literal, select
from sqlalchemy.orm import Session

from core.domain.agenda import veiled
from core.domain.campaigns import Campaign, CampaignResult, CampaignState, Content, may_move
from core.domain.delivery import DeliveryState
from core.domain.staff import Staff
from core.domain.statistics import shown
from core.errors import CampaignNotOpen, NobodyToSend
from core.library import Library
from core.services import campaign_audience, campaign_drafts
from core.services.campaign_audience import audience
from core.services.campaign_planning import plan_due
from core.storage import campaigns, deliveries, events, groups
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow
from core.storage.lessons import ProgressRow

__all__ = ["audience", "plan_due"]


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
    made = campaign_drafts.draft(session, library, creator, group_id, Content.LESSON, now, source, lessons=(lesson,))
    if made.state is not CampaignState.DRAFT:
        return made
    row = session.get_one(CampaignRow, made.id)
    if campaign_audience.of_campaign(session, row, now).reachable == 0:
        raise NobodyToSend()
    row.send_at, row.state = send_at, CampaignState.SCHEDULED
    events.audited(session, creator.id, "campaign_scheduled", f"campaign:{row.id}", now, lesson=lesson, group=group_id)
    return row.seen()


def stop(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Takes back what has not been sent. Raises NotForYou or CampaignNotOpen."""
    row = campaign_drafts.of(session, viewer, campaign_id)
    has_begun = row.state not in campaign_drafts.CHANGEABLE
    _move(session, viewer, row, CampaignState.STOPPED if has_begun else CampaignState.CANCELLED, now)
    row.finished_at = now
    for waiting in (DeliveryState.DUE, DeliveryState.HELD):
        deliveries.move_all(session, row.id, waiting, state=DeliveryState.SKIPPED, reason="stopped")
    return row.seen()


def pause(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Holds what has not been sent. Raises NotForYou or CampaignNotOpen."""
    row = campaign_drafts.of(session, viewer, campaign_id)
    _move(session, viewer, row, CampaignState.PAUSED, now)
    deliveries.move_all(session, row.id, DeliveryState.DUE, state=DeliveryState.HELD)
    return row.seen()


def resume(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Sends on what was held. Raises NotForYou or CampaignNotOpen."""
    row = campaign_drafts.of(session, viewer, campaign_id)
    if row.state is not CampaignState.PAUSED:
        raise CampaignNotOpen(row.state)
    _move(session, viewer, row, CampaignState.SENDING, now)
    later = case((DeliveryRow.wanted_at > now, DeliveryRow.wanted_at), else_=literal(now, CampaignRow.send_at.type))
    deliveries.move_all(session, row.id, DeliveryState.HELD, state=DeliveryState.DUE, due_at=later, wanted_at=later)
    return row.seen()


def send_again(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> int:
    """«Enviar de nuevo»: to those of whom nobody knows whether it arrived; some may hear it twice.

    Returns to how many. Raises NotForYou or, where nobody is uncertain, NobodyToSend.
    """
    row = campaign_drafts.of(session, viewer, campaign_id)
    again = {"state": DeliveryState.DUE, "due_at": now, "wanted_at": now, "attempts": 0, "reason": "sent_again"}
    count = deliveries.move_all(session, row.id, DeliveryState.UNCERTAIN, **again)
    if not count:
        raise NobodyToSend()
    if row.state is not CampaignState.SENDING:
        _move(session, viewer, row, CampaignState.SENDING, now)
        row.finished_at = None
    events.audited(session, viewer.id, "campaign_sent_again", f"campaign:{row.id}", now, households=count)
    return count


def finish(session: Session, now: datetime) -> list[CampaignResult]:
    """Closes campaigns whose last delivery has its outcome."""
    finished = []
    for row in campaigns.in_state(session, CampaignState.SENDING):
        if row.planned_at is None or deliveries.is_open(session, row.id):
            continue
        row.state, row.finished_at = CampaignState.FINISHED, now
        finished.append(_result(session, row))
    return finished


def result(session: Session, viewer: Staff, campaign_id: int) -> CampaignResult:
    return _result(session, campaign_drafts.of(session, viewer, campaign_id))


def latest(session: Session, viewer: Staff, count: int = 10) -> list[CampaignResult]:
    query = (
        select(CampaignRow).where(CampaignRow.state != CampaignState.DRAFT).order_by(CampaignRow.id.desc()).limit(count)
    )
    if not viewer.is_coordinator:
        query = query.where(CampaignRow.group_id.in_(viewer.groups))
    return [_result(session, row) for row in session.scalars(query)]


def _move(session: Session, viewer: Staff, row: CampaignRow, after: CampaignState, now: datetime) -> None:
    if not may_move(row.state, after):
        raise CampaignNotOpen(row.state)
    row.state = after
    events.audited(session, viewer.id, f"campaign_{after}", f"campaign:{row.id}", now)


def _votes(session: Session, row: CampaignRow) -> dict[int, int | None]:
    """Who comes to a meeting is a number to set chairs by; what somebody thinks is nobody's while they are few."""
    if row.kind is Content.EVENT:
        return dict(campaigns.votes_of(session, row.id))
    return veiled(campaigns.votes_of(session, row.id)) if row.kind is Content.POLL else {}


def _result(session: Session, row: CampaignRow) -> CampaignResult:
    reached = select(func.count(ProgressRow.household_id), func.count(ProgressRow.completed_at)).where(
        ProgressRow.campaign_id == row.id
    )
    started, completed = session.execute(reached).one()
    group = groups.by_id(session, row.group_id)
    return CampaignResult(
        row.seen(),
        group.name if group else "",
        deliveries.count_by_state(session, row.id),
        started,
        completed,
        _votes(session, row),
        campaigns.arms_of(session, row.id),
        shown(campaigns.who_answered(session, row.id)) if row.kind is Content.FORM else 0,
    )
