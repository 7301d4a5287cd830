"""The ledger: movements of savings. Rows are never changed, but for being undone or confirmed."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from sqlalchemy import BigInteger, Date, ForeignKey, Index, Integer, String, Table, bindparam, case, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.goals import Progress
from core.domain.money import Money
from core.domain.savings import Entry, EntryKind, Evidence, Place
from core.errors.community import MoneyOfPupil
from core.storage import households
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.database import glance
from core.storage.goals import GOALS, seen
from core.storage.households import HOUSEHOLDS


class EntryRow(Base):
    __tablename__ = "entries"
    __table_args__ = (Index("ix_entries_household_goal", "household_id", "goal_id", "undone_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goals.id"), index=True)
    kind: Mapped[EntryKind] = mapped_column(EnumWord(EntryKind))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    on: Mapped[date] = mapped_column(Date)
    place: Mapped[Place | None] = mapped_column(EnumWord(Place))
    evidence: Mapped[Evidence] = mapped_column(EnumWord(Evidence), default=Evidence.SAID)
    #: Telegram repeats itself, we do not: one row per thing said.
    source: Mapped[str] = mapped_column(String(40), unique=True)
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The entry in whose place this one stands; that one is undone.
    corrects_id: Mapped[int | None] = mapped_column(Integer)

    def seen(self) -> Entry:
        amount = Money(self.amount_minor, self.currency)
        return Entry(
            self.id,
            self.household_id,
            self.goal_id,
            self.kind,
            amount,
            self.on,
            self.place,
            self.evidence,
            self.recorded_at,
            self.undone_at is not None,
            self.corrects_id,
        )


SIGNED = case((EntryRow.kind == EntryKind.SAVING, EntryRow.amount_minor), else_=-EntryRow.amount_minor)
# Asked for every movement, so they are built once.
ENTRIES = cast(Table, EntryRow.__table__)
COLUMNS = [column for column in ENTRIES.c if column.name != "id"]
BALANCE = select(func.coalesce(func.sum(SIGNED), 0)).where(
    EntryRow.goal_id == bindparam("goal"), EntryRow.currency == bindparam("currency"), EntryRow.undone_at.is_(None)
)
SAVED = select(func.coalesce(func.sum(SIGNED), 0)).where(
    EntryRow.goal_id == GOALS.c.id, EntryRow.currency == GOALS.c.currency, EntryRow.undone_at.is_(None)
)
PROGRESS = select(GOALS, SAVED.scalar_subquery().label("saved")).where(
    GOALS.c.household_id == bindparam("household"), GOALS.c.id == bindparam("goal")
)
BY_SOURCE = select(EntryRow).where(EntryRow.source == bindparam("source"))
#: One statement, and nothing of what a pupil owns: where it is refused anyway, nothing need be asked before.
PUT = {
    dialect: make(ENTRIES)
    .from_select(
        [column.name for column in COLUMNS],
        select(*(bindparam(f"new_{column.name}", type_=column.type) for column in COLUMNS)).where(
            HOUSEHOLDS.c.id == bindparam("new_household_id"), HOUSEHOLDS.c.pupil.is_(None)
        ),
    )
    .on_conflict_do_nothing(index_elements=["source"])
    .returning(ENTRIES.c.id)
    for dialect, make in (("postgresql", postgresql.insert), ("sqlite", sqlite.insert))
}
IS_KNOWN = select(ENTRIES.c.id).where(ENTRIES.c.source == bindparam("source"))


def put(session: Session, row: EntryRow) -> bool:
    """Writes a new row at once; False where its source is known already. Raises MoneyOfPupil."""
    session.flush()
    values = {f"new_{column.name}": getattr(row, column.name) for column in COLUMNS}
    number = session.connection().execute(PUT[session.get_bind().dialect.name], values).scalar()
    if number is not None:
        row.id = number
        return True
    if households.is_pupil(session, row.household_id):
        raise MoneyOfPupil()
    return False


def balance(session: Session, goal_id: int, currency: str) -> Money:
    ((minor,),) = glance(session, BALANCE, {"goal": goal_id, "currency": currency})
    return Money(int(minor), currency)


def progress(session: Session, household_id: int, goal_id: int) -> Progress | None:
    """A goal and how far it is, in one look."""
    found = glance(session, PROGRESS, {"household": household_id, "goal": goal_id})
    return next((Progress(seen(row), Money(int(row.saved), row.currency)) for row in found), None)


def totals(session: Session, household_id: int, *, without_goal: bool = False) -> list[Money]:
    """What the household has put aside, a sum for each currency: all of it, or what is for no goal alone."""
    query = (
        select(EntryRow.currency, func.sum(SIGNED))
        .where(EntryRow.household_id == household_id, EntryRow.undone_at.is_(None))
        .group_by(EntryRow.currency)
        .order_by(EntryRow.currency)
    )
    if without_goal:
        query = query.where(EntryRow.goal_id.is_(None))
    return [Money(int(minor), currency) for currency, minor in session.execute(query)]


def by_source(session: Session, source: str) -> EntryRow | None:
    # Nearly always it is new.
    return session.scalar(BY_SOURCE, {"source": source}) if glance(session, IS_KNOWN, {"source": source}) else None


def of(session: Session, household_id: int, entry_id: int) -> EntryRow | None:
    return session.scalar(select(EntryRow).where(EntryRow.household_id == household_id, EntryRow.id == entry_id))


def shares(session: Session, household_id: int, remittance_id: int) -> list[EntryRow]:
    """What was put aside of one remittance, undone or not."""
    own = f"share:{remittance_id}"
    query = select(EntryRow).where(EntryRow.household_id == household_id)
    return list(session.scalars(query.where(or_(EntryRow.source == own, EntryRow.source.startswith(f"{own}:")))))


def latest(session: Session, household_id: int, count: int, skip: int = 0) -> list[EntryRow]:
    """The newest first, without those undone."""
    query = select(EntryRow).where(EntryRow.household_id == household_id, EntryRow.undone_at.is_(None))
    newest = query.order_by(EntryRow.recorded_at.desc(), EntryRow.id.desc())
    return list(session.scalars(newest.offset(skip).limit(count)))


def in_place_of(session: Session, household_id: int, entry_id: int) -> EntryRow | None:
    query = select(EntryRow).where(EntryRow.household_id == household_id, EntryRow.corrects_id == entry_id)
    return session.scalar(query.order_by(EntryRow.id.desc()).limit(1))


def moves(session: Session, household_id: int) -> list[EntryRow]:
    """Everything that counts toward one of the household's goals."""
    query = select(EntryRow).where(EntryRow.household_id == household_id, EntryRow.undone_at.is_(None))
    return list(session.scalars(query.where(EntryRow.goal_id.is_not(None)).order_by(EntryRow.id)))
