"""A fact that a coordinator looks up again: what may stand, and how every lesson comes to say it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.facts import Confidence, Fact, Renewal, Unsound
from core.errors import FactUnsound, NotForYou, UnknownFact
from core.library import Library
from core.services import facts
from core.storage.events import AuditRow
from tests.conftest import NOW, Cast

TODAY = NOW.date()
LESSON = "quien-cuida-mi-dinero"
NEW = Renewal("25000", "", "the fund's own page", TODAY, TODAY + timedelta(days=180))


@pytest.fixture
def books(library: Library) -> Library:
    """The protection limit of Guatemala expired last month."""
    old = library.registers["GT"].facts["deposit_limit"]
    return library.renewed([("GT", replace(old, recheck_by=TODAY - timedelta(days=30)))])


def cards(books: Library, day: date = TODAY) -> str:
    return "\n".join(card.plain for card in books.on(day).lesson(LESSON, "es", "GT").cards)


def test_what_she_renews_is_said_again_in_every_lesson_and_on_every_day(
    session: Session, cast: Cast, books: Library
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert "Q20,000" not in cards(books)
    assert "Q20,000" not in cards(books, tomorrow)
    facts.renew(session, cast.fidel, books, "GT", "deposit_limit", NEW, NOW)
    facts.take_up(session, books)
    assert "Q25,000" in cards(books)
    assert "Q25,000" in cards(books, tomorrow)
    assert "Q25,000" not in cards(books, NEW.recheck_by + timedelta(days=1))


def test_books_of_another_process_take_it_up_and_only_once(session: Session, cast: Cast, books: Library) -> None:
    elsewhere = books.renewed([])
    facts.renew(session, cast.fidel, books, "GT", "deposit_limit", replace(NEW, value="24000"), NOW)
    facts.renew(session, cast.fidel, books, "GT", "deposit_limit", NEW, NOW)
    facts.take_up(session, elsewhere)
    assert "Q25,000" in cards(elsewhere)
    told = elsewhere.registers["GT"]
    facts.take_up(session, elsewhere)
    assert elsewhere.registers["GT"] is told


def test_a_file_that_was_looked_up_later_stands(session: Session, cast: Cast, books: Library) -> None:
    facts.renew(session, cast.fidel, books, "GT", "deposit_limit", NEW, NOW)
    newer = replace(books.registers["GT"].facts["deposit_limit"], value="30000", seen=TODAY + timedelta(days=3))
    later = books.renewed([("GT", newer)])
    facts.take_up(session, later)
    assert later.registers["GT"].facts["deposit_limit"].value == "30000"


def test_it_is_audited_with_what_was_and_what_is(session: Session, cast: Cast, books: Library) -> None:
    facts.renew(session, cast.fidel, books, "GT", "deposit_limit", NEW, NOW)
    row = session.scalars(select(AuditRow).where(AuditRow.act == "fact_renewed")).one()
    assert (row.staff_id, row.about) == (cast.fidel.id, "fact:GT:deposit_limit")
    assert row.facts is not None
    assert (row.facts["was"], row.facts["value"]) == ("20000", "25000")


def test_a_fact_that_nobody_had_verified_is_said_from_then_on(session: Session, cast: Cast, books: Library) -> None:
    unverified = books.registers["GT"].facts["gbv_line"]
    assert not unverified.may_be_told(TODAY)
    facts.renew(session, cast.fidel, books, "GT", "gbv_line", replace(NEW, value="1572"), NOW)
    facts.take_up(session, books)
    assert books.registers["GT"].facts["gbv_line"].may_be_told(TODAY)


def test_a_facilitator_renews_nothing(session: Session, cast: Cast, books: Library) -> None:
    with pytest.raises(NotForYou):
        facts.renew(session, cast.eva, books, "GT", "deposit_limit", NEW, NOW)


@pytest.mark.parametrize(("country", "key"), [("GT", "moon"), ("XX", "deposit_limit")])
def test_there_is_nothing_to_renew_where_there_is_no_fact(
    session: Session, cast: Cast, books: Library, country: str, key: str
) -> None:
    with pytest.raises(UnknownFact):
        facts.renew(session, cast.fidel, books, country, key, NEW, NOW)


@pytest.mark.parametrize(
    ("renewal", "why"),
    [
        (replace(NEW, value=" "), Unsound.NO_VALUE),
        (replace(NEW, source=" "), Unsound.NO_SOURCE),
        (replace(NEW, source="x" * 201), Unsound.TOO_LONG),
        (replace(NEW, value="Q25,000"), Unsound.NOT_A_NUMBER),
        (replace(NEW, value="NaN"), Unsound.NOT_A_NUMBER),
        (replace(NEW, seen=TODAY + timedelta(days=1)), Unsound.SEEN_TOMORROW),
        (replace(NEW, seen=date(2020, 1, 1)), Unsound.SEEN_BEFORE),
        (replace(NEW, recheck_by=TODAY - timedelta(days=1)), Unsound.ENDS_BEFORE_TODAY),
        (replace(NEW, recheck_by=TODAY + timedelta(days=401)), Unsound.ENDS_TOO_LATE),
    ],
)
def test_what_cannot_stand_is_refused(
    session: Session, cast: Cast, books: Library, renewal: Renewal, why: Unsound
) -> None:
    with pytest.raises(FactUnsound) as refused:
        facts.renew(session, cast.fidel, books, "GT", "deposit_limit", renewal, NOW)
    assert refused.value.why == why


def test_words_that_are_said_in_english_need_their_english() -> None:
    fact = Fact("supervisor", "la SIB", "", "a page", TODAY, Confidence.VERIFIED, TODAY, english="the SIB")
    renewal = replace(NEW, value="la SIB")
    assert renewal.unsound(fact, TODAY) is Unsound.NO_VALUE
    assert replace(renewal, english="the SIB").unsound(fact, TODAY) is None
