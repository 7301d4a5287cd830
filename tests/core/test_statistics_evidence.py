"""The people behind a figure: named only where they agreed, and never more than the figure tells."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from core.domain.household import Consent
from core.domain.statistics import Filters
from core.errors import NotForYou
from core.library import Library
from core.services import households, privacy
from core.services.statistics import lessons
from core.services.statistics_evidence import PAGE, groups, neighbours, who_completed
from tests.conftest import NOW, Cast
from tests.core import test_statistics as village
from tests.core.test_statistics import LESSON, do_lesson

EVERYTHING = Filters()


def test_ana_is_named_for_she_agreed_and_the_others_are_not(session: Session, cast: Cast, library: Library) -> None:
    for household in (cast.ana, *village.neighbours(session, cast.flores, 7)):
        do_lesson(session, library, household)
    village.up_to_date(session)
    who = who_completed(session, cast.fidel, LESSON, EVERYTHING, NOW)
    assert [row.person.called for row in who.rows if row.person.called] == ["doña Ana"]
    assert len({row.person.pseudonym for row in who.rows}) == 8
    assert {row.group for row in who.rows} == {"Las Flores"}


def test_the_rows_sum_to_their_figure(session: Session, cast: Cast, library: Library) -> None:
    for household in village.neighbours(session, cast.flores, PAGE + 3):
        do_lesson(session, library, household)
    village.up_to_date(session)
    [figures] = lessons(session, cast.fidel, EVERYTHING, NOW)
    first = who_completed(session, cast.fidel, LESSON, EVERYTHING, NOW)
    second = who_completed(session, cast.fidel, LESSON, EVERYTHING, NOW, page=2)
    assert len(first.rows) + len(second.rows) == first.total == figures.finished == PAGE + 3
    assert not set(first.rows) & set(second.rows)


def test_of_a_few_only_those_who_agreed_to_be_seen_are_listed(session: Session, cast: Cast, library: Library) -> None:
    for household in (cast.ana, *village.neighbours(session, cast.flores, 2)):
        do_lesson(session, library, household)
    village.up_to_date(session)
    who = who_completed(session, cast.eva, LESSON, EVERYTHING, NOW)
    assert who.only_sharing
    assert [row.person.called for row in who.rows] == ["doña Ana"]


def test_olga_sees_nobody_of_evas_group(session: Session, cast: Cast, library: Library) -> None:
    for household in (cast.ana, *village.neighbours(session, cast.flores, 7)):
        do_lesson(session, library, household)
    village.up_to_date(session)
    assert who_completed(session, cast.olga, LESSON, EVERYTHING, NOW).rows == ()
    with pytest.raises(NotForYou):
        who_completed(session, cast.olga, LESSON, Filters(group="flores"), NOW)
    with pytest.raises(NotForYou):
        neighbours(session, cast.olga, cast.flores.id)
    assert [one.group.name for one in groups(session, cast.olga)] == ["El Volcán"]


def test_eva_sees_how_those_who_agreed_are_getting_on(session: Session, cast: Cast, library: Library) -> None:
    do_lesson(session, library, cast.ana)
    households.set_consent(session, cast.beto.id, Consent.SHARE, False, NOW)
    village.up_to_date(session)
    [ana] = neighbours(session, cast.eva, cast.flores.id)
    assert (ana.person.called, ana.completed) == ("doña Ana", 1)


def test_who_is_erased_has_no_name_and_is_in_no_list(session: Session, cast: Cast, library: Library) -> None:
    for household in (cast.ana, *village.neighbours(session, cast.flores, 7)):
        do_lesson(session, library, household)
    privacy.erase(session, cast.ana, NOW)
    village.up_to_date(session)
    who = who_completed(session, cast.fidel, LESSON, EVERYTHING, NOW)
    assert [row.person.called for row in who.rows] == [None] * 8
    assert "doña Ana" not in [one.person.called for one in neighbours(session, cast.eva, cast.flores.id)]


def test_who_left_or_blocked_cannot_be_written_to(session: Session, cast: Cast) -> None:
    households.leave(session, cast.ana.id, NOW)
    village.up_to_date(session)
    [flores] = groups(session, cast.eva)
    assert (flores.total, flores.reachable) == (2, 1)
    households.blocked(session, cast.beto.id, NOW)
    village.up_to_date(session)
    assert groups(session, cast.eva)[0].reachable == 0
