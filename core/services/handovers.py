"""The hand-over to a person: a visit with day and place, the evening before, and how it went.

Programme events: `handover_asked` {with: facilitator|alone, branch}, `handover_agreed` (staff_id),
`handover_done` {outcome}; what was opened is a `product` besides (core.services.evidence).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.handovers import REST, Outcome, Step, Visit, VisitState, check_day, next_step
from core.domain.household import Household, is_zone
from core.domain.staff import Group, Staff
from core.errors import NotForYou, UnknownVisit
from core.services.deliveries import note
from core.services.households import meet
from core.storage import events, groups, handovers, households, staff
from core.storage.handovers import AccountRestRow, HandoverRow


@dataclass(frozen=True)
class Planned:
    visit: Visit
    group: Group | None


def ask(
    session: Session, household: Household, at: datetime, branch_id: int | None, now: datetime, *, alone: bool
) -> Planned:
    """A day for the visit; one at a time, so that another day takes the place of the first.

    With a facilitator it waits for her word; alone, or without a group, it is agreed at once.
    Raises VisitTooSoon or VisitTooFar.
    """
    check_day(at, now)
    before = handovers.open_of(session, household.id)
    if before is not None:
        before.state, before.next_step, before.next_due_at = VisitState.CANCELLED, None, None
    group = None if alone else groups.of_household(session, household.id)
    step, due = next_step(at, household, now)
    row = HandoverRow(
        household_id=household.id,
        group_id=group.id if group else None,
        branch_id=branch_id or (before.branch_id if before else None),
        at=at,
        state=VisitState.ASKED if group else VisitState.AGREED,
        next_step=step,
        next_due_at=due,
        asked_at=now,
    )
    session.add(row)
    session.flush()
    facts = {"with": "facilitator" if group else "alone", "branch": row.branch_id}
    events.happened(session, "handover_asked", household.id, now, group_id=_group_id(session, row), facts=facts)
    _tell_facilitator(session, household, row, group, now)
    return Planned(_seen(session, row), group)


def coming(session: Session, viewer: Staff) -> list[Visit]:
    """The visits that the viewer's people wait for or have agreed on, the soonest first."""
    return [_seen(session, row) for row in handovers.open_in(session, None if viewer.is_coordinator else viewer.groups)]


def agree(session: Session, viewer: Staff, visit_id: int, now: datetime) -> Visit:
    """She goes along on that day, and the household hears it. Raises NotForYou."""
    row = _of_viewer(session, viewer, visit_id)
    if row.state is VisitState.ASKED:
        row.state, row.staff_id = VisitState.AGREED, viewer.id
        more = {"group_id": row.group_id, "staff_id": viewer.id}
        events.happened(session, "handover_agreed", row.household_id, now, **more)
        events.audited(session, viewer.id, "handover_agreed", f"handover:{row.id}", now)
        _tell(session, row, "agreed", now, staff=viewer.name)
    return _seen(session, row)


def decline(session: Session, viewer: Staff, visit_id: int, now: datetime) -> bool:
    """Not on that day: the household is asked for another. False when there was nothing to decline any more.

    Raises NotForYou.
    """
    row = _of_viewer(session, viewer, visit_id)
    if row.state not in handovers.OPEN:
        return False
    row.state, row.next_step, row.next_due_at = VisitState.CANCELLED, None, None
    events.audited(session, viewer.id, "handover_declined", f"handover:{row.id}", now)
    _tell(session, row, "other_day", now, staff=viewer.name)
    return True


def visit(session: Session, household: Household, visit_id: int) -> Visit:
    """Raises UnknownVisit."""
    return _seen(session, _of(session, household, visit_id))


def planned(session: Session, household: Household) -> Visit | None:
    row = handovers.open_of(session, household.id)
    return _seen(session, row) if row else None


def tell_outcome(session: Session, household: Household, visit_id: int, outcome: Outcome, now: datetime) -> Visit:
    """How it went, told once; «ya no quiero» lets it rest. Raises UnknownVisit."""
    row = _of(session, household, visit_id)
    if outcome is Outcome.NO_MORE:
        rest(session, household, now)
    if row.state is not VisitState.DONE:
        row.state, row.outcome, row.next_step, row.next_due_at = VisitState.DONE, outcome, None, None
        more = {"group_id": _group_id(session, row), "staff_id": row.staff_id, "facts": {"outcome": str(outcome)}}
        events.happened(session, "handover_done", household.id, now, **more)
    return _seen(session, row)


def rest(session: Session, household: Household, now: datetime) -> datetime:
    """Nothing about an account is offered for ninety days. Returns until when."""
    session.merge(AccountRestRow(household_id=household.id, until=now + REST))
    return now + REST


def may_offer(session: Session, household: Household, now: datetime) -> bool:
    until = handovers.rests_until(session, household.id)
    return until is None or until <= now


def plan_due(session: Session, now: datetime, limit: int = 1000) -> int:
    """Writes what is to be said around a visit, and moves it on to its next step, both or neither."""
    rows = handovers.due(session, now, limit)
    known = households.by_ids(session, list({row.household_id for row in rows})) if rows else {}
    for row in rows:
        step, due = row.next_step, row.next_due_at
        assert step is not None
        assert due is not None
        if not is_zone(known[row.household_id].zone):
            row.next_step = row.next_due_at = None  # one household's mistake must not hold up the others
            continue
        said = "unconfirmed" if step is Step.EVENING and row.state is VisitState.ASKED else str(step)
        _tell(session, row, said, due)
        after = next_step(row.at, known[row.household_id], now) if step is Step.EVENING else (None, None)
        row.next_step, row.next_due_at = after
    session.flush()
    return len(rows)


def _tell(session: Session, row: HandoverRow, step: str, at: datetime, **facts: object) -> None:
    key = f"handover:{row.id}:{step}"
    facilitator = facts.pop("staff", None) or _facilitator(session, row)
    hour = row.at.isoformat()
    note(session, row.household_id, Kind.HANDOVER, key, at, step=step, visit=row.id, staff=facilitator, at=hour)


def _tell_facilitator(
    session: Session, household: Household, row: HandoverRow, group: Group | None, now: datetime
) -> None:
    member = staff.by_id(session, group.facilitator_id) if group and group.facilitator_id else None
    if member is not None:
        hers = meet(session, member.chat_id, member.language, household.country, household.zone, now, has_written=False)
        note(session, hers.id, Kind.STAFF_NOTE, f"visit:{row.id}", now, note="visit", visit=row.id)


def _seen(session: Session, row: HandoverRow) -> Visit:
    household = households.by_ids(session, [row.household_id])[row.household_id]
    about = (row.branch_id, row.at, row.state, row.outcome, _facilitator(session, row))
    return Visit(row.id, row.household_id, household.called, *about)


def _facilitator(session: Session, row: HandoverRow) -> str | None:
    if row.group_id is None:
        return None
    member = staff.by_id(session, row.staff_id) if row.staff_id else None
    group = groups.by_id(session, row.group_id)
    return member.name if member else group.facilitator_name if group else None


def _group_id(session: Session, row: HandoverRow) -> int | None:
    """The group counts the visit also where she goes alone."""
    group = groups.of_household(session, row.household_id)
    return row.group_id or (group.id if group else None)


def _of(session: Session, household: Household, visit_id: int) -> HandoverRow:
    row = handovers.of(session, household.id, visit_id)
    if row is None:
        raise UnknownVisit(visit_id)
    return row


def _of_viewer(session: Session, viewer: Staff, visit_id: int) -> HandoverRow:
    """Raises NotForYou, alike for a visit of others and one that does not exist."""
    row = session.get(HandoverRow, visit_id)
    if row is None or row.group_id is None or not (viewer.is_coordinator or row.group_id in viewer.groups):
        raise NotForYou()
    return row
