"""What is no longer needed is taken away: words, open questions, spent links, chats of who never agreed.

Never an event, a consent, an entry of money, an act of the team, or that something was sent: figures and evidence stay.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core.domain.rules import Rule
from core.services import inbox, privacy, questions, rules, traces
from core.storage import deliveries, family, help_requests, sessions, staff
from core.storage.strangers import silent_strangers

#: So much in one transaction; on SQLite everybody waits for it.
AT_ONCE = 500
#: Who opens an old link is told that it is spent, alike whether it is still there or not.
SPENT_LINKS = timedelta(days=30)


def done_updates(session: Session, now: datetime) -> int:
    return inbox.forget_old(session, now, AT_ONCE)


def message_numbers(session: Session, now: datetime) -> int:
    return traces.forget_old(session, now, AT_ONCE)


def old_questions(session: Session, now: datetime) -> int:
    return questions.forget_old(session, now, AT_ONCE)


def words_of_help(session: Session, now: datetime) -> int:
    return help_requests.forget_words(session, now - rules.standing(session).kept(Rule.KEEP_WORDS), AT_ONCE)


def words_of_notices(session: Session, now: datetime) -> int:
    return deliveries.empty(session, now - rules.standing(session).kept(Rule.KEEP_WORDS), AT_ONCE, now)


def notes_of_advice(session: Session, now: datetime) -> int:
    return sessions.forget_notes(session, now - rules.standing(session).kept(Rule.KEEP_AGREED), AT_ONCE)


def spent_links(session: Session, now: datetime) -> int:
    before = now - SPENT_LINKS
    return staff.forget_spent(session, before, AT_ONCE) + family.forget_expired(session, before, AT_ONCE)


def strangers(session: Session, now: datetime) -> int:
    found = silent_strangers(session, now - rules.standing(session).kept(Rule.KEEP_STRANGERS), AT_ONCE)
    for one in found:
        privacy.forget_stranger(session, one)
    return len(found)


#: Each takes some away in one transaction and says how much; again until it says none.
PIECES: tuple[Callable[[Session, datetime], int], ...] = (
    done_updates,
    message_numbers,
    old_questions,
    words_of_help,
    words_of_notices,
    notes_of_advice,
    spent_links,
    strangers,
)
