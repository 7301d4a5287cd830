"""«¿Por qué la dejó?» is asked once, of who may be asked, in her day; what is said is counted and nobody pointed at."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.domain.leaving import Why
from core.domain.statistics import Filters
from core.errors import NotForYou, UnknownLesson
from core.library import Library
from core.services import households, leavings, lessons, question_health, retention
from core.services.statistics import lessons as lesson_figures
from core.storage.deliveries import DeliveryRow
from core.storage.events import happened
from core.storage.households import HouseholdRow
from core.storage.lessons import CardTimeRow, ProgressRow
from tests.conftest import NOW, Cast
from tests.core.test_statistics import LESSON, neighbours, up_to_date

OTHER, DELICATE = "fondo-para-imprevistos", "si-me-amenazan"
DAY = timedelta(days=1)
LATER = NOW + 6 * DAY


def asked(session: Session, library: Library, at: object = LATER) -> list[tuple[int, str]]:
    leavings.plan_due(session, library, at)  # type: ignore[arg-type]
    session.flush()
    rows = session.scalars(select(DeliveryRow).where(DeliveryRow.key.startswith("left:")))
    return [(row.household_id, row.facts["left"]) for row in rows]


@pytest.fixture
def ana(session: Session, cast: Cast) -> Household:
    return households.set_consent(session, cast.ana.id, Consent.REMINDERS, True, NOW)


def test_she_is_asked_once_after_some_days_and_about_one_lesson(
    session: Session, library: Library, ana: Household
) -> None:
    lessons.open_lesson(session, library, ana, LESSON, NOW)
    lessons.turn_to(session, library, ana, OTHER, 1, NOW + timedelta(minutes=1))
    assert asked(session, library, NOW + 4 * DAY) == []
    assert asked(session, library, LATER + timedelta(hours=9)) == []  # seven in the evening at home
    assert asked(session, library) == [(ana.id, LESSON)]
    assert asked(session, library, LATER + DAY) == [(ana.id, LESSON)]


def test_who_finished_or_did_not_agree_or_opened_a_delicate_one_is_left_in_peace(
    session: Session, library: Library, cast: Cast, ana: Household
) -> None:
    lessons.open_lesson(session, library, ana, DELICATE, NOW)
    households.set_consent(session, cast.beto.id, Consent.REMINDERS, False, NOW)
    lessons.open_lesson(session, library, cast.beto, LESSON, NOW)
    lessons.open_lesson(session, library, ana, OTHER, NOW)
    session.get_one(ProgressRow, (ana.id, OTHER)).completed_at = NOW
    assert asked(session, library) == []


def test_the_first_answer_counts_and_few_are_not_told(session: Session, library: Library, cast: Cast) -> None:
    village = neighbours(session, cast.flores, 12)
    for number, household in enumerate(village):
        lessons.open_lesson(session, library, household, LESSON, NOW)
        why = Why.NO_TIME if number < 7 else Why.UNCLEAR if number < 9 else Why.KNEW
        leavings.said(session, library, household, LESSON, why, NOW)
        leavings.said(session, library, household, LESSON, Why.NOT_MINE, NOW)
    up_to_date(session)
    [figures] = lesson_figures(session, cast.fidel, Filters(), NOW)
    assert figures.why == {Why.NO_TIME: 7, Why.UNCLEAR: None, Why.NOT_MINE: 0, Why.KNEW: None}
    with pytest.raises(UnknownLesson):
        leavings.said(session, library, village[0], OTHER, Why.KNEW, NOW)


def test_how_far_they_came_and_how_long_a_card_lay_before_them(session: Session, library: Library, cast: Cast) -> None:
    village = neighbours(session, cast.flores, 30)
    for number, household in enumerate(village):
        lessons.open_lesson(session, library, household, LESSON, NOW)
        if number >= 10:
            lessons.turn_to(session, library, household, LESSON, 1, NOW + timedelta(seconds=10 + number))
        if number >= 28:
            lessons.turn_to(session, library, household, LESSON, 2, NOW + timedelta(hours=2))
    told = question_health.stops(session, cast.fidel, library, LESSON, "GT", LATER)
    first, second, third = told.stops[:3]
    assert (first.reached, first.households, first.seconds) == (30, None, 29)
    # Two stopped at the third: they, and with them the next smallest, are withheld, and so is who came between.
    assert (second.reached, second.households) == (None, 18)
    assert (third.reached, third.households) == (None, None)
    assert second.seconds is None
    assert session.get(CardTimeRow, (village[29].id, LESSON, 1)) is None


def test_who_came_in_a_week_and_was_there_in_the_next(session: Session, cast: Cast) -> None:
    monday = NOW - timedelta(days=NOW.weekday()) - 21 * DAY
    for number, household in enumerate(neighbours(session, cast.flores, 20)):
        happened(session, "joined", household.id, monday)
        if number < 12:
            happened(session, "saving", household.id, monday + 8 * DAY)
        if number < 18:
            happened(session, "saving", household.id, monday + 15 * DAY)
    session.flush()
    cohorts = {one.monday: one for one in retention.weekly(session, cast.fidel, "America/Guatemala", NOW)}
    mine = cohorts[monday.date()]
    assert mine.came == 20
    assert [one.percent for one in mine.stayed] == [60, None]  # eighteen of twenty would show the other two
    with pytest.raises(NotForYou):
        retention.weekly(session, cast.eva, "America/Guatemala", NOW)


def test_an_unknown_clock_is_put_aside_and_a_night_elsewhere_holds_up_nobody(
    session: Session, library: Library, cast: Cast, ana: Household
) -> None:
    zones = ["Nowhere/Atall", *["Asia/Tokyo"] * leavings.AT_ONCE]
    early = neighbours(session, cast.flores, len(zones))
    for household, zone in zip(early, zones, strict=True):
        session.get_one(HouseholdRow, household.id).zone = zone
        lessons.open_lesson(session, library, household, LESSON, NOW)
    lessons.open_lesson(session, library, ana, LESSON, NOW + timedelta(minutes=1))
    assert asked(session, library) == [(ana.id, LESSON)]
    assert session.get_one(ProgressRow, (early[0].id, LESSON)).why_asked_at == LATER
    assert session.get_one(ProgressRow, (early[1].id, LESSON)).why_asked_at is None
