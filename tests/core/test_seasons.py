"""Each April a campaign before the rains lies ready for every group; it goes out only when its facilitator sends it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.campaigns import CampaignState, Content
from core.errors import NotForYou
from core.library import Library
from core.services import campaign_drafts, cohorts, groups, seasons
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast

ZONE = "America/Guatemala"
#: The first of April, half past eight at home.
APRIL = datetime(2027, 4, 1, 14, 30, tzinfo=UTC)


def drafts(session: Session) -> list[CampaignRow]:
    session.flush()
    query = select(CampaignRow).where(CampaignRow.source.startswith("season:")).order_by(CampaignRow.id)
    return list(session.scalars(query))


def test_once_a_year_and_for_the_groups_that_she_looks_after(session: Session, cast: Cast, library: Library) -> None:
    groups.create(session, "Vacío", cast.eva, "GT", NOW)
    for early in (APRIL - timedelta(hours=1), APRIL - timedelta(days=3), APRIL + timedelta(days=31)):
        assert seasons.plan_due(session, library, early, ZONE) == 0
    told = seasons.plan_due(session, library, APRIL, ZONE)
    each = drafts(session)
    assert {row.group_id for row in each} == {cast.flores.id, cast.volcan.id}
    assert told == len({row.created_by for row in each})
    assert all((row.state, row.kind) == (CampaignState.DRAFT, Content.TRACK) for row in each)
    seen = campaign_drafts.preview(session, cast.eva, each[0].id, APRIL)
    assert [library.lesson(slug, "es", "GT").number for slug in seen.lessons] == ["7.1", "7.5", "7.6"]
    assert seasons.plan_due(session, library, APRIL + timedelta(days=9), ZONE) == 0
    assert len(drafts(session)) == 2
    assert seasons.plan_due(session, library, APRIL.replace(year=2028), ZONE) == told
    assert len(drafts(session)) == 4
    nothing = select(DeliveryRow.id).where(DeliveryRow.campaign_id.in_([row.id for row in each]))
    assert session.scalar(nothing) is None


def test_officials_are_not_told_of_the_rains_and_nobody_else_sends_it(
    session: Session, cast: Cast, library: Library
) -> None:
    cohorts.close_group(session, cast.fidel, cast.volcan.id, NOW)
    seasons.plan_due(session, library, APRIL, ZONE)
    (one,) = drafts(session)
    assert one.group_id == cast.flores.id
    with pytest.raises(NotForYou):
        campaign_drafts.send(session, cast.olga, one.id, APRIL, ZONE)
    assert campaign_drafts.send(session, cast.eva, one.id, APRIL, ZONE).state is CampaignState.SCHEDULED
