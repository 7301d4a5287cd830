"""Places, evidence, the way to an account, remittances and the budget on PostgreSQL: the same story told once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.domain.budget import Sort
from core.domain.cuchubals import Every
from core.domain.delivery import Kind
from core.domain.evidence import Thing
from core.domain.money import Money
from core.domain.products import InstitutionKind, ProductKind
from core.domain.savings import Evidence, Place
from core.errors import CodeWrong
from core.services import (
    budgets,
    codes,
    cuchubals,
    deliveries,
    evidence,
    goals,
    handovers,
    institution_file,
    institutions,
    moves,
    privacy,
    products,
    remittance_costs,
    remittance_plans,
    remittances,
    savings,
)
from core.storage.database import Database
from milpa.village.fictitious import SAMPLE
from tests.conftest import NOW, people_the_village
from tests.postgres import postgres_cluster, postgres_url

__all__ = ["postgres_cluster", "postgres_url"]
pytestmark = pytest.mark.postgres


@pytest.fixture
def elephant(postgres_url: str) -> Iterator[Database]:
    database = Database(postgres_url)
    database.upgrade()
    yield database
    database.close()


def test_the_whole_way_and_nothing_left_after_it(elephant: Database) -> None:
    fifty, today = Money.of(50, "GTQ"), NOW.date()
    with elephant.write() as session:
        cast = people_the_village(session)
        goals.set_goal(session, cast.ana, "techo", Money.of(600, "GTQ"), None, NOW, "g")
        savings.record_saving(session, cast.ana, fifty, None, NOW, "u1", None, Place.HOME)
        moved = moves.record_move(session, cast.ana, fifty, None, Place.BANK, None, NOW, "u2").move
        assert moves.whereabouts(session, cast.ana, "GTQ").by_place == {Place.BANK: fifty}
        raised = evidence.confirm(session, cast.eva, Thing.MOVE, moved.id, NOW)
        assert evidence.undo(session, cast.eva, raised.id, NOW).grade is Evidence.SAID
        products.record_product(session, cast.ana, ProductKind.ACCOUNT_OPENED, InstitutionKind.BANK, NOW, "u3")
        assert len(evidence.to_confirm(session, cast.eva)) == 3

        institutions.replace(session, institution_file.read(SAMPLE.read_bytes(), today).lines, None, NOW)
        place = institutions.in_municipality(session, "GT", "Tacaná", today)[0].branch
        visit = handovers.ask(session, cast.ana, NOW + timedelta(days=2), place.id, NOW, alone=False).visit
        handovers.agree(session, cast.eva, visit.id, NOW)
        assert handovers.plan_due(session, NOW + timedelta(days=3)) == 1

        told = remittances.record_remittance(session, cast.ana, Money.of(1500, "GTQ"), None, None, NOW, "u4")
        remittance_plans.tell_rhythm(session, cast.ana, "FREQ=WEEKLY;BYDAY=FR", NOW)
        assert remittance_plans.plan_due(session, NOW + timedelta(days=30)) == 1
        sent = Money.of(200, "USD")
        remittance_costs.check(
            session, cast.ana, told.remittance_id, sent, Money.of(4, "USD"), Money.of(1500, "GTQ"), NOW
        )
        budgets.tell(session, cast.ana, "food", fifty, NOW)
        assert budgets.set_sort(session, cast.ana, "food", Sort.CAN_WAIT).sort is Sort.CAN_WAIT
        assert budgets.budget(session, cast.ana).soft.minor > 0

        part = (10, fifty, Every.MONTH, today + timedelta(days=3), 4)
        cuchubals.enter(session, cast.ana, *part, NOW, "u5")
        evening = NOW + timedelta(days=2, hours=8)
        assert cuchubals.plan_due(session, evening) == 1
        assert Kind.CUCHUBAL in {one.delivery.kind for one in deliveries.claim_due(session, evening, 10)}
        coded = codes.set_code(session, cast.ana, codes.drawn("4821"), "4821", NOW)
        assert not codes.is_shut(session, coded, NOW + timedelta(minutes=8))
        assert codes.is_shut(session, coded, NOW + timedelta(minutes=30))
        assert isinstance(codes.open_with(session, coded, "4822", NOW), CodeWrong)
        assert remittances.undo(session, cast.ana, told.remittance_id, NOW).aside is None
        assert remittance_costs.latest(session, cast.ana) is None

        privacy.erase(session, cast.ana, NOW)
        assert evidence.to_confirm(session, cast.fidel) == []
        assert handovers.coming(session, cast.fidel) == []
        assert budgets.budget(session, cast.ana).is_empty
        assert remittance_plans.plan(session, cast.ana).expected is None
