"""A fact of a country looked up again: from then on every lesson says it, until its next date."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.facts import Fact, Renewal
from core.domain.staff import Staff
from core.errors import FactUnsound, NotForYou, UnknownFact
from core.library import Library
from core.storage import events, facts
from core.storage.facts import FactRow


def fact_of(library: Library, viewer: Staff, country: str, key: str) -> Fact:
    """For whoever may renew it. Raises NotForYou, UnknownFact."""
    if not viewer.is_coordinator:
        raise NotForYou()
    register = library.registers.get(country)
    if register is None or key not in register.facts:
        raise UnknownFact(country, key)
    return register.facts[key]


def renew(
    session: Session, viewer: Staff, library: Library, country: str, key: str, renewal: Renewal, now: datetime
) -> None:
    """Written beside the register, with who and when. Raises NotForYou, UnknownFact, FactUnsound.

    It is said from the moment at which the library takes it up, after the commit.
    """
    fact = fact_of(library, viewer, country, key)
    why = renewal.unsound(fact, now.date())
    if why is not None:
        raise FactUnsound(key, why)
    new = renewal.of(fact)
    row = FactRow(country=country, key=key, value=new.value, english=new.english, source=new.source)
    row.seen, row.recheck_by = renewal.seen, renewal.recheck_by
    row.renewed_by, row.renewed_at = viewer.id, now
    session.add(row)
    session.flush()
    about = {"value": new.value, "was": fact.value, "source": new.source, "recheck_by": str(renewal.recheck_by)}
    events.audited(session, viewer.id, "fact_renewed", f"fact:{country}:{key}", now, **about)


def take_up(session: Session, library: Library) -> None:
    """Brings the books up to what has been renewed, in this process or in another."""
    latest = {(row.country, row.key): row for row in facts.renewals(session)}
    new = [(row.country, fact) for row in latest.values() if (fact := _newer(library, row)) is not None]
    if new:
        library.take_up(new)


def _newer(library: Library, row: FactRow) -> Fact | None:
    """None where the books say it already, or where the file was looked up later, or no longer has the key."""
    register = library.registers.get(row.country)
    old = register.facts.get(row.key) if register else None
    if old is None or (old.seen is not None and row.seen < old.seen):
        return None
    fact = Renewal(row.value, row.english, row.source, row.seen, row.recheck_by).of(old)
    return fact if fact != old else None
