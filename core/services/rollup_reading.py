"""What the roll-ups are made from: the events of some households, and how they are cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.programme import Happened
from core.domain.slices import Cut, of_branch, of_town
from core.services.statistics_counting import COUNTED
from core.storage.events import EventRow
from core.storage.groups import GroupRow
from core.storage.households import HouseholdRow
from core.storage.paths import PathRow
from core.storage.staff import StaffGroupRow


def events_of(session: Session, ids: Collection[int], zone: str) -> dict[int, list[Happened]]:
    calendar, row = ZoneInfo(zone), EventRow
    query = (
        select(
            row.household_id,
            row.id,
            row.kind,
            row.at,
            row.group_id,
            row.lesson,
            row.amount_minor,
            row.currency,
            row.facts,
        )
        .where(row.household_id.in_(ids))
        .order_by(row.id)
    )
    found: defaultdict[int, list[Happened]] = defaultdict(list)
    for household_id, id_, kind, at, group_id, lesson, minor, currency, facts in session.execute(query):
        day = at.astimezone(calendar).date()
        one = Happened(id_, kind, at, day, group_id, lesson, minor or 0, currency or "", facts or {})
        found[household_id].append(one)
    return dict(found)


def cuts_of(session: Session, ids: Collection[int], events: Mapping[int, list[Happened]]) -> dict[int, Cut]:
    """Of those households that are there."""
    chosen = select(PathRow.household_id, PathRow.path).where(PathRow.household_id.in_(ids))
    tracks = {household_id: path for household_id, path in session.execute(chosen)}  # noqa: C416 - rows are no pairs
    staff: defaultdict[int, list[int]] = defaultdict(list)
    for group_id, staff_id in session.execute(select(StaffGroupRow.group_id, StaffGroupRow.staff_id)):
        staff[group_id].append(staff_id)
    places = _places(session)
    query = select(HouseholdRow.id, COUNTED, HouseholdRow.language).where(HouseholdRow.id.in_(ids))
    cuts = {}
    for household_id, counts, language in session.execute(query):
        hers = events.get(household_id, [])
        receives = "yes" if any(one.kind == "remittance" for one in hers) else "no"
        slices = (f"language:{language}", f"remittances:{receives}", f"track:{tracks.get(household_id, 'none')}")
        groups = {one.group_id for one in hers if one.group_id is not None}
        looked_after = {group: tuple(sorted(staff[group])) for group in groups}
        met = {group: places[group] for group in groups if group in places}
        cuts[household_id] = Cut(bool(counts), slices, looked_after, met)
    return cuts


def _places(session: Session) -> dict[int, tuple[str, ...]]:
    """The slices of where each group meets, of those that have said it."""
    query = select(GroupRow.id, GroupRow.town, GroupRow.branch_id)
    told = query.where(GroupRow.town.is_not(None) | GroupRow.branch_id.is_not(None))
    return {
        group_id: (*((of_town(town),) if town else ()), *((of_branch(branch_id),) if branch_id else ()))
        for group_id, town, branch_id in session.execute(told)
    }
