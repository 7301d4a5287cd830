"""The table of households and the questions asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import BigInteger, Boolean, Index, Integer, String, Time, bindparam, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.household import Consent, Household, HouseholdState, QuietHours
from core.domain.pupils import PupilState
from core.storage.base import Base, EnumWord, UTCDateTime
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
        return Household(
            id=self.id,
            chat_id=self.chat_id or self.away_chat_id or 0,
            language=self.language,
            country=self.country,
            zone=self.zone,
            currency=self.currency,
            called=self.called,
            state=self.state,
            consents=self.consents(),
            quiet=QuietHours(self.quiet_start, self.quiet_end),
            paused_until=self.paused_until,
            blocked=self.blocked_at is not None,
            discreet=self.discreet,
            remittance_day=self.remittance_day,
            created_at=self.created_at,
            fewer=self.fewer,
            gentle_until=self.gentle_until,
            pupil=self.pupil,
            names_goal=self.names_goal,
            has_code=self.has_code,
            shares_phone=self.shares_phone,
            is_away=self.away_chat_id is not None,
        )

    def consents(self) -> frozenset[Consent]:
        given = {
            Consent.SERVICE: self.consented_at is not None,
            Consent.REMINDERS: self.consent_reminders,
            Consent.SHARE: self.consent_share,
            Consent.STATISTICS: self.consent_statistics,
        }
        return frozenset(consent for consent, yes in given.items() if yes)


# Asked for every update, so it is built once: building costs more than asking.
BY_CHAT = select(HouseholdRow).where(HouseholdRow.chat_id == bindparam("chat"))


def by_chat(session: Session, chat_id: int) -> HouseholdRow | None:
    return session.scalar(BY_CHAT, {"chat": chat_id})


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
