"""A small business: told in one breath, added up by the week, put right, and shown only where she says so."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy.orm import Session

from bot.outgoing.business_picture import draw
from bot.outgoing.messages.business import overview, picture
from bot.outgoing.progress_picture import HEIGHT, WIDTH
from core.domain.business import Noted, Told, Trend, trend, weeks
from core.errors import AmountBeyondSense, AmountNotPositive, CurrencyOfElsewhere, DateInFuture, NotForYou, UnknownEntry
from core.i18n import Catalogs
from core.services import business, privacy
from core.services.business import Books
from nlu.entities.sales import Sales, find_sales
from nlu.reading import main_amount, read
from tests.conftest import NOW, ROOT, Cast

TODAY = date(2026, 11, 24)


def amount(piece: str) -> tuple[int, str | None] | None:
    found = main_amount(read(piece, now=NOW, expecting="amount"), None)
    return (found.minor, found.currency) if found else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("vendí 450, gasté 300", Sales(45000, 30000, None, None)),
        ("Hoy vendí Q1,200.50 y gasté 800 en harina", Sales(120050, 80000, None, "GTQ")),
        ("vendimos 450. gastamos 300. me pagué 100", Sales(45000, 30000, 10000, None)),
        ("esta semana vendí cuatrocientos cincuenta, gasté trescientos", Sales(45000, 30000, None, None)),
        ("vendí 450", Sales(45000, None, None, None)),
        ("ventas 900, gastos 350", Sales(90000, 35000, None, None)),
        ("I sold 450 and spent 300", Sales(45000, 30000, None, None)),
        ("vendí 45 y gasté treinta y cinco", Sales(4500, 3500, None, None)),
        ("no fue mucho pero vendí 450", Sales(45000, None, None, None)),
        ("vendí 450, no gasté nada", Sales(45000, None, None, None)),
        ("vendí una vaca por 3000", Sales(300000, None, None, None)),
        ("hoy vendí 500 a 3 vecinas y gasté 200", Sales(50000, 20000, None, None)),
    ],
)
def test_what_was_sold_and_spent_is_understood(text: str, told: Sales) -> None:
    assert find_sales(text, amount) == told


@pytest.mark.parametrize(
    "text",
    [
        "gasté 300",
        "vendí mis gallinas y guardé 200",
        "vendí 300 y ahorré 50",
        "¿cuánto vendí?",
        "me mandaron 300",
        "vendí 300, me llegaron 200 de remesa",
        "vendí la vaca",
        "vendí 300, le presté 100 a mi hermana",
        "vendí 300, 200 para la escuela",
        "no vendí 450",
        "casi vendí 450",
        "vendí 450, no gasté 300",
        "vendí 2 quesos a 25",
        "vendí dos quesos por veinticinco",
        "vendí 3 gallinas 80 cada una",
        "vendí 2 quesos a Q25",
        "vendí 2 quesos a 25 quetzales",
        "I didn't sell, I never sold 450",
    ],
)
def test_what_is_of_something_else_is_left_to_the_others(text: str) -> None:
    assert find_sales(text, amount) is None


def test_weeks_begin_on_monday_and_an_empty_one_is_there() -> None:
    each = [Noted(1, date(2026, 11, 23), Told.of("GTQ", 500)), Noted(2, date(2026, 11, 22), Told.of("GTQ", 0, 200, 50))]
    found = weeks(each, "GTQ", TODAY, 3)
    assert [week.begins.day for week in found] == [9, 16, 23]
    assert [(week.told.margin.minor, week.told.rest.minor) for week in found] == [(0, 0), (-200, -250), (500, 500)]


@pytest.mark.parametrize(
    ("margins", "told"),
    [
        ([100], Trend.TOO_SOON),
        ([100, 100], Trend.TOO_SOON),
        ([100, 100, 105], Trend.LEVEL),
        ([100, 100, 120], Trend.UP),
        ([100, 100, 80], Trend.DOWN),
        ([-100, -100, -50], Trend.UP),
    ],
)
def test_the_trend_is_beside_what_is_usual(margins: list[int], told: Trend) -> None:
    noted = [
        Noted(i, TODAY - timedelta(days=7 * i), Told.of("GTQ", max(margin, 0), max(-margin, 0)))
        for i, margin in enumerate(reversed(margins))
    ]
    assert trend(weeks(noted, "GTQ", TODAY)) is told


def test_it_is_written_once_undone_and_put_right(session: Session, cast: Cast) -> None:
    told, today = Told.of("GTQ", 45000, 30000), cast.ana.local(NOW).date()
    first = business.note(session, cast.ana, told, today, NOW, "b1")
    assert business.note(session, cast.ana, told, today, NOW, "b1") == first
    assert business.books(session, cast.ana, NOW).now.told == told
    other = Told.of("GTQ", 40000, 30000, 5000)
    again = business.correct(session, cast.ana, first.id, other, NOW, "b2")
    assert business.books(session, cast.ana, NOW).now.told == other
    with pytest.raises(UnknownEntry):
        business.undo(session, cast.beto, again.id, NOW)
    business.undo(session, cast.ana, again.id, NOW)
    assert business.books(session, cast.ana, NOW).latest is None
    with pytest.raises(UnknownEntry):
        business.undo(session, cast.ana, first.id, NOW)
    for bad, refusal in (
        (Told.of("USD", 100), CurrencyOfElsewhere),
        (Told.of("GTQ"), AmountNotPositive),
        (Told.of("GTQ", 99_000_000_00), AmountBeyondSense),
    ):
        with pytest.raises(refusal):
            business.note(session, cast.ana, bad, today, NOW, "bad")
    with pytest.raises(DateInFuture):
        business.note(session, cast.ana, told, today + timedelta(days=1), NOW, "tomorrow")


def test_the_coach_sees_only_what_the_owner_shows(session: Session, cast: Cast) -> None:
    business.note(session, cast.ana, Told.of("GTQ", 45000), cast.ana.local(NOW).date(), NOW, "b1")
    for viewer in (cast.eva, cast.fidel):
        assert business.who_share(session, viewer, cast.flores.id, NOW) == []
        with pytest.raises(NotForYou):
            business.shown_to(session, viewer, cast.ana.id, NOW)
    business.share(session, cast.ana, True)
    assert [one.household_id for one in business.who_share(session, cast.eva, cast.flores.id, NOW)] == [cast.ana.id]
    assert business.shown_to(session, cast.eva, cast.ana.id, NOW).now.told.sold.minor == 45000
    with pytest.raises(NotForYou):
        business.shown_to(session, cast.olga, cast.ana.id, NOW)
    business.share(session, cast.ana, False)
    with pytest.raises(NotForYou):
        business.shown_to(session, cast.eva, cast.ana.id, NOW)
    told = privacy.copy(session, cast.ana)["business"]
    assert told == [{"on": "2026-11-24", "sold": "450.00", "spent": "0.00", "own_pay": "0.00", "currency": "GTQ"}]


@settings(max_examples=20, deadline=None)
@given(
    told=st.lists(
        st.tuples(st.integers(0, 55), st.integers(0, 20_000_000), st.integers(0, 20_000_000)), min_size=1, max_size=12
    ),
    language=st.sampled_from(["es", "en"]),
)
def test_any_business_is_a_light_picture_and_all_that_is_on_it_is_in_the_words(
    told: list[tuple[int, int, int]], language: str
) -> None:
    noted = [
        Noted(i, TODAY - timedelta(days=ago), Told.of("GTQ", sold, spent)) for i, (ago, sold, spent) in enumerate(told)
    ]
    found = weeks(noted, "GTQ", TODAY)
    words = Catalogs(ROOT / "locales").words(language)
    books = Books(tuple(found), trend(found), False, noted[-1])
    on_it, twin = picture(words, books), overview(words, books)
    drawn = draw("png", asdict(on_it))
    assert len(drawn) < 50_000
    assert Image.open(BytesIO(drawn)).size == (WIDTH, HEIGHT)
    for line in on_it.lines:
        assert line in twin
