"""The figures already added up, and whom they must be added up for anew. Made from events and never a source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    ColumnElement,
    Date,
    Insert,
    Integer,
    String,
    Table,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    select,
    true,
)
from sqlalchemy import column as sql_column
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.statistics import SMALLEST_CELL
from core.storage.base import Base
from core.storage.events import EventRow

Span = tuple[date | None, date | None]  #: from a day to a day, both included; None where it is open


class RollupRow(Base):
    """What all households of a slice add to a figure in a period that holds these days (core.domain.windows)."""

    __tablename__ = "rollups"
    __table_args__ = ({"sqlite_with_rowid": False},)

    slice: Mapped[str] = mapped_column(String(24), primary_key=True)
    topic: Mapped[str] = mapped_column(String(12), primary_key=True)
    figure: Mapped[str] = mapped_column(String(90), primary_key=True)
    first: Mapped[date] = mapped_column(Date, primary_key=True)
    last: Mapped[date] = mapped_column(Date, primary_key=True)
    households: Mapped[int] = mapped_column(Integer)
    acts: Mapped[int] = mapped_column(BigInteger)


class RollupTotalRow(Base):
    """The same for all time: the sum over all windows."""

    __tablename__ = "rollup_totals"
    __table_args__ = ({"sqlite_with_rowid": False},)

    slice: Mapped[str] = mapped_column(String(24), primary_key=True)
    topic: Mapped[str] = mapped_column(String(12), primary_key=True)
    figure: Mapped[str] = mapped_column(String(90), primary_key=True)
    households: Mapped[int] = mapped_column(Integer)
    acts: Mapped[int] = mapped_column(BigInteger)


class RollupMonthRow(Base):
    """The same within each month of the calendar, so that trends and edges need not read all windows again."""

    __tablename__ = "rollup_months"
    __table_args__ = ({"sqlite_with_rowid": False},)

    slice: Mapped[str] = mapped_column(String(24), primary_key=True)
    topic: Mapped[str] = mapped_column(String(12), primary_key=True)
    figure: Mapped[str] = mapped_column(String(90), primary_key=True)
    first: Mapped[date] = mapped_column(Date, primary_key=True)
    households: Mapped[int] = mapped_column(Integer)
    acts: Mapped[int] = mapped_column(BigInteger)


class RolledRow(Base):
    """What of a household is in the roll-ups, so that it can be taken out again exactly."""

    __tablename__ = "rolled"

    household_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    #: How her events were cut into slices then.
    cut: Mapped[dict[str, Any]] = mapped_column(JSON)
    event_ids: Mapped[list[int]] = mapped_column(JSON)


class RollupWaitingRow(Base):
    """Written by triggers in the transaction that changes what a household adds."""

    __tablename__ = "rollup_waiting"

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(Integer)


class RollupStateRow(Base):
    """One row: what the roll-ups were made by. Whoever rolls up holds it."""

    __tablename__ = "rollup_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    definition: Mapped[int] = mapped_column(Integer)
    zone: Mapped[str] = mapped_column(String(40))


def held(session: Session) -> RollupStateRow | None:
    """The state, with the right to roll up until the transaction ends."""
    return session.scalar(select(RollupStateRow).where(RollupStateRow.id == 1).with_for_update())


def is_waiting(session: Session) -> bool:
    return session.scalar(select(RollupWaitingRow.id).limit(1)) is not None


def take_waiting(session: Session, limit: int) -> set[int]:
    """Households to add up anew; what is written about them after this waits for the next time."""
    rows = session.execute(
        select(RollupWaitingRow.id, RollupWaitingRow.household_id).order_by(RollupWaitingRow.id).limit(limit)
    ).all()
    session.execute(delete(RollupWaitingRow).where(RollupWaitingRow.id.in_([row[0] for row in rows])))
    return {row[1] for row in rows}


def rolled(session: Session, ids: Collection[int]) -> dict[int, RolledRow]:
    return {row.household_id: row for row in session.scalars(select(RolledRow).where(RolledRow.household_id.in_(ids)))}


def forget_all(session: Session) -> None:
    for table in (RollupRow, RollupTotalRow, RollupMonthRow, RolledRow, RollupWaitingRow):
        session.execute(delete(table))


def everybody_waits() -> Insert:
    """Each household that has events."""
    return insert(RollupWaitingRow).from_select(["household_id"], select(EventRow.household_id).distinct())


def add(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Adds to what is there; a sum that comes to nothing stays as a row of zeros."""
    if not rows:
        return
    keys = [column.name for column in table.__table__.primary_key]
    # In the order of the keys, so that two who add at once do not wait for each other in a circle.
    ordered = sorted(rows, key=lambda row: tuple(row[key] for key in keys))
    if session.get_bind().dialect.name == "postgresql":
        columns = {name: [row[name] for row in ordered] for name in ordered[0]}
        session.execute(_adding_columns(table), columns)
    else:
        session.execute(_adding_one(table), ordered)


@cache
def _adding_columns(table: type[Base]) -> postgresql.Insert:
    """A column of all rows at a time: one short statement, which is not written anew for so many rows."""
    columns = list(table.__table__.columns)
    arrays = [bindparam(column.name, type_=ARRAY(column.type)) for column in columns]
    names = (sql_column(column.name, column.type) for column in columns)
    rows = func.unnest(*arrays).table_valued(*names).render_derived()
    statement = postgresql.insert(cast(Table, table.__table__)).from_select(
        [column.name for column in columns], select(rows)
    )
    return statement.on_conflict_do_update(**_sums(table, statement))


@cache
def _adding_one(table: type[Base]) -> sqlite.Insert:
    statement = sqlite.insert(cast(Table, table.__table__))
    return statement.on_conflict_do_update(**_sums(table, statement))


def _sums(table: type[Base], statement: postgresql.Insert | sqlite.Insert) -> dict[str, Any]:
    columns = table.__table__.columns
    sums = {name: columns[name] + statement.excluded[name] for name in ("households", "acts")}
    return {"index_elements": [column.name for column in table.__table__.primary_key], "set_": sums}


def write_rolled(session: Session, rows: Iterable[Mapping[str, Any]], ids: Collection[int]) -> None:
    session.execute(delete(RolledRow).where(RolledRow.household_id.in_(ids)))
    found = list(rows)
    if found:
        session.execute(insert(RolledRow), found)


def small(session: Session, slices: Collection[str], topic: str, first: date | None, last: date | None) -> set[str]:
    """The figures that point at a few in one of these slices."""
    if first is None and last is None:
        total = RollupTotalRow
        few = select(total.figure).where(total.topic == topic, total.slice.in_(slices))
        return set(session.scalars(few.where(total.households.between(1, SMALLEST_CELL - 1)).distinct()))
    row = RollupRow
    sums = select(row.figure).where(row.topic == topic, row.slice.in_(slices), *_bounds(first, last))
    having = func.sum(row.households).between(1, SMALLEST_CELL - 1)
    return set(session.scalars(sums.group_by(row.slice, row.figure).having(having)))


def _bounds(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    bounds = []
    if first is not None:
        bounds.append(RollupRow.first >= first)
    if last is not None:
        bounds.append(RollupRow.last <= last)
    return bounds


def slices(session: Session) -> list[str]:
    """All that have figures."""
    return list(session.scalars(select(RollupTotalRow.slice).where(RollupTotalRow.topic == "programme").distinct()))


def sums(
    session: Session,
    slices: Collection[str],
    topic: str,
    first: date | None = None,
    last: date | None = None,
    figures: Collection[str] = (),
) -> list[tuple[str, str, int, int]]:
    """(slice, figure, households, acts) of a topic in these slices; of all time where neither day is given."""
    if first is None and last is None:
        total = RollupTotalRow
        query = select(total.slice, total.figure, total.households, total.acts).where(total.topic == topic)
        if figures:
            query = query.where(total.figure.in_(figures))
        return [(a, b, int(c), int(d)) for a, b, c, d in session.execute(query.where(total.slice.in_(slices)))]
    row = RollupRow
    found = select(row.slice, row.figure, func.sum(row.households), func.sum(row.acts)).where(row.topic == topic)
    if figures:
        found = found.where(row.figure.in_(figures))
    found = found.where(*_bounds(first, last))
    return [
        (a, b, int(c), int(d))
        for a, b, c, d in session.execute(found.where(row.slice.in_(slices)).group_by(row.slice, row.figure))
    ]


def totals(session: Session, slices: Collection[str], topic: str) -> list[tuple[str, str]]:
    """(slice, figure) of all that ever held as many households as may be shown."""
    row = RollupTotalRow
    query = select(row.slice, row.figure).where(row.topic == topic, row.slice.in_(slices))
    return [(a, b) for a, b in session.execute(query.where(row.households >= SMALLEST_CELL))]


def within_each(
    session: Session, slices: Collection[str], topic: str, spans: Sequence[Span], figures: Collection[str] = ()
) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """(slice, figure, households in each of these spans), all of them in one reading."""
    row = RollupRow
    firsts, lasts = [span[0] for span in spans], [span[1] for span in spans]
    outer = (
        min((day for day in firsts if day), default=None) if all(firsts) else None,
        max((day for day in lasts if day), default=None) if all(lasts) else None,
    )
    each = [func.sum(case((and_(true(), *_bounds(*span)), row.households), else_=0)) for span in spans]
    query = select(row.slice, row.figure, *each).where(row.topic == topic, row.slice.in_(slices), *_bounds(*outer))
    if figures:
        query = query.where(row.figure.in_(figures))
    for name, figure, *counts in session.execute(query.group_by(row.slice, row.figure)):
        yield name, figure, tuple(map(int, counts))


def by_month(
    session: Session,
    slices: Collection[str],
    topic: str,
    figures: Collection[str] = (),
    months: Collection[date] = (),
) -> list[tuple[str, str, date, int, int]]:
    """(slice, figure, the month's first day, households, acts); of all months where none is named."""
    row = RollupMonthRow
    query = select(row.slice, row.figure, row.first, row.households, row.acts)
    query = query.where(row.topic == topic, row.slice.in_(slices))
    if figures:
        query = query.where(row.figure.in_(figures))
    if months:
        query = query.where(row.first.in_(months))
    return [(a, b, c, d, e) for a, b, c, d, e in session.execute(query)]
