"""What came in: every update is written here before Telegram is told that it arrived.

And what goes straight back: the answers to an update are rows of the same transaction as its effects, so a
process that dies between the two leaves them to be spoken after the restart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Integer, String, Text, bindparam, delete, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage.base import Base, UTCDateTime

WAITING = text("done_at IS NULL")
#: The lane of what is done: no order is owed to it any more.
NOBODY = 0


class UpdateRow(Base):
    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_waiting", "lane", "update_id", sqlite_where=WAITING, postgresql_where=WAITING),)

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    #: The chat whose order it belongs to; emptied too, for it is her number.
    lane: Mapped[int] = mapped_column(BigInteger)
    #: The update as Telegram sent it; emptied when the work is done, for it holds people's words.
    body: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    received_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
    done_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: Why it was set aside, where it was.
    failure: Mapped[str | None] = mapped_column(String(120))


class AnswerRow(Base):
    """A Bot API call owed to a chat."""

    __tablename__ = "outgoing_answers"
    __table_args__ = (Index("ix_outgoing_answers_lane", "lane", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    lane: Mapped[int] = mapped_column(BigInteger)
    method: Mapped[str] = mapped_column(String(40))
    params: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)


# Every update passes here. Built once, a statement costs a third of one that is built anew.
CLAIM = (
    update(UpdateRow.__table__)  # type: ignore[arg-type]
    .where(UpdateRow.update_id == bindparam("id"), UpdateRow.done_at.is_(None))
    .values(done_at=bindparam("at"), body=None, lane=NOBODY)
)
OWE = insert(AnswerRow.__table__)  # type: ignore[arg-type]


def keep(session: Session, rows: Sequence[dict[str, Any]]) -> set[int]:
    """Stores updates that are not there yet; the ids of those that were new."""
    if not rows:
        return set()
    make = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    query = make(UpdateRow).on_conflict_do_nothing(index_elements=["update_id"]).returning(UpdateRow.update_id)
    return set(session.scalars(query, list(rows)))


def waiting(session: Session, before: datetime | None = None, limit: int = 50_000) -> list[tuple[int, int, str]]:
    """(update_id, lane, body) of what is not done, oldest first."""
    query = select(UpdateRow.update_id, UpdateRow.lane, UpdateRow.body).where(UpdateRow.done_at.is_(None))
    if before is not None:
        query = query.where(UpdateRow.received_at < before)
    found = session.execute(query.order_by(UpdateRow.update_id).limit(limit))
    return [(update_id, lane, body or "{}") for update_id, lane, body in found]


def claim(session: Session, update_id: int, at: datetime) -> bool:
    """Marks it done, for the one transaction that finds it undone."""
    done = session.connection().execute(CLAIM, {"id": update_id, "at": at})
    return done.rowcount == 1


def set_aside(session: Session, update_id: int, at: datetime, why: str) -> None:
    query = (
        update(UpdateRow)
        .where(UpdateRow.update_id == update_id)
        .values(done_at=at, body=None, lane=NOBODY, failure=why)
    )
    session.execute(query.execution_options(synchronize_session=False))


def failed_once_more(session: Session, update_id: int) -> int:
    query = update(UpdateRow).where(UpdateRow.update_id == update_id).values(attempts=UpdateRow.attempts + 1)
    return session.scalar(query.returning(UpdateRow.attempts)) or 0


def owe(session: Session, lane: int, method: str, params: dict[str, Any], at: datetime) -> int:
    """Stores an answer and returns its number; numbers rise in the order of speaking."""
    values = {"lane": lane, "method": method, "params": params, "created_at": at}
    (number,) = session.connection().execute(OWE, values).inserted_primary_key or (0,)
    return int(number)


def owed(session: Session, before: datetime) -> list[AnswerRow]:
    return list(session.scalars(select(AnswerRow).where(AnswerRow.created_at <= before).order_by(AnswerRow.id)))


def paid(session: Session, ids: Sequence[int]) -> None:
    session.execute(delete(AnswerRow).where(AnswerRow.id.in_(ids)).execution_options(synchronize_session=False))


def forget_before(session: Session, before: datetime) -> None:
    """Telegram repeats an update for a day at most; what is older need not be remembered."""
    session.execute(delete(UpdateRow).where(UpdateRow.done_at.is_not(None), UpdateRow.received_at < before))
