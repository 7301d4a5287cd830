"""A campaign's course: planned in pieces, held, stopped, sent again, and told to the one who began it."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, CampaignState
from core.domain.delivery import DeliveryState
from core.errors import CampaignNotOpen, NobodyToSend, NotForYou
from core.library import Library
from core.services import campaign_planning, campaigns, deliveries
from core.services.deliveries import Claimed, Sent, TryLater, Uncertain
from core.storage.deliveries import DeliveryRow
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast
from tests.scheduler.village import people

LESSON = "mensajes-y-enlaces-falsos"
DUE, HELD, SENT, SKIPPED = DeliveryState.DUE, DeliveryState.HELD, DeliveryState.SENT, DeliveryState.SKIPPED


@pytest.fixture
def campaign(session: Session, cast: Cast, library: Library) -> Campaign:
    return campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")


def counts(session: Session, campaign: Campaign, cast: Cast) -> dict[str, int]:
    session.flush()
    return dict(campaigns.result(session, cast.eva, campaign.id).by_state)


def claim(session: Session) -> list[Claimed]:
    campaigns.plan_due(session, NOW)
    return deliveries.claim_due(session, NOW, 10)


def test_a_large_group_is_planned_in_pieces_and_each_household_once(
    session: Session, cast: Cast, library: Library
) -> None:
    people(session, 95, cast.flores.id, NOW, first=100)
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    pieces = [campaigns.plan_due(session, NOW, 20) for _ in range(7)]
    assert pieces == [20, 20, 20, 20, 17, 0, 0]
    assert session.scalar(select(func.count(func.distinct(DeliveryRow.household_id)))) == 97


def test_a_campaign_is_not_through_before_its_last_piece_is_written(
    session: Session, cast: Cast, library: Library
) -> None:
    people(session, 30, cast.flores.id, NOW, first=100)
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    campaigns.plan_due(session, NOW, 10)
    deliveries.settle_all(session, [(one, Sent(1)) for one in deliveries.claim_due(session, NOW, 10)], NOW)
    session.flush()
    assert campaigns.finish(session, NOW) == []


def test_a_paused_campaign_holds_its_messages_and_goes_on(session: Session, cast: Cast, campaign: Campaign) -> None:
    campaigns.plan_due(session, NOW)
    campaigns.pause(session, cast.eva, campaign.id, NOW)
    assert counts(session, campaign, cast) == {HELD: 2}
    assert claim(session) == []
    assert campaigns.finish(session, NOW) == []
    tomorrow = NOW + timedelta(days=1)
    campaigns.resume(session, cast.eva, campaign.id, tomorrow)
    assert len(deliveries.claim_due(session, tomorrow, 10)) == 2


def test_a_campaign_paused_while_it_is_planned_is_planned_to_its_end_later(
    session: Session, cast: Cast, library: Library
) -> None:
    people(session, 30, cast.flores.id, NOW, first=100)
    made = campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    campaigns.plan_due(session, NOW, 10)
    campaigns.pause(session, cast.eva, made.id, NOW)
    assert campaigns.plan_due(session, NOW, 100) == 0
    campaigns.resume(session, cast.eva, made.id, NOW)
    assert campaigns.plan_due(session, NOW, 100) == 22


def test_a_stopped_campaign_skips_what_waits_and_what_is_held(session: Session, cast: Cast, campaign: Campaign) -> None:
    campaigns.plan_due(session, NOW)
    campaigns.pause(session, cast.eva, campaign.id, NOW)
    stopped = campaigns.stop(session, cast.eva, campaign.id, NOW)
    assert stopped.state is CampaignState.STOPPED
    assert counts(session, campaign, cast) == {"skipped:stopped": 2}
    with pytest.raises(CampaignNotOpen):
        campaigns.resume(session, cast.eva, campaign.id, NOW)


def test_to_those_who_are_uncertain_it_is_sent_again_and_to_nobody_else(
    session: Session, cast: Cast, campaign: Campaign
) -> None:
    ana, beto = claim(session)
    deliveries.settle_all(session, [(ana, Sent(1)), (beto, Uncertain("reset"))], NOW)
    session.flush()
    assert len(campaigns.finish(session, NOW)) == 1
    later = NOW + timedelta(hours=1)
    assert campaigns.send_again(session, cast.eva, campaign.id, later) == 1
    # It may have arrived, so it has filled her day: the second one waits for the morning.
    tomorrow = NOW + timedelta(days=1)
    assert [one.household.id for one in deliveries.claim_due(session, tomorrow, 10)] == [beto.household.id]


def test_nothing_is_sent_again_where_nobody_is_uncertain(session: Session, cast: Cast, campaign: Campaign) -> None:
    with pytest.raises(NobodyToSend):
        campaigns.send_again(session, cast.eva, campaign.id, NOW)


def test_olga_can_neither_pause_nor_send_again_what_is_evas(session: Session, cast: Cast, campaign: Campaign) -> None:
    for act in (campaigns.pause, campaigns.resume, campaigns.stop, campaigns.send_again):
        with pytest.raises(NotForYou):
            act(session, cast.olga, campaign.id, NOW)


def test_an_outcome_that_comes_late_counts_for_its_own_claim_only(
    session: Session, cast: Cast, campaign: Campaign
) -> None:
    ana, beto = claim(session)
    deliveries.rescue_all(session, NOW)
    session.flush()
    deliveries.settle_all(session, [(ana, Sent(1))], NOW)
    session.flush()
    assert counts(session, campaign, cast) == {SENT: 1, DeliveryState.UNCERTAIN: 1}
    campaigns.send_again(session, cast.eva, campaign.id, NOW)
    deliveries.claim_due(session, NOW + timedelta(days=1), 10)
    deliveries.settle_all(session, [(beto, Sent(1))], NOW)
    assert counts(session, campaign, cast) == {SENT: 1, DeliveryState.SENDING: 1}


def test_what_never_left_the_machine_is_never_given_up_and_429_is_after_five(
    session: Session, cast: Cast, campaign: Campaign
) -> None:
    outcomes = {cast.ana.id: TryLater(2, is_attempt=False), cast.beto.id: TryLater(2)}
    campaigns.plan_due(session, NOW)
    for minute in range(8):
        at = NOW + timedelta(minutes=minute)
        claimed = deliveries.claim_due(session, at, 10)
        deliveries.settle_all(session, [(each, outcomes[each.household.id]) for each in claimed], at)
        session.flush()
    assert counts(session, campaign, cast) == {DUE: 1, DeliveryState.FAILED: 1}


def test_let_go_at_night_it_waits_for_the_hour_at_which_most_of_the_group_hear_it(
    session: Session, cast: Cast, campaign: Campaign
) -> None:
    def waits_until(at: datetime) -> datetime | None:
        return campaign_planning.waits_until(session, campaign, at)

    home = ZoneInfo("America/Guatemala")
    assert waits_until(datetime(2026, 11, 24, 15, tzinfo=home)) is None
    night, morning = datetime(2026, 11, 24, 21, tzinfo=home), datetime(2026, 11, 25, 7, tzinfo=home)
    assert waits_until(night) == morning
    late, *awake = people(session, 9, cast.flores.id, NOW, first=1_000_000)
    session.execute(update(HouseholdRow).where(HouseholdRow.id == late).values(quiet_end=time(9)))
    assert waits_until(night) == morning
    session.execute(update(HouseholdRow).where(HouseholdRow.id.in_(awake)).values(quiet_start=time(23)))
    assert waits_until(night) is None
