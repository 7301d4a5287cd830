"""Pledges for roof, water, waste and trees: made, asked about once when their day has come, counted by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household, is_zone
from core.domain.pledges import PUT_OFF, Deed, Keepers, Pledge, PledgeState, Tally, check_day, tally, tally_of_place
from core.domain.staff import Group, Staff
from core.domain.statistics import Filters
from core.errors import NotForYou
from core.services import groups
from core.services.deliveries import note
from core.services.households import group_of
from core.services.statistics_counting import COUNTED
from core.storage import households, pledges, pupils
from core.storage.pledges import PledgeRow


def pledge(session: Session, household: Household, deed: Deed, due: date, now: datetime) -> Pledge:
    """One of a kind is open at a time: told again, its day changes. Raises DeadlinePassed, DateInFuture."""
    check_day(due, household.local(now).date())
    row = pledges.open_one(session, household.id, deed)
    if row is None:
        row = PledgeRow(household_id=household.id, deed=deed, state=PledgeState.OPEN, due=due, made_at=now)
        row.group_id = group_of(session, household.id)
        session.add(row)
    row.due, row.asked_at = due, None
    session.flush()
    return row.seen()


def answer(session: Session, household: Household, pledge_id: int, state: PledgeState | None, now: datetime) -> Pledge:
    """Done, dropped, or put off (None) by two weeks. Raises NotForYou for another's or one that is settled."""
    row = session.get(PledgeRow, pledge_id)
    if row is None or row.household_id != household.id or row.state is not PledgeState.OPEN:
        raise NotForYou()
    if state is None:
        row.due, row.asked_at = household.local(now).date() + PUT_OFF, None
    else:
        row.state, row.answered_at = state, now
    session.flush()
    return row.seen()


def of_household(session: Session, household: Household) -> list[Pledge]:
    """What is open, the nearest first, and what she did."""
    each = [row.seen() for row in pledges.of_household(session, household.id)]
    return [one for one in each if one.state is not PledgeState.DROPPED]


def plan_due(session: Session, now: datetime, limit: int) -> int:
    """Writes the gentle question for pledges whose day has come. Returns how many."""
    rows = pledges.to_ask(session, now.date(), limit)
    who = households.by_ids(session, [row.household_id for row in rows])
    come = [row for row in rows if _has_come(row.due, who[row.household_id], now)]
    for row in come:
        row.asked_at = now
        facts = {"pledge": row.id, "deed": str(row.deed)}
        note(session, row.household_id, Kind.COMMUNITY, f"pledge:{row.id}:{row.due}", now, **facts)
    session.flush()
    return len(come)


def _has_come(due: date, household: Household, now: datetime) -> bool:
    """By her own clock; what a clock that cannot be read holds back is skipped where it is to be said."""
    return not is_zone(household.zone) or household.local(now).date() >= due


def of_group(session: Session, viewer: Staff, group_id: int) -> list[Tally]:
    """Households by kind of deed; few are no number. Raises NotForYou."""
    group = groups.seen_by(session, viewer, group_id)
    of = len(pupils.in_class(session, group_id)) if group.is_school else None
    pledged = pledges.households(session, group_id, (PledgeState.OPEN, PledgeState.DONE))
    done = pledges.households(session, group_id, (PledgeState.DONE,))
    return [tally(deed, pledged.get(deed, 0), done.get(deed, 0), of) for deed in Deed]


def of_place(session: Session, group_ids: Collection[int], filters: Filters) -> list[Tally]:
    """What was pledged and what was done within the period, by households that agreed to be counted."""
    assert filters.begins is not None
    assert filters.ends is not None
    found: defaultdict[Deed, defaultdict[int | None, Keepers]] = defaultdict(lambda: defaultdict(Keepers))
    rows = pledges.within(session, group_ids, COUNTED, filters.begins, filters.ends)
    for deed, group_id, household_id, was_made, was_done in rows:
        keepers = found[deed][group_id]
        if was_made:
            keepers.pledged.add(household_id)
        if was_done:
            keepers.done.add(household_id)
    return [tally_of_place(deed, list(found[deed].values())) for deed in Deed]


def visible_to(session: Session, viewer: Staff) -> list[tuple[Group, list[Tally]]]:
    """Each of her groups and classes by name, where anybody has pledged anything."""
    found = [(group, of_group(session, viewer, group.id)) for group in groups.visible_to(session, viewer)]
    return [(group, each) for group, each in found if any(one.pledged != 0 for one in each)]
