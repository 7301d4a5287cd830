"""Her cuchubal: entered, told of the evening before each round, ended. What money there is only the ledger tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from core.domain import cuchubals as domain
from core.domain.cuchubals import Cuchubal, Every
from core.domain.delivery import Kind
from core.domain.goals import Goal
from core.domain.handovers import evening_before
from core.domain.household import Consent, Household, is_zone
from core.domain.money import Money
from core.errors import TooManyCuchubals, UnknownCuchubal
from core.services import households as household_service
from core.services.deliveries import note
from core.services.remittance_plans import goal_of
from core.storage import cuchubals, deliveries, households
from core.storage.cuchubals import CuchubalRow

MOST_CUCHUBALS = 3
NOON = time(12, 0)


@dataclass(frozen=True)
class Card:
    cuchubal: Cuchubal
    next_on: date | None  #: None when all rounds are over
    is_her_turn: bool  #: in that round
    goal: Goal | None  #: the first that she saves for, to think of before her turn


def enter(
    session: Session,
    household: Household,
    people: int,
    part: Money,
    every: Every,
    first_on: date,
    turn: int | None,
    now: datetime,
    source: str,
) -> Card:
    """The same `source` again makes nothing new. She hears of it where she agreed to be written to.

    Raises CuchubalBeyondSense, AmountNotPositive, AmountBeyondSense, DeadlinePassed or TooManyCuchubals.
    """
    row = cuchubals.by_source(session, source)
    if row is None:
        domain.check(people, part, first_on, household.local(now).date())
        if len(cuchubals.open_of(session, household.id)) >= MOST_CUCHUBALS:
            raise TooManyCuchubals(MOST_CUCHUBALS)
        row = CuchubalRow(household_id=household.id, people=people, every=every, first_on=first_on, turn=turn)
        row.part_minor, row.currency, row.source, row.created_at = part.minor, part.currency, source, now
        row.is_told = household.agreed_to(Consent.REMINDERS)
        session.add(row)
        _expect(household, row, now)
        session.flush()
    return _card(session, household, row, now)


def mine(session: Session, household: Household, now: datetime) -> list[Card]:
    return [_card(session, household, row, now) for row in cuchubals.open_of(session, household.id)]


def set_turn(session: Session, household: Household, cuchubal_id: int, turn: int | None, now: datetime) -> Card:
    """Raises UnknownCuchubal."""
    row = _of(session, household, cuchubal_id)
    row.turn = turn
    return _card(session, household, row, now)


def tell(session: Session, household: Household, cuchubal_id: int, is_told: bool, now: datetime) -> Card:
    """Whether she hears of it the evening before; asking for it is agreeing to it. Raises UnknownCuchubal."""
    row = _of(session, household, cuchubal_id)
    row.is_told = is_told
    if is_told and not household.agreed_to(Consent.REMINDERS):
        household_service.set_consent(session, household.id, Consent.REMINDERS, True, now, "asked_for_it")
    if not is_told:
        _skip(session, row, "reminders_stopped")
    _expect(household, row, now)
    session.flush()
    return _card(session, household, row, now)


def end(session: Session, household: Household, cuchubal_id: int, now: datetime) -> None:
    """It is over, or she has left it; a second time changes nothing."""
    row = cuchubals.of(session, household.id, cuchubal_id)
    if row is not None:
        row.ended_at, row.next_due_at = now, None
        _skip(session, row, "ended")


def silence(session: Session, household: Household) -> int:
    """She wants no reminders any more, and these neither. Returns of how many she heard."""
    told = [row for row in cuchubals.open_of(session, household.id) if row.is_told]
    for row in told:
        row.is_told, row.next_due_at = False, None
    deliveries.skip(session, household.id, Kind.CUCHUBAL, "reminders_stopped")
    return len(told)


def move(session: Session, household: Household, now: datetime) -> None:
    """She lives by another clock, or is quiet at other hours."""
    for row in cuchubals.open_of(session, household.id):
        _expect(household, row, now)


def plan_due(session: Session, now: datetime, limit: int = 1000) -> int:
    """Writes the word of the evening before and moves on to the next round, both or neither."""
    rows = cuchubals.due(session, now, limit)
    known = households.by_ids(session, list({row.household_id for row in rows})) if rows else {}
    for row in rows:
        household, due = known[row.household_id], row.next_due_at
        assert due is not None
        if not is_zone(household.zone) or not household.is_active:
            row.next_due_at = None
            continue
        note(session, household.id, Kind.CUCHUBAL, f"{_about(row)}{due:%Y%m%d}", due, cuchubal=row.id)
        _expect(household, row, now)
    session.flush()
    return len(rows)


def _expect(household: Household, row: CuchubalRow, now: datetime) -> None:
    """The next evening before a round that is still to come."""
    one, row.next_due_at = row.seen(), None
    evenings = (_evening(household, one.round_on(number)) for number in range(1, one.people + 1))
    if row.is_told:
        row.next_due_at = next((evening for evening in evenings if evening > now), None)


def _about(row: CuchubalRow) -> str:
    """With what the keys of all its words begin."""
    return f"cuchubal:{row.id}:"


def _skip(session: Session, row: CuchubalRow, reason: str) -> None:
    """Of this one only: those that she takes part in besides are still told."""
    deliveries.skip(session, row.household_id, Kind.CUCHUBAL, reason, _about(row))


def _evening(household: Household, on: date) -> datetime:
    noon = datetime.combine(on, NOON, ZoneInfo(household.zone))
    return evening_before(noon, household).astimezone(UTC)


def _card(session: Session, household: Household, row: CuchubalRow, now: datetime) -> Card:
    one = row.seen()
    number = one.next_round(household.local(now).date())
    next_on = one.round_on(number) if number is not None else None
    return Card(one, next_on, number is not None and number == one.turn, goal_of(session, household.id))


def _of(session: Session, household: Household, cuchubal_id: int) -> CuchubalRow:
    row = cuchubals.of(session, household.id, cuchubal_id)
    if row is None:
        raise UnknownCuchubal(cuchubal_id)
    return row
