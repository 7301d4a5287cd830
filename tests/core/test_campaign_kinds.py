"""Messages, polls and tracks: to whom, at which hour, in which arm, changed, copied, and never twice."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, CampaignState, Content, Who
from core.domain.delivery import DeliveryState
from core.domain.goals import GoalState
from core.domain.letters import Letter
from core.domain.money import Money
from core.errors import CampaignNotOpen, HourPassed, NobodyToSend, NotForYou
from core.library import Library
from core.services import campaign_drafts as drafts
from core.services import campaigns, deliveries, drips, goals, households, lessons, polls
from core.services.deliveries import Claimed, Sent, TryLater
from core.storage.campaigns import ArmRow, votes_of
from core.storage.deliveries import DeliveryRow
from core.storage.goals import GoalRow
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast
from tests.scheduler.village import people

LESSON = "mensajes-y-enlaces-falsos"
TRACK = ("mensajes-y-enlaces-falsos", "plan-para-la-remesa", "nombre-a-su-ahorro")
ZONE = "America/Guatemala"
DAY = timedelta(days=1)
#: 10:00 of the same Tuesday.
TEN = datetime(2026, 11, 24, 10, 0)


def message(session: Session, cast: Cast, library: Library, text: str, source: str = "m1", **more: object) -> Campaign:
    letter = Letter.of({"es": text}, more.pop("choices", ()))  # type: ignore[arg-type]
    kind = Content.POLL if letter.choices else Content.MESSAGE
    made = drafts.draft(session, library, cast.eva, cast.flores.id, kind, NOW, source, letter=letter)
    return drafts.revise(session, cast.eva, made.id, NOW, **more) if more else made  # type: ignore[arg-type]


def send(session: Session, cast: Cast, campaign: Campaign, local_at: datetime | None = None) -> Campaign:
    return drafts.send(session, cast.eva, campaign.id, NOW, ZONE, local_at)


def say(session: Session, now: datetime, limit: int = 100) -> list[Claimed]:
    while campaigns.plan_due(session, now) + drips.plan_due(session, now):
        session.flush()
    claimed = deliveries.claim_due(session, now, limit)
    deliveries.settle_all(session, [(one, Sent(1)) for one in claimed], now)
    session.flush()
    return claimed


def texts(claimed: list[Claimed]) -> set[str | None]:
    return {one.letter.text if one.letter else None for one in claimed}


def reasons(session: Session, campaign: Campaign) -> dict[int, str | None]:
    query = select(DeliveryRow.household_id, DeliveryRow.reason).where(DeliveryRow.campaign_id == campaign.id)
    return {household: reason for household, reason in session.execute(query)}  # noqa: C416


def test_a_message_has_her_name_and_goal_and_passes_over_who_has_none(
    session: Session, cast: Cast, library: Library
) -> None:
    goals.set_goal(session, cast.ana, "techo", Money.of(900, "GTQ"), None, NOW, "g1")
    made = message(session, cast, library, "{nombre}, ¿cómo va {meta}? Soy {facilitadora}, de {grupo}.")
    assert drafts.preview(session, cast.eva, made.id, NOW).audience.excluded == {"no_goal": 1}
    send(session, cast, made)
    assert texts(say(session, NOW)) == {"doña Ana, ¿cómo va techo? Soy Eva, de Las Flores."}
    assert reasons(session, made)[cast.beto.id] == "no_goal"


def test_a_goal_given_up_meanwhile_leaves_no_gap_in_the_message(session: Session, cast: Cast, library: Library) -> None:
    goals.set_goal(session, cast.ana, "techo", Money.of(900, "GTQ"), None, NOW, "g1")
    made = message(session, cast, library, "¿Cómo va {meta}?")
    send(session, cast, made)
    campaigns.plan_due(session, NOW)
    session.execute(update(GoalRow).values(state=GoalState.CLOSED))
    assert texts(say(session, NOW)) == {None}


def test_each_hears_it_at_the_hour_of_her_own_clock(session: Session, cast: Cast, library: Library) -> None:
    session.execute(update(HouseholdRow).where(HouseholdRow.id == cast.beto.id).values(zone="America/New_York"))
    made = message(session, cast, library, "Nos vemos el viernes.")
    send(session, cast, made, datetime(2026, 11, 25, 9, 0))
    ten_utc = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
    assert [one.household.id for one in say(session, ten_utc)] == [cast.beto.id]
    assert [one.household.id for one in say(session, ten_utc + timedelta(hours=1))] == [cast.ana.id]


def test_an_hour_that_is_over_everywhere_is_refused(session: Session, cast: Cast, library: Library) -> None:
    made = message(session, cast, library, "Nos vemos el viernes.")
    with pytest.raises(HourPassed):
        send(session, cast, made, datetime(2026, 11, 24, 7, 0))


def test_what_is_scheduled_can_be_changed_and_moved_until_it_begins(
    session: Session, cast: Cast, library: Library
) -> None:
    made = message(session, cast, library, "Nos vemos el viernes.")
    send(session, cast, made, datetime(2026, 11, 25, 9, 0))
    drafts.revise(session, cast.eva, made.id, NOW, letter=Letter.of({"es": "Nos vemos el sábado."}))
    send(session, cast, made)
    assert texts(say(session, NOW)) == {"Nos vemos el sábado."}
    with pytest.raises(CampaignNotOpen):
        drafts.revise(session, cast.eva, made.id, NOW, letter=Letter.of({"es": "Tarde."}))


def test_sent_twice_by_two_taps_it_goes_once(session: Session, cast: Cast, library: Library) -> None:
    made = message(session, cast, library, "Hola.")
    send(session, cast, made)
    say(session, NOW)
    assert send(session, cast, made).state is CampaignState.SENDING
    assert say(session, NOW + DAY) == []


def test_a_rule_finds_whom_it_is_for(session: Session, cast: Cast, library: Library) -> None:
    lessons.open_lesson(session, library, cast.ana, LESSON, NOW - DAY)
    goals.set_goal(session, cast.beto, "moto", Money.of(900, "GTQ"), NOW.date() + 30 * DAY, NOW, "g1")
    session.execute(update(GoalRow).values(created_at=NOW - 30 * DAY))
    session.flush()
    found = {}
    for who in (Who.IDLE, Who.BEHIND, Who.NO_ACCOUNT, Who.EVERYBODY):
        made = message(session, cast, library, "Hola.", f"m:{who}", who=who)
        found[who] = drafts.preview(session, cast.eva, made.id, NOW).audience.total
    assert found == {Who.IDLE: 1, Who.BEHIND: 1, Who.NO_ACCOUNT: 2, Who.EVERYBODY: 2}


def test_picked_by_hand_nobody_of_another_group_is_among_them(session: Session, cast: Cast, library: Library) -> None:
    picked = (cast.ana.id, cast.carla.id)
    made = message(session, cast, library, "Hola.", who=Who.PICKED, people=picked)
    send(session, cast, made)
    assert [one.household.id for one in say(session, NOW)] == [cast.ana.id]
    assert set(reasons(session, made)) == {cast.ana.id}


def test_a_copy_goes_to_those_whom_the_first_did_not_reach(session: Session, cast: Cast, library: Library) -> None:
    households.pause(session, cast.beto.id, NOW + timedelta(hours=1), NOW)
    made = message(session, cast, library, "Hola.")
    send(session, cast, made)
    say(session, NOW)
    later = NOW + DAY
    again = drafts.copy(session, library, cast.eva, made.id, later, "m2")
    drafts.send(session, cast.eva, again.id, later, ZONE)
    assert [one.household.id for one in say(session, later)] == [cast.beto.id]
    assert reasons(session, again)[cast.ana.id] == "had_it"


def test_chance_holds_some_back_and_splits_the_rest(session: Session, cast: Cast, library: Library) -> None:
    people(session, 98, cast.flores.id, NOW, first=100)
    variant = Letter.of({"es": "De otro modo."})
    made = message(session, cast, library, "De un modo.", holdout=20, variant=variant)
    send(session, cast, made)
    while campaigns.plan_due(session, NOW, 1000):
        pass
    result = campaigns.result(session, cast.eva, made.id)
    assert dict(result.arms) == {"a": 40, "b": 40, "holdout": 20}
    assert result.by_state == {"due": 80, "skipped:holdout": 20}
    spoken = say(session, NOW, 200)
    by_arm = {(one.delivery.facts["arm"], one.letter.text) for one in spoken if one.letter}
    assert by_arm == {("a", "De un modo."), ("b", "De otro modo.")}
    held = set(session.scalars(select(ArmRow.household_id).where(ArmRow.arm == "holdout")))
    assert not held & {one.household.id for one in spoken}


def test_only_who_would_hear_it_is_dealt_an_arm(session: Session, cast: Cast, library: Library) -> None:
    households.blocked(session, cast.beto.id, NOW)
    made = message(session, cast, library, "Hola.", variant=Letter.of({"es": "Buenas."}))
    send(session, cast, made)
    say(session, NOW)
    assert list(session.scalars(select(ArmRow.household_id))) == [cast.ana.id]
    assert reasons(session, made)[cast.beto.id] == "blocked"


def test_her_answer_counts_once_may_change_and_is_hers_alone(session: Session, cast: Cast, library: Library) -> None:
    made = message(session, cast, library, "¿Viene el viernes?", choices=["Voy", "No puedo"])
    send(session, cast, made)
    say(session, NOW)
    for choice in (0, 0, 1):
        polls.vote(session, cast.ana, made.id, choice, NOW)
        session.flush()
    assert dict(votes_of(session, made.id)) == {1: 1}
    assert dict(campaigns.result(session, cast.eva, made.id).votes) == {1: None}
    for who, choice in ((cast.carla, 0), (cast.ana, 2), (cast.ana, 99)):
        with pytest.raises(NotForYou):
            polls.vote(session, who, made.id, choice, NOW)


def test_stopped_while_it_is_planned_each_of_the_rest_is_told_why(
    session: Session, cast: Cast, library: Library
) -> None:
    people(session, 40, cast.flores.id, NOW, first=100)
    made = message(session, cast, library, "Hola.")
    send(session, cast, made)
    campaigns.plan_due(session, NOW, 10)
    campaigns.stop(session, cast.eva, made.id, NOW)
    while campaigns.plan_due(session, NOW, 10):
        session.flush()
    assert campaigns.result(session, cast.eva, made.id).by_state == {"skipped:stopped": 42}


def test_paused_before_their_hour_they_are_not_woken_when_it_goes_on(
    session: Session, cast: Cast, library: Library
) -> None:
    session.execute(update(HouseholdRow).where(HouseholdRow.id == cast.beto.id).values(zone="America/Los_Angeles"))
    made = message(session, cast, library, "Hola.")
    send(session, cast, made, datetime(2026, 11, 25, 9, 0))
    nine = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    campaigns.plan_due(session, nine)
    campaigns.pause(session, cast.eva, made.id, nine)
    campaigns.resume(session, cast.eva, made.id, nine)
    session.flush()
    assert [one.household.id for one in say(session, nine)] == [cast.ana.id]


def test_olga_comes_to_no_draft_of_evas(session: Session, cast: Cast, library: Library) -> None:
    made = message(session, cast, library, "Hola.")
    with pytest.raises(NotForYou):
        drafts.draft(session, library, cast.olga, cast.flores.id, Content.MESSAGE, NOW, "o", letter=made.letter)
    for act in (
        lambda: drafts.preview(session, cast.olga, made.id, NOW),
        lambda: drafts.revise(session, cast.olga, made.id, NOW, holdout=10),
        lambda: drafts.send(session, cast.olga, made.id, NOW, ZONE),
        lambda: drafts.copy(session, library, cast.olga, made.id, NOW, "c"),
        lambda: drafts.copy(session, library, cast.eva, made.id, NOW, "d", cast.volcan.id),
    ):
        with pytest.raises(NotForYou):
            act()


def test_where_nobody_would_hear_it_nothing_is_sent(session: Session, cast: Cast, library: Library) -> None:
    made = message(session, cast, library, "¿Cómo va {meta}?")
    with pytest.raises(NobodyToSend):
        send(session, cast, made)


def test_a_copy_of_a_copy_leaves_out_whom_the_first_one_reached(session: Session, cast: Cast, library: Library) -> None:
    first = message(session, cast, library, "Hola", who=Who.PICKED, people=(cast.ana.id,))
    send(session, cast, first)
    assert [one.household.id for one in say(session, NOW)] == [cast.ana.id]
    later, copied = NOW, first
    for number in (1, 2):
        later += DAY
        copied = drafts.copy(session, library, cast.eva, copied.id, later, f"copy{number}")
        copied = drafts.revise(session, cast.eva, copied.id, later, who=Who.EVERYBODY)
        if number == 1:
            drafts.send(session, cast.eva, copied.id, later, ZONE)
            say(session, later)
    assert drafts.preview(session, cast.eva, copied.id, later).audience.excluded["had_it"] >= 2


@pytest.mark.parametrize(
    ("act", "state"), [(campaigns.stop, DeliveryState.SKIPPED), (campaigns.pause, DeliveryState.HELD)]
)
def test_what_comes_back_unsent_is_not_said_once_the_campaign_was_stopped_or_halted(
    session: Session, cast: Cast, library: Library, act: Callable[..., Campaign], state: DeliveryState
) -> None:
    made = send(session, cast, message(session, cast, library, "Hola", who=Who.PICKED, people=(cast.ana.id,)))
    campaigns.plan_due(session, NOW)
    session.flush()
    claimed = deliveries.claim_due(session, NOW, 10)
    assert len(claimed) == 1
    act(session, cast.eva, made.id, NOW)
    deliveries.settle_all(session, [(claimed[0], TryLater(30))], NOW)
    session.flush()
    assert list(session.scalars(select(DeliveryRow.state).where(DeliveryRow.campaign_id == made.id))) == [state]


def test_a_copy_of_a_copy_that_was_never_sent_still_knows_whom_the_first_one_reached(
    session: Session, cast: Cast, library: Library
) -> None:
    first = send(session, cast, message(session, cast, library, "Hola"))
    say(session, NOW)
    copied = first
    for number in (1, 2, 3):
        copied = drafts.copy(session, library, cast.eva, copied.id, NOW, f"copy{number}")
    assert drafts.preview(session, cast.eva, copied.id, NOW).audience.excluded == {"had_it": 2}


def test_who_was_left_out_of_the_first_stays_left_out_of_the_copy_or_it_says_so(
    session: Session, cast: Cast, library: Library
) -> None:
    people(session, 98, cast.flores.id, NOW, first=100)
    first = send(session, cast, message(session, cast, library, "Hola", holdout=20))
    say(session, NOW, 200)
    held = set(session.scalars(select(ArmRow.household_id).where(ArmRow.arm == "holdout")))
    copied = drafts.copy(session, library, cast.eva, first.id, NOW + DAY, "copy")
    people(session, 20, cast.flores.id, NOW, first=300)
    assert drafts.preview(session, cast.eva, copied.id, NOW + DAY).held_out_before == 0
    drafts.send(session, cast.eva, copied.id, NOW + DAY, ZONE)
    heard = {one.household.id for one in say(session, NOW + DAY, 200)}
    assert heard == set(range(300, 320))
    mine = select(ArmRow.household_id).where(ArmRow.campaign_id == copied.id, ArmRow.arm == "holdout")
    assert set(session.scalars(mine)) == held
    bare = drafts.copy(session, library, cast.eva, first.id, NOW + DAY, "bare")
    drafts.revise(session, cast.eva, bare.id, NOW + DAY, holdout=0)
    assert drafts.preview(session, cast.eva, bare.id, NOW + DAY).held_out_before == 20
