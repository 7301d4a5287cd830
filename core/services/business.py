"""Her small business: written down in one message, put right as easily, and shown to her facilitator if she likes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from core.domain import business as rules
from core.domain.business import WEEKS_SHOWN, Noted, Told, Trend, Week
from core.domain.household import Household
from core.domain.members import Member
from core.domain.staff import Staff
from core.errors import CurrencyOfElsewhere, NotForYou, UnknownEntry
from core.services import members
from core.storage import business
from core.storage.business import BusinessEntryRow, BusinessRow


@dataclass(frozen=True)
class Books:
    weeks: tuple[Week, ...]  #: this one last
    trend: Trend
    is_shared: bool
    latest: Noted | None

    @property
    def now(self) -> Week:
        return self.weeks[-1]


def is_kept(session: Session, household: Household) -> bool:
    return session.get(BusinessRow, household.id) is not None


def start(session: Session, household: Household, now: datetime) -> None:
    """She has asked for it. Nobody sees it until she says so."""
    if session.get(BusinessRow, household.id) is None:
        session.add(BusinessRow(household_id=household.id, shared=False, since=now))
        session.flush()


def note(session: Session, household: Household, told: Told, on: date, now: datetime, source: str) -> Noted:
    """The same `source` again writes nothing new.

    Raises CurrencyOfElsewhere, AmountNotPositive, AmountBeyondSense, DateInFuture or DateTooOld.
    """
    before = business.by_source(session, source)
    if before is not None:
        return before.seen()
    _check(household, told, on, now)
    start(session, household, now)
    return _write(session, household, told, on, now, source, None)


def correct(session: Session, household: Household, entry_id: int, told: Told, now: datetime, source: str) -> Noted:
    """Another takes its place, on the same day. Raises UnknownEntry, and as `note` does."""
    before = business.by_source(session, source)
    if before is not None:
        return before.seen()
    row = _standing(session, household, entry_id)
    _check(household, told, row.on, now)
    row.undone_at = now
    return _write(session, household, told, row.on, now, source, row.id)


def undo(session: Session, household: Household, entry_id: int, now: datetime) -> None:
    """Raises UnknownEntry."""
    _standing(session, household, entry_id).undone_at = now
    session.flush()


def share(session: Session, household: Household, shared: bool) -> None:
    row = session.get(BusinessRow, household.id)
    if row is not None:
        row.shared = shared
        session.flush()


def books(session: Session, household: Household, now: datetime) -> Books:
    today = household.local(now).date()
    first = rules.monday(today) - (WEEKS_SHOWN - 1) * timedelta(days=7)
    each = [row.seen() for row in business.since(session, household.id, household.currency, first)]
    row, weeks = session.get(BusinessRow, household.id), rules.weeks(each, household.currency, today)
    latest = max(each, key=lambda one: one.id, default=None)
    return Books(tuple(weeks), rules.trend(weeks), bool(row and row.shared), latest)


def who_share(session: Session, viewer: Staff, group_id: int, now: datetime) -> list[Member]:
    """Of her group, those who show it to her. Raises NotForYou."""
    each = members.listed(session, viewer, group_id, now)
    sharing = business.sharing(session, [one.household_id for one in each])
    return [one for one in each if one.household_id in sharing]


def shown_to(session: Session, viewer: Staff, household_id: int, now: datetime) -> Books:
    """Raises NotForYou where she does not show it, as for another's."""
    household = members.household_of(session, viewer, household_id)
    found = books(session, household, now)
    if not found.is_shared:
        raise NotForYou()
    return found


def _check(household: Household, told: Told, on: date, now: datetime) -> None:
    if told.sold.currency != household.currency:
        raise CurrencyOfElsewhere(told.sold, household.currency)
    rules.check(told, on, household.local(now).date())


def _standing(session: Session, household: Household, entry_id: int) -> BusinessEntryRow:
    row = session.get(BusinessEntryRow, entry_id)
    if row is None or row.household_id != household.id or row.undone_at is not None:
        raise UnknownEntry(entry_id)
    return row


def _write(
    session: Session, household: Household, told: Told, on: date, now: datetime, source: str, corrects: int | None
) -> Noted:
    row = BusinessEntryRow(
        household_id=household.id,
        on=on,
        sold_minor=told.sold.minor,
        spent_minor=told.spent.minor,
        pay_minor=told.pay.minor,
        currency=told.sold.currency,
        recorded_at=now,
        corrects_id=corrects,
        source=source,
    )
    session.add(row)
    session.flush()
    return row.seen()
