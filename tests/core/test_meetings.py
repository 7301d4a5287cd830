"""A group's meeting: reminded the evening before, moved, called off, invited to; who came; what was agreed, once."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, Content, Who
from core.domain.delivery import DeliveryState, Kind
from core.domain.letters import Letter
from core.domain.meetings import COMINGS, Meeting
from core.errors import (
    AnswersClosed,
    CampaignNotOpen,
    InvitationWithoutDay,
    MeetingNotYet,
    MeetingPassed,
    MeetingTooFar,
    NotForYou,
    PlaceUnreadable,
)
from core.library import Library
from core.services import campaign_drafts, deliveries, groups, households, meetings, polls, sessions
from core.services.deliveries import Sent
from core.storage.deliveries import DeliveryRow
from tests.conftest import NOW, Cast
from tests.core.plans import read_whole
from tests.core.test_campaign_kinds import say

ZONE = "America/Guatemala"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
#: Friday at three, and the six o'clock before it.
FRIDAY = NOW + 3 * DAY + 5 * HOUR
EVENING = NOW + 2 * DAY + 8 * HOUR


def planned(session: Session, cast: Cast, at: datetime = FRIDAY, source: str = "m1") -> Meeting:
    return meetings.plan(session, cast.eva, cast.flores.id, at, "la casa de Eva", NOW, source, ZONE)


def heard(session: Session, now: datetime) -> dict[int, list[str]]:
    """What each hears at that hour: the facts of the reminder or the notice."""
    while meetings.plan_due(session, now):
        session.flush()
    claimed = deliveries.claim_due(session, now, 100)
    deliveries.settle_all(session, [(one, Sent(1)) for one in claimed], now)
    session.flush()
    found: dict[int, list[str]] = {}
    for one in claimed:
        found.setdefault(one.household.id, []).append(str(one.delivery.facts.get("said")))
    return found


def invited(
    session: Session,
    cast: Cast,
    library: Library,
    meeting: Meeting,
    local_at: datetime | None = None,
    **changes: object,
) -> Campaign:
    letter = Letter.of({"es": "[nombre], la invito."}, COMINGS)
    where = (cast.flores.id, Content.EVENT, NOW, f"e{meeting.id}")
    made = campaign_drafts.draft(session, library, cast.eva, *where, letter=letter)
    if changes:
        campaign_drafts.revise(session, cast.eva, made.id, NOW, **changes)  # type: ignore[arg-type]
    meetings.invite_to(session, cast.eva, meeting.id, made.id, NOW)
    campaign_drafts.send(session, cast.eva, made.id, NOW, ZONE, local_at)
    say(session, NOW)
    return made


def test_the_group_is_reminded_once_the_evening_before_and_nobody_else(session: Session, cast: Cast) -> None:
    planned(session, cast)
    planned(session, cast)  # the same tap again
    households.pause(session, cast.beto.id, NOW + 30 * DAY, NOW)
    assert heard(session, EVENING - timedelta(minutes=1)) == {}
    assert heard(session, EVENING) == {cast.ana.id: ["evening"]}
    assert heard(session, EVENING + HOUR) == {}
    reasons = {row.household_id: row.reason for row in session.scalars(select(DeliveryRow))}
    assert reasons == {cast.ana.id: None, cast.beto.id: "paused"}


def test_its_place_in_the_day_is_kept_before_anything_of_ours(session: Session, cast: Cast) -> None:
    planned(session, cast)
    morning = EVENING - 10 * HOUR
    assert meetings.plan_due(session, morning) == 2
    for household in (cast.ana, cast.beto):
        deliveries.note(session, household.id, Kind.NUDGE, f"n{household.id}", morning)
    assert heard(session, morning) == {}
    assert heard(session, EVENING) == {cast.ana.id: ["evening"], cast.beto.id: ["evening"]}


def test_moved_after_it_was_told_who_knew_hears_it_and_the_new_evening_comes(session: Session, cast: Cast) -> None:
    made = planned(session, cast)
    assert meetings.move(session, cast.eva, made.id, FRIDAY, "la escuela", NOW, ZONE) == 0
    heard(session, EVENING)
    with read_whole(session, "deliveries") as whole:
        assert meetings.move(session, cast.eva, made.id, FRIDAY + 4 * DAY, None, EVENING + HOUR, ZONE) == 2
    assert whole == []
    assert set(heard(session, EVENING + HOUR)) == {cast.ana.id, cast.beto.id}
    assert heard(session, EVENING + 4 * DAY) == {cast.ana.id: ["evening"], cast.beto.id: ["evening"]}
    assert meetings.one(session, cast.eva, made.id).place == "la escuela"


def test_called_off_in_the_morning_nobody_is_reminded_and_who_did_not_know_hears_nothing(
    session: Session, cast: Cast
) -> None:
    made = planned(session, cast)
    meetings.plan_due(session, EVENING - 10 * HOUR)
    assert meetings.cancel(session, cast.eva, made.id, EVENING - 9 * HOUR) == 0
    assert meetings.cancel(session, cast.eva, made.id, EVENING - 8 * HOUR) == 0
    assert heard(session, EVENING) == {}
    states = {tuple(row) for row in session.execute(select(DeliveryRow.state, DeliveryRow.reason))}
    assert states == {(DeliveryState.SKIPPED, "cancelled")}


def test_called_off_after_the_evening_both_are_told(session: Session, cast: Cast) -> None:
    made = planned(session, cast)
    heard(session, EVENING)
    assert meetings.cancel(session, cast.eva, made.id, FRIDAY - 7 * HOUR) == 2
    assert heard(session, FRIDAY - 7 * HOUR) == {cast.ana.id: ["off"], cast.beto.id: ["off"]}


def test_who_cannot_come_is_not_reminded_and_who_may_is(session: Session, cast: Cast, library: Library) -> None:
    made = planned(session, cast)
    event = invited(session, cast, library, made)
    for household, choice in ((cast.ana, 1), (cast.beto, 0), (cast.beto, 2)):
        shown, _ = polls.vote(session, household, event.id, choice, NOW)
    session.flush()
    assert shown.meeting is not None
    assert dict(meetings.one(session, cast.eva, made.id).answers) == {1: 1, 2: 1}
    assert heard(session, EVENING) == {cast.beto.id: ["evening"]}
    assert meetings.cancel(session, cast.eva, made.id, EVENING + HOUR) == 1
    with pytest.raises(AnswersClosed):
        polls.vote(session, cast.beto, event.id, 0, EVENING + HOUR)


def test_where_only_some_were_invited_only_they_are_reminded(session: Session, cast: Cast, library: Library) -> None:
    invited(session, cast, library, planned(session, cast), who=Who.PICKED, people=(cast.ana.id,))
    assert heard(session, EVENING) == {cast.ana.id: ["evening"]}


def test_who_is_to_have_an_invitation_that_has_not_gone_out_yet_is_reminded(
    session: Session, cast: Cast, library: Library
) -> None:
    later = cast.ana.local(EVENING + HOUR).replace(tzinfo=None)
    invited(session, cast, library, planned(session, cast), later, who=Who.PICKED, people=(cast.ana.id,))
    assert heard(session, EVENING) == {cast.ana.id: ["evening"]}


def test_an_invitation_without_a_day_is_not_sent_and_answers_end_with_the_meeting(
    session: Session, cast: Cast, library: Library
) -> None:
    letter = Letter.of({"es": "La invito."}, COMINGS)
    bare = campaign_drafts.draft(session, library, cast.eva, cast.flores.id, Content.EVENT, NOW, "e0", letter=letter)
    with pytest.raises(InvitationWithoutDay):
        campaign_drafts.send(session, cast.eva, bare.id, NOW, ZONE)
    event = invited(session, cast, library, planned(session, cast))
    with pytest.raises(AnswersClosed):
        polls.vote(session, cast.ana, event.id, 0, FRIDAY)


def test_who_came_is_one_list_of_that_day_however_often_it_is_opened(session: Session, cast: Cast) -> None:
    made = planned(session, cast)
    with pytest.raises(MeetingNotYet):
        meetings.attendance(session, cast.eva, made.id, NOW, ZONE)
    there = meetings.attendance(session, cast.eva, made.id, FRIDAY + DAY, ZONE)
    sessions.attend(session, cast.eva, there.id, cast.ana.id, FRIDAY + DAY)
    again = meetings.attendance(session, cast.eva, made.id, FRIDAY + DAY, ZONE)
    assert (again.id, again.people, again.at.date()) == (there.id, (cast.ana.id,), FRIDAY.date())


def test_what_was_agreed_is_looked_at_changed_and_sent_once(session: Session, cast: Cast, library: Library) -> None:
    made, later = planned(session, cast), FRIDAY + DAY
    with pytest.raises(MeetingNotYet):
        meetings.recap(session, library, cast.eva, made.id, "Ahorramos Q5.", NOW)
    drafts = [meetings.recap(session, library, cast.eva, made.id, text, later) for text in ("Uno.", "Dos.")]
    assert drafts[0].id == drafts[1].id
    campaign_drafts.send(session, cast.eva, drafts[1].id, later, ZONE)
    assert {one.letter.text for one in say(session, later) if one.letter} == {"Dos."}
    with pytest.raises(CampaignNotOpen):
        meetings.recap(session, library, cast.eva, made.id, "Tres.", later)


@pytest.mark.parametrize(
    ("at", "place", "refusal"),
    [
        (NOW, "la escuela", MeetingPassed),
        (NOW + 181 * DAY, "la escuela", MeetingTooFar),
        (FRIDAY, " 123 ", PlaceUnreadable),
    ],
)
def test_a_day_that_is_over_or_far_and_no_place_are_refused(
    session: Session, cast: Cast, at: datetime, place: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        meetings.plan(session, cast.eva, cast.flores.id, at, place, NOW, "m1", ZONE)


def test_planned_on_the_eve_there_is_no_reminder_and_the_card_can_say_so(session: Session, cast: Cast) -> None:
    made = planned(session, cast, NOW + DAY - HOUR)
    assert made.reminds_at is not None
    late = meetings.plan(session, cast.eva, cast.flores.id, NOW + 3 * HOUR, "aquí", NOW, "m2", ZONE)
    assert late.reminds_at is None


ACTS: dict[str, Callable[[Session, Cast, int], object]] = {
    "plan": lambda s, c, _: meetings.plan(s, c.olga, c.flores.id, FRIDAY, "aquí", NOW, "o", ZONE),
    "see": lambda s, c, n: meetings.one(s, c.olga, n),
    "list": lambda s, c, _: meetings.listed(s, c.olga, c.flores.id, NOW),
    "move": lambda s, c, n: meetings.move(s, c.olga, n, FRIDAY + DAY, None, NOW, ZONE),
    "call off": lambda s, c, n: meetings.cancel(s, c.olga, n, NOW),
    "who came": lambda s, c, n: meetings.attendance(s, c.olga, n, FRIDAY + DAY, ZONE),
}


@pytest.mark.parametrize("act", ACTS)
def test_olga_does_nothing_with_a_meeting_of_evas_and_the_coordinator_does(
    session: Session, cast: Cast, act: str
) -> None:
    made = planned(session, cast)
    with pytest.raises(NotForYou):
        ACTS[act](session, cast, made.id)
    assert groups.visible_to(session, cast.fidel)
    assert meetings.one(session, cast.fidel, made.id).id == made.id
