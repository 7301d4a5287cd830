"""Whatever comes in whatever order, twice, taken back, put right or broken off: the balance is the ledger's sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.goals import GoalState, periods_left
from core.domain.household import Household
from core.domain.money import Money
from core.domain.savings import EntryKind, Place
from core.errors import MilpaError
from core.services import corrections, goal_changes, goals, households, moves, remittances, savings
from core.storage.database import Database
from core.storage.events import EventRow
from core.storage.moves import MoveRow
from core.storage.remittances import RemittanceRow
from core.storage.savings import EntryRow
from tests.conftest import NOW

NUMBERS = count(500_000)


class Crash(Exception):
    """The process died before the commit."""


@contextmanager
def transaction(session: Session, crashes: bool) -> Iterator[None]:
    """One message: its effects are all there or not at all."""
    with suppress(Crash, MilpaError), session.begin_nested():
        yield
        session.flush()
        if crashes:
            raise Crash


#: Few and alike, so that they meet: what was put in is taken out to the last centavo, and a goal is just reached.
amounts = st.sampled_from([1, 2_500, 5_000, 7_500, 20_000])
seldom = st.integers(min_value=0, max_value=5).map(lambda die: die == 0)
which = st.integers(min_value=0, max_value=9)
said = st.one_of(
    st.tuples(st.just("save"), amounts, which),
    st.tuples(st.just("take"), amounts, which),
    st.tuples(st.just("save"), amounts, which),
    st.tuples(st.just("take"), amounts, which),
    st.tuples(st.just("undo"), amounts, which),
    st.tuples(st.just("correct"), amounts, which),
    st.tuples(st.just("put_back"), amounts, which),
    st.tuples(st.just("move"), amounts, which),
    st.tuples(st.just("carry"), amounts, which),
    st.tuples(st.just("carry"), amounts, which),
    st.tuples(st.just("carry_back"), amounts, which),
    st.tuples(st.just("remit"), amounts, which),
    st.tuples(st.just("remit_back"), amounts, which),
    st.tuples(st.just("dollars"), amounts, which),
    st.tuples(st.just("aim"), amounts, which),
    st.tuples(st.just("rest"), amounts, which),
    st.tuples(st.just("resume"), amounts, which),
    st.tuples(st.just("spend"), amounts, which),
)
PLACES = (None, Place.HOME, Place.CUCHUBAL, Place.BANK)
#: What is said, whether Telegram says it twice, whether the process dies over it, so that it is done again from the
#: inbox, and how many hours later.
told = st.tuples(said, seldom, seldom, st.integers(min_value=0, max_value=30))


def do(session: Session, her: Household, aims: list[int], what: tuple[str, int, int], source: str, hours: int) -> None:
    kind, minor, pick = what
    now = NOW + timedelta(hours=hours)
    quetzales, goal = Money(minor, "GTQ"), [*aims, None][pick % 3]
    entries = list(session.scalars(select(EntryRow.id).where(EntryRow.household_id == her.id)))
    entry = entries[pick % len(entries)] if entries else 0
    match kind:
        case "save":
            savings.record_saving(session, her, quetzales, None, now, source, goal, PLACES[pick % len(PLACES)])
        case "carry":
            origin, destination = PLACES[(pick + 1) % len(PLACES)], PLACES[1 + pick % 3] or Place.HOME
            moves.record_move(session, her, quetzales, origin, destination, goal, now, source)
        case "carry_back":
            moves.undo(session, her, latest(session, MoveRow, her), now)
        case "remit":
            told = remittances.record_remittance(session, her, quetzales, None, None, now, source, is_another=True)
            if told.share is not None:
                remittances.put_share_aside(session, her, told.remittance_id, told.share, goal, now, f"{source}s")
        case "remit_back":
            remittances.undo(session, her, latest(session, RemittanceRow, her), now)
        case "dollars":
            savings.record_saving(session, her, Money(minor, "USD"), None, now, source)
        case "take":
            savings.record_withdrawal(session, her, quetzales, None, now, source, goal, PLACES[minor % len(PLACES)])
        case "undo":
            savings.undo(session, her, entry, now)
        case "correct":
            corrections.correct(session, her, entry, quetzales, now, source)
        case "put_back":
            corrections.put_back(session, her, entry, now, source)
        case "aim":
            goal_changes.retarget(session, her, aims[pick % 2], quetzales, now)
        case "rest":
            goal_changes.rest(session, her, aims[pick % 2], now)
        case "resume":
            goal_changes.resume(session, her, aims[pick % 2], now)
        case "spend":
            goal_changes.finish(session, her, aims[pick % 2], True, now, source)
            goal_changes.open_again(session, her, aims[pick % 2], now)
        case "move":
            savings.move_to_goal(session, her, entry, aims[pick % 2], now)


def latest(session: Session, table: type[MoveRow] | type[RemittanceRow], her: Household) -> int:
    return session.scalar(select(func.max(table.id)).where(table.household_id == her.id)) or 0


def by_hand(session: Session, her: Household, currency: str, goal_id: int | None = None) -> int:
    rows = session.scalars(select(EntryRow).where(EntryRow.household_id == her.id, EntryRow.currency == currency))
    standing = [row for row in rows if row.undone_at is None and goal_id in (None, row.goal_id)]
    return sum(row.amount_minor if row.kind is EntryKind.SAVING else -row.amount_minor for row in standing)


def by_events(session: Session, her: Household, currency: str) -> int:
    """What the programme counts of her, from its own append-only events."""
    rows = list(session.scalars(select(EventRow).where(EventRow.household_id == her.id)))
    gone = {row.facts["entry"] for row in rows if row.kind == "undone" and row.facts}
    signs = {"saving": 1, "withdrawal": -1}
    return sum(
        signs[row.kind] * (row.amount_minor or 0)
        for row in rows
        if row.kind in signs and row.currency == currency and row.facts and row.facts["entry"] not in gone
    )


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('ledger')}/milpa.db")
    database.upgrade()
    yield database
    database.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(messages=st.lists(told, min_size=8, max_size=24))
def test_the_balance_is_the_sum_of_the_ledger(
    kept: Database, messages: list[tuple[tuple[str, int, int], bool, bool, int]]
) -> None:
    with kept.write() as session:
        number = next(NUMBERS)
        her, aims = household(session, number)
        for place, (what, is_twice, crashes, hours) in enumerate(messages):
            for time in range(1 + is_twice + crashes):
                with transaction(session, crashes and time == 0):
                    do(session, her, aims, what, f"{number}:{place}", hours)
            check(session, her, aims, NOW + timedelta(hours=hours))
        before = savings.totals(session, her)
        for place, (what, _, _, hours) in enumerate(messages):
            # Telegram says an old one once more, long after others have come.
            if what[0] in ("save", "dollars"):
                do(session, her, aims, what, f"{number}:{place}", hours)
        assert savings.totals(session, her) == before
        for aim in aims:
            # What was open is given up, and the money is still there.
            goal_changes.leave(session, her, aim, NOW)
        check(session, her, aims, NOW)


@dataclass(frozen=True)
class Fate:
    """One saving and what becomes of it: put right, taken back, both or neither."""

    minor: int
    right: int | None
    is_undone: bool
    pick: int

    @property
    def steps(self) -> int:
        return 1 + (self.right is not None) + self.is_undone

    @property
    def stands(self) -> int:
        return 0 if self.is_undone else self.right or self.minor


fates = st.builds(Fate, amounts, st.none() | amounts, st.booleans(), st.integers(min_value=0, max_value=2))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), saved=st.lists(fates, min_size=1, max_size=8))
def test_in_whatever_order_the_messages_come_the_balance_is_the_same(
    kept: Database, data: st.DataObject, saved: list[Fate]
) -> None:
    order = data.draw(st.permutations([one for one, fate in enumerate(saved) for _ in range(fate.steps)]))
    with kept.write() as session:
        number = next(NUMBERS)
        her, aims = household(session, number)
        entries: dict[int, int] = {}
        gone: Counter[int] = Counter()
        for at, one in enumerate(order):
            fate, source = saved[one], f"{number}:{at}"
            step, gone[one] = gone[one], gone[one] + 1
            goal = [*aims, None][fate.pick]
            if step == 0:
                done = savings.record_saving(session, her, Money(fate.minor, "GTQ"), None, NOW, source, goal)
                entries[one] = done.entry.id
            elif step == 1 and fate.right is not None:
                right = Money(fate.right, "GTQ")
                entries[one] = corrections.correct(session, her, entries[one], right, NOW, source).now.entry.id
            else:
                savings.undo(session, her, entries[one], NOW)
        whole = {total.currency: total.minor for total in savings.totals(session, her)}
        assert whole.get("GTQ", 0) == sum(fate.stands for fate in saved)
        for place, aim in enumerate(aims):
            by_goal = next(one.saved.minor for one in goals.progress(session, her) if one.goal.id == aim)
            assert by_goal == sum(fate.stands for fate in saved if fate.pick == place)
        check(session, her, aims, NOW)


def household(session: Session, number: int) -> tuple[Household, list[int]]:
    her = households.meet(session, number, "es", "GT", "America/Guatemala", NOW)
    her = households.agree(session, her.id, NOW)
    deadline = NOW.date() + timedelta(days=90)
    return her, [
        goals.set_goal(session, her, name, Money(20_000, "GTQ"), deadline, NOW, f"{number}:{name}").progress.goal.id
        for name in ("techo", "útiles")
    ]


def check(session: Session, her: Household, aims: list[int], now: datetime) -> None:
    every = {total.currency: total.minor for total in savings.totals(session, her)}
    for currency in ("GTQ", "USD"):
        assert every.get(currency, 0) == by_hand(session, her, currency) == by_events(session, her, currency)
        assert every.get(currency, 0) >= 0
        # Wherever it is, and however often it was carried about, it is as much as there is.
        where = moves.whereabouts(session, her, currency).by_place
        assert sum(money.minor for money in where.values()) == every.get(currency, 0)
        assert all(money.minor > 0 for money in where.values())
    for one in goals.progress(session, her):
        assert one.saved.minor == by_hand(session, her, "GTQ", one.goal.id)
        assert one.saved.minor >= 0
        assert one.goal.state is GoalState.REACHED or not one.is_reached
    happened = session.scalars(select(EventRow).where(EventRow.household_id == her.id, EventRow.kind == "goal_reached"))
    reached = [row.facts["goal"] for row in happened if row.facts]
    assert len(reached) == len(set(reached))
    today = her.local(now).date()
    for seen in goals.outlooks(session, her, now):
        assert seen.earliest is None or seen.earliest >= today
        missing, deadline = seen.progress.missing, seen.progress.goal.deadline
        if seen.part is not None and missing is not None and deadline is not None:
            assert seen.part.minor * periods_left(deadline, today, seen.rhythm.days) >= missing.minor
