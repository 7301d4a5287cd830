"""What her remittances really cost, compared over her own history and with nobody else's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.costs import Cost, check_cost
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import check_undo
from core.errors import UnknownEntry
from core.storage import remittance_plans, remittances
from core.storage.remittance_plans import RemittanceCostRow


@dataclass(frozen=True)
class Checked:
    cost: Cost
    earlier: tuple[Cost, ...]  #: of the same two currencies, the latest first


def latest(session: Session, household: Household) -> int | None:
    """The number of her last remittance."""
    return remittances.latest_id(session, household.id)


def received(session: Session, household: Household, remittance_id: int) -> Money | None:
    """What she told of it, where that is in her own currency. Raises UnknownEntry."""
    row = remittances.of(session, household.id, remittance_id)
    if row is None:
        raise UnknownEntry(remittance_id)
    if row.amount_minor is None or row.currency != household.currency:
        return None
    return Money(row.amount_minor, row.currency)


def check(
    session: Session,
    household: Household,
    remittance_id: int,
    sent: Money,
    fee: Money,
    received_: Money,
    now: datetime,
) -> Checked:
    """Keeps what one remittance cost; told again, the later word counts. Raises UnknownEntry or CostBeyondSense."""
    row = remittances.of(session, household.id, remittance_id)
    if row is None:
        raise UnknownEntry(remittance_id)
    check_cost(sent, fee, received_)
    found = session.merge(
        RemittanceCostRow(
            remittance_id=row.id,
            household_id=household.id,
            on=row.on,
            company=row.company,
            sent_minor=sent.minor,
            sent_currency=sent.currency,
            fee_minor=fee.minor,
            received_minor=received_.minor,
            received_currency=received_.currency,
            told_at=now,
        )
    )
    session.flush()
    return Checked(found.seen(), tuple(_earlier(session, household, found)))


def undo(session: Session, household: Household, remittance_id: int, now: datetime) -> None:
    """She takes back what a remittance cost; the remittance stays. A second time changes nothing.

    Raises UnknownEntry or UndoTooLate.
    """
    if remittances.of(session, household.id, remittance_id) is None:
        raise UnknownEntry(remittance_id)
    row = session.get(RemittanceCostRow, remittance_id)
    if row is not None:
        if row.told_at is not None:
            check_undo(row.told_at, now)
        session.delete(row)
        session.flush()


def _earlier(session: Session, household: Household, this: RemittanceCostRow) -> list[Cost]:
    money = (this.sent_currency, this.received_currency)
    rows = remittance_plans.costs(session, household.id)
    return [row.seen() for row in rows if row is not this and (row.sent_currency, row.received_currency) == money]
