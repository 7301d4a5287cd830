"""The outbox of everything that Milpa says on its own account, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, Select, String, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.delivery import Delivery, DeliveryState, Kind
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.groups import GroupRow, MembershipRow
from core.storage.sealed import SealedJSON

DUE = text("state = 'due'")
SENDING = text("state = 'sending'")
#: Small goes first; each is asked for by itself, so that an index range answers however many wait for later.
PRIORITIES = tuple(sorted({kind.priority for kind in Kind}))
HEARD = frozenset({DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.UNCERTAIN})
OPEN = (DeliveryState.DUE, DeliveryState.SENDING)
#: Of a campaign's the words stand with the campaign; these hold their own.
WORDY = text("emptied_at IS NULL AND campaign_id IS NULL")


class DeliveryRow(Base):
    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_next", "priority", "due_at", "id", sqlite_where=DUE, postgresql_where=DUE),
        Index("ix_deliveries_sending", "claimed_at", sqlite_where=SENDING, postgresql_where=SENDING),
        Index("ix_deliveries_household_claimed", "household_id", "claimed_at"),
        Index("ix_deliveries_campaign", "campaign_id", "state"),
        Index("ix_deliveries_wordy", "created_at", sqlite_where=WORDY, postgresql_where=WORDY),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaigns.id"))
    kind: Mapped[Kind] = mapped_column(EnumWord(Kind))
    #: Makes "twice" impossible: campaign and household, or reminder and occurrence.
    key: Mapped[str] = mapped_column(String(80), unique=True)
    priority: Mapped[int] = mapped_column(Integer)
    #: The hour it was meant for; lateness counts from here.
    wanted_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: When to look at it next: later than wanted after a night, a full day or a refusal.
    due_at: Mapped[datetime] = mapped_column(UTCDateTime)
    state: Mapped[DeliveryState] = mapped_column(EnumWord(DeliveryState), default=DeliveryState.DUE)
    reason: Mapped[str | None] = mapped_column(String(120))
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    #: Also names the claim: an outcome that comes late counts only for its own.
    claimed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    facts: Mapped[dict[str, Any]] = mapped_column(SealedJSON)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: When what it said was taken away; that it was said stays.
    emptied_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    @property
    def meant_for(self) -> datetime:
        return self.wanted_at or self.due_at

    def seen(self) -> Delivery:
        return Delivery(self.id, self.household_id, self.kind, self.meant_for, self.attempts, self.facts)


@dataclass(frozen=True)
class Told:
    """One message that a household was sent, or is to be."""

    kind: Kind
    at: datetime


def write(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes new deliveries; one whose key exists already is left as it is."""
    statement = _insert(session).on_conflict_do_nothing(index_elements=["key"])
    session.execute(statement, [{"state": DeliveryState.DUE, "attempts": 0, **row} for row in rows])


def write_selected(session: Session, values: Mapping[str, Any], households: Select[Any]) -> int:
    """The same in one statement for each household that the query finds. Returns how many were written."""
    statement = _insert(session).from_select(list(values), households.with_only_columns(*values.values()))
    once = statement.on_conflict_do_nothing(index_elements=["key"]).execution_options(preserve_rowcount=True)
    written = session.execute(once)
    return int(written.rowcount)  # type: ignore[attr-defined]


def due(session: Session, now: datetime, limit: int) -> list[DeliveryRow]:
    rows: list[DeliveryRow] = []
    for priority in PRIORITIES:
        query = select(DeliveryRow).where(
            DeliveryRow.state == DeliveryState.DUE, DeliveryRow.priority == priority, DeliveryRow.due_at <= now
        )
        ordered = query.order_by(DeliveryRow.due_at, DeliveryRow.id).limit(limit - len(rows))
        rows.extend(session.scalars(ordered))
        if len(rows) == limit:
            break
    return rows


def due_since(session: Session, now: datetime) -> tuple[int, datetime | None]:
    """How many wait to be said, and when the first of them was due."""
    # By priority, as the index has it, so that what waits for later is not read.
    counts, firsts = [], []
    for priority in PRIORITIES:
        query = select(func.count(), func.min(DeliveryRow.due_at)).where(
            DeliveryRow.state == DeliveryState.DUE, DeliveryRow.priority == priority, DeliveryRow.due_at <= now
        )
        count, first = session.execute(query).one()
        counts.append(count)
        firsts += [first] if first is not None else []
    return sum(counts), min(firsts, default=None)


def in_hand(session: Session) -> int:
    query = select(func.count()).where(DeliveryRow.state == DeliveryState.SENDING)
    return session.scalar(query) or 0


def claim(session: Session, ids: Sequence[int], now: datetime) -> set[int]:
    """Those that this caller moved from due to sending; nobody else may speak them."""
    moved = session.scalars(
        update(DeliveryRow)
        .where(DeliveryRow.id.in_(ids), DeliveryRow.state == DeliveryState.DUE)
        .values(state=DeliveryState.SENDING, claimed_at=now, attempts=DeliveryRow.attempts + 1)
        .returning(DeliveryRow.id)
        .execution_options(synchronize_session=False)
    )
    return set(moved)


def heard_since(session: Session, household_ids: Sequence[int], since: datetime) -> dict[int, list[Told]]:
    """What each household was sent since then."""
    query = select(DeliveryRow.household_id, DeliveryRow.kind, DeliveryRow.state, DeliveryRow.claimed_at).where(
        DeliveryRow.household_id.in_(household_ids), DeliveryRow.claimed_at >= since
    )
    heard: dict[int, list[Told]] = {}
    for household_id, kind, state, at in session.execute(query):
        if at is not None and state in HEARD:
            heard.setdefault(household_id, []).append(Told(kind, at))
    return heard


def waiting_of(session: Session, household_ids: Sequence[int]) -> dict[int, dict[int, Told]]:
    """What waits for its hour at each household, by its number."""
    query = select(DeliveryRow.household_id, DeliveryRow.id, DeliveryRow.kind, DeliveryRow.due_at).where(
        DeliveryRow.household_id.in_(household_ids),
        DeliveryRow.claimed_at.is_(None),
        DeliveryRow.state == DeliveryState.DUE,
    )
    waiting: dict[int, dict[int, Told]] = {}
    for household_id, id_, kind, at in session.execute(query):
        waiting.setdefault(household_id, {})[id_] = Told(kind, at)
    return waiting


def _insert(session: Session) -> Any:
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    return dialect.insert(DeliveryRow)


def claimed(session: Session, before: datetime | None = None) -> list[DeliveryRow]:
    """What a speaker has in hand; with `before`, only what it has had since then."""
    query = select(DeliveryRow).where(DeliveryRow.state == DeliveryState.SENDING)
    return list(session.scalars(query if before is None else query.where(DeliveryRow.claimed_at < before)))


def by_key(session: Session, key: str) -> DeliveryRow | None:
    return session.scalar(select(DeliveryRow).where(DeliveryRow.key == key))


def by_ids(session: Session, ids: Sequence[int]) -> dict[int, DeliveryRow]:
    return {row.id: row for row in session.scalars(select(DeliveryRow).where(DeliveryRow.id.in_(ids)))}


def groups_of(session: Session, household_ids: Sequence[int]) -> dict[int, int]:
    """The group that each household joined last and is still in."""
    query = (
        select(MembershipRow.household_id, MembershipRow.group_id)
        .join(GroupRow, GroupRow.id == MembershipRow.group_id)
        .where(MembershipRow.household_id.in_(household_ids), MembershipRow.left_at.is_(None))
        .where(GroupRow.archived_at.is_(None))
        .order_by(MembershipRow.joined_at)
    )
    return {household_id: group_id for household_id, group_id in session.execute(query)}  # noqa: C416 - the last stays


def move_all(session: Session, campaign_id: int, before: DeliveryState, **after: Any) -> int:
    """Moves a campaign's deliveries from one state to another. Returns how many."""
    moved = session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.campaign_id == campaign_id, DeliveryRow.state == before)
        .values(**after)
        .execution_options(synchronize_session=False)
    )
    return int(moved.rowcount)  # type: ignore[attr-defined]


def is_open(session: Session, campaign_id: int) -> bool:
    """True while a delivery of the campaign has no outcome."""
    query = select(DeliveryRow.id).where(DeliveryRow.campaign_id == campaign_id, DeliveryRow.state.in_(OPEN))
    return session.scalar(query.limit(1)) is not None


def count_by_state(session: Session, campaign_id: int) -> dict[str, int]:
    """Counts by state, skipped ones by their reason («skipped:paused»)."""
    query = (
        select(DeliveryRow.state, DeliveryRow.reason, func.count())
        .where(DeliveryRow.campaign_id == campaign_id)
        .group_by(DeliveryRow.state, DeliveryRow.reason)
    )
    counts: dict[str, int] = {}
    for state, reason, count in session.execute(query):
        name = f"{state}:{reason}" if state is DeliveryState.SKIPPED and reason else str(state)
        counts[name] = counts.get(name, 0) + count
    return counts


def skip(session: Session, household_id: int, kind: Kind, reason: str, about: str = "") -> int:
    """None of that kind that nobody has begun to say is said; of one thing only, by the beginning of its key.

    Returns how many there were.
    """
    query = select(DeliveryRow).where(DeliveryRow.household_id == household_id, DeliveryRow.kind == kind)
    query = query.where(DeliveryRow.key.startswith(about, autoescape=True)) if about else query
    rows = list(session.scalars(query.where(DeliveryRow.state == DeliveryState.DUE)))
    for row in rows:
        row.state, row.reason = DeliveryState.SKIPPED, reason
    return len(rows)


def skip_reminders_of(session: Session, household_id: int, goal_id: int, reason: str) -> None:
    """What was planned for the goal and nobody has begun to say is not said."""
    query = select(DeliveryRow).where(DeliveryRow.household_id == household_id, DeliveryRow.kind == Kind.REMINDER)
    for row in session.scalars(query.where(DeliveryRow.state == DeliveryState.DUE)):
        if row.facts.get("goal_id") == goal_id:
            row.state, row.reason = DeliveryState.SKIPPED, reason


def empty(session: Session, before: datetime, limit: int, now: datetime) -> int:
    """Takes away what was said in settled ones that are no campaign's, and the numbers of those messages."""
    still_open = (*OPEN, DeliveryState.HELD)
    old = select(DeliveryRow.id).where(
        DeliveryRow.created_at < before,
        DeliveryRow.emptied_at.is_(None),
        DeliveryRow.campaign_id.is_(None),
        DeliveryRow.state.not_in(still_open),
    )
    taken = (
        update(DeliveryRow)
        .where(DeliveryRow.id.in_(old.limit(limit)))
        .values(facts={}, message_id=None, emptied_at=now)
        .execution_options(synchronize_session=False)
    )
    return int(session.execute(taken).rowcount)  # type: ignore[attr-defined]
