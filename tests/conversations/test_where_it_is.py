"""Where the money is: told, moved to an account, taken back; and what she took at an institution."""

import pytest
from sqlalchemy import func, select

from bot.outgoing.messages import copy
from core.i18n import Catalogs
from core.services import privacy
from core.storage.events import EventRow
from core.storage.moves import MoveRow
from core.storage.products import ProductRow
from sandbox.phone import Phone
from tests.conftest import ROOT
from tests.conversations.village import Village


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


def happened(village: Village, kind: str) -> int:
    with village.database.read() as session:
        return session.scalar(select(func.count()).where(EventRow.kind == kind)) or 0


async def test_her_five_hundred_go_from_home_to_the_bank(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 700 en la alcancía", "Anoté Q700.00"),
            ("pasé mis 500 del techo al banco", "pasó Q500.00 al banco.*En su casa: Q200.00.*En el banco: Q500.00"),
            ("cuánto llevo", "Lleva Q700.00"),
            ("[Dónde lo tengo]", "En su casa: Q200.00.*En el banco: Q500.00"),
        ],
    )
    assert (happened(village, "formalised"), village.saved(1001)) == (1, ["700.00 GTQ"])


async def test_by_buttons_and_taken_back(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 300", "Anoté Q300.00"),
            ("cuánto llevo", "Lleva Q300.00"),
            ("[Dónde lo tengo]", "Sin decir dónde: Q300.00"),
            ("[Pasé a la cooperativa]", "Cuánto pasó a la cooperativa"),
            ("doscientos", "pasó Q200.00 a la cooperativa.*Sin decir dónde: Q100.00"),
            ("[Deshacer]", "Lo quité.*Sin decir dónde: Q300.00"),
        ],
    )
    assert happened(village, "formalised_undone") == 1


async def test_more_than_there_is_is_asked_and_nothing_is_lost(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("guardé 300 en la casa", "Anoté Q300.00"),
            ("pasé 500 de la casa al banco", "tengo anotado Q300.00.*Cuánto pasó al banco"),
            ("300", "pasó Q300.00 al banco"),
        ],
    )


async def test_money_never_told_of_is_written_only_when_she_says_so(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("deposité mis 400 quetzales de ahorro en el banco", "no lo tenía anotado.*Anoto que apartó Q400.00"),
            ("[Sí, así es]", "Anoté Q400.00"),
            ("cuánto llevo", "."),
            ("[Dónde lo tengo]", "En el banco: Q400.00"),
        ],
    )
    assert happened(village, "formalised") == 1


async def test_of_two_goals_she_is_asked_which(village: Village, ana: Phone) -> None:
    village.aim(1001, "útiles", "300")
    await village.talk(
        ana,
        [
            ("guardé 200 para el techo", "Anoté Q200.00"),
            ("guardé 100 para los útiles", "Anoté Q100.00"),
            ("pasé 100 al banco", "De cuál ahorro era"),
            ("[útiles]", "pasó Q100.00 al banco.*útiles.*En el banco: Q100.00"),
        ],
    )


@pytest.mark.parametrize("said", ["quiero pasar 500 al banco", "¿pasé 500 al banco?", "pasé por el banco"])
async def test_a_wish_or_a_question_moves_nothing(village: Village, ana: Phone, said: str) -> None:
    await village.hears(ana, said)
    with village.database.read() as session:
        assert session.scalar(select(func.count(MoveRow.id))) == 0


async def test_she_opened_it_and_no_photo_is_wanted(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("ya la abrí", "Dónde tiene la cuenta. No necesito el nombre"),
            ("[En una cooperativa]", "abrió su cuenta.*No me mande fotos.*aviso a Eva"),
            ("ya abrí mi cuenta en la cooperativa", "ya lo tenía anotado"),
        ],
    )
    assert happened(village, "product") == 1


async def test_where_it_is_may_be_written_or_kept_to_herself(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("ya abrí mi cuenta", "Dónde tiene la cuenta"),
            ("en el banco", "abrió su cuenta"),
            ("saqué un préstamo", "Dónde lo sacó"),
            ("[Prefiero no decir]", "préstamo. No cuenta como ahorro"),
            ("[Deshacer]", "lo quité"),
        ],
    )
    with village.database.read() as session:
        rows = session.execute(select(ProductRow.kind, ProductRow.institution, ProductRow.undone_at)).all()
    assert [(str(kind), str(where), undone is None) for kind, where, undone in rows] == [
        ("account_opened", "bank", True),
        ("credit", "unsaid", False),
    ]


async def test_in_english(village: Village) -> None:
    joe = await village.member(1002, "Joe", language="en")
    await village.talk(
        joe,
        [
            ("I saved 700 at home", "Q700.00"),
            ("I moved 500 from home to the bank", "Q500.00 to the bank.*At home: Q200.00"),
            ("I opened an account at the credit union", "opened your account.*photos"),
        ],
    )


async def test_what_was_taken_out_of_the_bank_is_missing_there_and_an_account_is_offered(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("guardé 300 en el banco", "Anoté Q300.00"),
            ("guardé 100 en la alcancía", "Anoté Q100.00"),
            ("saqué 50 del banco", "sacó Q50.00"),
            ("¿dónde tengo mi dinero?", "En su casa: Q100.00.*En el banco: Q250.00"),
            ("[¿Cómo abro una cuenta?]", "Para abrir una cuenta"),
        ],
    )


async def test_the_copy_of_her_data_holds_it_all(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("gasto 300 en comida a la semana", "Anotado"), ("me llegaron 1500 quetzales", ".")])
    await village.talk(ana, [("¿cuánto cobran por mandar?", "dos cosas"), ("[Revisar mi último envío]", "mandaron")])
    await village.talk(ana, [("200", "cobraron"), ("8", "Por cada dólar")])
    await village.hears(ana, "/misdatos")
    with village.database.read() as session:
        who = village.household(1001)
        assert who is not None
        everything = privacy.copy(session, who)
    words = Catalogs(ROOT / "locales").words("es")
    paper = copy.paper(words, everything, {})
    assert "Comida: Q300.00" in paper
    assert "US$8.00" in paper
