"""The people behind the figures: by the name they chose where they agreed to share, else by a pseudonym."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from core.domain.household import HouseholdState
from core.domain.staff import Staff
from core.domain.statistics import Filters
from core.services import groups as group_service
from core.services.groups import Members
from core.services.statistics import lessons
from core.services.statistics_counting import COUNTED, Scope, within
from core.storage.events import EventRow
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow

PAGE = 50
#: What a person on a page is made of.
HER = (HouseholdRow.called, HouseholdRow.consent_share, HouseholdRow.ref)


@dataclass(frozen=True)
class Person:
    called: str | None  #: None unless she agreed to share, and chose a name
    pseudonym: str


@dataclass(frozen=True)
class Completed:
    person: Person
    group: str | None
    at: datetime


@dataclass(frozen=True)
class WhoCompleted:
    rows: tuple[Completed, ...]
    total: int
    only_sharing: bool  #: the figure is hidden, so that only those who agreed to be seen are listed


@dataclass(frozen=True)
class Neighbour:
    """A member who agreed that her facilitator sees how she is getting on."""

    person: Person
    joined_at: datetime
    completed: int
    last_completed_at: datetime | None


def who_completed(
    session: Session, viewer: Staff, lesson: str, filters: Filters, now: datetime, page: int = 1
) -> WhoCompleted:
    """Newest first. A sensitive lesson is never asked about here. Raises NotForYou."""
    figures = next((one for one in lessons(session, viewer, filters, now) if one.lesson == lesson), None)
    only_sharing = figures is not None and figures.finished is None
    query = _completions(Scope.of(session, viewer, filters), lesson, filters)
    if only_sharing:
        query = query.where(HouseholdRow.consent_share)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    found = session.execute(
        query.order_by(EventRow.at.desc(), EventRow.id.desc()).limit(PAGE).offset((page - 1) * PAGE)
    )
    rows = tuple(Completed(_person(*her), group, at) for *her, group, at in found)
    return WhoCompleted(rows, total, only_sharing)


def neighbours(session: Session, viewer: Staff, group_id: int) -> list[Neighbour]:
    """By name. Raises NotForYou."""
    group_service.seen_by(session, viewer, group_id)
    completed = func.count(ProgressRow.completed_at)
    query = (
        select(*HER, MembershipRow.joined_at, completed, func.max(ProgressRow.completed_at))
        .join(MembershipRow, MembershipRow.household_id == HouseholdRow.id)
        .outerjoin(ProgressRow, ProgressRow.household_id == HouseholdRow.id)
        .where(
            MembershipRow.group_id == group_id,
            MembershipRow.left_at.is_(None),
            HouseholdRow.consent_share,
            HouseholdRow.state == HouseholdState.ACTIVE,
        )
        .group_by(HouseholdRow.id, *HER, MembershipRow.joined_at)
        .order_by(func.coalesce(HouseholdRow.called, "~"), HouseholdRow.id)
    )
    return [Neighbour(_person(row[0], row[1], row[2]), row[3], row[4], row[5]) for row in session.execute(query)]


def groups(session: Session, viewer: Staff) -> list[Members]:
    """Every group that the viewer may see, with its members, in one look."""
    seen = group_service.visible_to(session, viewer)
    reachable = HouseholdRow.blocked_at.is_(None) & (HouseholdRow.state == HouseholdState.ACTIVE)
    query = (
        select(MembershipRow.group_id, func.count(), func.count().filter(reachable))
        .join(HouseholdRow, HouseholdRow.id == MembershipRow.household_id)
        .where(MembershipRow.group_id.in_([group.id for group in seen]), MembershipRow.left_at.is_(None))
        .group_by(MembershipRow.group_id)
    )
    counts = {group_id: (total, reached) for group_id, total, reached in session.execute(query)}
    return [Members(group, *counts.get(group.id, (0, 0))) for group in seen]


def _completions(scope: Scope, lesson: str, filters: Filters) -> Select[*tuple[Any, ...]]:
    return (
        select(*HER, GroupRow.name, EventRow.at)
        .join(EventRow, EventRow.household_id == HouseholdRow.id)
        .outerjoin(GroupRow, GroupRow.id == EventRow.group_id)
        .where(
            EventRow.kind == "lesson_completed", EventRow.lesson == lesson, *scope.where(), *within(filters), COUNTED
        )
    )


def _person(called: str | None, shares: bool, ref: str) -> Person:
    return Person(called if shares else None, ref[:6].upper())
