"""She was asked one thing and tells another: what she tells is written as what it is, and never as the answer."""

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


async def test_no_other_money_is_written_as_a_saving(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 100", "Anoté Q100.00"), ("/menu", "En qué le ayudo")])
    await village.talk(
        ana, [("[Anotar ahorro]", "Cuánto apartó"), ("saqué 20 de lo ahorrado", "Anoté que sacó Q20.00")]
    )
    await ana.wait_for("Cuánto apartó")
    assert village.saved(1001) == ["80.00 GTQ"]
    await village.talk(ana, [("me llegó la remesa de 300 dólares", "llegaron US\\$300.00")])
    await village.talk(ana, [("[Hoy no]", "."), ("/menu", "En qué le ayudo"), ("[Anotar ahorro]", "Cuánto apartó")])
    await village.talk(
        ana,
        [
            ("quiero ahorrar 900 para los zapatos", "Su meta: Q900.00 para zapatos"),
            ("quiero ahorrar 600 para una cama antes de mayo", "Su meta: Q600.00 para cama, antes del 1 de mayo"),
        ],
    )
    assert village.saved(1001) == ["80.00 GTQ"]


async def test_a_wish_is_asked_back_before_it_is_a_saving(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("/menu", "En qué le ayudo"),
            ("[Anotar ahorro]", "Cuánto apartó"),
            ("quiero apartar 30", "¿Anoto que apartó Q30.00"),
            ("no", "lo dejamos así"),
        ],
    )
    assert village.saved(1001) == []


async def test_a_saving_is_no_remittance_and_no_price_of_a_goal(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("/menu", "En qué le ayudo"),
            ("[Llegó mi remesa]", "De cuánto fue"),
            ("guardé 7 quetzales", "Anoté Q7.00"),
            ("300 dólares", "llegaron US\\$300.00"),
            ("[Hoy no]", "."),
            ("quiero ahorrar para los útiles", "Cuánto necesita"),
            ("guardé 50", "Anoté Q50.00"),
        ],
    )
    assert village.saved(1001) == ["57.00 GTQ"]


async def test_a_reminder_is_no_name_of_a_goal(village: Village, ana: Phone) -> None:
    village.aim(1001, "zapatos", "500")
    await village.talk(
        ana,
        [
            ("guardé 20", "Para cuál meta"),
            ("avíseme los viernes a las 7 de la noche", "Le recuerdo su meta .* cada viernes a las 7:00"),
        ],
    )
    await ana.wait_for("Para cuál meta")
    await village.talk(ana, [("zapatos", "Anoté Q20.00.*Lleva Q20.00 de Q500.00")])


async def test_the_menu_may_be_written_and_a_bare_sum_is_asked_about(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("anotar ahorro", "Cuánto apartó"),
            ("50", "Anoté Q50.00"),
            ("Recordarme", "Cada cuánto"),
            ("[Dejarlo]", "lo dejamos así"),
            ("mi meta", "Lleva Q50.00 de Q1,200.00"),
            ("ver más", "Su trabajo, su comunidad"),
            ("[Mi negocio]", "."),
            ("/menu", "En qué le ayudo"),
            ("25", "algo de esto"),
            ("[Anotar que aparté]", "Anoté Q25.00"),
        ],
    )
    assert village.saved(1001) == ["75.00 GTQ"]


async def test_however_often_she_is_not_understood_she_is_answered(village: Village, ana: Phone) -> None:
    village.aim(1001, "zapatos", "500")
    await village.talk(ana, [("guardé 20", "Para cuál meta")])
    for _ in range(5):
        await village.talk(ana, [("la cosa esa", ".")])
