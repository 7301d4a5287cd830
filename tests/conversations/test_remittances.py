"""The remittance: the evening before, the day, the share that she chose, what it cost, and the tax on sending."""

from datetime import timedelta

from sqlalchemy import select

from bot.outgoing.money_data import TakeBack
from core.storage.remittances import RemittanceRow
from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home


async def with_goal(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    return ana


async def test_the_evening_before_the_day_and_the_share(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(ana, [("/ajustes", "Sus ajustes"), ("[Día de remesa]", "."), ("el 26", "Listo")])
    village.go_to(home(2026, 11, 25, 18, 1))
    await ana.wait_for("mañana llegue su remesa", timeout=60)
    await village.talk(ana, [("[Ver el plan]", "entre el miércoles 25|entre el jueves 26.*la décima parte.*techo")])
    await village.recorded()
    village.go_to(home(2026, 11, 26, 16, 1))
    await ana.wait_for("Ya llegó su remesa", timeout=60)
    await village.talk(
        ana,
        [
            ("[Ya llegó]", "De cuánto fue"),
            ("1500", "techo.*apartar.*Q150.00"),
            ("[Sí, lo aparté]", "Anoté Q150.00.*techo"),
        ],
    )


async def test_not_yet_is_left_at_that(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(ana, [("/ajustes", "Sus ajustes"), ("[Día de remesa]", "."), ("el 26", "Listo")])
    village.go_to(home(2026, 11, 26, 16, 1))
    await ana.wait_for("remesa", timeout=60)
    await village.rest(ana)
    await village.recorded()
    village.go_to(home(2026, 11, 26, 16, 10))
    await ana.wait_for("Ya llegó su remesa", timeout=60)
    await village.talk(ana, [("[Todavía no]", "Cuando llegue, escríbame")])


async def test_the_part_is_changed_in_the_settings(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("/ajustes", "Sus ajustes"),
            ("[Parte a apartar]", "Ahora le propongo la décima parte"),
            ("[La quinta parte]", "le voy a proponer la quinta parte"),
            ("me llegaron 1000 quetzales", "Q200.00.*la quinta parte"),
            ("/ajustes", "Sus ajustes"),
            ("[Parte a apartar]", "la quinta parte"),
            ("[No proponer nada]", "ya no le propongo nada"),
            ("me llegaron 900 quetzales", "llegaron.*Q900.00"),
        ],
    )


async def test_what_it_cost_and_the_time_before(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("¿cuánto cuesta mandar dinero?", "dos cosas"),
            ("me llegaron 1500 quetzales", "Q150.00"),
            ("[Hoy no]", "."),
            ("¿cuánto cobran por mandar?", "dos cosas"),
            ("[Revisar mi último envío]", "Cuánto le mandaron"),
            ("200", "Cuánto cobraron"),
            ("8 dólares", "US\\$208.00.*Q1,500.00.*Por cada dólar.*Q7.21"),
            ("me llegaron 1530 quetzales por Remitly", "Q153.00"),
            ("¿cuánto cobran por mandar?", "dos cosas"),
            ("[Revisar mi último envío]", "Cuánto le mandaron"),
            ("200 dólares", "Cuánto cobraron"),
            ("[No cobraron]", "Q7.65.*de antes.*Q7.21"),
        ],
    )


async def test_numbers_that_do_not_fit_and_a_currency_never_used_before(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("me llegaron 300 dólares", "US\\$30.00"),
            ("¿cuánto cobran por mandar?", "dos cosas"),
            ("[Revisar mi último envío]", "Cuánto le mandaron"),
            ("300", "Cuánto cobraron"),
            ("200", "Cuánto le entregaron"),
            ("2250", "no cuadran.*Cuánto le mandaron"),
            ("300", "Cuánto cobraron"),
            ("5", "Cuánto le entregaron"),
            ("2250", "Por cada dólar.*Q7.38"),
        ],
    )


async def test_the_tax_by_how_it_was_paid(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("¿cuánto cobran por mandar?", "dos cosas"),
            ("[El impuesto al enviar]", "Depende de cómo paga"),
            ("[Con efectivo o giro]", "le suman 1 %.*US\\$300.00.*US\\$3.00.*no se quita de lo que le llega"),
            ("[Con tarjeta]", "no se cobra"),
            ("[De su cuenta de banco]", "no se cobra"),
        ],
    )


async def test_in_english(village: Village) -> None:
    joe = await village.member(1002, "Joe", language="en")
    village.aim(1002, "roof", "1200")
    await village.talk(
        joe,
        [
            ("my remittance of 1500 quetzales arrived", "roof.*Q150.00, a tenth"),
            ("how much does it cost to send money?", "two things"),
            ("[Check my last one]", "How much was sent"),
            ("200 dollars", "charge"),
            ("[No charge]", "For each dollar paid, Q7.50"),
        ],
    )


async def test_the_same_one_told_twice_is_asked_about_once_and_counted_once(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("me llegaron 1500 quetzales", "Q1,500.00.*Q150.00"),
            ("me llegaron 1500 quetzales", "hoy ya tengo anotada una remesa de .*Q1,500.00.*Es otra|ya tengo anotada"),
            ("[Es la misma]", "no la cuento dos veces"),
            ("ya me llegó la remesa", "ya tengo anotada una remesa de .*Q1,500.00"),
            ("no", "no la cuento dos veces"),
            ("me llegaron 1500 quetzales", "ya tengo anotada"),
            ("sí", "llegaron .*Q1,500.00.*apartar"),
        ],
    )
    assert remittances_of(village) == [150_000, 150_000]


async def test_a_remittance_and_its_cost_are_taken_back_within_a_day(village: Village) -> None:
    ana = await with_goal(village)
    await village.talk(
        ana,
        [
            ("me llegaron 1500 quetzales", "Q150.00"),
            ("¿cuánto cobran por mandar?", "Lo que cuesta un envío"),
            ("[Revisar mi último envío]", "Cuánto le mandaron"),
            ("200 dólares", "Cuánto cobraron"),
            ("8 dólares", "Por cada dólar que se pagó"),
            ("[Deshacer]", "Quité esa cuenta. La remesa sigue anotada"),
            ("[Sí, lo aparté]", "Anoté Q150.00"),
            ("me llegaron 900 quetzales", "Q900.00"),
            ("[Deshacer]", "Quité esa remesa"),
        ],
    )
    assert remittances_of(village) == [150_000]
    assert village.saved(1001) == ["150.00 GTQ"]
    await village.talk(ana, [("me llegaron 400 quetzales", "Q400.00"), ("[Otro monto]", ".")])
    await forge(village, ana, "doña Ana", TakeBack("remittance", 3).encode())
    await ana.wait_for("Quité esa remesa")
    await village.talk(ana, [("40", "ya no sirve"), ("40", "algo de esto")])
    assert village.saved(1001) == ["150.00 GTQ"]
    await village.talk(ana, [("me llegaron 700 quetzales", "Q700.00")])
    village.go_to(home(2026, 11, 25, 11))
    await village.talk(ana, [("[Deshacer]", "Ya pasó más de un día")])


async def test_in_english_the_same_one_told_twice(village: Village) -> None:
    rosa = await village.member(1001, "Rosa", language="en")
    await village.talk(
        rosa,
        [
            ("I received 1500 quetzales from my son", "Q1,500.00"),
            ("I received 1500 quetzales from my son", "Is this another one"),
            ("[It is the same]", "do not count it twice"),
            ("I received 900 quetzales from my son", "Q900.00"),
            ("[Undo]", "took that remittance off"),
        ],
    )
    assert remittances_of(village) == [150_000]


def remittances_of(village: Village) -> list[int | None]:
    """Those that stand, in minor units."""
    with village.database.read() as session:
        rows = session.scalars(
            select(RemittanceRow).where(RemittanceRow.undone_at.is_(None)).order_by(RemittanceRow.id)
        )
        return [row.amount_minor for row in rows]


async def test_the_proposed_part_is_put_aside_by_a_yes_in_words(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(
        ana,
        [
            ("/leccion", "1/"),
            ("me llegó la remesa de 500 quetzales", "¿Lo apartó?"),
            ("sí", "Anoté Q50.00.*Lleva Q50.00"),
            ("sí", "No hay nada pendiente"),
            ("me llegó otra remesa de 200 quetzales de mi hija", "llegaron Q200.00.*¿Lo apartó?"),
            ("ya lo aparté", "Anoté Q20.00.*Lleva Q70.00"),
            ("me llegó otra remesa de 300 quetzales de mi hijo", "llegaron Q300.00.*¿Lo apartó?"),
            ("hoy no", "Está bien"),
        ],
    )
    assert village.saved(1001) == ["70.00 GTQ"]


async def test_a_later_yes_to_something_else_puts_nothing_aside(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(ana, [("me llegó la remesa de 500 quetzales", "¿Lo apartó?")])
    await ana.forward("usted ganó un premio")
    await ana.wait_for("estafa")
    await village.talk(ana, [("sí", "."), ("gracias", ".")])
    await village.talk(ana, [("me llegó otra remesa de 600 quetzales de mi hijo", "¿Lo apartó?"), ("/ajustes", ".")])
    await village.talk(ana, [("sí", "No hay nada pendiente")])
    assert village.saved(1001) == []


async def test_what_takes_a_part_of_the_yes_back_is_asked_and_writes_nothing(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    sums = iter(range(500, 1400, 100))
    for answer in (
        "sí, pero 30",
        "sí, 30",
        "si pero solo la mitad",
        "sí mañana",
        "no, mejor 50",
        "ok gracias",
    ):
        told = f"me llegó otra remesa de {next(sums)} quetzales"
        await village.talk(ana, [(told, "¿Lo apartó?"), (answer, "Cuánto apartó"), ("[Dejarlo]", ".")])
    assert village.saved(1001) == []
    told = f"me llegó otra remesa de {next(sums)} quetzales"
    await village.talk(ana, [(told, "¿Lo apartó?"), ("sí, pero 30", "Cuánto apartó"), ("30", "Anoté Q30.00")])
    assert village.saved(1001) == ["30.00 GTQ"]


async def test_the_proposal_does_not_wait_for_a_yes_to_what_came_in_between(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(ana, [("me llegó la remesa de 500 quetzales", "¿Lo apartó?")])
    village.go_to(village.clock.now() + timedelta(minutes=16))
    await village.talk(ana, [("sí", "No hay nada pendiente"), ("[Sí, lo aparté]", "Anoté Q50.00")])
