"""Her savings circle: the days of its rounds, her turn among them, and the word of the evening before."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.cuchubals import HAD_IT, Cuchubal, Every
from core.domain.delivery import DeliveryState, Kind
from core.domain.household import Consent, Household
from core.domain.money import Money
from core.errors import AmountNotPositive, CuchubalBeyondSense, DeadlinePassed, TooManyCuchubals, UnknownCuchubal
from core.services import cuchubals, deliveries, households, reminders, residence
from core.services.cuchubals import Card
from core.services.deliveries import Sent
from core.storage.deliveries import DeliveryRow
from nlu.entities import asks_of_cuchubal, find_cuchubal
from nlu.entities.cuchubals import count_in
from tests.conftest import NOW, Cast

PART = Money.of(200, "GTQ")
TODAY = NOW.date()
circles = st.builds(
    Cuchubal,
    st.just(1),
    st.integers(2, 60),
    st.just(PART),
    st.sampled_from(list(Every)),
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.none(),
)


@given(circles, st.dates(date(2026, 1, 1), date(2040, 12, 31)))
def test_the_rounds_follow_one_another_and_the_next_is_never_before_today(one: Cuchubal, today: date) -> None:
    days = [one.round_on(number) for number in range(1, one.people + 1)]
    assert days == sorted(set(days))
    assert (days[0], days[-1]) == (one.first_on, one.last_on)
    number = one.next_round(today)
    if number is None:
        assert one.last_on < today
    else:
        assert days[number - 1] >= today
        assert number == 1 or days[number - 2] < today
    assert all(one.round_near(day) == at for at, day in enumerate(days, 1) if one.every is Every.MONTH)


def test_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    one = Cuchubal(1, 5, PART, Every.MONTH, date(2026, 12, 31), 3)
    assert [one.round_on(n) for n in (1, 2, 3, 4)] == [
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]
    assert (one.turn_on, one.whole) == (date(2027, 2, 28), Money.of(1000, "GTQ"))
    assert one.round_near(date(2027, 3, 1)) == 4


def enter(session: Session, her: Household, source: str = "c1", first: date = date(2026, 11, 30)) -> Card:
    return cuchubals.enter(session, her, 10, PART, Every.MONTH, first, 4, NOW, source)


def evenings(session: Session, until: datetime) -> list[datetime]:
    """Told hour by hour, as the scheduler would; when each was said."""
    said, now = [], NOW
    while now < until:
        cuchubals.plan_due(session, now)
        for one in deliveries.claim_due(session, now, 10):
            deliveries.settle(session, one.delivery.id, Sent(1), now)
            said.append(now)
        session.flush()
        now += timedelta(hours=1)
    return said


def test_the_evening_before_each_round_she_hears_of_it_once(session: Session, cast: Cast) -> None:
    card = enter(session, cast.ana)
    assert enter(session, cast.ana).cuchubal == card.cuchubal
    assert (card.next_on, card.is_her_turn, card.cuchubal.turn_on) == (date(2026, 11, 30), False, date(2027, 2, 28))
    said = evenings(session, NOW + timedelta(days=70))
    assert [one.astimezone(UTC) for one in said] == [
        datetime(2026, 11, 30, 0, tzinfo=UTC),  # 18:00 of the 29th in Guatemala
        datetime(2026, 12, 30, 0, tzinfo=UTC),
        datetime(2027, 1, 30, 0, tzinfo=UTC),
    ]
    assert cuchubals.mine(session, cast.ana, NOW + timedelta(days=95))[0].is_her_turn


def test_it_passes_the_attention_budget_as_her_own(session: Session, cast: Cast) -> None:
    enter(session, cast.ana, "c1", date(2026, 11, 25))
    enter(session, cast.ana, "c2", date(2026, 11, 25))
    enter(session, cast.ana, "c3", date(2026, 11, 25))
    with pytest.raises(TooManyCuchubals):
        enter(session, cast.ana, "c4")
    assert len(evenings(session, NOW + timedelta(days=1))) == 2
    reasons = session.scalars(select(DeliveryRow.reason).where(DeliveryRow.state == DeliveryState.SKIPPED))
    assert list(reasons) == ["attention_budget"]


def test_without_her_consent_nothing_is_said_until_she_asks_for_it(session: Session, cast: Cast) -> None:
    silent = households.set_consent(session, cast.ana.id, Consent.REMINDERS, False, NOW)
    number = enter(session, silent).cuchubal.id
    assert evenings(session, NOW + timedelta(days=7)) == []
    cuchubals.tell(session, silent, number, True, NOW)
    assert len(evenings(session, NOW + timedelta(days=7))) == 1
    reminders.stop(session, households.seen(session, cast.ana.id), NOW)
    assert not cuchubals.mine(session, cast.ana, NOW)[0].cuchubal.is_told
    cuchubals.end(session, cast.ana, number, NOW)
    assert cuchubals.mine(session, cast.ana, NOW) == []
    with pytest.raises(UnknownCuchubal):
        cuchubals.tell(session, cast.ana, number, True, NOW)


def test_on_another_clock_it_is_the_evening_there(session: Session, cast: Cast) -> None:
    enter(session, cast.ana)
    north = residence.set_clock(session, cast.ana, residence.ZONES.index("America/New_York"), NOW)
    residence.set_quiet_hours(session, north, time(17), time(7), NOW)
    assert evenings(session, NOW + timedelta(days=7)) == [datetime(2026, 11, 29, 21, tzinfo=UTC)]


def test_what_makes_no_sense_is_refused_and_anothers_is_not_there(session: Session, cast: Cast) -> None:
    about = (Every.WEEK, date(2026, 11, 30), HAD_IT, NOW)
    with pytest.raises(CuchubalBeyondSense):
        cuchubals.enter(session, cast.ana, 61, PART, *about, "c1")
    with pytest.raises(AmountNotPositive):
        cuchubals.enter(session, cast.ana, 10, Money(0, "GTQ"), *about, "c1")
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=63)):
        with pytest.raises(DeadlinePassed):
            cuchubals.enter(session, cast.ana, 10, PART, Every.WEEK, day, None, NOW, "c1")
    number = enter(session, cast.ana).cuchubal.id
    with pytest.raises(UnknownCuchubal):
        cuchubals.tell(session, cast.carla, number, True, NOW)
    cuchubals.end(session, cast.carla, number, NOW)
    assert len(cuchubals.mine(session, cast.ana, NOW)) == 1
    assert session.scalars(select(DeliveryRow).where(DeliveryRow.kind == Kind.CUCHUBAL)).all() == []


@pytest.mark.parametrize(
    ("words", "people", "every", "turn"),
    [
        ("estoy en un cuchubal de 10 personas de 200 quetzales al mes, me toca en marzo", 10, "month", "en marzo"),
        ("Entré a un cuchubal de doce mujeres, cada quincena 100", 12, "fortnight", None),
        ("tengo una tanda con 8 integrantes de 500 semanales", 8, "week", None),
        ("I joined a savings circle of 10 people, 200 a month, my turn is in March", 10, "month", "in march"),
    ],
)
def test_it_is_told_in_one_sentence(words: str, people: int, every: str, turn: str | None) -> None:
    found = find_cuchubal(words)
    assert found is not None
    assert (found.people, found.every, found.turn_words and found.turn_words.strip()) == (people, every, turn)


@pytest.mark.parametrize(
    "words",
    ["guardé 200 en el cuchubal", "pasé 300 al cuchubal", "¿qué es un cuchubal de 10 personas?", "estoy en la cocina"],
)
def test_other_words_tell_of_no_circle(words: str) -> None:
    assert find_cuchubal(words) is None
    assert not asks_of_cuchubal(words)


@pytest.mark.parametrize(
    "words", ["¿cuándo me toca el cuchubal?", "mi cuchubal", "when is my turn in the savings circle"]
)
def test_her_own_is_asked_for(words: str) -> None:
    assert asks_of_cuchubal(words)


@pytest.mark.parametrize(("words", "count"), [("10", 10), ("somos diez", 10), ("12 personas", 12), ("no sé", None)])
def test_how_many_they_are(words: str, count: int | None) -> None:
    assert count_in(words) == count


def test_what_she_stops_hearing_of_one_leaves_the_others_told(session: Session, cast: Cast) -> None:
    numbers = [enter(session, cast.ana, f"c{number}").cuchubal.id for number in (1, 2, 3)]
    evening = datetime(2026, 11, 30, 0, tzinfo=UTC)
    assert cuchubals.plan_due(session, evening) == 3
    cuchubals.tell(session, cast.ana, numbers[0], False, evening)
    cuchubals.end(session, cast.ana, numbers[1], evening)
    session.flush()
    told = deliveries.claim_due(session, evening, 10)
    assert [one.delivery.facts["cuchubal"] for one in told] == numbers[2:]


def test_its_word_of_this_evening_keeps_its_place_before_a_campaign(session: Session, cast: Cast) -> None:
    enter(session, cast.ana, "c1", date(2026, 11, 25))
    enter(session, cast.ana, "c2", date(2026, 11, 25))
    for household in (cast.ana, cast.beto):
        deliveries.note(session, household.id, Kind.CAMPAIGN, f"campaign:{household.id}", NOW)
    claimed = deliveries.claim_due(session, NOW, 10)
    assert [one.household.id for one in claimed] == [cast.beto.id]
    assert len(evenings(session, NOW + timedelta(hours=13))) == 2
    waits = select(DeliveryRow.reason).where(DeliveryRow.household_id == cast.ana.id, DeliveryRow.kind == Kind.CAMPAIGN)
    assert session.scalars(waits).one() == "attention_budget"
