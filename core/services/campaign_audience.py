"""Whom of a group a campaign is for, and why somebody among them would not hear it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import Session

from core.domain.campaigns import IDLE_DAYS, Audience, Content, Who
from core.domain.delivery import DeliveryState
from core.domain.goals import GoalState, is_behind
from core.domain.household import HouseholdState
from core.domain.letters import Field, Letter
from core.domain.money import Money
from core.domain.savings import Place
from core.domain.staff import Staff
from core.services import groups as group_service
from core.storage import campaigns
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow
from core.storage.goals import GoalRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow
from core.storage.products import ProductRow
from core.storage.savings import SIGNED, EntryRow

FORMAL = [place for place in Place if place.is_formal]


def audience(session: Session, viewer: Staff, group_id: int, lesson: str, now: datetime) -> Audience:
    """Who of the group would hear a lesson, and the others counted by reason. Raises NotForYou."""
    group_service.seen_by(session, viewer, group_id)
    return _counted(session, members(group_id), _exclusion(_done(lesson), now))


def of_campaign(session: Session, row: CampaignRow, now: datetime) -> Audience:
    return _counted(session, chosen(session, row, members(row.group_id), now), exclusion(row, now))


def members(group_id: int) -> Select[int]:
    return (
        select(HouseholdRow.id)
        .join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
        .where(MembershipRow.group_id == group_id, MembershipRow.left_at.is_(None))
    )


def chosen(session: Session, row: CampaignRow, of_group: Select[int], now: datetime) -> Select[int]:
    """Those of the group whom the campaign is for."""
    match row.who:
        case Who.EVERYBODY:
            return of_group
        case Who.IDLE:
            return of_group.where(~_learned_since(now - timedelta(days=IDLE_DAYS)))
        case Who.NO_ACCOUNT:
            return of_group.where(~_has_account())
        case Who.BEHIND:
            return of_group.where(HouseholdRow.id.in_(behind(session, of_group, now)))
        case Who.PICKED:
            return of_group.where(HouseholdRow.id.in_(row.people or []))


def exclusion(row: CampaignRow, now: datetime) -> ColumnElement[str | None]:
    """Why a household would not hear it; NULL when it would."""
    more = [*_had_before(row), *_unfilled(row)]
    if row.kind is Content.LESSON:
        more += _done(row.lesson)
    return _exclusion(more, now)


def standing(now: datetime) -> ColumnElement[str | None]:
    """Why a household hears nothing of ours at all; NULL when it does."""
    return _exclusion([], now)


def behind(session: Session, of_group: Select[int], now: datetime) -> list[int]:
    """Those with an active goal of which less is there than its days so far ask for."""
    saved = func.coalesce(func.sum(SIGNED), 0)
    query = (
        select(GoalRow, HouseholdRow.zone, saved)
        .join(HouseholdRow, HouseholdRow.id == GoalRow.household_id)
        .outerjoin(EntryRow, and_(EntryRow.goal_id == GoalRow.id, EntryRow.undone_at.is_(None)))
        .where(GoalRow.state == GoalState.ACTIVE, GoalRow.deadline.is_not(None), GoalRow.target_minor.is_not(None))
        .where(or_(EntryRow.currency.is_(None), EntryRow.currency == GoalRow.currency))
        .where(GoalRow.household_id.in_(of_group))
        .group_by(GoalRow.id, HouseholdRow.zone)
    )
    return sorted(
        {
            goal.household_id
            for goal, _zone, minor in session.execute(query)
            if is_behind(goal.seen(), Money(int(minor), goal.currency), goal.created_at.date(), now.date())
        }
    )


def _counted(session: Session, of_group: Select[int], reason: ColumnElement[str | None]) -> Audience:
    query = of_group.with_only_columns(reason, HouseholdRow.language, func.count())
    excluded: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for why, language, count in session.execute(query.group_by(reason, HouseholdRow.language)):
        if why is None:
            languages[language] += count
        else:
            excluded[why] += count
    return Audience(languages.total(), dict(excluded), dict(languages))


Why = tuple[ColumnElement[bool], ColumnElement[str]]


def _exclusion(more: Sequence[Why], now: datetime) -> ColumnElement[str | None]:
    return case(
        (HouseholdRow.blocked_at.is_not(None), literal("blocked")),
        (HouseholdRow.state != HouseholdState.ACTIVE, literal("left")),
        (and_(HouseholdRow.chat_id.is_(None), HouseholdRow.away_chat_id.is_(None)), literal("no_phone")),
        (and_(HouseholdRow.paused_until.is_not(None), HouseholdRow.paused_until > now), literal("paused")),
        (HouseholdRow.consent_reminders.is_(False), literal("no_consent")),
        *more,
        else_=None,
    )


def _done(lesson: str) -> list[Why]:
    query = select(ProgressRow.lesson).where(
        ProgressRow.household_id == HouseholdRow.id,
        ProgressRow.lesson == lesson,
        ProgressRow.completed_at.is_not(None),
    )
    return [(query.exists(), literal("already_done"))]


def _had_before(row: CampaignRow) -> list[Why]:
    """A copy is for those whom none of those before it reached. Of a track that is asked of each lesson."""
    if row.copied_from is None or row.kind is Content.TRACK:
        return []
    reached = (DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.DUE)
    query = select(DeliveryRow.id).where(
        DeliveryRow.campaign_id.in_(campaigns.ancestors(row.id)),
        DeliveryRow.household_id == HouseholdRow.id,
        DeliveryRow.state.in_(reached),
    )
    return [(query.exists(), literal("had_it"))]


def _unfilled(row: CampaignRow) -> list[Why]:
    letters = [Letter(raw["texts"]) for raw in (row.letter, row.variant) if raw]
    fields = frozenset().union(*(letter.fields for letter in letters))
    goal = select(GoalRow.id).where(GoalRow.household_id == HouseholdRow.id, GoalRow.state == GoalState.ACTIVE)
    missing: list[Why] = []
    if Field.NAME in fields:
        missing.append((HouseholdRow.called.is_(None), literal("no_name")))
    if Field.GOAL in fields:
        # Who wants hers left out of what we send has none that could be named.
        missing.append((or_(~goal.exists(), HouseholdRow.names_goal.is_(False)), literal("no_goal")))
    return missing


def _learned_since(since: datetime) -> ColumnElement[bool]:
    at = or_(ProgressRow.started_at >= since, ProgressRow.completed_at >= since)
    return select(ProgressRow.lesson).where(ProgressRow.household_id == HouseholdRow.id, at).exists()


def _has_account() -> ColumnElement[bool]:
    saved: Any = select(EntryRow.id).where(
        EntryRow.household_id == HouseholdRow.id, EntryRow.place.in_(FORMAL), EntryRow.undone_at.is_(None)
    )
    product = select(ProductRow.id).where(ProductRow.household_id == HouseholdRow.id, ProductRow.undone_at.is_(None))
    return or_(saved.exists(), product.exists())
