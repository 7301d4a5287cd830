"""What came in: every update is written here before Telegram is told that it arrived.

And what goes straight back: the answers to an update are rows of the same transaction as its effects, so a
process that dies between the two leaves them to be spoken after the restart, or by another process.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.storage import base
from core.storage.among import among
from core.storage.base import Base, UTCDateTime
from core.storage.sealed import SealedJSON, SealedText

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
    body: Mapped[str | None] = mapped_column(SealedText)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    received_at: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
    done_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: Why it was set aside, where it was.
    failure: Mapped[str | None] = mapped_column(String(120))
    #: The process that has it in hand (core.storage.presence).
    owner: Mapped[int | None] = mapped_column(Integer)


class AnswerRow(Base):
    """A Bot API call owed to a chat."""

    __tablename__ = "outgoing_answers"
    __table_args__ = (Index("ix_outgoing_answers_lane", "lane", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    lane: Mapped[int] = mapped_column(BigInteger)
    method: Mapped[str] = mapped_column(String(40))
    params: Mapped[dict[str, Any]] = mapped_column(SealedJSON)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    owner: Mapped[int | None] = mapped_column(Integer)


UPDATES, ANSWERS = cast(Table, UpdateRow.__table__), cast(Table, AnswerRow.__table__)
# Every update passes here. Built once, a statement costs a third of one that is built anew.
KEEP = {
    dialect: make(UPDATES).on_conflict_do_nothing(index_elements=["update_id"]).returning(UPDATES.c.update_id)
    for dialect, make in (("postgresql", postgresql.insert), ("sqlite", sqlite.insert))
}
CLAIM = (
    update(UPDATES)
    .where(among(UPDATES.c.update_id, "ids"), UPDATES.c.done_at.is_(None))
    .values(done_at=bindparam("at"), body=None, lane=NOBODY)
    .returning(UPDATES.c.update_id)
)
EARLIER = UPDATES.alias("earlier")
IN_TURN = CLAIM.where(
    ~select(EARLIER.c.update_id)
    .where(EARLIER.c.lane == UPDATES.c.lane, EARLIER.c.update_id < UPDATES.c.update_id, EARLIER.c.done_at.is_(None))
    .exists(),
    ~select(ANSWERS.c.id)
    .where(ANSWERS.c.lane == UPDATES.c.lane, ANSWERS.c.owner.is_distinct_from(bindparam("mine")))
    .exists(),
)
OWE = insert(ANSWERS).returning(ANSWERS.c.id, sort_by_parameter_order=True)
PAID = delete(ANSWERS).where(among(ANSWERS.c.id, "ids"))


def keep(session: Session, rows: Sequence[dict[str, Any]]) -> set[int]:
    """Stores updates that are not there yet; the ids of those that were new."""
    if not rows:
        return set()
    query = KEEP[session.get_bind().dialect.name]
    return set(session.connection().execute(query, list(rows)).scalars())


def waiting_since(session: Session) -> tuple[int, datetime | None]:
    """How many updates are not done, and when the first of them came."""
    query = select(func.count(), func.min(UpdateRow.received_at)).where(UpdateRow.done_at.is_(None))
    count, first = session.execute(query).one()
    return count, first


def answers_owed(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(AnswerRow)) or 0


def waiting(session: Session, owner: int | None = None, limit: int = 50_000) -> list[tuple[int, int, str]]:
    """(update_id, lane, body) of what is not done, oldest first; only what one process has, where given."""
    query = select(UpdateRow.update_id, UpdateRow.lane, UpdateRow.body).where(UpdateRow.done_at.is_(None))
    if owner is not None:
        query = query.where(UpdateRow.owner == owner)
    found = session.execute(query.order_by(UpdateRow.update_id).limit(limit))
    return [(update_id, lane, body or "{}") for update_id, lane, body in found]


def claim(session: Session, update_ids: Sequence[int], at: datetime) -> set[int]:
    """Marks them done, for the one transaction that finds them undone; returns those that it found so."""
    return set(session.connection().execute(CLAIM, {"ids": update_ids, "at": at}).scalars())


def claim_in_turn(session: Session, update_ids: Sequence[int], owner: int, at: datetime) -> set[int]:
    """The same, where another process may have what came before it in its chat: not before that is done and spoken."""
    return set(session.connection().execute(IN_TURN, {"ids": update_ids, "at": at, "mine": owner}).scalars())


def is_done(session: Session, update_id: int) -> bool:
    query = select(UpdateRow.update_id).where(UpdateRow.update_id == update_id, UpdateRow.done_at.is_(None))
    return session.scalar(query) is None


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


def owe(session: Session, answers: Sequence[dict[str, Any]]) -> list[int]:
    """Stores answers and returns their numbers, which rise in the order of speaking."""
    return list(session.connection().execute(OWE, list(answers)).scalars()) if answers else []


def owed(session: Session) -> list[AnswerRow]:
    return list(session.scalars(select(AnswerRow).order_by(AnswerRow.id)))


def owed_in(session: Session, lane: int, owner: int) -> list[AnswerRow]:
    query = select(AnswerRow).where(AnswerRow.lane == lane, AnswerRow.owner == owner)
    return list(session.scalars(query.order_by(AnswerRow.id)))


def paid(session: Session, ids: Sequence[int]) -> None:
    session.connection().execute(PAID, {"ids": ids})


def orphans(session: Session, living: Collection[int]) -> set[tuple[int | None, int]]:
    """(owner, lane) of everything that is in the hands of others."""
    updates = select(UpdateRow.owner, UpdateRow.lane).where(UpdateRow.done_at.is_(None), _not_of(UpdateRow, living))
    answers = select(AnswerRow.owner, AnswerRow.lane).where(_not_of(AnswerRow, living))
    return {(owner, lane) for owner, lane in session.execute(updates.union(answers))}


def take_answers(session: Session, lane: int, dead: Collection[int | None], owner: int) -> list[AnswerRow]:
    query = update(AnswerRow).where(AnswerRow.lane == lane, _owned_by(AnswerRow.owner, dead)).values(owner=owner)
    taken = session.scalars(query.returning(AnswerRow).execution_options(synchronize_session=False))
    return sorted(taken, key=lambda row: row.id)


def take_updates(
    session: Session, lane: int, dead: Collection[int | None], owner: int
) -> list[tuple[int, int, str | None]]:
    query = (
        update(UpdateRow)
        .where(UpdateRow.lane == lane, UpdateRow.done_at.is_(None), _owned_by(UpdateRow.owner, dead))
        .values(owner=owner)
        .returning(UpdateRow.update_id, UpdateRow.lane, UpdateRow.body)
    )
    taken = session.execute(query.execution_options(synchronize_session=False))
    return sorted((update_id, lane, body) for update_id, lane, body in taken)


def forget_before(session: Session, before: datetime, limit: int) -> int:
    """Telegram repeats an update for a day at most; what is older need not be remembered."""
    return base.take_away(session, UpdateRow, limit, UpdateRow.done_at.is_not(None), UpdateRow.received_at < before)


def _not_of(row: type[UpdateRow | AnswerRow], living: Collection[int]) -> ColumnElement[bool]:
    return or_(row.owner.is_(None), row.owner.not_in(living))


def _owned_by(owner: Any, dead: Collection[int | None]) -> ColumnElement[bool]:
    return or_(owner.is_(None), owner.in_([one for one in dead if one is not None]))
