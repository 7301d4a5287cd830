"""Evidence: what a household said is shown to its facilitator, and confirmed by her.

The programme's ledger (core.storage.events), kinds and facts, for whoever counts:

- `formalised`: money came into an account. Amount and currency; how = moved {move, from, to, first, evidence}
  or how = deposited {entry, to, evidence}.
- `formalised_undone`: a move taken back {how, move}. A deposit is taken back by the `undone` of its entry.
- `product`: {product, what, institution, evidence}; what is a ProductKind. `product_undone`: {product, what}.
- `evidence`: the grade of something rose {thing, number, grade, was}, with staff_id, amount and currency.
  `evidence_undone`: the member of staff took that back {thing, number, grade, was}: the grade is `was` again.

The grade that holds for a thing is that of its latest `evidence` or `evidence_undone`; without one it is «said».
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from core.domain.evidence import Claim, Raised, Thing, check_raise
from core.domain.household import Consent, Household
from core.domain.money import Money
from core.domain.savings import EntryKind, Evidence, check_undo
from core.domain.staff import Staff
from core.errors import NotForYou
from core.services.households import group_of
from core.storage import events, evidence, groups, households
from core.storage.evidence import EvidenceRow
from core.storage.groups import MembershipRow
from core.storage.moves import MoveRow
from core.storage.products import ProductRow
from core.storage.savings import EntryRow

Row = EntryRow | MoveRow | ProductRow
TABLES: dict[Thing, type[EntryRow] | type[MoveRow] | type[ProductRow]] = {
    Thing.ENTRY: EntryRow,
    Thing.MOVE: MoveRow,
    Thing.PRODUCT: ProductRow,
}
MOST_LISTED = 30


def to_confirm(session: Session, viewer: Staff, household_id: int | None = None) -> list[Claim]:
    """What households of the viewer said and nobody has confirmed, the newest first.

    Only of those who agreed that their facilitator sees how they are getting on; a product also of others, for
    whoever tells of one is told that her facilitator hears of it. Raises NotForYou for a household of others.
    """
    if household_id is not None:
        _check_scope(session, viewer, household_id)
    found = [_claim(session, thing, row) for thing in Thing for row in _open(session, viewer, thing, household_id)]
    return sorted(found, key=lambda claim: (claim.on, claim.number), reverse=True)[:MOST_LISTED]


def claim(session: Session, viewer: Staff, thing: Thing, number: int) -> Claim:
    """Raises NotForYou, alike for what is not there."""
    return _claim(session, thing, _seen_by(session, viewer, thing, number))


def shown(session: Session, viewer: Staff, thing: Thing, number: int, now: datetime) -> Raised:
    """She showed a slip or a passbook. Raises NotForYou or EvidenceOnlyRises."""
    return _raise(session, viewer, thing, number, Evidence.SHOWN, now)


def confirm(session: Session, viewer: Staff, thing: Thing, number: int, now: datetime) -> Raised:
    """The member of staff or the institution confirms it. Raises NotForYou or EvidenceOnlyRises."""
    return _raise(session, viewer, thing, number, Evidence.CONFIRMED, now)


def undo(session: Session, viewer: Staff, raised_id: int, now: datetime) -> Claim:
    """Takes the last raise back within 24 hours; a second time changes nothing.

    Only who raised it, or a coordinator. Raises NotForYou or UndoTooLate.
    """
    act = session.get(EvidenceRow, raised_id)
    if act is None or not (viewer.is_coordinator or act.staff_id == viewer.id):
        raise NotForYou()
    row = _seen_by(session, viewer, act.thing, act.number)
    last = evidence.latest(session, act.thing, act.number)
    if act.undone_at is None and last is not None and last.id == act.id:
        check_undo(act.at, now)
        act.undone_at, row.evidence = now, act.before
        session.flush()
        _note(session, "evidence_undone", act, row, viewer, now)
    return _claim(session, act.thing, row)


def _raise(session: Session, viewer: Staff, thing: Thing, number: int, after: Evidence, now: datetime) -> Raised:
    row = _seen_by(session, viewer, thing, number)
    check_raise(row.evidence, after)
    act = EvidenceRow(
        household_id=row.household_id,
        thing=thing,
        number=number,
        staff_id=viewer.id,
        before=row.evidence,
        after=after,
        at=now,
    )
    row.evidence = after
    session.add(act)
    session.flush()
    _note(session, "evidence", act, row, viewer, now)
    return Raised(act.id, _claim(session, thing, row), act.before, after, now)


def _note(session: Session, kind: str, act: EvidenceRow, row: Row, viewer: Staff, now: datetime) -> None:
    facts = {"thing": str(act.thing), "number": act.number, "grade": str(act.after), "was": str(act.before)}
    money: dict[str, Any] = {}
    if isinstance(row, EntryRow | MoveRow):
        money = {"amount_minor": row.amount_minor, "currency": row.currency}
    more = {"group_id": group_of(session, row.household_id), "staff_id": viewer.id, "facts": facts, **money}
    events.happened(session, kind, row.household_id, now, **more)
    events.audited(session, viewer.id, kind, f"{act.thing}:{act.number}", now, grade=str(act.after))


def _seen_by(session: Session, viewer: Staff, thing: Thing, number: int) -> Row:
    """Raises NotForYou, alike for what was taken back, is of others, or is not there."""
    row: Row | None = session.scalar(_select(thing).where(TABLES[thing].id == number))
    if row is None or row.undone_at is not None:
        raise NotForYou()
    household = _check_scope(session, viewer, row.household_id)
    if thing is not Thing.PRODUCT and not household.agreed_to(Consent.SHARE):
        raise NotForYou()
    if isinstance(row, EntryRow) and row.kind is not EntryKind.SAVING:
        raise NotForYou()
    return row


def _check_scope(session: Session, viewer: Staff, household_id: int) -> Household:
    household = households.by_ids(session, [household_id]).get(household_id)
    group = groups.of_household(session, household_id)
    if household is None or not (viewer.is_coordinator or (group is not None and group.id in viewer.groups)):
        raise NotForYou()
    return household


def _open(session: Session, viewer: Staff, thing: Thing, household_id: int | None) -> list[Row]:
    table = TABLES[thing]
    query = _select(thing).where(table.undone_at.is_(None), table.evidence != Evidence.CONFIRMED)
    if household_id is not None:
        query = query.where(table.household_id == household_id)
    if not viewer.is_coordinator:
        inside = select(MembershipRow.household_id).where(
            MembershipRow.group_id.in_(viewer.groups), MembershipRow.left_at.is_(None)
        )
        query = query.where(table.household_id.in_(inside))
    rows: list[Row] = list(session.scalars(query.order_by(table.id.desc()).limit(MOST_LISTED * 4)))
    known = households.by_ids(session, list({row.household_id for row in rows}))
    return [row for row in rows if _is_listed(known[row.household_id], row)]


def _select(thing: Thing) -> Select[*tuple[Any, ...]]:
    return select(TABLES[thing])


def _is_listed(household: Household, row: Row) -> bool:
    if isinstance(row, ProductRow):
        return household.is_active
    is_saving = not isinstance(row, EntryRow) or row.kind is EntryKind.SAVING
    return household.is_active and is_saving and household.agreed_to(Consent.SHARE)


def _claim(session: Session, thing: Thing, row: Row) -> Claim:
    household = households.by_ids(session, [row.household_id])[row.household_id]
    amount, what = None, ""
    if isinstance(row, ProductRow):
        what = str(row.kind)
    else:
        amount = Money(row.amount_minor, row.currency)
        what = str(row.destination) if isinstance(row, MoveRow) else str(row.kind)
    called = household.called
    return Claim(thing, row.id, row.household_id, called, what, amount, row.on, row.evidence)
