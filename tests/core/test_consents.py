"""What she agreed to, asked once, and asked again when it no longer holds."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.services import groups, households, privacy
from core.storage.consents import ConsentRow
from core.storage.households import HouseholdRow
from tests.conftest import NOW, Cast


def newcomer(session: Session) -> Household:
    return households.meet(session, 5005, "es", "GT", "America/Guatemala", NOW)


def test_without_a_group_there_is_no_facilitator_to_ask_about(session: Session, cast: Cast) -> None:
    who = newcomer(session)
    households.agree(session, who.id, NOW)
    assert households.unasked(session, who.id) == [Consent.REMINDERS, Consent.STATISTICS]
    groups.join(session, who.id, "flores", NOW)
    session.flush()
    assert Consent.SHARE in households.unasked(session, who.id)


def test_a_no_is_a_word_too_and_the_same_word_is_written_once(session: Session, cast: Cast) -> None:
    who = newcomer(session)
    households.agree(session, who.id, NOW)
    for _ in range(3):
        households.set_consent(session, who.id, Consent.REMINDERS, False, NOW)
        session.flush()
    told = select(func.count()).where(ConsentRow.household_id == who.id, ConsentRow.consent == Consent.REMINDERS)
    assert session.scalar(told) == 1
    assert households.unasked(session, who.id) == [Consent.STATISTICS]


def test_who_left_and_comes_back_is_asked_afresh(session: Session, cast: Cast) -> None:
    households.leave(session, cast.ana.id, NOW)
    back = households.agree(session, cast.ana.id, NOW)
    session.flush()
    assert back.is_active
    assert set(households.unasked(session, cast.ana.id)) == {Consent.REMINDERS, Consent.SHARE, Consent.STATISTICS}


def test_another_group_is_another_pair_of_eyes(session: Session, cast: Cast) -> None:
    assert groups.move(session, cast.ana.id, "volcan", NOW)
    assert not groups.move(session, cast.ana.id, "volcan", NOW)
    changed = households.unask(session, cast.ana.id, Consent.SHARE, NOW)
    session.flush()
    assert not changed.agreed_to(Consent.SHARE)
    assert households.unasked(session, cast.ana.id) == [Consent.SHARE]
    assert groups.members(session, cast.eva, cast.flores.id).total == 1
    assert groups.members(session, cast.olga, cast.volcan.id).total == 2


def test_back_in_a_group_she_left_it_is_her_group_again(session: Session, cast: Cast) -> None:
    groups.move(session, cast.ana.id, "volcan", NOW)
    groups.move(session, cast.ana.id, "flores", NOW)
    session.flush()
    here = groups.of(session, cast.ana.id)
    assert here is not None
    assert here.code == "flores"


def test_of_who_never_agreed_no_number_stays(session: Session, cast: Cast) -> None:
    who = newcomer(session)
    privacy.forget_stranger(session, who)
    session.flush()
    assert session.scalar(select(HouseholdRow.id).where(HouseholdRow.chat_id == 5005)) is None
    assert households.known(session, 5005) is None


def test_another_language_is_offered_once_in_a_while(session: Session, cast: Cast) -> None:
    assert households.may_offer_language(session, cast.ana.id, NOW)
    session.flush()
    assert not households.may_offer_language(session, cast.ana.id, NOW)
