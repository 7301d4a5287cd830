"""A facilitator pushes a lesson to a group: who would hear it, sending, stopping, what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, literal, select
from sqlalchemy.orm import Session

from core.domain.campaigns import Audience, Campaign, CampaignResult, CampaignState, may_move
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
    has_begun = row.state is not CampaignState.SCHEDULED
    _move(session, viewer, row, CampaignState.STOPPED if has_begun else CampaignState.CANCELLED, now)
    row.finished_at = now
    for waiting in (DeliveryState.DUE, DeliveryState.HELD):
        deliveries.move_all(session, row.id, waiting, state=DeliveryState.SKIPPED, reason="stopped")
    return row.seen()


def pause(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Holds what has not been sent. Raises NotForYou or CampaignNotOpen."""
    row = _of(session, viewer, campaign_id)
    _move(session, viewer, row, CampaignState.PAUSED, now)
    deliveries.move_all(session, row.id, DeliveryState.DUE, state=DeliveryState.HELD)
    return row.seen()


def resume(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Campaign:
    """Sends on what was held. Raises NotForYou or CampaignNotOpen."""
    row = _of(session, viewer, campaign_id)
    if row.state is not CampaignState.PAUSED:
        raise CampaignNotOpen(row.state)
    _move(session, viewer, row, CampaignState.SENDING, now)
    deliveries.move_all(session, row.id, DeliveryState.HELD, state=DeliveryState.DUE, due_at=now, wanted_at=now)
    return row.seen()


def send_again(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> int:
    """«Enviar de nuevo»: to those of whom nobody knows whether it arrived; some may hear it twice.

    Returns to how many. Raises NotForYou or, where nobody is uncertain, NobodyToSend.
    """
    row = _of(session, viewer, campaign_id)
    again = {"state": DeliveryState.DUE, "due_at": now, "wanted_at": now, "attempts": 0, "reason": "sent_again"}
    count = deliveries.move_all(session, row.id, DeliveryState.UNCERTAIN, **again)
    if not count:
        raise NobodyToSend()
    if row.state is not CampaignState.SENDING:
        _move(session, viewer, row, CampaignState.SENDING, now)
        row.finished_at = None
    events.audited(session, viewer.id, "campaign_sent_again", f"campaign:{row.id}", now, households=count)
    return count


def plan_due(session: Session, now: datetime, limit: int = 5000) -> int:
    """Writes the next deliveries of a campaign whose hour has come, one for each household. Returns how many.

    In pieces, because on SQLite everybody waits while one writes; a piece that was cut off is written again.
    """
    row = campaigns.to_plan(session, now)
    if row is None:
        return 0
    row.state = CampaignState.SENDING
    last, is_all = _piece(session, row, limit)
    if is_all:
        row.planned_at = now
    session.flush()
    made = _write_piece(session, row, last, now)
    row.planned_to = last
    return made


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
    return _result(session, _of(session, viewer, campaign_id))


def latest(session: Session, viewer: Staff, count: int = 10) -> list[CampaignResult]:
    query = select(CampaignRow).order_by(CampaignRow.id.desc()).limit(count)
    if not viewer.is_coordinator:
        query = query.where(CampaignRow.group_id.in_(viewer.groups))
    return [_result(session, row) for row in session.scalars(query)]


def _piece(session: Session, row: CampaignRow, limit: int) -> tuple[int, bool]:
    """The last household of the next piece, and whether nobody comes after it."""
    begun = row.planned_to or 0
    member = MembershipRow.household_id
    of_group = select(member).where(MembershipRow.group_id == row.group_id, MembershipRow.left_at.is_(None))
    piece = of_group.where(member > begun).order_by(member).limit(limit).subquery()
    last, count = session.execute(select(func.max(piece.c.household_id), func.count())).one()
    return last or begun, count < limit


def _write_piece(session: Session, row: CampaignRow, last: int, now: datetime) -> int:
    reason = _exclusion(row.lesson, now)
    state = case((reason.is_(None), literal(str(DeliveryState.DUE))), else_=literal(str(DeliveryState.SKIPPED)))
    at = literal(row.send_at, CampaignRow.send_at.type)
    values: dict[str, ColumnElement[Any] | Any] = {
        "household_id": HouseholdRow.id,
        "campaign_id": literal(row.id),
        "kind": literal(str(Kind.CAMPAIGN)),
        "key": literal(f"campaign:{row.id}:").concat(cast(HouseholdRow.id, String)),
        "priority": literal(Kind.CAMPAIGN.priority),
        "wanted_at": at,
        "due_at": at,
        "state": state,
        "reason": reason,
        "attempts": literal(0),
        "facts": literal({"lesson": row.lesson, "campaign_id": row.id}, DeliveryRow.facts.type),
        "created_at": literal(now, CampaignRow.created_at.type),
    }
    member = MembershipRow.household_id
    piece = _members(row.group_id).where(member > (row.planned_to or 0), member <= last)
    return deliveries.write_selected(session, values, piece)


def _move(session: Session, viewer: Staff, row: CampaignRow, after: CampaignState, now: datetime) -> None:
    if not may_move(row.state, after):
        raise CampaignNotOpen(row.state)
    row.state = after
    events.audited(session, viewer.id, f"campaign_{after}", f"campaign:{row.id}", now)


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
        (HouseholdRow.chat_id.is_(None), literal("no_phone")),
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
