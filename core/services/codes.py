"""A code on what is shown of money: set, opened, shut, taken off; and lifted by her facilitator where it is forgotten.

It keeps curious eyes of the house out, not somebody who has the phone and time: what stands in the chat already stays
there until she has it taken away.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain import codes as domain
from core.domain.household import Household
from core.domain.staff import Staff
from core.errors import CodeWaits, CodeWrong, NoCode
from core.services import households as household_service
from core.services import members
from core.storage import codes, events, households
from core.storage.codes import CodeRow

#: Written down no more often, for it costs a write.
STALE = domain.OPEN_FOR / 2


def drawn(code: str) -> str:
    """What may be kept of a code until it is said a second time. Raises CodeUnreadable or CodeTooEasy."""
    domain.check(code)
    return domain.hashed(code, secrets.token_bytes(16))


def set_code(session: Session, household: Household, kept: str, again: str, now: datetime) -> Household:
    """`kept` is what `drawn` made of the first word, `again` the second. Notices become neutral with it.

    A new code takes the place of the old one; it is open at first. Raises CodeWrong where the two are not the same.
    """
    if not domain.fits(again, kept):
        raise CodeWrong(0)
    session.merge(
        CodeRow(household_id=household.id, hashed=kept, wrong=0, waits_until=None, open_until=None, set_at=now)
    )
    session.flush()
    _row(session, household).open_until = now + domain.OPEN_FOR
    households.change(session, household.id, has_code=True, discreet=True, names_goal=False)
    return household_service.seen(session, household.id)


def is_shut(session: Session, household: Household, now: datetime) -> bool:
    """Whether the code must be typed before anything of money is shown; used while open, it stays so."""
    if not household.has_code:
        return False
    row = codes.of(session, household.id)
    if row is None:
        return False
    if row.open_until is None or row.open_until <= now:
        return True
    if row.open_until - now < domain.OPEN_FOR - STALE:
        row.open_until = now + domain.OPEN_FOR
    return False


def open_with(session: Session, household: Household, code: str, now: datetime) -> CodeWrong | CodeWaits | None:
    """None where it fits and all is open now; else it is counted, and said what is to be done. Raises NoCode.

    What it answers is no exception, for then the count would be taken back with the rest of the transaction.
    """
    row = _row(session, household)
    if row.waits_until is not None and now < row.waits_until:
        return CodeWaits(row.waits_until)
    if domain.fits(code, row.hashed):
        row.wrong, row.waits_until, row.open_until = 0, None, now + domain.OPEN_FOR
        return None
    row.wrong += 1
    wait = domain.wait_after(row.wrong)
    if wait is None:
        return CodeWrong(domain.TRIES - row.wrong % domain.TRIES)
    row.waits_until = now + wait
    return CodeWaits(row.waits_until)


def shut(session: Session, household: Household) -> None:
    """Raises NoCode."""
    _row(session, household).open_until = None


def take_off(session: Session, household: Household) -> Household:
    """She wants none any more; the edge has seen that it is open. Notices stay neutral until she changes that."""
    _forget(session, household.id)
    return household_service.seen(session, household.id)


def lift(session: Session, viewer: Staff, household_id: int, now: datetime) -> None:
    """She forgot it, and her facilitator, who knows her, takes it off; what she has stays hidden from staff as before.

    Raises NotForYou.
    """
    members.one(session, viewer, household_id, now)
    _forget(session, household_id)
    events.audited(session, viewer.id, "code_lifted", f"household:{household_id}", now)


def _forget(session: Session, household_id: int) -> None:
    row = codes.of(session, household_id)
    if row is not None:
        session.delete(row)
    households.change(session, household_id, has_code=False)
    session.flush()


def _row(session: Session, household: Household) -> CodeRow:
    row = codes.of(session, household.id)
    if row is None:
        raise NoCode()
    return row
