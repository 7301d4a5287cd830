"""Products as households tell of them: typed, once each, and never a word about which bank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.products import InstitutionKind, Product, ProductKind, is_same
from core.domain.savings import Evidence, check_undo
from core.errors import UnknownEntry
from core.services.households import group_of
from core.storage import events, products
from core.storage.products import ProductRow


@dataclass(frozen=True)
class Told:
    product: Product
    is_new: bool  #: False where it was told of before


def record_product(
    session: Session,
    household: Household,
    kind: ProductKind,
    institution: InstitutionKind,
    now: datetime,
    source: str,
    on: date | None = None,
) -> Told:
    """The same kind at the same kind of institution within 90 days is the same product."""
    before = products.by_source(session, source)
    day = on or household.local(now).date()
    before = before or _same(session, household, kind, institution, day)
    if before is not None:
        return Told(before.seen(), False)
    row = ProductRow(
        household_id=household.id,
        kind=kind,
        institution=institution,
        evidence=Evidence.SAID,
        on=day,
        source=source,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    facts = {"product": row.id, "what": str(kind), "institution": str(institution), "evidence": str(row.evidence)}
    events.happened_in_group(session, "product", household.id, now, facts=facts)
    return Told(row.seen(), True)


def undo(session: Session, household: Household, product_id: int, now: datetime) -> Product:
    """Raises UnknownEntry or UndoTooLate."""
    row = products.of(session, household.id, product_id)
    if row is None:
        raise UnknownEntry(product_id)
    if row.undone_at is None:
        check_undo(row.recorded_at, now)
        row.undone_at = now
        facts = {"product": row.id, "what": str(row.kind)}
        more = {"group_id": group_of(session, household.id), "facts": facts}
        events.happened(session, "product_undone", household.id, now, **more)
    return row.seen()


def has_account(session: Session, household: Household) -> bool:
    return any(row.kind.is_account for row in products.all_of(session, household.id))


def _same(
    session: Session, household: Household, kind: ProductKind, institution: InstitutionKind, day: date
) -> ProductRow | None:
    rows = products.all_of(session, household.id, kind)
    return next((row for row in rows if row.institution is institution and is_same(row.on, day)), None)
