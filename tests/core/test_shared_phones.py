"""Several people on one phone: whose books are open, whose word waits, and who cannot come in."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household, HouseholdState
from core.domain.shared_phones import MOST
from core.domain.staff import Role
from core.errors import NoCode, PhoneIsShared, PhoneIsStaffs, TooManyOnPhone, UnknownSharer
from core.services import codes, deliveries, forgetting, households, privacy, shared_phones, staff
from core.services.deliveries import Blocked, Sent
from tests.conftest import NOW, Cast

LATER = NOW + timedelta(hours=1)


def with_code(session: Session, household: Household) -> Household:
    return codes.set_code(session, household, codes.drawn("4821"), "4821", NOW)


def joined(session: Session, cast: Cast) -> tuple[Household, Household]:
    """Ana, who is away, and Rosa, who has agreed and holds the phone."""
    ana = with_code(session, cast.ana)
    rosa = shared_phones.add(session, ana, NOW)
    rosa = households.agree(session, rosa.id, NOW)
    return households.seen(session, ana.id), rosa


def test_the_phone_is_with_one_of_them_and_the_other_keeps_her_books(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    assert (ana.is_away, ana.has_phone, ana.chat_id) == (True, True, rosa.chat_id)
    assert households.meet(session, ana.chat_id, "es", "GT", "America/Guatemala", NOW).id == rosa.id
    assert [(one.place, one.is_here) for one in shared_phones.sharers(session, rosa)] == [(1, False), (2, True)]
    back = shared_phones.hand_over(session, rosa, ana.id, LATER)
    assert (back.id, back.is_away, codes.is_shut(session, back, LATER)) == (ana.id, False, True)
    assert households.seen(session, rosa.id).is_away
    assert households.seen(session, rosa.id).must_set_code


def test_nobody_comes_in_by_a_guessed_number_and_nobody_lends_an_open_book(session: Session, cast: Cast) -> None:
    with pytest.raises(NoCode):
        shared_phones.add(session, cast.ana, NOW)
    _ana, rosa = joined(session, cast)
    for other in (cast.beto.id, 10**6, rosa.id):
        with pytest.raises(UnknownSharer):
            shared_phones.hand_over(session, rosa, other, NOW)
    with pytest.raises(UnknownSharer):
        shared_phones.hand_over(session, cast.beto, rosa.id, NOW)


def test_a_phone_has_an_end_and_staff_keep_theirs_to_themselves(session: Session, cast: Cast) -> None:
    ana, here = joined(session, cast)
    for _number in range(2, MOST):
        here = shared_phones.add(session, with_code(session, here), NOW)
    with pytest.raises(TooManyOnPhone):
        shared_phones.add(session, with_code(session, here), NOW)
    token = staff.invite(session, Role.FACILITATOR, NOW)
    with pytest.raises(PhoneIsShared):
        staff.accept(session, token, ana.chat_id, "Ana", "es", NOW)
    hers = households.meet(session, cast.eva.chat_id, "es", "GT", "America/Guatemala", NOW)
    with pytest.raises(PhoneIsStaffs):
        shared_phones.add(session, with_code(session, hers), NOW)


def test_what_was_said_while_she_was_away_is_hers_to_read_once(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    deliveries.note(session, ana.id, Kind.MESSAGE, "word:1", LATER, staff="Eva", words="buenas")
    session.flush()
    (said,) = deliveries.claim_due(session, LATER, 10)
    assert said.household.is_away
    deliveries.settle(session, said.delivery.id, Sent(7), LATER)
    session.flush()
    # Rosa looks in between; what waits for Ana waits on.
    assert shared_phones.kept(session, rosa, LATER) == []
    back = shared_phones.hand_over(session, rosa, ana.id, LATER + timedelta(hours=1))
    kept = shared_phones.kept(session, back, LATER + timedelta(hours=1))
    assert [one.delivery.facts["words"] for one in kept] == ["buenas"]
    assert shared_phones.kept(session, back, LATER + timedelta(hours=1)) == []


def test_what_is_on_its_way_while_she_comes_back_is_read_too(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    deliveries.note(session, ana.id, Kind.MESSAGE, "word:1", LATER, staff="Eva", words="buenas")
    session.flush()
    deliveries.claim_due(session, LATER, 10)  # the knock is heard before it is written down as sent
    back = shared_phones.hand_over(session, rosa, ana.id, LATER)
    assert [one.delivery.facts["words"] for one in shared_phones.kept(session, back, LATER)] == ["buenas"]


def test_what_was_taken_away_meanwhile_is_not_read(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    deliveries.note(session, ana.id, Kind.MESSAGE, "word:1", LATER, staff="Eva", words="buenas")
    session.flush()
    (said,) = deliveries.claim_due(session, LATER, 10)
    deliveries.settle(session, said.delivery.id, Sent(7), LATER)
    session.flush()
    much_later = NOW + timedelta(days=365)
    assert forgetting.words_of_notices(session, much_later) == 1
    back = shared_phones.hand_over(session, rosa, ana.id, much_later)
    assert shared_phones.kept(session, back, much_later) == []


def test_who_blocks_and_who_comes_back_does_so_for_all_of_the_phone(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    deliveries.note(session, ana.id, Kind.MESSAGE, "word:1", LATER, staff="Eva", words="hola")
    session.flush()
    (claimed,) = deliveries.claim_due(session, LATER, 10)
    deliveries.settle(session, claimed.delivery.id, Blocked(), LATER)
    assert households.seen(session, ana.id).blocked
    assert households.seen(session, rosa.id).blocked
    households.unblocked(session, rosa.id, LATER)
    assert not households.seen(session, ana.id).blocked


def test_who_erases_herself_leaves_the_phone_to_the_other(session: Session, cast: Cast) -> None:
    ana, rosa = joined(session, cast)
    deliveries.note(session, ana.id, Kind.MESSAGE, "word:1", LATER, staff="Eva", words="buenas")
    session.flush()
    deliveries.claim_due(session, LATER, 10)
    privacy.erase(session, rosa, NOW)
    session.flush()
    assert not households.seen(session, ana.id).is_away
    assert households.seen(session, rosa.id).state is HouseholdState.ERASED
    here = households.meet(session, ana.chat_id, "es", "GT", "America/Guatemala", NOW)
    assert (here.id, here.shares_phone, here.is_away) == (ana.id, False, False)
    assert codes.is_shut(session, here, LATER)
    assert [one.delivery.facts["words"] for one in shared_phones.kept(session, here, LATER)] == ["buenas"]


def test_a_newcomer_who_never_agreed_leaves_her_place_in_the_end(session: Session, cast: Cast) -> None:
    rosa = shared_phones.add(session, with_code(session, cast.ana), NOW)
    ana = shared_phones.hand_over(session, rosa, cast.ana.id, NOW)
    assert len(shared_phones.sharers(session, ana)) == 2
    assert forgetting.strangers(session, NOW + timedelta(days=365)) == 1
    session.flush()
    assert len(shared_phones.sharers(session, ana)) == 1
