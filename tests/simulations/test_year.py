"""A year of two hundred households, and in the normal run a quarter of forty: the rules hold for every message."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from core.domain.delivery import DeliveryState, Kind
from core.library import Library
from core.services import households, savings
from core.storage.deliveries import DeliveryRow
from core.storage.savings import EntryRow
from tests.core.month import check_budget, quiet_breaches
from tests.simulations.year import Year, lived, money, named_in_spite, nameless, table

#: From the first of November over December and the clocks that change on the way.
QUARTER = datetime(2026, 10, 20, 6, tzinfo=UTC)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((40, 92, QUARTER), id="forty-households"),
        pytest.param((200, 365, datetime(2026, 1, 1, 6, tzinfo=UTC)), id="a-whole-year", marks=pytest.mark.soak),
    ],
)
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Year:
    count, days, begin = request.param
    return lived(tmp_path_factory.mktemp("year"), library_of(begin), count, days, begin)


def library_of(begin: datetime) -> Library:
    return Library.read(Path(__file__).parents[2] / "content", begin.date())


def test_enough_happens_for_the_rules_to_be_tried(year: Year) -> None:
    print(f"\n{table(year)}")
    kinds, told = Counter(one.kind for one in year.said), money(year)
    seen = {Kind.REMINDER, Kind.REMITTANCE, Kind.CAMPAIGN, Kind.RECALL, Kind.MESSAGE, Kind.HANDOVER, Kind.FAMILY}
    assert all(kinds[kind] > 5 for kind in seen | {Kind.CUCHUBAL})
    assert kinds[Kind.REMINDER] > 10 * year.households
    assert min(told["remittances"], told["savings"]) > year.households
    assert min(told["missed"], told["withdrawals"]) > 5


def test_no_reminder_and_no_nudge_without_the_name_of_her_goal(year: Year) -> None:
    assert nameless(year.said) == []
    assert sum(one.names_her_goal for one in year.said if one.kind is Kind.REMITTANCE) > 5


def test_what_she_wants_left_out_is_left_out(year: Year) -> None:
    assert named_in_spite(year.said) == []


def test_around_a_remittance_nothing_is_said_where_nothing_is_saved_for(year: Year) -> None:
    assert [one for one in year.said if one.kind is Kind.REMITTANCE and not one.saves_for] == []


def test_none_in_the_quiet_hours(year: Year) -> None:
    assert quiet_breaches(year.said) == []


def test_none_over_the_attention_budget(year: Year) -> None:
    check_budget(year.said)


def test_what_was_not_said_has_its_reason(year: Year) -> None:
    with year.database.read() as session:
        rows = list(session.scalars(select(DeliveryRow)))
    lost = [row for row in rows if row.state not in (DeliveryState.SENT, DeliveryState.DUE) and not row.reason]
    assert lost == []


def test_each_book_adds_up_at_the_end(year: Year) -> None:
    with year.database.read() as session:
        for number in year.lives:
            rows = session.scalars(
                select(EntryRow).where(EntryRow.household_id == number, EntryRow.undone_at.is_(None))
            )
            sums: Counter[str] = Counter()
            for row in rows:
                sums[row.currency] += row.seen().signed.minor
            totals = {one.currency: one.minor for one in savings.totals(session, households.seen(session, number))}
            assert {key: value for key, value in sums.items() if value} == {k: v for k, v in totals.items() if v}
            assert min(sums.values(), default=0) >= 0
