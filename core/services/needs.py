"""Who needs a facilitator, and why, in the words of what happened; each reason can be found again in the tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.handovers import VisitState
from core.domain.household import HouseholdState
from core.domain.needs import Need
from core.domain.savings import EntryKind, Evidence
from core.domain.staff import Role, Staff
from core.services import campaign_audience
from core.services.deliveries import note
from core.services.households import meet
from core.storage import staff
from core.storage.deliveries import DeliveryRow
from core.storage.groups import MembershipRow
from core.storage.handovers import HandoverRow
from core.storage.help_requests import HelpRequestRow
from core.storage.households import HouseholdRow
from core.storage.lessons import AnswerRow
from core.storage.products import ProductRow
from core.storage.savings import EntryRow

SILENT_DAYS = 14
WRONG, WRONG_DAYS = 4, 7
UNCONFIRMED_DAYS = 7
#: Monday morning, when the week is planned.
WEEKDAY, HOUR = 0, 8


@dataclass(frozen=True)
class Needed:
    household_id: int
    called: str | None
    pseudonym: str
    needs: tuple[Need, ...]


def listed(session: Session, viewer: Staff, now: datetime, zone: str) -> list[Needed]:
    """The most urgent first. What she does is told only of who agreed to share it; who asks, asks."""
    of_viewer = select(HouseholdRow.id).join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
    of_viewer = of_viewer.where(MembershipRow.left_at.is_(None), HouseholdRow.state == HouseholdState.ACTIVE)
    if not viewer.is_coordinator:
        of_viewer = of_viewer.where(MembershipRow.group_id.in_(viewer.groups))
    shares = of_viewer.where(HouseholdRow.consent_share)
    found: dict[int, set[Need]] = defaultdict(set)
    asking = select(HelpRequestRow.household_id).where(HelpRequestRow.answered_at.is_(None))
    today = now.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    visits = select(HandoverRow.household_id).where(
        HandoverRow.group_id.is_not(None),  # whoever goes alone has told nobody of the programme
        HandoverRow.state.in_((VisitState.ASKED, VisitState.AGREED)),
        HandoverRow.at >= today,
        HandoverRow.at < today + timedelta(days=1),
    )
    wrong = (
        select(AnswerRow.household_id)
        .where(AnswerRow.is_right.is_(False), AnswerRow.at >= now - timedelta(days=WRONG_DAYS))
        .group_by(AnswerRow.household_id)
        .having(func.count() >= WRONG)
    )
    old = now - timedelta(days=UNCONFIRMED_DAYS)
    products = select(ProductRow.household_id).where(
        ProductRow.evidence == Evidence.SAID, ProductRow.undone_at.is_(None), ProductRow.recorded_at <= old
    )
    formal = select(EntryRow.household_id).where(
        EntryRow.kind == EntryKind.SAVING,
        EntryRow.evidence == Evidence.SAID,
        EntryRow.place.in_(campaign_audience.FORMAL),
        EntryRow.undone_at.is_(None),
        EntryRow.recorded_at <= old,
    )
    silent = HouseholdRow.last_heard_at < now - timedelta(days=SILENT_DAYS)
    has_phone = or_(HouseholdRow.chat_id.is_not(None), HouseholdRow.away_chat_id.is_not(None))
    for need, query in (
        (Need.ASKED, of_viewer.where(HouseholdRow.id.in_(asking))),
        (Need.VISIT, of_viewer.where(HouseholdRow.id.in_(visits))),
        (Need.WRONG, shares.where(HouseholdRow.id.in_(wrong))),
        (Need.UNCONFIRMED, shares.where(or_(HouseholdRow.id.in_(products), HouseholdRow.id.in_(formal)))),
        (
            Need.SILENT,
            shares.where(and_(silent, has_phone)),
        ),
    ):
        for household_id in session.scalars(query):
            found[household_id].add(need)
    for household_id in campaign_audience.behind(session, shares, now):
        found[household_id].add(Need.BEHIND)
    return _named(session, found)


def plan_weekly(session: Session, now: datetime, zone: str) -> int:
    """On Monday morning every facilitator is told, once, where somebody needs her. Returns how many."""
    local = now.astimezone(ZoneInfo(zone))
    if local.weekday() != WEEKDAY or local.hour < HOUR:
        return 0
    told = 0
    for member, _since in staff.everybody(session):
        week = f"{local.isocalendar().year}w{local.isocalendar().week}"
        key = f"needs:{member.id}:{week}"
        if session.scalar(select(DeliveryRow.id).where(DeliveryRow.key == key)) is not None:
            continue
        if member.role is not Role.FACILITATOR or not listed(session, member, now, zone):
            continue
        hers = meet(session, member.chat_id, member.language, "GT", zone, now, has_written=False)
        note(session, hers.id, Kind.STAFF_NOTE, key, now, note="needs")
        told += 1
    return told


def _named(session: Session, found: dict[int, set[Need]]) -> list[Needed]:
    order = list(Need)
    rows = session.scalars(select(HouseholdRow).where(HouseholdRow.id.in_(list(found))))
    each = [
        Needed(
            row.id,
            row.called if row.consent_share or Need.ASKED in found[row.id] else None,
            row.ref[:6].upper(),
            tuple(sorted(found[row.id], key=order.index)),
        )
        for row in rows
    ]
    return sorted(each, key=lambda one: (order.index(one.needs[0]), -len(one.needs), one.household_id))
