"""A certificate at the end of a module, when she asks for it, with the name that she chooses."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from textwrap import wrap

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.errors import ModuleNotDone, NameUnreadable
from core.library import Library
from core.library.modules import Module
from core.services import modules
from core.services.households import group_of
from core.storage import certificates, events
from core.storage.certificates import CertificateRow

LONGEST_NAME = 45
#: What stands in a name beside letters and their accents.
IN_A_NAME = frozenset(" .'’-ʼ")


@dataclass(frozen=True)
class Certificate:
    module: Module
    lessons: int
    name: str
    on: date


def issue(
    session: Session, library: Library, household: Household, number: int, name: str, now: datetime
) -> Certificate:
    """Writes it with that name, in place of an earlier one. Raises ModuleNotDone, NameUnreadable."""
    done = _finished(session, library, household, number)
    written = readable(name)
    if certificates.of(session, household.id, number) is None:
        group_id = group_of(session, household.id)
        events.happened(session, "certificate", household.id, now, group_id=group_id, facts={"module": number})
    session.merge(CertificateRow(household_id=household.id, module=number, name=written, issued_at=now))
    session.flush()
    return Certificate(done.module, done.total, written, household.local(now).date())


def issued(session: Session, library: Library, household: Household, number: int) -> Certificate | None:
    """The one she has. Raises ModuleNotDone."""
    done = _finished(session, library, household, number)
    row = certificates.of(session, household.id, number)
    return Certificate(done.module, done.total, row.name, household.local(row.issued_at).date()) if row else None


def readable(name: str) -> str:
    """One line of letters; signs and pictures, which a printed page cannot show, fall away. Raises NameUnreadable."""
    kept = "".join(sign if sign in IN_A_NAME or unicodedata.category(sign)[0] in "LM" else " " for sign in name)
    written = wrap(" ".join(kept.split()), LONGEST_NAME)
    if not written or not any(sign.isalpha() for sign in written[0]):
        raise NameUnreadable()
    return written[0]


def _finished(session: Session, library: Library, household: Household, number: int) -> modules.ModuleProgress:
    done = modules.of(session, library, household, number)
    if not done.is_complete:
        raise ModuleNotDone(number)
    return done
