"""A campaign to ten thousand households, stopped in the middle, gone on with elsewhere: each knows why, sums agree."""

from collections import Counter
from datetime import datetime, time, timedelta

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from core.domain.campaigns import CampaignState
from core.domain.delivery import DeliveryState
from core.domain.household import HouseholdState
from core.library import Library
from core.services import campaigns, deliveries
from core.services.deliveries import Blocked, Sent, Uncertain
from core.storage.deliveries import DeliveryRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import LESSON
from tests.scheduler.village import people

MANY, FIRST = 10_000, 1000
HOUR = timedelta(hours=1)
#: Each of a hundred neighbours in turn; the rest may be written to.
ODD = {0: "blocked", 1: "paused", 2: "left", 3: "no_consent", 4: "elsewhere", 5: "asleep"}


def mixed(session: Session, cast: Cast) -> Counter[str]:
    """How many of the group are of each kind."""
    ids = people(session, MANY, cast.flores.id, NOW, first=FIRST)
    changes = {
        "blocked": {"blocked_at": NOW},
        "paused": {"paused_until": NOW + 400 * HOUR},
        "left": {"state": HouseholdState.LEFT},
        "no_consent": {"consent_reminders": False},
        # From eight to noon of her own clock, for she sleeps after her night's work.
        "asleep": {"quiet_start": time(8), "quiet_end": time(12)},
    }
    for rest, kind in ODD.items():
        those = HouseholdRow.id % 100 == rest, HouseholdRow.id >= FIRST
        if kind in changes:
            session.execute(update(HouseholdRow).where(*those).values(**changes[kind]))
    moved = [number for number in ids if number % 100 == 4]
    session.execute(update(MembershipRow).where(MembershipRow.household_id.in_(moved)).values(group_id=cast.volcan.id))
    return Counter(ODD.get(number % 100, "well") for number in ids)


def speak(session: Session, now: datetime, most: int) -> Counter[str]:
    """Sends so many, one after another with every outcome that Telegram has."""
    said: Counter[str] = Counter()
    while said.total() < most and (claimed := deliveries.claim_due(session, now, 100)):
        outcomes = [
            Blocked() if one.household.id % 50 == 7 else Uncertain("lost") if one.household.id % 50 == 8 else Sent(1)
            for one in claimed
        ]
        deliveries.settle_all(session, list(zip(claimed, outcomes, strict=True)), now)
        session.flush()
        said.update(type(outcome).__name__ for outcome in outcomes)
    return said


def plan(session: Session) -> None:
    while campaigns.plan_due(session, NOW, 1500):
        session.flush()


def test_each_of_ten_thousand_has_an_outcome_with_its_reason_and_the_sums_agree(
    session: Session, cast: Cast, library: Library
) -> None:
    kinds = mixed(session, cast)
    ready = kinds["well"] + kinds["asleep"] + 2  # doña Ana and don Beto
    made = campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    assert campaigns.audience(session, cast.eva, cast.flores.id, LESSON, NOW).reachable == ready
    plan(session)
    said = speak(session, NOW, 3000)
    campaigns.pause(session, cast.eva, made.id, NOW)
    assert speak(session, NOW, MANY).total() == 0
    campaigns.resume(session, cast.eva, made.id, NOW)
    said += speak(session, NOW, MANY - 4000)
    assert said.total() > 8000
    assert session.scalar(asleep_in(DeliveryState.SENT)) == 0
    noon = NOW + 2 * HOUR
    said += speak(session, noon, 50)
    campaigns.stop(session, cast.eva, made.id, noon)
    assert speak(session, noon + HOUR, MANY).total() == 0
    by_state = dict(campaigns.result(session, cast.eva, made.id).by_state)
    assert by_state == {
        "sent": said["Sent"],
        "blocked": said["Blocked"],
        "uncertain": said["Uncertain"],
        "skipped:stopped": ready - said.total(),
        "skipped:blocked": kinds["blocked"],
        "skipped:paused": kinds["paused"],
        "skipped:left": kinds["left"],
        "skipped:no_consent": kinds["no_consent"],
    }
    assert sum(by_state.values()) == MANY + 2 - kinds["elsewhere"]
    twice = select(DeliveryRow.household_id).group_by(DeliveryRow.household_id).having(func.count() > 1)
    assert session.scalars(twice).all() == []
    unexplained = select(func.count()).where(DeliveryRow.state != DeliveryState.SENT, DeliveryRow.reason.is_(None))
    assert session.scalar(unexplained) == 0
    elsewhere = select(func.count()).where(DeliveryRow.household_id % 100 == 4, DeliveryRow.household_id >= FIRST)
    assert session.scalar(elsewhere) == 0
    assert campaigns.result(session, cast.eva, made.id).campaign.state is CampaignState.STOPPED


def asleep_in(state: DeliveryState) -> Select[int]:
    hers = DeliveryRow.household_id % 100 == 5, DeliveryRow.household_id >= FIRST
    return select(func.count()).where(*hers, DeliveryRow.state == state)


def test_in_the_night_nobody_hears_it_and_nobody_loses_it(session: Session, cast: Cast, library: Library) -> None:
    people(session, 500, cast.flores.id, NOW, first=FIRST)
    campaigns.schedule(session, library, cast.eva, cast.flores.id, LESSON, NOW, NOW, "c1")
    plan(session)
    night = NOW + 12 * HOUR
    assert speak(session, night, MANY).total() == 0
    assert speak(session, NOW + 24 * HOUR, MANY).total() == 502
