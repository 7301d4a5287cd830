"""A session written down later, and what was taken: it stands in her own book, once, as «said»."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.household import Consent
from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.savings import Evidence, Place
from core.domain.sessions import Advice, Manner, Taken
from core.errors import AmountNotPositive, DateInFuture, NotForYou, SessionTooOld
from core.services import evidence, households, moves, privacy, products, savings, sessions
from core.storage.deliveries import DeliveryRow
from core.storage.events import EventRow
from core.storage.moves import MoveRow
from core.storage.products import ProductRow
from core.storage.savings import EntryRow
from core.storage.sessions import SessionRow
from tests.conftest import NOW, Cast

ZONE = "America/Guatemala"
TODAY = date(2026, 11, 24)
HUNDRED = Money.of(100, "GTQ")
OPENED = Taken(ProductKind.ACCOUNT_OPENED, InstitutionKind.CREDIT_UNION)


def advised(session: Session, cast: Cast, source: str = "s1") -> Advice:
    return sessions.begin(session, cast.eva, cast.flores.id, Manner.IN_PERSON, (cast.ana.id,), NOW, source)


def save(session: Session, cast: Cast, taken: Taken) -> Advice:
    made = advised(session, cast)
    sessions.took(session, cast.eva, made.id, taken)
    for _ in range(2):
        closed = sessions.close(session, cast.eva, made.id, NOW)
    session.flush()
    return closed


@pytest.mark.parametrize(("days", "late"), [(0, False), (1, True), (30, True)])
def test_a_session_of_before_counts_on_its_day_and_says_that_it_was_written_later(
    session: Session, cast: Cast, days: int, late: bool
) -> None:
    made = advised(session, cast)
    on = TODAY - timedelta(days=days)
    seen = sessions.held_on(session, cast.eva, made.id, on, NOW, ZONE)
    assert (seen.written_at is not None) is late
    sessions.close(session, cast.eva, made.id, NOW)
    session.flush()
    event = session.scalars(select(EventRow).where(EventRow.kind == "session_held")).one()
    assert event.at.astimezone(UTC).date() == on
    assert (event.facts or {}).get("written_at") == (NOW.isoformat() if late else None)


@pytest.mark.parametrize(("days", "refusal"), [(31, SessionTooOld), (-1, DateInFuture)])
def test_a_day_to_come_or_long_past_is_refused(
    session: Session, cast: Cast, days: int, refusal: type[Exception]
) -> None:
    made = advised(session, cast)
    with pytest.raises(refusal):
        sessions.held_on(session, cast.eva, made.id, TODAY - timedelta(days=days), NOW, ZONE)


def test_an_account_and_its_first_money_come_into_her_book_once_and_wait_for_confirmation(
    session: Session, cast: Cast
) -> None:
    closed = save(session, cast, Taken(OPENED.product, OPENED.where, HUNDRED))
    assert closed.taken == OPENED  # the amount stands in her book alone
    product = session.scalars(select(ProductRow)).one()
    assert (product.kind, product.institution, product.evidence) == (OPENED.product, OPENED.where, Evidence.SAID)
    entry = session.scalars(select(EntryRow)).one()
    assert (entry.amount_minor, entry.place) == (10_000, Place.CREDIT_UNION)
    formalised = session.scalars(select(EventRow).where(EventRow.kind == "formalised")).one()
    assert formalised.amount_minor == 10_000
    assert {claim.household_id for claim in evidence.to_confirm(session, cast.eva)} == {cast.ana.id}
    told = session.scalars(select(DeliveryRow).where(DeliveryRow.key.startswith("noted:"))).one()
    assert "10000" not in str(told.facts)


def test_money_that_her_book_had_at_home_has_moved_and_is_not_counted_twice(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, HUNDRED, None, NOW, "a1", place=Place.HOME)
    save(session, cast, Taken(OPENED.product, OPENED.where, HUNDRED))
    assert session.scalar(select(func.count()).select_from(EntryRow)) == 1
    assert session.scalars(select(MoveRow.amount_minor)).all() == [10_000]
    there = moves.whereabouts(session, cast.ana, "GTQ").by_place
    assert there == {Place.CREDIT_UNION: HUNDRED}


def test_of_money_that_her_book_knew_in_part_only_the_rest_is_new(session: Session, cast: Cast) -> None:
    savings.record_saving(session, cast.ana, Money.of(60, "GTQ"), None, NOW, "a1", place=Place.HOME)
    save(session, cast, Taken(OPENED.product, OPENED.where, HUNDRED))
    assert session.scalars(select(EntryRow.amount_minor).order_by(EntryRow.id)).all() == [6_000, 4_000]
    assert session.scalars(select(MoveRow.amount_minor)).all() == [6_000]
    assert moves.whereabouts(session, cast.ana, "GTQ").by_place == {Place.CREDIT_UNION: HUNDRED}
    formalised = session.scalars(select(EventRow.amount_minor).where(EventRow.kind == "formalised")).all()
    assert sum(amount or 0 for amount in formalised) == 10_000


def test_what_she_has_told_herself_is_the_same_product(session: Session, cast: Cast) -> None:
    products.record_product(session, cast.ana, *(OPENED.product, InstitutionKind.CREDIT_UNION), NOW, "u1")
    save(session, cast, OPENED)
    assert session.scalar(select(func.count()).select_from(ProductRow)) == 1


@pytest.mark.parametrize("where", [InstitutionKind.OTHER, InstitutionKind.UNSAID])
def test_money_is_asked_only_where_it_came_into_an_account(
    session: Session, cast: Cast, where: InstitutionKind
) -> None:
    made = advised(session, cast)
    for taken in (Taken(OPENED.product, where, HUNDRED), Taken(ProductKind.CREDIT, InstitutionKind.BANK, HUNDRED)):
        with pytest.raises(NotForYou):
            sessions.took(session, cast.eva, made.id, taken)
    with pytest.raises(AmountNotPositive):
        sessions.took(session, cast.eva, made.id, Taken(OPENED.product, OPENED.where, Money(0, "GTQ")))


def test_of_who_does_not_share_no_amount_is_written(session: Session, cast: Cast) -> None:
    households.set_consent(session, cast.ana.id, Consent.SHARE, False, NOW)
    made = advised(session, cast)
    sessions.took(session, cast.eva, made.id, OPENED)
    assert sessions.may_tell_amount(session, cast.eva, made.id) is None
    with pytest.raises(NotForYou):
        sessions.took(session, cast.eva, made.id, Taken(OPENED.product, OPENED.where, HUNDRED))


def test_a_meeting_takes_nothing_and_olga_writes_nothing(session: Session, cast: Cast) -> None:
    both = (cast.ana.id, cast.beto.id)
    meeting = sessions.begin(session, cast.eva, cast.flores.id, Manner.MEETING, both, NOW, "s2")
    made = advised(session, cast)
    for viewer, one in ((cast.eva, meeting), (cast.olga, made)):
        with pytest.raises(NotForYou):
            sessions.took(session, viewer, one.id, OPENED)
    with pytest.raises(NotForYou):
        sessions.held_on(session, cast.olga, made.id, TODAY, NOW, ZONE)
    with pytest.raises(NotForYou):
        sessions.may_tell_amount(session, cast.olga, made.id)


def test_taken_back_before_it_is_saved_nothing_is_written_and_an_unsaved_amount_goes_with_her(
    session: Session, cast: Cast
) -> None:
    made = advised(session, cast)
    sessions.took(session, cast.eva, made.id, OPENED)
    sessions.took(session, cast.eva, made.id, None)
    sessions.close(session, cast.eva, made.id, NOW)
    assert session.scalars(select(ProductRow)).all() == []
    other = advised(session, cast, "s3")
    sessions.took(session, cast.eva, other.id, Taken(OPENED.product, OPENED.where, HUNDRED))
    session.flush()
    privacy.erase(session, cast.ana, NOW)
    session.expire_all()
    row = session.get_one(SessionRow, other.id)
    assert (row.product, row.amount_minor) == (None, None)


def test_at_noon_of_the_programmes_calendar_the_day_stays_the_day(session: Session, cast: Cast) -> None:
    made = advised(session, cast)
    seen = sessions.held_on(session, cast.eva, made.id, date(2026, 11, 16), NOW, ZONE)
    assert seen.at == datetime(2026, 11, 16, 18, tzinfo=UTC)
