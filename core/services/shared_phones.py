"""Several people on one phone. Each is a household of her own, with a code before her books; the phone is with one.

What is hers hangs on her household and not on the chat, so nothing of one can be shown to another by mistake: while
she is away her books cannot be reached through the chat at all.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.shared_phones import MOST, Sharer
from core.errors import NoCode, PhoneIsStaffs, TooManyOnPhone, UnknownSharer
from core.services import codes, deliveries, households
from core.services.deliveries import Claimed
from core.storage import households as rows
from core.storage import shared_phones, staff
from core.storage.households import HouseholdRow

#: Of what was said while she was away, the last ones; older words have lost their day.
MOST_KEPT = 5


def sharers(session: Session, household: Household) -> list[Sharer]:
    """Everybody of this phone, who came first first; only herself where she shares it with nobody."""
    return [
        Sharer(row.id, row.called, place, row.id == household.id)
        for place, row in enumerate(shared_phones.of_chat(session, household.chat_id), start=1)
    ]


def add(session: Session, household: Household, now: datetime) -> Household:
    """Gives the phone to somebody new, of whom nothing is known yet; who had it keeps her books behind her code.

    Raises NoCode, TooManyOnPhone, and PhoneIsStaffs: who works for the programme on it would hand over her work too.
    """
    if not household.has_code:
        raise NoCode()
    if staff.by_chat(session, household.chat_id) is not None:
        raise PhoneIsStaffs()
    everybody = shared_phones.of_chat(session, household.chat_id)
    if len(everybody) >= MOST:
        raise TooManyOnPhone(MOST)
    _away(session, rows.by_id(session, household.id), now)
    here = (household.language, household.country, household.zone)
    new = households.begin_books(session, household.chat_id, *here, now)
    for row in [*everybody, new]:
        row.shares_phone = True
    session.flush()
    return new.seen()


def hand_over(session: Session, household: Household, to_id: int, now: datetime) -> Household:
    """The phone goes to another who has books on it; both are shut. Raises UnknownSharer for anybody else's."""
    everybody = {row.id: row for row in shared_phones.of_chat(session, household.chat_id)}
    if to_id not in everybody or to_id == household.id:
        raise UnknownSharer(to_id)
    _away(session, everybody[household.id], now)
    _back(everybody[to_id], household.chat_id)
    session.flush()
    came = households.seen(session, to_id)
    if came.has_code:
        codes.shut(session, came)
    return came


def kept(session: Session, household: Household, now: datetime) -> list[Claimed]:
    """What was said while she was away, of which only a knock was heard; it counts as read with this."""
    row = rows.by_id(session, household.id)
    since, row.away_since = row.away_since, None
    if since is None:
        return []
    said = shared_phones.said_since(session, household.id, since, MOST_KEPT)
    return [deliveries.as_said(session, one, household, now) for one in said]


def _away(session: Session, row: HouseholdRow, now: datetime) -> None:
    if row.has_code:
        codes.shut(session, row.seen())
    row.chat_id, row.away_chat_id = None, row.chat_id
    # What she has not read since she was here last stays to be read.
    row.away_since = row.away_since or now
    session.flush()


def _back(row: HouseholdRow, chat_id: int) -> None:
    row.chat_id, row.away_chat_id = chat_id, None
