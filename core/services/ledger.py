"""The evidence rows behind the figures, for a spreadsheet: without names unless a reason is given, always audited."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.money import Money
from core.domain.staff import Staff
from core.domain.statistics import SMALLEST_CELL, Filters
from core.domain.words import one_line
from core.errors import NotForYou, ReasonMissing
from core.services.statistics_counting import COUNTED, Scope, within
from core.storage import events
from core.storage.events import EventRow
from core.storage.groups import GroupRow
from core.storage.households import HouseholdRow

#: A reason shorter than this says nothing to whoever reads the audit.
SHORTEST_REASON = 12
ROWS_AT_ONCE = 1000


@dataclass(frozen=True)
class LedgerRow:
    day: date
    kind: str
    household: str  #: a pseudonym that holds within one file and in no other
    called: str | None  #: in an identified file only, of those who agreed to be seen by staff
    group: str | None  #: None also for a group of fewer than five counted households
    lesson: str | None  #: None also for a sensitive one
    amount: Money | None
    evidence: str | None


def note_export(session: Session, viewer: Staff, filters: Filters, now: datetime, reason: str | None) -> None:
    """Who took which rows, and why. Raises NotForYou, or ReasonMissing where names are asked for without one."""
    if not viewer.is_coordinator:
        raise NotForYou()
    Scope.of(session, viewer, filters)
    facts = {"group": filters.group, "from": _iso(filters.since), "to": _iso(filters.until)}
    if reason is None:
        events.audited(session, viewer.id or None, "exported", "ledger", now, **facts)
        return
    told = one_line(reason, 200)
    if len(told) < SHORTEST_REASON:
        raise ReasonMissing(SHORTEST_REASON)
    events.audited(session, viewer.id or None, "exported_names", "ledger", now, reason=told, **facts)


def rows(
    session: Session, viewer: Staff, filters: Filters, salt: str, sensitive: Collection[str], *, named: bool
) -> Iterator[LedgerRow]:
    """In the order in which they happened, a piece at a time. Raises NotForYou."""
    if not viewer.is_coordinator:
        raise NotForYou()
    zone = ZoneInfo(filters.zone)
    codes = _large_groups(session)
    query = (
        select(EventRow, HouseholdRow.ref, HouseholdRow.called, HouseholdRow.consent_share)
        .join(HouseholdRow, HouseholdRow.id == EventRow.household_id)
        .where(*Scope.of(session, viewer, filters).where(), *within(filters), COUNTED)
        .order_by(EventRow.id)
        .execution_options(yield_per=ROWS_AT_ONCE)
    )
    for event, ref, called, shares in session.execute(query):
        yield LedgerRow(
            day=event.at.astimezone(zone).date(),
            kind=event.kind,
            household=hashlib.sha256(f"{salt}:{ref}".encode()).hexdigest()[:10],
            called=called if named and shares else None,
            group=codes.get(event.group_id),
            lesson=None if event.lesson in sensitive else event.lesson,
            amount=Money(event.amount_minor, event.currency) if event.currency and event.amount_minor else None,
            evidence=(event.facts or {}).get("evidence"),
        )


def _large_groups(session: Session) -> dict[int | None, str]:
    """Codes of the groups in which a row does not point at one of a few."""
    query = (
        select(GroupRow.id, GroupRow.code)
        .join(EventRow, EventRow.group_id == GroupRow.id)
        .join(HouseholdRow, HouseholdRow.id == EventRow.household_id)
        .where(COUNTED)
        .group_by(GroupRow.id, GroupRow.code)
        .having(func.count(EventRow.household_id.distinct()) >= SMALLEST_CELL)
    )
    return {group_id: code for group_id, code in session.execute(query)}  # noqa: C416 - rows are no pairs


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
