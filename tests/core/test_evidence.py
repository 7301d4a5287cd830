"""Said, shown, confirmed: only upward, only by her own people, and taken back for a day."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.evidence import Thing
from core.domain.household import Consent
from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.savings import Evidence, Place
from core.errors import EvidenceOnlyRises, NotForYou, UndoTooLate
from core.services import evidence, households, moves, products, savings
from core.storage.events import AuditRow, EventRow
from tests.conftest import NOW, Cast

FIFTY = Money.of(50, "GTQ")


def saved(session: Session, cast: Cast) -> int:
    return savings.record_saving(session, cast.ana, FIFTY, None, NOW, "u1").entry.id


def opened(session: Session, cast: Cast, source: str = "u7") -> products.Told:
    about = (ProductKind.ACCOUNT_OPENED, InstitutionKind.BANK)
    return products.record_product(session, cast.ana, *about, NOW, source)


def test_it_rises_and_never_falls(session: Session, cast: Cast) -> None:
    entry = saved(session, cast)
    assert evidence.shown(session, cast.eva, Thing.ENTRY, entry, NOW).after is Evidence.SHOWN
    assert evidence.confirm(session, cast.eva, Thing.ENTRY, entry, NOW).before is Evidence.SHOWN
    for raising in (evidence.shown, evidence.confirm):
        with pytest.raises(EvidenceOnlyRises):
            raising(session, cast.eva, Thing.ENTRY, entry, NOW)


def test_the_facilitator_of_another_group_can_do_nothing(session: Session, cast: Cast) -> None:
    entry = saved(session, cast)
    raised = evidence.shown(session, cast.eva, Thing.ENTRY, entry, NOW)
    for attempt in (
        lambda: evidence.claim(session, cast.olga, Thing.ENTRY, entry),
        lambda: evidence.confirm(session, cast.olga, Thing.ENTRY, entry, NOW),
        lambda: evidence.undo(session, cast.olga, raised.id, NOW),
        lambda: evidence.to_confirm(session, cast.olga, cast.ana.id),
        lambda: evidence.confirm(session, cast.eva, Thing.ENTRY, 999, NOW),
    ):
        with pytest.raises(NotForYou):
            attempt()
    assert evidence.to_confirm(session, cast.olga) == []


def test_what_she_does_not_share_is_not_seen_but_a_product_that_she_told_is(session: Session, cast: Cast) -> None:
    entry, product = saved(session, cast), opened(session, cast).product
    households.set_consent(session, cast.ana.id, Consent.SHARE, False, NOW)
    assert [claim.thing for claim in evidence.to_confirm(session, cast.eva)] == [Thing.PRODUCT]
    with pytest.raises(NotForYou):
        evidence.confirm(session, cast.eva, Thing.ENTRY, entry, NOW)
    assert evidence.confirm(session, cast.eva, Thing.PRODUCT, product.id, NOW).claim.grade is Evidence.CONFIRMED
    assert evidence.to_confirm(session, cast.eva) == []


def test_she_takes_it_back_within_a_day_and_the_ledger_knows(session: Session, cast: Cast) -> None:
    entry = saved(session, cast)
    raised = evidence.confirm(session, cast.eva, Thing.ENTRY, entry, NOW)
    with pytest.raises(UndoTooLate):
        evidence.undo(session, cast.eva, raised.id, NOW + timedelta(hours=25))
    for _ in range(2):
        assert evidence.undo(session, cast.eva, raised.id, NOW).grade is Evidence.SAID
    session.flush()
    kinds = [kind for kind in session.scalars(select(EventRow.kind)) if kind.startswith("evidence")]
    assert kinds == ["evidence", "evidence_undone"]
    assert session.scalar(select(AuditRow.staff_id).where(AuditRow.act == "evidence")) == cast.eva.id


def test_an_earlier_raise_is_not_taken_back_under_a_later_one(session: Session, cast: Cast) -> None:
    entry = saved(session, cast)
    first = evidence.shown(session, cast.eva, Thing.ENTRY, entry, NOW)
    evidence.confirm(session, cast.fidel, Thing.ENTRY, entry, NOW)
    assert evidence.undo(session, cast.eva, first.id, NOW).grade is Evidence.CONFIRMED


def test_what_was_taken_back_by_her_or_taken_out_is_not_confirmed(session: Session, cast: Cast) -> None:
    entry = saved(session, cast)
    out = savings.record_withdrawal(session, cast.ana, FIFTY, None, NOW, "u2").entry.id
    with pytest.raises(NotForYou):
        evidence.confirm(session, cast.eva, Thing.ENTRY, out, NOW)
    savings.undo(session, cast.ana, out, NOW)
    savings.undo(session, cast.ana, entry, NOW)
    with pytest.raises(NotForYou):
        evidence.confirm(session, cast.eva, Thing.ENTRY, entry, NOW)
    assert evidence.to_confirm(session, cast.eva) == []


def test_a_move_is_listed_with_where_it_went(session: Session, cast: Cast) -> None:
    saved(session, cast)
    moves.record_move(session, cast.ana, FIFTY, None, Place.BANK, None, NOW, "u3")
    assert {(claim.thing, claim.what) for claim in evidence.to_confirm(session, cast.eva, cast.ana.id)} == {
        (Thing.ENTRY, "saving"),
        (Thing.MOVE, "bank"),
    }


def test_the_same_product_told_again_is_one_product(session: Session, cast: Cast) -> None:
    first = opened(session, cast)
    assert opened(session, cast, "u8").product == first.product
    later = NOW + timedelta(days=91)
    about = (ProductKind.ACCOUNT_OPENED, InstitutionKind.BANK)
    assert products.record_product(session, cast.ana, *about, later, "u9").is_new
    assert products.has_account(session, cast.ana)


def test_a_product_is_taken_back(session: Session, cast: Cast) -> None:
    first = opened(session, cast)
    assert products.undo(session, cast.ana, first.product.id, NOW).undone
    assert not products.has_account(session, cast.ana)
    assert opened(session, cast, "u8").is_new
