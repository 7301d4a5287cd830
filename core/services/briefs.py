"""The monthly brief of a municipality: put together by Milpa, signed by whoever coordinates, and from then on fixed."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.domain.agenda import Consultation
from core.domain.briefs import Brief, Fact, PollTold, ProjectTold, is_over, kept
from core.domain.slices import of_town
from core.domain.staff import Staff
from core.domain.statistics import Count, Filters
from core.domain.words import plain
from core.errors import NotForYou
from core.errors.community import MonthNotOver
from core.services import agenda, breakdown, groups, pledges, projects
from core.storage import briefs, events
from core.storage.briefs import BriefRow


def towns(session: Session, viewer: Staff) -> list[str]:
    """Where a group meets. Raises NotForYou for who does not coordinate."""
    _coordinates(viewer)
    found = {plain(group.town): group.town for group in groups.visible_to(session, viewer) if group.town}
    return sorted(found.values(), key=plain)


def brief(session: Session, viewer: Staff, town: str, month: date, zone: str, now: datetime) -> Brief:
    """As it was signed, wherever the groups meet by now; else as it would be signed now.

    However the town is spelled, it is the same one. Raises NotForYou for a place where no group meets.
    """
    _coordinates(viewer)
    first = month.replace(day=1)
    signed = briefs.of(session, town, first)
    if signed is not None:
        return signed.seen()
    here = next((one for one in towns(session, viewer) if plain(one) == plain(town)), None)
    if here is None:
        raise NotForYou()
    return _drafted(session, viewer, here, first, zone, now)


def sign(session: Session, by: Staff, town: str, month: date, zone: str, now: datetime) -> Brief:
    """Fixes it; signed again, it stays as it was. Raises NotForYou, and MonthNotOver until it is over in that zone."""
    made = brief(session, by, town, month, zone, now)
    if made.signed_at is not None:
        return made
    if not is_over(made.month, now.astimezone(ZoneInfo(zone)).date()):
        raise MonthNotOver()
    row = BriefRow(town=made.town, month=made.month, figures=kept(made), signed_by=by.id, signed_at=now)
    session.add(row)
    session.flush()
    events.audited(session, by.id, "brief_signed", f"brief:{row.id}", now, month=made.month.isoformat())
    return row.seen()


def signed(session: Session, viewer: Staff) -> list[Brief]:
    """The newest first. Raises NotForYou."""
    _coordinates(viewer)
    return [row.seen() for row in briefs.newest(session)]


def _drafted(session: Session, viewer: Staff, town: str, first: date, zone: str, now: datetime) -> Brief:
    draft = Brief(town, first, {}, {}, (), ())
    here = {group.id for group in groups.visible_to(session, viewer) if group.town and plain(group.town) == plain(town)}
    filters = Filters(since=first, until=draft.last_day, zone=zone)
    return Brief(
        town,
        first,
        _facts(session, viewer, town, filters, now),
        {str(one.deed): (one.pledged, one.done) for one in pledges.of_place(session, here, filters)},
        tuple(_poll(one) for one in _polls(session, viewer, here, filters)),
        tuple(
            ProjectTold(one.name, str(one.state), one.accounts.goal, one.accounts.received, one.accounts.from_abroad)
            for one in projects.visible_to(session, viewer)
            if one.group_id in here
        ),
    )


def _facts(session: Session, viewer: Staff, town: str, filters: Filters, now: datetime) -> dict[Fact, Count]:
    """Protected as on the page where the municipalities stand side by side."""
    lines = breakdown.by(session, viewer, "town", filters, now)
    found = next((line.figures for line in lines if line.name == of_town(town)), None)
    if found is None:
        return dict.fromkeys(Fact, 0)
    completed = found.happened.get("lesson_completed")
    return {
        Fact.REACHED: found.reached,
        Fact.COMPLETED: completed.households if completed else 0,
        Fact.ADVISED: found.sessions.households,
    }


def _polls(session: Session, viewer: Staff, here: set[int], filters: Filters) -> list[Consultation]:
    """Closed within the month, of groups of this place alone."""
    assert filters.begins is not None
    assert filters.ends is not None
    closed = agenda.closed_within(session, viewer, filters.begins, filters.ends)
    return [one for one in closed if one.group_ids <= here]


def _poll(one: Consultation) -> PollTold:
    assert one.result is not None
    return PollTold(
        one.question.words,
        one.result.voters,
        tuple(zip(one.question.answers, one.result.counts, strict=True)),
        one.decision,
    )


def _coordinates(viewer: Staff) -> None:
    if not viewer.is_coordinator:
        raise NotForYou()
