"""Sending a track on: who gets which lesson today, at the hour of her own clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from core.domain.campaigns import CampaignState, Content
from core.domain.delivery import DeliveryState, Kind
from core.domain.drips import CatchUp, Step, due, next_day
from core.domain.staff import Staff
from core.errors import CampaignNotOpen, SensitiveLesson
from core.library import Library
from core.services import campaign_audience
from core.services.campaign_drafts import of
from core.storage import campaigns, deliveries, events
from core.storage.campaigns import CampaignRow, StepRow
from core.storage.deliveries import DeliveryRow
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow
from core.storage.lessons import ProgressRow

LOOK_AGAIN = timedelta(minutes=10)
WAITING = (DeliveryState.DUE, DeliveryState.SENDING, DeliveryState.HELD)
#: For these nothing was said, so that the rhythm does not count from them.
UNSAID = frozenset({"joined_later", "already_done", "had_it"})


@dataclass
class Walker:
    """One household on its way through the track."""

    household_id: int
    zone: ZoneInfo
    joined: date
    reason: str | None  #: why nothing of ours may be said to her now
    had: dict[int, date | None] = field(default_factory=dict)
    waits: bool = False  #: a lesson of the track is still on its way to her
    heard: set[str] = field(default_factory=set)  #: lessons that another copy of the track has brought her


def plan_due(session: Session, now: datetime) -> int:
    """Writes what one track has for today. Returns how many deliveries."""
    row = campaigns.track_due(session, now)
    if row is None:
        return 0
    row.state, row.next_at = CampaignState.SENDING, now + LOOK_AGAIN
    session.flush()
    steps = campaigns.steps_of(session, row.id)
    rows = [one for walker in _walkers(session, row, now) for one in _for_today(session, row, steps, walker, now)]
    if rows:
        deliveries.write(session, rows)
    return len(rows)


def add_lesson(session: Session, library: Library, viewer: Staff, campaign_id: int, lesson: str, now: datetime) -> date:
    """At the end of a track that runs; the group's day for it.

    Raises NotForYou, CampaignNotOpen, UnknownLesson or SensitiveLesson.
    """
    row = of(session, viewer, campaign_id)
    if row.kind is not Content.TRACK or row.state in (CampaignState.STOPPED, CampaignState.CANCELLED):
        raise CampaignNotOpen(row.state)
    if library.lesson(lesson, "es", session.get_one(GroupRow, row.group_id).country).sensitive:
        raise SensitiveLesson(lesson)
    steps = campaigns.steps_of(session, row.id)
    present = next((step for step in steps if step.lesson == lesson), None)
    if present is not None:
        return present.on
    day = next_day([step.seen() for step in steps], row.every or 7, now.date())
    position = max((step.position for step in steps), default=0) + 1
    session.add(StepRow(campaign_id=row.id, position=position, lesson=lesson, on=day, added=now.date()))
    events.audited(session, viewer.id, "track_lesson_added", f"campaign:{row.id}", now, lesson=lesson)
    return day


def _for_today(
    session: Session, row: CampaignRow, steps: list[StepRow], walker: Walker, now: datetime
) -> Iterator[dict[str, Any]]:
    local = now.astimezone(walker.zone)
    assert row.local_at is not None
    begins = datetime.fromisoformat(row.local_at)
    if walker.waits or local.replace(tzinfo=None) < begins or local.time() < begins.time():
        return
    rule, by_position = row.catch_up or CatchUp.FROM_START, {step.position: step for step in steps}
    plain: list[Step] = [step.seen() for step in steps]
    while True:
        verdict = due(plain, row.every or 7, rule, walker.joined, walker.had, local.date())
        for position in verdict.dropped:
            walker.had[position] = None
            yield _delivery(row, walker, by_position[position], now, "joined_later")
        if verdict.send is None:
            return
        step = by_position[verdict.send]
        if _is_done(session, walker.household_id, step.lesson):
            walker.had[step.position] = None
            yield _delivery(row, walker, step, now, "already_done")
            continue
        if step.lesson in walker.heard:
            walker.had[step.position] = None
            yield _delivery(row, walker, step, now, "had_it")
            continue
        # At her own pace she waits where she is; with the group its lesson passes her by, and that is said.
        if walker.reason is None or rule is CatchUp.WITH_GROUP:
            yield _delivery(row, walker, step, now, walker.reason)
        return


def _walkers(session: Session, row: CampaignRow, now: datetime) -> list[Walker]:
    of_group = campaign_audience.chosen(session, row, campaign_audience.members(row.group_id), now)
    columns = (HouseholdRow.id, HouseholdRow.zone, MembershipRow.joined_at, campaign_audience.standing(now))
    walkers = {}
    for household_id, zone, joined_at, reason in session.execute(of_group.with_only_columns(*columns)):
        try:
            place = ZoneInfo(zone)
        except ZoneInfoNotFoundError:
            continue
        walkers[household_id] = Walker(household_id, place, joined_at.astimezone(place).date(), reason)
    for one in session.scalars(select(DeliveryRow).where(DeliveryRow.campaign_id == row.id)):
        walker = walkers.get(one.household_id)
        if walker is not None:
            walker.waits = walker.waits or one.state in WAITING
            walker.had[_position(one.key)] = _said_on(one, walker.zone)
    for one in session.scalars(_of_copies(session, row)):
        if one.household_id in walkers:
            walkers[one.household_id].heard.add(one.facts.get("lesson", ""))
    return list(walkers.values())


def _of_copies(session: Session, row: CampaignRow) -> Select[DeliveryRow]:
    """What the track of which this is a copy, or a copy of this one, has said or is about to say."""
    others = campaigns.relatives(session, row.id)
    heard = (*deliveries.HEARD, DeliveryState.DUE, DeliveryState.HELD)
    return select(DeliveryRow).where(DeliveryRow.campaign_id.in_(others), DeliveryRow.state.in_(heard))


def _said_on(row: DeliveryRow, zone: ZoneInfo) -> date | None:
    if row.state is DeliveryState.SKIPPED and row.reason in UNSAID:
        return None
    return (row.claimed_at or row.meant_for).astimezone(zone).date()


def _position(key: str) -> int:
    return int(key.rpartition(":")[2])


def _is_done(session: Session, household_id: int, lesson: str) -> bool:
    row = session.get(ProgressRow, (household_id, lesson))
    return row is not None and row.completed_at is not None


def _delivery(row: CampaignRow, walker: Walker, step: StepRow, now: datetime, reason: str | None) -> dict[str, Any]:
    return {
        "household_id": walker.household_id,
        "campaign_id": row.id,
        "kind": Kind.CAMPAIGN,
        "key": f"track:{row.id}:{walker.household_id}:{step.position}",
        "priority": Kind.CAMPAIGN.priority,
        "wanted_at": now,
        "due_at": now,
        "state": DeliveryState.DUE if reason is None else DeliveryState.SKIPPED,
        "reason": reason,
        "facts": {"lesson": step.lesson, "campaign_id": row.id, "position": step.position},
        "created_at": now,
    }
