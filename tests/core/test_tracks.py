"""A track over weeks: who hears which lesson on which day, and why somebody does not."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.campaigns import Campaign, Content
from core.domain.drips import CatchUp
from core.errors import NotForYou, SensitiveLesson
from core.library import Library
from core.services import campaign_drafts as drafts
from core.services import campaigns, drips, households, members
from core.storage.lessons import ProgressRow
from tests.conftest import NOW, Cast
from tests.core.test_campaign_kinds import DAY, LESSON, say, send

TRACK = ("mensajes-y-enlaces-falsos", "plan-para-la-remesa", "nombre-a-su-ahorro")


def track(session: Session, cast: Cast, library: Library, rule: CatchUp) -> Campaign:
    made = drafts.draft(session, library, cast.eva, cast.flores.id, Content.TRACK, NOW, "t1", lessons=TRACK)
    drafts.revise(session, cast.eva, made.id, NOW, every=7, catch_up=rule)
    return send(session, cast, made)


def walk(session: Session, days: int) -> dict[int, list[tuple[int, str]]]:
    """On which day who heard which lesson, from the day after now on."""
    heard: dict[int, list[tuple[int, str]]] = {}
    for number in range(days):
        for one in say(session, NOW + number * DAY + timedelta(minutes=1)):
            heard.setdefault(one.household.id, []).append((number, one.delivery.facts["lesson"]))
    return heard


def test_a_track_goes_week_by_week_and_a_late_joiner_by_its_rule(
    session: Session, cast: Cast, library: Library
) -> None:
    track(session, cast, library, CatchUp.WITH_GROUP)
    members.move(session, cast.fidel, cast.carla.id, cast.flores.id, NOW + 3 * DAY)
    heard = walk(session, 22)
    assert heard[cast.ana.id] == [(0, TRACK[0]), (7, TRACK[1]), (14, TRACK[2])]
    assert heard[cast.carla.id] == [(7, TRACK[1]), (14, TRACK[2])]


def test_who_left_out_a_lesson_is_named_with_its_reason(session: Session, cast: Cast, library: Library) -> None:
    made = track(session, cast, library, CatchUp.WITH_GROUP)
    walk(session, 5)
    members.move(session, cast.fidel, cast.carla.id, cast.flores.id, NOW + 5 * DAY)
    for number in range(5, 10):
        say(session, NOW + number * DAY + timedelta(minutes=1))
    assert campaigns.result(session, cast.eva, made.id).by_state["skipped:joined_later"] == 1


def test_at_her_own_pace_a_pause_only_makes_her_later(session: Session, cast: Cast, library: Library) -> None:
    track(session, cast, library, CatchUp.FROM_START)
    households.pause(session, cast.beto.id, NOW + 10 * DAY, NOW)
    heard = walk(session, 30)
    assert [lesson for _, lesson in heard[cast.beto.id]] == list(TRACK)
    assert heard[cast.beto.id][0][0] >= 10


def test_a_lesson_that_she_has_done_is_passed_over_and_the_next_comes_at_once(
    session: Session, cast: Cast, library: Library
) -> None:
    session.add(ProgressRow(household_id=cast.ana.id, lesson=TRACK[0], started_at=NOW, completed_at=NOW))
    track(session, cast, library, CatchUp.FROM_START)
    heard = walk(session, 9)
    assert heard[cast.ana.id] == [(0, TRACK[1]), (7, TRACK[2])]


def test_a_lesson_added_later_comes_at_the_end(session: Session, cast: Cast, library: Library) -> None:
    made = track(session, cast, library, CatchUp.FROM_START)
    walk(session, 16)
    more = next(one.slug for one in library.lessons("es", "GT") if not one.sensitive and one.slug not in TRACK)
    now = NOW + 16 * DAY
    assert drips.add_lesson(session, library, cast.eva, made.id, more, now) > now.date()
    heard = {one.delivery.facts["lesson"] for n in range(16, 30) for one in say(session, NOW + n * DAY)}
    assert heard == {more}


def test_no_delicate_lesson_is_in_a_track_and_no_other_hand_changes_it(
    session: Session, cast: Cast, library: Library
) -> None:
    delicate = next(slug for slug, lesson in library.spanish.items() if lesson.sensitive)
    with pytest.raises(SensitiveLesson):
        drafts.draft(session, library, cast.eva, cast.flores.id, Content.TRACK, NOW, "x", lessons=(LESSON, delicate))
    made = track(session, cast, library, CatchUp.FROM_START)
    with pytest.raises(SensitiveLesson):
        drips.add_lesson(session, library, cast.eva, made.id, delicate, NOW)
    with pytest.raises(NotForYou):
        drips.add_lesson(session, library, cast.olga, made.id, LESSON, NOW)


def test_nobody_gets_a_lesson_of_a_copied_track_twice_whichever_comes_first(
    session: Session, cast: Cast, library: Library
) -> None:
    households.pause(session, cast.beto.id, NOW + 4 * DAY, NOW)
    made = track(session, cast, library, CatchUp.FROM_START)
    heard = walk(session, 8)
    assert [lesson for _, lesson in heard[cast.ana.id]] == list(TRACK[:2])
    later = NOW + 8 * DAY
    copied = drafts.copy(session, library, cast.eva, made.id, later, "t2")
    drafts.revise(session, cast.eva, copied.id, later, every=1)
    drafts.send(session, cast.eva, copied.id, later, "America/Guatemala")
    every = {household: [lesson for _, lesson in each] for household, each in heard.items()}
    for number in range(8, 40):
        for one in say(session, NOW + number * DAY + timedelta(minutes=1)):
            every.setdefault(one.household.id, []).append(one.delivery.facts["lesson"])
    assert every == {cast.ana.id: list(TRACK), cast.beto.id: list(TRACK)}
    both = (made.id, copied.id)
    skipped = [campaigns.result(session, cast.eva, number).by_state.get("skipped:had_it", 0) for number in both]
    assert sum(skipped) == 6, "each lesson of each of the two is said by one track and passed over by the other"


def test_a_track_leaves_nobody_out_by_chance_and_does_not_say_so(
    session: Session, cast: Cast, library: Library
) -> None:
    made = drafts.draft(session, library, cast.eva, cast.flores.id, Content.TRACK, NOW, "t1", lessons=TRACK)
    assert drafts.revise(session, cast.eva, made.id, NOW, holdout=20).holdout == 0
