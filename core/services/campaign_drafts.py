"""Making a campaign: its draft, what it would do, changing it, copying it, and letting it go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.campaigns import MOST_HELD_OUT, Audience, Campaign, CampaignState, Content, Who
from core.domain.drips import CatchUp, calendar
from core.domain.household import Household
from core.domain.letters import Caution, Letter
from core.domain.meetings import Meeting
from core.domain.staff import Group, Staff, may_see
from core.errors import (
    CampaignNotOpen,
    FormWithoutQuestions,
    HourPassed,
    InvitationWithoutDay,
    NobodyToSend,
    NotForYou,
    SensitiveLesson,
)
from core.library import Library
from core.services import campaign_audience, campaign_letters, campaign_planning
from core.services import groups as group_service
from core.services.campaign_letters import Spoken
from core.storage import campaigns, events, meetings
from core.storage.campaigns import CampaignRow, StepRow, kept
from core.storage.groups import GroupRow
from core.storage.households import HouseholdRow

#: As it is made it may be changed; after its first message it may not.
CHANGEABLE = frozenset({CampaignState.DRAFT, CampaignState.SCHEDULED})
#: Chance leaves nobody out of these.
NOT_COMPARED = frozenset({Content.TRACK, Content.EVENT})
#: An hour that is just over is taken as now.
JUST_NOW = timedelta(hours=1)


@dataclass(frozen=True)
class Preview:
    """What it would do if it went now."""

    campaign: Campaign
    group: Group
    audience: Audience
    cautions: tuple[Caution, ...]
    lessons: tuple[str, ...] = ()  #: of a track, in their order
    meeting: Meeting | None = None  #: to which it invites
    held_out_before: int = 0  #: whom the one that it copies left out, and this one does not

    @property
    def untranslated(self) -> int:
        """How many would hear it in Spanish though they read another language."""
        told = self.campaign.languages if self.campaign.letter else self.audience.languages
        return sum(count for language, count in self.audience.languages.items() if language not in told)


def draft(
    session: Session,
    library: Library,
    creator: Staff,
    group_id: int,
    kind: Content,
    now: datetime,
    source: str,
    *,
    lessons: tuple[str, ...] = (),
    letter: Letter | None = None,
) -> Campaign:
    """Nothing is sent yet. The same `source` again makes nothing new.

    Raises NotForYou, UnknownLesson or SensitiveLesson.
    """
    before = session.scalar(select(CampaignRow).where(CampaignRow.source == source))
    if before is not None:
        return of(session, creator, before.id).seen()
    group = group_service.seen_by(session, creator, group_id)
    for slug in lessons:
        _pushable(session, library, group.id, slug)
    row = CampaignRow(
        lesson=lessons[0] if lessons else "",
        group_id=group_id,
        created_by=creator.id,
        state=CampaignState.DRAFT,
        send_at=now,
        source=source,
        created_at=now,
        kind=kind,
        letter=kept(letter),
        every=7 if kind is Content.TRACK else None,
        catch_up=CatchUp.FROM_START if kind is Content.TRACK else None,
    )
    session.add(row)
    session.flush()
    if kind is Content.TRACK:
        _steps(session, row.id, lessons, now.date(), 7)
    return row.seen()


def revise(
    session: Session,
    viewer: Staff,
    campaign_id: int,
    now: datetime,
    **changes: Letter | Who | CatchUp | tuple[int, ...] | int | None,
) -> Campaign:
    """Changes letter, variant, who, people, holdout, every or catch_up. Raises NotForYou or CampaignNotOpen."""
    row = _changeable(session, viewer, campaign_id)
    if row.kind in NOT_COMPARED:
        changes.pop("holdout", None)
    for name, value in changes.items():
        setattr(row, name, _column(name, value))
    if row.state is CampaignState.SCHEDULED:
        events.audited(session, viewer.id, "campaign_changed", f"campaign:{row.id}", now, what=sorted(changes))
    return row.seen()


def preview(session: Session, viewer: Staff, campaign_id: int, now: datetime) -> Preview:
    """Raises NotForYou."""
    row = of(session, viewer, campaign_id)
    campaign = row.seen()
    letters = [letter for letter in (campaign.letter, campaign.variant) if letter is not None]
    cautions = tuple(dict.fromkeys(caution for letter in letters for caution in letter.cautions()))
    group = group_service.seen_by(session, viewer, row.group_id)
    steps = session.scalars(select(StepRow.lesson).where(StepRow.campaign_id == row.id).order_by(StepRow.position))
    event = meetings.of_campaign(session, row.id)
    invites_to = meetings.seen(session, event) if event else None
    audience = campaign_audience.of_campaign(session, row, now)
    released = _released(session, row)
    return Preview(campaign, group, audience, cautions, tuple(steps), invites_to, released)


def send(
    session: Session, viewer: Staff, campaign_id: int, now: datetime, zone: str, local_at: datetime | None = None
) -> Campaign:
    """Now, or at an hour (naive) of each household's own clock; a scheduled one is moved to another hour.

    Done twice it is done once. Raises NotForYou, CampaignNotOpen, NobodyToSend or HourPassed.
    """
    row = of(session, viewer, campaign_id)
    if row.state not in CHANGEABLE and row.local_at == _stored(local_at) and row.state is not CampaignState.CANCELLED:
        return row.seen()
    row = _changeable(session, viewer, campaign_id)
    if row.kind is Content.EVENT and meetings.of_campaign(session, row.id) is None:
        raise InvitationWithoutDay()
    if row.kind is Content.FORM and not row.questions:
        raise FormWithoutQuestions()
    if campaign_audience.of_campaign(session, row, now).reachable == 0 and row.kind is not Content.TRACK:
        raise NobodyToSend()
    row.local_at = _stored(local_at)
    row.send_at = _first_hour(session, row, now, zone)
    if row.kind is Content.TRACK:
        _begin_track(session, row, now, zone)
    row.state = CampaignState.SCHEDULED
    facts: dict[str, Any] = {"lesson": row.lesson} if row.lesson else {}
    events.audited(
        session, viewer.id, "campaign_scheduled", f"campaign:{row.id}", now, group=row.group_id, kind=row.kind, **facts
    )
    return row.seen()


def copy(
    session: Session,
    library: Library,
    viewer: Staff,
    campaign_id: int,
    now: datetime,
    source: str,
    group_id: int | None = None,
) -> Campaign:
    """A draft alike, for the same group or another; whom the first one reached is left out. Raises NotForYou."""
    row = of(session, viewer, campaign_id)
    seen = row.seen()
    steps = session.scalars(select(StepRow.lesson).where(StepRow.campaign_id == row.id).order_by(StepRow.position))
    lessons = tuple(steps) or ((row.lesson,) if row.lesson else ())
    made = draft(
        session, library, viewer, group_id or row.group_id, row.kind, now, source, lessons=lessons, letter=seen.letter
    )
    new = session.get_one(CampaignRow, made.id)
    new.copied_from, new.variant, new.holdout = row.id, row.variant, row.holdout
    new.every, new.catch_up, new.questions = row.every, row.catch_up, row.questions
    if new.group_id == row.group_id:
        new.who, new.people = row.who, row.people
    events.audited(session, viewer.id, "campaign_copied", f"campaign:{new.id}", now, copied=row.id)
    return new.seen()


def sample(
    session: Session, viewer: Staff, campaign_id: int, reader: Household, language: str, *, other: bool = False
) -> Spoken | None:
    """Its words as they are read in that language; None for one that has no words of its own. Raises NotForYou."""
    row = of(session, viewer, campaign_id)
    seen = row.seen()
    letter = seen.variant if other else seen.letter
    return campaign_letters.sample(session, row, letter, language, reader) if letter else None


def of(session: Session, viewer: Staff, campaign_id: int) -> CampaignRow:
    """Raises NotForYou, alike for a campaign of others and one that does not exist."""
    row = session.get(CampaignRow, campaign_id)
    if row is None or not may_see(viewer, row.group_id):
        raise NotForYou()
    return row


def _released(session: Session, row: CampaignRow) -> int:
    if row.copied_from is None or row.holdout:
        return 0
    before = campaigns.held_out_before(row.id)
    theirs = campaign_audience.members(row.group_id).where(HouseholdRow.id.in_(before))
    return session.scalar(theirs.with_only_columns(func.count())) or 0


def _changeable(session: Session, viewer: Staff, campaign_id: int) -> CampaignRow:
    row = of(session, viewer, campaign_id)
    if row.state not in CHANGEABLE:
        raise CampaignNotOpen(row.state)
    return row


def _column(name: str, value: Any) -> Any:
    if isinstance(value, Letter):
        return kept(value)
    if name == "people":
        return list(value or ())
    return max(0, min(MOST_HELD_OUT, value)) if name == "holdout" else value


def _stored(local_at: datetime | None) -> str | None:
    return local_at.isoformat(timespec="minutes") if local_at else None


def _first_hour(session: Session, row: CampaignRow, now: datetime, zone: str) -> datetime:
    """When planning begins: at the hour of the zone where it comes first. Raises HourPassed."""
    if row.local_at is None:
        return now
    own = datetime.fromisoformat(row.local_at).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    every = campaign_planning.hours(session, row).values() or [own]
    if max(every) < now - JUST_NOW:
        raise HourPassed()
    return max(now, min(every))


def _begin_track(session: Session, row: CampaignRow, now: datetime, zone: str) -> None:
    """From here on whom it is for stands fast, and every lesson has its day."""
    local = (
        datetime.fromisoformat(row.local_at) if row.local_at else now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    )
    row.local_at, row.next_at = _stored(local), row.send_at
    if row.who not in (Who.EVERYBODY, Who.PICKED):
        those = campaign_audience.chosen(session, row, campaign_audience.members(row.group_id), now)
        row.people, row.who = list(session.scalars(those)), Who.PICKED
    steps = session.scalars(select(StepRow).where(StepRow.campaign_id == row.id).order_by(StepRow.position)).all()
    days = calendar(len(steps), local.date(), row.every or 7)
    for step, day in zip(steps, days, strict=True):
        step.on = day


def _steps(session: Session, campaign_id: int, lessons: tuple[str, ...], start: date, every: int) -> None:
    session.add_all(
        StepRow(campaign_id=campaign_id, position=position, lesson=lesson, on=day, added=start)
        for position, (lesson, day) in enumerate(zip(lessons, calendar(len(lessons), start, every), strict=True), 1)
    )
    session.flush()


def _pushable(session: Session, library: Library, group_id: int, slug: str) -> None:
    """Raises UnknownLesson or SensitiveLesson."""
    if library.lesson(slug, "es", session.get_one(GroupRow, group_id).country).sensitive:
        raise SensitiveLesson(slug)
