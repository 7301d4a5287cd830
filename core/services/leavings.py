"""«¿Por qué la dejó?»: asked once of who left a lesson unfinished, within the attention budget, and counted."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from core.domain import leaving
from core.domain.delivery import Kind
from core.domain.household import Consent, Household, is_zone
from core.domain.leaving import Why
from core.domain.lesson import Lesson
from core.errors import UnknownLesson
from core.library import Library
from core.services.deliveries import note
from core.services.households import group_of
from core.storage import events, households, lessons
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow

#: In one transaction; on SQLite everybody waits for it.
AT_ONCE = 200


def plan_due(session: Session, library: Library, now: datetime) -> int:
    """Writes down the question for each whose time has come. Returns how many."""
    left = and_(
        ProgressRow.household_id == HouseholdRow.id,
        ProgressRow.completed_at.is_(None),
        ProgressRow.why_asked_at.is_(None),
        ProgressRow.turned_at < now - leaving.ASKED_AFTER,
        ProgressRow.turned_at > now - leaving.ASKED_BEFORE,
    )
    zones = session.scalars(select(HouseholdRow.zone).join(ProgressRow, left).distinct())
    awake = [zone for zone in zones if _is_day(zone, now)]
    query = select(ProgressRow).join(HouseholdRow, left).where(HouseholdRow.zone.in_(awake))
    rows = list(session.scalars(query.order_by(ProgressRow.turned_at).limit(AT_ONCE)))
    known = households.by_ids(session, [row.household_id for row in rows])
    return sum(_plan(session, library, row, known[row.household_id], now) for row in rows)


def said(session: Session, library: Library, household: Household, slug: str, why: Why, now: datetime) -> Lesson:
    """The first answer counts. Raises UnknownLesson for one that she never began or that is gone."""
    lesson = library.lesson(slug, household.language, household.country)
    row = lessons.progress(session, household.id, slug)
    if row is None:
        raise UnknownLesson(slug)
    if row.why is None and row.completed_at is None:
        row.why = str(why)
        more = {"group_id": group_of(session, household.id), "lesson": slug, "facts": {"why": str(why)}}
        events.happened(session, "lesson_left", household.id, now, **more)
    return lesson


def _is_day(zone: str, now: datetime) -> bool:
    """Whose clock cannot be read is looked at too, to be put aside for good."""
    return not is_zone(zone) or leaving.FIRST_HOUR <= now.astimezone(ZoneInfo(zone)).hour < leaving.LAST_HOUR


def _plan(session: Session, library: Library, row: ProgressRow, household: Household, now: datetime) -> bool:
    # Asked or not, this lesson is not looked at again.
    may_be = _may_be_asked(session, library, row, household, now)
    row.why_asked_at = now
    session.flush()
    if may_be:
        note(session, household.id, Kind.RECALL, f"left:{household.id}:{row.lesson}", now, left=row.lesson)
    return may_be


def _may_be_asked(session: Session, library: Library, row: ProgressRow, household: Household, now: datetime) -> bool:
    if not (household.is_active and household.has_phone and household.agreed_to(Consent.REMINDERS)):
        return False
    if not is_zone(household.zone):
        return False
    try:
        lesson = library.lesson(row.lesson, household.language, household.country)
    except UnknownLesson:
        return False
    lately = select(ProgressRow.lesson).where(
        ProgressRow.household_id == household.id, ProgressRow.why_asked_at > now - leaving.ASKED_AGAIN_AFTER
    )
    # Of a lesson about violence nobody who looks over her shoulder is told that she opened it.
    return not lesson.sensitive and session.scalar(lately.limit(1)) is None
