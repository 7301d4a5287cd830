"""The week and the month come by themselves, once, to whoever coordinates, and hold the panel's own figures."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.statistics import Filters
from core.library import Library
from core.services import deliveries, households, reports
from core.services.reports import Report, Telling
from core.services.statistics import overview
from core.services.statistics_json import as_json, flat
from core.storage.deliveries import DeliveryRow
from core.storage.events import happened
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import neighbours, up_to_date

ZONE = "America/Guatemala"
#: Monday the first of February 2027, half past eight at home: a week and a month at once.
MORNING = datetime(2027, 2, 1, 14, 30, tzinfo=UTC)


def planned(session: Session) -> list[Telling]:
    session.flush()
    rows = session.scalars(select(DeliveryRow).where(DeliveryRow.key.startswith("report:")).order_by(DeliveryRow.id))
    return [Telling.read(row.facts) for row in rows]


@pytest.mark.parametrize(
    ("report", "first", "last"),
    [
        (Report.WEEK, date(2026, 11, 16), date(2026, 11, 22)),
        (Report.MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Report.PAPER, date(2026, 10, 1), date(2026, 10, 31)),
        (Report.SO_FAR, date(2026, 11, 1), date(2026, 11, 24)),
    ],
)
def test_which_days_a_report_holds(report: Report, first: date, last: date) -> None:
    assert reports.period(report, date(2026, 11, 24)) == (first, last)


def test_they_come_once_on_their_morning_and_only_to_whoever_coordinates(
    session: Session, cast: Cast, library: Library
) -> None:
    registers = library.registers.values()
    for early in (MORNING - timedelta(hours=1), MORNING - timedelta(days=2)):
        assert reports.plan_due(session, early, ZONE, registers) == 0
    assert reports.plan_due(session, MORNING, ZONE, registers) == 3
    assert reports.plan_due(session, MORNING + timedelta(hours=2), ZONE, registers) == 0
    assert [one.report for one in planned(session)] == [Report.WEEK, Report.MONTH, Report.PAPER]
    claimed = deliveries.claim_due(session, MORNING, 10)
    assert {one.household.chat_id for one in claimed} == {cast.fidel.chat_id}
    assert deliveries.claim_due(session, MORNING.replace(hour=4), 10) == []


def test_a_report_holds_the_panel_s_figures_of_its_reader_s_scope(
    session: Session, cast: Cast, library: Library
) -> None:
    for household in neighbours(session, cast.flores, 8):
        happened(session, "goal_set", household.id, NOW, group_id=cast.flores.id)
    for household in neighbours(session, cast.volcan, 6, 7000):
        happened(session, "goal_set", household.id, NOW, group_id=cast.volcan.id)
    up_to_date(session)
    registers = library.registers.values()
    for member, goals in ((cast.fidel, 14), (cast.eva, 8), (cast.olga, 6)):
        told = reports.tell(session, member, Report.SO_FAR, ZONE, NOW, registers)
        filters = Filters(since=told.since, until=told.until)
        assert dict(told.figures) == dict(flat(as_json(overview(session, member, filters, NOW, registers))))
        assert dict(told.figures)["goal_set.acts"] == goals
        assert Telling.read(told.written()) == told


def test_whoever_is_told_has_not_written_and_is_written_down_only_to_be_told(
    session: Session, cast: Cast, library: Library
) -> None:
    registers = library.registers.values()
    reports.plan_due(session, MORNING - timedelta(hours=1), ZONE, registers)
    assert households.known(session, cast.fidel.chat_id) is None
    reports.plan_due(session, MORNING, ZONE, registers)
    row = session.scalars(select(HouseholdRow).where(HouseholdRow.chat_id == cast.fidel.chat_id)).one()
    assert row.last_heard_at is None
    households.meet(session, cast.fidel.chat_id, "es", "GT", ZONE, MORNING)
    reports.plan_due(session, MORNING + timedelta(days=7), ZONE, registers)
    assert len(planned(session)) == 4
    assert row.last_heard_at == MORNING
