"""A month of a thousand households in three zones over a change of clocks: the rules hold for every message."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from core.domain.attention import PATIENCE, quiet_ends
from core.domain.delivery import DeliveryState, Kind
from core.domain.household import QuietHours
from core.library import Library
from core.storage.database import Database
from core.storage.deliveries import DeliveryRow
from core.storage.tables import METADATA
from tests.conftest import NOW, ROOT
from tests.core.month import NIGHT, Month, check_budget, quiet_breaches, utc

LIBRARY = Library.read(ROOT / "content", NOW.date())


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Month:
    """The clocks change on 1 November in Tijuana and New York, and never in Guatemala."""
    folder = tmp_path_factory.mktemp("month")
    return lived(folder, LIBRARY, 1000, utc(2026, 10, 16), 31, random.Random(11))


def lived(folder: Path, library: Library, count: int, start: datetime, days: int, dice: random.Random) -> Month:
    database = Database(f"sqlite:///{folder}/month.db")
    METADATA.create_all(database.engine)
    month = Month(database, library, count, start, days, dice)
    month.found()
    month.live()
    return month


def test_enough_is_said_for_the_rules_to_be_tried(month: Month) -> None:
    kinds = Counter(one.kind for one in month.said)
    print(f"\n{dict(kinds)}")
    assert kinds[Kind.REMINDER] > 4000
    assert min(kinds[Kind.CAMPAIGN], kinds[Kind.NUDGE], kinds[Kind.RECALL], kinds[Kind.REMITTANCE]) > 50


def test_the_night_is_quiet_where_she_chose_no_other_hours() -> None:
    assert (QuietHours().start, QuietHours().end) == NIGHT


def test_nobody_is_disturbed_in_her_quiet_hours(month: Month) -> None:
    assert quiet_breaches(month.said) == []


def test_nobody_hears_more_than_her_day_and_her_week_have_room_for(month: Month) -> None:
    check_budget(month.said)


def test_each_occurrence_and_each_campaign_is_said_once_at_most(month: Month) -> None:
    check_once(month)


def test_whatever_was_not_said_has_its_reason_and_nothing_waits_for_ever(month: Month) -> None:
    check_reasons(month)


def test_a_pause_is_silent(month: Month) -> None:
    paused = [one for one in month.said if one.household.paused_until and one.at < one.household.paused_until]
    assert paused == []


def test_the_first_days_after_a_pause_hold_one_message_each(month: Month) -> None:
    days: Counter[tuple[int, object]] = Counter()
    for one in month.said:
        until = one.household.gentle_until
        if until and one.at < until and one.kind.is_measured and one.is_taken:
            days[one.household.id, one.local.date()] += 1
    heard_before = Counter((one.household.id, one.local.date()) for one in month.said if not one.household.gentle_until)
    assert all(count <= 1 for day, count in days.items() if not heard_before[day])
    assert len(days) > 50


def test_a_reminder_is_said_at_its_hour_or_within_six_hours_of_it(month: Month) -> None:
    with month.database.read() as session:
        rows = {row.id: row for row in session.scalars(select(DeliveryRow).where(DeliveryRow.kind == Kind.REMINDER))}
    for one in month.said:
        if one.kind is Kind.REMINDER:
            wanted = one.household.local(rows[one.delivery_id].meant_for)
            assert wanted <= one.at <= quiet_ends(wanted, one.household.quiet) + timedelta(hours=6)


@settings(max_examples=6, deadline=None, phases=(Phase.generate,))
@given(seed=st.integers(0, 10**6), start=st.dates(utc(2026, 1, 1).date(), utc(2028, 1, 1).date()))
def test_the_same_in_any_fortnight(seed: int, start: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        begin = datetime.combine(start, time(), UTC)
        month = lived(Path(folder), LIBRARY, 20, begin, 14, random.Random(seed))
        assert quiet_breaches(month.said) == []
        check_budget(month.said)
        check_once(month)
        check_reasons(month)
        month.database.close()


def check_once(month: Month) -> None:
    """Only a person's own words are said again where nobody knows whether they came."""
    with month.database.read() as session:
        rows = {row.id: row for row in session.scalars(select(DeliveryRow))}
    times = Counter(one.delivery_id for one in month.said if one.is_taken)
    assert all(rows[number].kind.may_come_twice for number, count in times.items() if count > 1)
    assert len({row.key for row in rows.values()}) == len(rows)


def check_reasons(month: Month) -> None:
    with month.database.read() as session:
        rows = list(session.scalars(select(DeliveryRow)))
    for row in rows:
        if row.state in (DeliveryState.SKIPPED, DeliveryState.UNCERTAIN, DeliveryState.FAILED):
            assert row.reason
        if row.state is DeliveryState.DUE:
            assert month.end - row.meant_for <= PATIENCE + timedelta(days=2)
    reasons = {row.reason for row in rows if row.state is DeliveryState.SKIPPED}
    assert reasons <= {"attention_budget", "too_late", "paused", "blocked", "already_done"}
