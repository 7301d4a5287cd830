"""Meeting a household, what it agrees to, and how it wants to be spoken to."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from core.domain.attention import GENTLE_FOR, LONG_SILENCE
from core.domain.household import Consent, Household, HouseholdState, QuietHours
from core.domain.money import CURRENCY_OF
from core.domain.rules import Rules
from core.domain.words import one_line
from core.storage import consents, events, family, groups, households, rules, shared_phones
from core.storage.households import HouseholdRow, Met

#: Written down no more often, for it costs a write.
HEARD_ANEW = timedelta(hours=1)
OFFER_AGAIN = timedelta(days=90)
COLUMN_OF = {
    Consent.REMINDERS: "consent_reminders",
    Consent.SHARE: "consent_share",
    Consent.STATISTICS: "consent_statistics",
}


def meet(
    session: Session, chat_id: int, language: str, country: str, zone: str, now: datetime, *, has_written: bool = True
) -> Household:
    """The household of this chat, who has written; a first message makes a row of nothing but chat and language."""
    met = households.by_chat(session, chat_id) or take_up(session, chat_id, language, country, zone, now)
    return hear(session, met, now) if has_written else met.household


def take_up(session: Session, chat_id: int, language: str, country: str, zone: str, now: datetime) -> Met:
    """Nobody is in this chat: whoever shares its phone and waits, or else somebody new."""
    row = _takes_it_up(session, chat_id) or begin_books(session, chat_id, language, country, zone, now)
    return Met(row.seen(), row.last_heard_at)


def begin_books(session: Session, chat_id: int, language: str, country: str, zone: str, now: datetime) -> HouseholdRow:
    """Somebody new in this chat, of whom nothing is known."""
    quiet = Rules.of(rules.values(session)).quiet
    row = HouseholdRow(
        chat_id=chat_id,
        ref=secrets.token_hex(8),
        language=language,
        country=country,
        zone=zone,
        currency=CURRENCY_OF.get(country, "USD"),
        state=HouseholdState.NEW,
        created_at=now,
        quiet_start=quiet.start,
        quiet_end=quiet.end,
    )
    session.add(row)
    session.flush()
    return row


def seen(session: Session, household_id: int) -> Household:
    """The household as it stands in this transaction."""
    row = households.by_id(session, household_id)
    session.refresh(row)
    return row.seen()


def known(session: Session, chat_id: int) -> Household | None:
    met = households.by_chat(session, chat_id)
    return met.household if met else None


def stranger(chat_id: int, language: str, country: str, zone: str, now: datetime) -> Household:
    """Whom one may answer without writing anything down: a group, or somebody who only shut the door."""
    return Household(
        id=0,
        chat_id=chat_id,
        language=language,
        country=country,
        zone=zone,
        currency=CURRENCY_OF.get(country, "USD"),
        called=None,
        state=HouseholdState.NEW,
        consents=frozenset(),
        quiet=QuietHours(),
        paused_until=None,
        blocked=False,
        discreet=True,
        remittance_day=None,
        created_at=now,
    )


def agree(session: Session, household_id: int, now: datetime, method: str = "button") -> Household:
    """She agreed to the service; what else she agrees to is asked apart."""
    row = households.by_id(session, household_id)
    if row.state is not HouseholdState.ACTIVE:
        consents.record(session, household_id, Consent.SERVICE, True, method, now)
    if row.consented_at is None:
        row.consented_at = now
        events.happened_in_group(session, "agreed", household_id, now)
    row.state = HouseholdState.ACTIVE
    return row.seen()


def has_agreed_before(session: Session, household_id: int) -> bool:
    """Whether there may be a book of hers, whatever she is now."""
    return households.by_id(session, household_id).consented_at is not None


def set_consent(
    session: Session, household_id: int, consent: Consent, given: bool, now: datetime, method: str = "button"
) -> Household:
    """The same word again changes nothing and is not written down again."""
    row = households.by_id(session, household_id)
    setattr(row, COLUMN_OF[consent], given)
    if consents.latest(session, household_id, consent) is not given:
        consents.record(session, household_id, consent, given, method, now)
    return row.seen()


def unasked(session: Session, household_id: int) -> list[Consent]:
    """The separate consents on which she has not said a word since she agreed to the service."""
    said = consents.since_agreeing(session, household_id)
    has_group = group_of(session, household_id) is not None
    return [consent for consent in COLUMN_OF if consent not in said and (has_group or consent is not Consent.SHARE)]


def unask(session: Session, household_id: int, consent: Consent, now: datetime) -> Household:
    """What she said no longer holds, for it was said of another; so it is asked again."""
    row = households.by_id(session, household_id)
    setattr(row, COLUMN_OF[consent], False)
    consents.withdraw(session, household_id, consent, now)
    return row.seen()


def may_offer_language(session: Session, household_id: int, now: datetime) -> bool:
    """True once in ninety days: she writes in another language than the one she chose. Counts as offered then."""
    last = events.latest_at(session, household_id, "language_offered")
    if last is not None and now - last < OFFER_AGAIN:
        return False
    events.happened(session, "language_offered", household_id, now)
    return True


def choose_language(session: Session, household_id: int, language: str) -> Household:
    row = households.by_id(session, household_id)
    row.language = language
    return row.seen()


def call(session: Session, household_id: int, name: str | None) -> Household:
    """How she wants to be called; at most 40 characters of one line."""
    row = households.by_id(session, household_id)
    row.called = (one_line(name, 40) or None) if name else None
    return row.seen()


def set_remittance_day(session: Session, household_id: int, words: str | None) -> Household:
    row = households.by_id(session, household_id)
    row.remittance_day = (one_line(words, 80) or None) if words else None
    return row.seen()


def set_quiet_hours(session: Session, household_id: int, start: time, end: time) -> Household:
    row = households.by_id(session, household_id)
    row.quiet_start, row.quiet_end = start, end
    return row.seen()


def pause(session: Session, household_id: int, until: datetime, now: datetime) -> Household:
    """Nothing of ours before `until`; then everything goes on by itself, gently."""
    row = households.by_id(session, household_id)
    row.paused_until, row.gentle_until = until, until + GENTLE_FOR
    events.happened_in_group(session, "paused", household_id, now)
    return row.seen()


def resume(session: Session, household_id: int, now: datetime) -> Household:
    """She is back before the pause was over."""
    row = households.by_id(session, household_id)
    row.paused_until = None
    row.gentle_until = now + GENTLE_FOR
    return row.seen()


def leave(session: Session, household_id: int, now: datetime) -> Household:
    """No more messages. What she saved stays hers and is there if she comes back; no relative sees it meanwhile."""
    family.forget(session, household_id)
    row = households.by_id(session, household_id)
    group_id = group_of(session, household_id)
    row.state = HouseholdState.LEFT
    consents.record(session, household_id, Consent.REMINDERS, False, "left", now)
    row.consent_reminders = False
    events.happened(session, "left", household_id, now, group_id=group_id)
    return row.seen()


def blocked(session: Session, household_id: int, now: datetime) -> None:
    for row in _on_her_phone(session, household_id):
        if row.blocked_at is None:
            row.blocked_at = now
            events.happened_in_group(session, "blocked", row.id, now)


def unblocked(session: Session, household_id: int, now: datetime) -> None:
    for row in _on_her_phone(session, household_id):
        if row.blocked_at is not None:
            row.blocked_at = None
            events.happened_in_group(session, "unblocked", row.id, now)


def group_of(session: Session, household_id: int) -> int | None:
    return groups.number_of(session, household_id)


def _on_her_phone(session: Session, household_id: int) -> list[HouseholdRow]:
    row = households.by_id(session, household_id)
    chat_id = row.chat_id or row.away_chat_id
    return shared_phones.of_chat(session, chat_id) if row.shares_phone and chat_id else [row]


def _takes_it_up(session: Session, chat_id: int) -> HouseholdRow | None:
    """Who held the phone has erased herself: it is with another of it now, whose books are behind her code."""
    row = shared_phones.last_away(session, chat_id)
    if row is not None:
        row.chat_id, row.away_chat_id = chat_id, None
        session.flush()
    return row


def hear(session: Session, met: Met, now: datetime) -> Household:
    last, household = met.last_heard_at, met.household
    if last is not None and now - last < HEARD_ANEW:
        return household
    # After a long silence she is met gently: no backlog, one message a day at first.
    is_back = last is not None and now - last >= LONG_SILENCE
    gentle_until = now + GENTLE_FOR if is_back else household.gentle_until
    households.heard(session, household.id, now, gentle_until)
    return replace(household, gentle_until=gentle_until)
