"""The table of households and the questions asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, cast

from sqlalchemy import BigInteger, Boolean, Index, Integer, String, Table, Time, bindparam, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column
from sqlalchemy.orm.util import identity_key

from core.domain.household import Consent, Household, HouseholdState, QuietHours
from core.domain.pupils import PupilState
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.database import glance
from core.storage.sealed import SealedText

NEW = text("state = 'new'")
AWAY = text("away_chat_id IS NOT NULL")


class HouseholdRow(Base):
    __tablename__ = "households"
    __table_args__ = (
        Index("ix_households_new", "created_at", sqlite_where=NEW, postgresql_where=NEW),
        Index("ix_households_away", "away_chat_id", sqlite_where=AWAY, postgresql_where=AWAY),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: Nothing without a phone, and while another holds a phone that she shares.
    chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    #: The chat that she shares, while another holds the phone (core.services.shared_phones).
    away_chat_id: Mapped[int | None] = mapped_column(BigInteger)
    #: From here on what was said to her is to be read when she is back.
    away_since: Mapped[datetime | None] = mapped_column(UTCDateTime)
    shares_phone: Mapped[bool] = mapped_column(Boolean, default=False)
    #: Stands for her wherever a figure needs evidence without a name.
    ref: Mapped[str] = mapped_column(String(16), unique=True)
    language: Mapped[str] = mapped_column(String(8))
    country: Mapped[str] = mapped_column(String(2))
    zone: Mapped[str] = mapped_column(String(40))
    currency: Mapped[str] = mapped_column(String(3))
    called: Mapped[str | None] = mapped_column(SealedText(80))
    state: Mapped[HouseholdState] = mapped_column(EnumWord(HouseholdState), default=HouseholdState.NEW)
    consent_reminders: Mapped[bool] = mapped_column(Boolean, default=False)
    consent_share: Mapped[bool] = mapped_column(Boolean, default=False)
    consent_statistics: Mapped[bool] = mapped_column(Boolean, default=False)
    consented_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    quiet_start: Mapped[time] = mapped_column(Time, default=time(20, 0))
    quiet_end: Mapped[time] = mapped_column(Time, default=time(7, 0))
    discreet: Mapped[bool] = mapped_column(Boolean, default=True)
    #: Her goal is named in what we say on our own account; False for a phone that others look at.
    names_goal: Mapped[bool] = mapped_column(Boolean, default=True)
    #: What the chat shows of money is shut by a code (core.storage.codes).
    has_code: Mapped[bool] = mapped_column(Boolean, default=False)
    paused_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    blocked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    fewer: Mapped[bool] = mapped_column(Boolean, default=False)
    gentle_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    remittance_day: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    last_heard_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The facilitator who does the lessons with her, for she has no phone.
    registered_by: Mapped[int | None] = mapped_column(Integer)
    #: Under age, with or without the permissions; NULL for everybody else.
    pupil: Mapped[PupilState | None] = mapped_column(EnumWord(PupilState))

    def seen(self) -> Household:
        return seen(self)


def seen(row: Any) -> Household:
    """What the rest of the house knows of a row, or of its columns."""
    return Household(
        id=row.id,
        chat_id=row.chat_id or row.away_chat_id or 0,
        language=row.language,
        country=row.country,
        zone=row.zone,
        currency=row.currency,
        called=row.called,
        state=row.state,
        consents=_consents(row),
        quiet=QuietHours(row.quiet_start, row.quiet_end),
        paused_until=row.paused_until,
        blocked=row.blocked_at is not None,
        discreet=row.discreet,
        remittance_day=row.remittance_day,
        created_at=row.created_at,
        fewer=row.fewer,
        gentle_until=row.gentle_until,
        pupil=row.pupil,
        names_goal=row.names_goal,
        has_code=row.has_code,
        shares_phone=row.shares_phone,
        is_away=row.away_chat_id is not None,
    )


def _consents(row: Any) -> frozenset[Consent]:
    given = {
        Consent.SERVICE: row.consented_at is not None,
        Consent.REMINDERS: row.consent_reminders,
        Consent.SHARE: row.consent_share,
        Consent.STATISTICS: row.consent_statistics,
    }
    return frozenset(consent for consent, yes in given.items() if yes)


HOUSEHOLDS = cast(Table, HouseholdRow.__table__)
# Asked for every update, so they are built once: building costs more than asking.
BY_CHAT = select(HOUSEHOLDS).where(HOUSEHOLDS.c.chat_id == bindparam("chat"))
HEARD = (
    update(HOUSEHOLDS)
    .where(HOUSEHOLDS.c.id == bindparam("household"))
    .values(last_heard_at=bindparam("at"), gentle_until=bindparam("until"))
)
PUPIL = select(HOUSEHOLDS.c.pupil).where(HOUSEHOLDS.c.id == bindparam("household"))


@dataclass(frozen=True)
class Met:
    """A household, and when it was last heard."""

    household: Household
    last_heard_at: datetime | None


def by_chat(session: Session, chat_id: int) -> Met | None:
    found = glance(session, BY_CHAT, {"chat": chat_id})
    return Met(seen(found[0]), found[0].last_heard_at) if found else None


def heard(session: Session, household_id: int, at: datetime, gentle_until: datetime | None) -> None:
    session.connection().execute(HEARD, {"household": household_id, "at": at, "until": gentle_until})
    row = session.identity_map.get(identity_key(HouseholdRow, household_id))
    if row is not None:
        session.expire(row, ["last_heard_at", "gentle_until"])


def is_pupil(session: Session, household_id: int) -> bool:
    """As it stands in this transaction, and safe to ask in the middle of a flush."""
    row = session.identity_map.get(identity_key(HouseholdRow, household_id))
    if row is not None:
        return row.pupil is not None
    found = session.connection().execute(PUPIL, {"household": household_id}).first()
    return found is not None and found.pupil is not None


def by_id(session: Session, household_id: int) -> HouseholdRow:
    return session.get_one(HouseholdRow, household_id)


def by_ids(session: Session, ids: list[int]) -> dict[int, Household]:
    rows = session.scalars(select(HouseholdRow).where(HouseholdRow.id.in_(ids)))
    return {row.id: row.seen() for row in rows}


@dataclass(frozen=True)
class Clock:
    """What the planning of reminders needs of a household, a thousand at a time."""

    zone: str
    state: HouseholdState
    is_blocked: bool

    @property
    def is_reachable(self) -> bool:
        return self.state is HouseholdState.ACTIVE and not self.is_blocked


def clocks(session: Session, ids: list[int]) -> dict[int, Clock]:
    row = HouseholdRow
    query = select(row.id, row.zone, row.state, row.blocked_at).where(row.id.in_(ids))
    return {id_: Clock(zone, state, blocked_at is not None) for id_, zone, state, blocked_at in session.execute(query)}


def change(session: Session, household_id: int, **fields: Any) -> None:
    session.execute(update(HouseholdRow).where(HouseholdRow.id == household_id).values(**fields))
