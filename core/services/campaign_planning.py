"""Writing a campaign's deliveries when its hour has come: piece by piece, one for each household."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from statistics import median_low
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, func, insert, literal, select
from sqlalchemy.orm import Session

from core.domain.attention import quiet_ends
from core.domain.campaigns import Arm, Campaign, CampaignState
from core.domain.delivery import DeliveryState, Kind
from core.domain.household import QuietHours, is_zone
from core.services.campaign_audience import chosen, exclusion, members
from core.storage import campaigns, deliveries
from core.storage.campaigns import ArmRow, CampaignRow
from core.storage.deliveries import DeliveryRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow


def plan_due(session: Session, now: datetime, limit: int = 5000) -> int:
    """Writes the next deliveries of a campaign whose hour has come, one for each household. Returns how many.

    In pieces, because on SQLite everybody waits while one writes; a piece that was cut off is written again.
    """
    row = campaigns.to_plan(session, now)
    if row is None:
        return 0
    if row.state is CampaignState.SCHEDULED:
        row.state = CampaignState.SENDING
    last, is_all = _piece(session, row, limit)
    if is_all:
        row.planned_at = now
    session.flush()
    made = _write_piece(session, row, last, now)
    row.planned_to = last
    # A piece in which a rule fits nobody is no reason to rest: the next one follows at once.
    return made if made or is_all else 1


def hours(session: Session, row: CampaignRow) -> dict[str, datetime]:
    """When the campaign's hour is, in each zone of the group; empty where it is one moment for all."""
    if row.local_at is None:
        return {}
    at = datetime.fromisoformat(row.local_at)
    zones = session.scalars(members(row.group_id).with_only_columns(HouseholdRow.zone).distinct())
    return {zone: found for zone in zones if (found := _in_zone(at, zone)) is not None}


def waits_until(session: Session, campaign: Campaign, now: datetime) -> datetime | None:
    """When most of its group can hear what is let go now (aware); None where most can hear it at once."""
    by_hours = (HouseholdRow.zone, HouseholdRow.quiet_start, HouseholdRow.quiet_end)
    query = members(campaign.group_id).with_only_columns(*by_hours, func.count()).group_by(*by_hours)
    wakes = [
        quiet_ends(now.astimezone(ZoneInfo(zone)), QuietHours(start, end))
        for zone, start, end, count in session.execute(query)
        for _ in range(count if is_zone(zone) else 0)
    ]
    heard = median_low(wakes) if wakes else now
    return heard if heard > now else None


def _in_zone(at: datetime, zone: str) -> datetime | None:
    try:
        return at.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except ZoneInfoNotFoundError:
        return None


def _piece(session: Session, row: CampaignRow, limit: int) -> tuple[int, bool]:
    """The last household of the next piece, and whether nobody comes after it."""
    begun = row.planned_to or 0
    member = MembershipRow.household_id
    of_group = select(member).where(MembershipRow.group_id == row.group_id, MembershipRow.left_at.is_(None))
    piece = of_group.where(member > begun).order_by(member).limit(limit).subquery()
    last, count = session.execute(select(func.max(piece.c.household_id), func.count())).one()
    return last or begun, count < limit


def _write_piece(session: Session, row: CampaignRow, last: int, now: datetime) -> int:
    member = MembershipRow.household_id
    of_group = members(row.group_id).where(member > (row.planned_to or 0), member <= last)
    piece = chosen(session, row, of_group, now)
    if not row.holdout and row.variant is None:
        return deliveries.write_selected(session, _values(session, row, None, now), piece)
    _assign(session, row, piece, now)
    assigned = piece.outerjoin(ArmRow, and_(ArmRow.household_id == HouseholdRow.id, ArmRow.campaign_id == row.id))
    each = [(arm, assigned.where(ArmRow.arm == arm)) for arm in Arm]
    return sum(
        deliveries.write_selected(session, _values(session, row, arm, now), of_arm)
        for arm, of_arm in [*each, (None, assigned.where(ArmRow.arm.is_(None)))]
    )


def _assign(session: Session, row: CampaignRow, piece: Select[int], now: datetime) -> None:
    """Chance deals the arms among those who would hear it, in the shares that were asked for."""
    ids = list(session.scalars(piece.where(exclusion(row, now).is_(None)).order_by(HouseholdRow.id)))
    if not ids:
        return
    # The same piece is dealt alike when it was cut off and comes again.
    dice = random.Random(f"{row.id}:{row.created_at.isoformat()}:{row.planned_to}")
    dice.shuffle(ids)
    exact = len(ids) * row.holdout / 100
    held = int(exact) + (dice.random() < exact - int(exact))
    if row.holdout and row.copied_from is not None:
        # Who was left out of the first stays left out, or there is nobody to compare with any more.
        before = set(session.scalars(campaigns.held_out_before(row.id)))
        ids.sort(key=lambda one: one not in before)
        held = max(held, sum(one in before for one in ids))
    rest = ids[held:]
    half = len(rest) // 2 + (len(rest) % 2 and dice.random() < 0.5) if row.variant is not None else 0
    dealt = {Arm.HOLDOUT: ids[:held], Arm.B: rest[:half], Arm.A: rest[half:]}
    rows = [
        {"campaign_id": row.id, "household_id": one, "arm": arm, "assigned_at": now}
        for arm, those in dealt.items()
        for one in those
    ]
    session.execute(insert(ArmRow), rows)


def _values(session: Session, row: CampaignRow, arm: Arm | None, now: datetime) -> dict[str, Any]:
    reason: ColumnElement[Any] = literal("holdout") if arm is Arm.HOLDOUT else exclusion(row, now)
    if row.state is CampaignState.STOPPED:
        reason = func.coalesce(reason, literal("stopped"))
    state = case((reason.is_(None), literal(str(DeliveryState.DUE))), else_=literal(str(DeliveryState.SKIPPED)))
    at = _at(session, row)
    facts: dict[str, Any] = {"lesson": row.lesson, "campaign_id": row.id}
    if arm is not None:
        facts["arm"] = str(arm)
    return {
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
        "facts": literal(facts, DeliveryRow.facts.type),
        "created_at": literal(now, CampaignRow.created_at.type),
    }


def _at(session: Session, row: CampaignRow) -> ColumnElement[Any]:
    moment = CampaignRow.send_at.type
    by_zone = hours(session, row)
    if len(set(by_zone.values())) < 2:
        only = next(iter(by_zone.values()), row.send_at)
        return literal(only, moment)
    each = [(HouseholdRow.zone == zone, literal(at, moment)) for zone, at in by_zone.items()]
    return case(*each, else_=literal(row.send_at, moment))
